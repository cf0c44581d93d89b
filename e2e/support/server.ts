import { provideTestServer } from '../../db/testing/template'

/** One PostgreSQL for all workers, and the template from which each gets its database. */
export default async function setup() {
  const { adminUrl, template, stop } = await provideTestServer()
  process.env.E2E_ADMIN_URL = adminUrl
  process.env.E2E_TEMPLATE = template
  return stop
}
