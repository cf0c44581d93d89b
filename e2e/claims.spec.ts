import { expect, test } from './support/fixtures'
import { postSignUp } from './support/sign-up'

const times = { startsAt: '2031-06-10T08:00:00Z', endsAt: '2031-06-10T11:00:00Z' }

test('a union joins, claims what a trades council listed for it, and gets it with its sign-ups', async ({
  browser,
  page,
  request,
  site,
  make,
  signIn,
}) => {
  const name = `Bus Workers’ Union ${Date.now()}`
  const council = await make.organisation({ name: 'Riverside Trades Council' })
  const listed = { by: council.member, ...times, calledBy: '', otherCaller: name }
  const picket = await make.event({ ...listed, title: 'Picket at the depot' })
  await postSignUp(request, picket.slug, { people: 5, delegation: 'Riverside NEU' })
  await page.goto(`/events/${picket.slug}`)
  await expect(page.getByText('Listed by Riverside Trades Council').first()).toBeVisible()

  const union = await make.organisation({ name })
  await signIn(union)
  await page.goto(`/organise/${union.organisation}/settings`)
  await page.getByRole('link', { name: 'Events listed in your name' }).click()
  const row = page.getByRole('listitem').filter({ hasText: name })
  await row.getByRole('button', { name: 'That is us' }).click()
  await expect(page.getByText('Riverside Trades Council has been asked')).toBeVisible()

  expect((await site.mailbox.receive(council.email)).text).toContain('Nothing changes until you agree')
  const lister = await browser.newPage({ baseURL: site.url })
  await signIn(council, lister)
  await lister.goto(`/organise/${council.organisation}/claims`)
  await expect(lister.getByText('1 public event goes over')).toBeVisible()
  await lister.getByRole('button', { name: `Give them to ${name}` }).click()
  await expect(lister.getByText('Please type the word as it stands there.').first()).toBeVisible()
  await lister.getByLabel('To go on, type YES').fill('YES')
  await lister.getByRole('button', { name: `Give them to ${name}` }).click()
  await expect(lister.getByText('1 public event goes over')).toBeHidden()

  await page.goto(`/events/${picket.slug}`)
  await expect(page.getByText(`Called by ${name}`).first()).toBeVisible()
  await expect(page.getByText('Listed by')).toHaveCount(0)
  await page.goto(`/organise/${union.organisation}/events/${picket.id}`)
  await expect(page.getByText('Riverside NEU')).toBeVisible()
  expect((await lister.goto(`/organise/${council.organisation}/events/${picket.id}`))?.status()).toBe(404)
  await lister.close()
})
