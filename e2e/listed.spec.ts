import { decide, eventChange, fillMoment } from './support/change'
import { expect, test } from './support/fixtures'
import { calendar } from './support/surfaces'

test('a picket of a union that is not on the site is listed, confirmed, edited and called off on its rep’s word', async ({
  page,
  make,
  request,
  signIn,
}) => {
  const council = await make.organisation({})
  await signIn(council)
  await page.goto(`/organise/${council.organisation}/events/new`)
  await page.getByLabel('Title').fill('Bus depot picket')
  await page.getByLabel('Or another union').fill('Bus and Tram Workers’ Union')
  await fillMoment(page, 'Starts', ['2031-06-10', '06:00'])
  await fillMoment(page, 'Ends', ['2031-06-10', '09:00'])
  await page.getByLabel('Or another place').fill('Depot Road gate')
  await page.getByRole('radio', { name: 'Delegations by arrangement' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The page will say “Not yet confirmed with the union”.')).toBeVisible()
  for (const box of await page.locator('input[name="confirmed[]"]').all()) await box.check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/\/events\/[0-9a-f-]{36}$/)
  const work = page.url()
  await page.getByRole('button', { name: 'Publish now' }).click()
  const link = page.getByRole('link', { name: 'See the public page' })
  const shown = (await link.getAttribute('href')) ?? ''
  const who = page.getByText('Called by Bus and Tram Workers’ Union').first()
  await page.goto(shown)
  await expect(who).toHaveText(
    `Called by Bus and Tram Workers’ Union · Listed by ${council.name} · Not yet confirmed with the union`,
  )

  await page.goto(`${work}/edit`)
  await page.getByLabel('If you did not call it: confirmed with whom').fill('the union’s rep')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Please say both with whom and how it was confirmed.').first()).toBeVisible()
  await page.getByLabel('How', { exact: true }).fill('by telephone')
  await fillMoment(page, 'When it was confirmed', ['2026-01-11', '16:00'])
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(work)
  await page.goto(shown)
  await expect(who).toContainText(`Listed by ${council.name} · Confirmed with the union’s rep (by telephone),`)
  await expect(who).toContainText('4 pm')
  await page.goto(`${work}/edit`)
  await expect(page.getByLabel('How', { exact: true })).toHaveValue('by telephone')

  const id = work.split('/').pop() ?? ''
  await page.goto(eventChange(council, { id }))
  await page.getByRole('radio', { name: 'Cancelled' }).check()
  await page.getByLabel('Why, in words that everybody may read').fill('The company has met the union.')
  await page.getByLabel('Who decided it').fill('The secretary')
  await page.getByLabel('To go on, type YES').fill('yes')
  await page.getByRole('button', { name: 'Do it now' }).click()
  await expect(page.getByText('You only list this event: please say who told you.').first()).toBeVisible()
  await page.getByLabel('On whose word').fill('the union’s rep, 10.10 pm')
  await decide(page, { kind: 'Cancelled', reason: 'The company has met the union.' })
  await page.goto(shown)
  await expect(page.getByText('Cancelled', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('As told by the union’s rep, 10.10 pm.')).toBeVisible()
  const item = (await calendar(request, `${shown}/calendar.ics`)).get(id)
  expect(item?.status).toBe('CANCELLED')
})
