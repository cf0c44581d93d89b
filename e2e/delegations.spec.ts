import { expect, test } from './support/fixtures'
import { countIn } from './support/sign-up'

const june = { startsAt: '2031-06-10T07:00:00Z', endsAt: '2031-06-10T10:00:00Z' }

test('a group says who comes, with a banner and whom to ring, and the organisers see it at a glance @noscript', async ({
  page,
  make,
  organisation,
  site,
  signIn,
  browser,
}) => {
  const dispute = await make.dispute({ by: organisation.member, title: 'The ropewalk contract' })
  const { id, slug } = await make.event({
    by: organisation.member,
    title: 'Stand at the ropewalk',
    disputeId: dispute.id,
    ...june,
  })
  const other = await make.event({ by: organisation.member, title: 'Rally at the quay', kind: 'rally', ...june })
  await make.delegation({ event: other.slug, name: 'Quay dockers', people: 7, banner: false })
  await page.goto(`/events/${slug}`)
  await page.getByLabel('How many of you?').fill('12')
  await page.getByLabel('We bring a banner').check()
  await page.getByRole('button', { name: 'Count us in' }).click()
  await expect(page.getByRole('alert')).toContainText('Please say which group you come with')
  await expect(page.getByLabel('We bring a banner')).toBeChecked()
  await page.getByLabel('Coming with a branch or group?').fill('Riverside teachers')
  await page.getByLabel('Phone or e-mail of whoever brings the group').fill('07700 900 461')
  await countIn(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are coming, 12 of you')
  await expect(page.getByText('07700 900 461')).toHaveCount(0)

  const desk = await (await browser.newContext({ baseURL: site.url })).newPage()
  await signIn(organisation, desk)
  await desk.goto(`/organise/${organisation.organisation}/events/${id}`)
  await desk.getByRole('link', { name: 'Delegations at a glance' }).click()
  const row = desk.getByRole('row', { name: /Riverside teachers/ })
  await expect(row).toContainText('12')
  await expect(row).toContainText('yes')
  await expect(row).toContainText('07700 900 461')
  await expect(desk.getByText('Quay dockers')).toHaveCount(0)
  await desk.getByRole('link', { name: 'Everything that is to come' }).click()
  await expect(desk.getByText('Altogether: 2 groups, 19 people, 1 banner')).toBeVisible()
  await desk.getByRole('link', { name: 'The ropewalk contract' }).click()
  await expect(desk.getByText('Riverside teachers')).toBeVisible()
  await expect(desk.getByText('Quay dockers')).toHaveCount(0)
  await desk.getByRole('link', { name: 'Tuesday 10 June 2031' }).click()
  await expect(desk.getByText('Quay dockers')).toBeVisible()

  const rep = await make.member({ of: organisation.member, role: 'steward' })
  const gate = await (await browser.newContext({ baseURL: site.url })).newPage()
  await signIn(rep, gate)
  await gate.goto(`/organise/${organisation.organisation}/delegations`)
  await expect(gate.getByText('Riverside teachers')).toBeVisible()
  await expect(gate.getByText('07700 900 461')).toHaveCount(0)
})
