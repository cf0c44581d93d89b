import postgres from 'postgres'
import { test as base, expect } from './support/fixtures'
import { postBare } from './support/presses'
import { Site } from './support/site'
import { send } from './support/wire'

// The database goes, so this site is nobody else's.
const test = base.extend<object, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: the shape Playwright asks for
    async ({}, use) => {
      const site = await Site.open()
      await use(site)
      await site.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

/** Lets nobody into the site's database and puts out who is in; or lets them in again. */
async function closeDatabase({ database }: Site, closed: boolean) {
  const admin = postgres(process.env.E2E_ADMIN_URL ?? '', { max: 1, onnotice: () => {} })
  await admin.unsafe(`alter database ${database.name} with allow_connections ${!closed}`)
  if (closed) await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${database.name}`
  await admin.end()
}

test('without its database the site says so in the reader’s language, and comes back by itself', async ({
  site,
  make,
  page,
}) => {
  const union = await make.organisation({})
  const times = { startsAt: '2031-06-10T08:00:00Z', endsAt: '2031-06-10T11:00:00Z' }
  const { slug } = await make.event({ by: union.member, ...times })
  await closeDatabase(site, true)
  try {
    for (const [path, title] of [
      ['/', 'That did not work'],
      [`/cy/events/${slug}`, 'Ni weithiodd hynny'],
      ['/organise', 'That did not work'],
    ] as const) {
      const answer = await page.goto(path)
      expect(answer?.status(), path).toBe(500)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
      await expectReference(site, await page.locator('main strong').innerText())
    }
    const { status, text, headers } = await postBare(site.url, slug)
    expect([status, headers['content-type']]).toEqual([500, 'text/html; charset=utf-8'])
    await expectReference(site, /<strong>([0-9a-f]+)<\/strong>/.exec(text)?.[1] ?? '')
    expect((await send(site.url, '/calendar.ics')).text).toContain('That did not work')
    expect((await send(site.url, '/health/ready')).status).toBe(503)
    expect((await send(site.url, '/health/live')).status).toBe(200)
  } finally {
    await closeDatabase(site, false)
  }
  await expect.poll(async () => (await send(site.url, `/events/${slug}`)).status).toBe(200)
  expect((await send(site.url, '/health/ready')).status).toBe(200)
})

/** Whoever runs the site finds in its log what a visitor tells them. */
async function expectReference(site: Site, reference: string) {
  expect(reference).toMatch(/^[0-9a-f]{10}$/)
  await expect.poll(() => site.output).toContain(`"reference":"${reference}"`)
}
