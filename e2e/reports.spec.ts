import { drained } from './support/database'
import { expect } from './support/fixtures'
import { test as base } from './support/own-site'
import { signInBy } from './support/person'
import { setUp } from './support/policies/cast'
import { oneMore } from './support/presses'

const june = { startsAt: '2031-06-10T07:00:00Z', endsAt: '2031-06-10T10:00:00Z' }

const test = base.extend<object, { holder: Awaited<ReturnType<typeof setUp>> }>({
  // The first organisation of a site is the one whose administrators look after it.
  holder: [async ({ site }, use) => use(await setUp(site)), { scope: 'worker', auto: true }],
})

test.setTimeout(120_000)

test('a false listing is reported without an address, and the site takes it down @noscript', async ({
  page,
  make,
  organisation,
  site,
  signIn,
  browser,
  holder,
}) => {
  const { slug } = await make.event({
    by: organisation.member,
    title: `Stand at the ropewalk ${organisation.organisation}`,
    ...june,
  })
  const email = `comes-${slug}@supporters.example`
  await make.told({ event: slug, email })
  await page.goto(`/events/${slug}`)
  await page.getByRole('link', { name: 'Report this listing' }).click()
  await page.getByLabel('Something else').check()
  await page.getByRole('button', { name: 'Send the report' }).click()
  await expect(page.getByRole('alert')).toContainText('Please say in a few words what is wrong.')
  await page.getByLabel('It is a fake').check()
  await page.getByLabel('What should they know?').fill('We are the union, and called nothing.')
  await oneMore(page, 'Send the report')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you')

  const desk = await (await browser.newContext({ baseURL: site.url })).newPage()
  await signIn(organisation, desk)
  await desk.getByRole('link', { name: '1 report of a listing of yours' }).click()
  await expect(desk.getByText('The site’s administrators have not looked at it yet.')).toBeVisible()
  await desk.getByRole('button', { name: 'I have looked at it' }).click()
  await expect(desk.getByText('Its keeper has looked at it.')).toBeVisible()
  expect((await site.mailbox.receive(organisation.email)).subject).toBe('Somebody reported a listing')

  const admin = await (await browser.newContext({ baseURL: site.url })).newPage()
  await signIn({ ...organisation, email: 'first@union.example', organisation: holder.slug }, admin)
  await admin.goto(`/organise/${holder.slug}`)
  await admin.getByRole('link', { name: /reports? on this site/ }).click()
  const entry = admin
    .locator('div', { hasText: organisation.organisation })
    .filter({ has: admin.getByRole('button', { name: 'Take the listing down' }) })
    .last()
  await entry.getByLabel('Why is it taken down?').fill('The union did not call it.')
  await entry.getByRole('button', { name: 'Take the listing down' }).click()
  await expect(admin.getByText('The listing has been taken down.').first()).toBeVisible()

  await page.goto(`/events/${slug}`)
  await expect(page.getByText('The union did not call it.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Count us in' })).toHaveCount(0)
  expect((await site.mailbox.receive(organisation.email, 2)).subject).toBe('A listing was taken down')
  await site.clock(new Date(Date.now() + 60_000).toISOString())
  await drained(site)
  await site.clock(null)
  expect(site.mailbox.to(email).at(-1)?.text).toContain(
    'What the site’s administrators say: The union did not call it.',
  )
})

test('the list of the whole site is for its administrators alone', async ({ make, organisation, site }) => {
  const stranger = await signInBy(site.url, await make.signInLink(organisation))
  expect((await stranger.get('/organise/site/reports')).status).toBe(404)
})
