import { test as base } from './fixtures'
import { OwnPostgres } from './own-postgres'
import { Site } from './site'

/** For what kills the database or reads its files: app and PostgreSQL are nobody else's. */
export const test = base.extend<object, { server: OwnPostgres; site: Site }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: the shape Playwright asks for
    async ({}, use) => {
      const server = await OwnPostgres.open()
      await use(server)
      server.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  site: [
    async ({ server }, use) => {
      const site = await Site.open({ LOG_LEVEL: 'debug' }, server.database)
      await use(site)
      await site.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})
