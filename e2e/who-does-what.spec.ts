import type { Page } from '@playwright/test'
import { fillDecision } from './support/change'
import { expect, test } from './support/fixtures'
import { linkIn } from './support/mailbox'
import type { Made } from './support/maker'
import { postSignUp } from './support/sign-up'

const times = { startsAt: '2031-06-10T08:00:00Z', endsAt: '2031-06-10T11:00:00Z' }
const at = ({ organisation }: Made, path = '') => `/organise/${organisation}${path}`

for (const press of ['with', 'without'] as const)
  test(`an ex-member's open page is refused at the next press, ${press} script`, async ({
    browser,
    make,
    signIn,
    site,
  }) => {
    const union = await make.organisation({})
    const organiser = await make.member({ of: union.member, role: 'organiser' })
    const { id, slug } = await make.event({ by: union.member, ...times })
    const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: press === 'with' })
    const [page, administrator] = [await context.newPage(), await browser.newPage({ baseURL: site.url })]
    await signIn(organiser, page)
    await page.goto(at(union, `/events/${id}/change`))
    await fillDecision(page, { kind: 'Cancelled', reason: 'Nobody asked me to stay.' })
    await page.getByLabel('To go on, type YES').fill('YES')

    await signIn(union, administrator)
    await administrator.goto(at(union, `/members?member=${organiser.member}`))
    await administrator.getByRole('button', { name: 'Take the membership away' }).click()
    await administrator.waitForURL(/[/]members$/)

    await page.getByRole('button', { name: 'Do it now' }).click()
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
    await page.goto(`/events/${slug}`)
    await expect(page.getByText('Going ahead').first()).toBeVisible()
    await page.goto(at(union))
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
    await context.close()
  })

test('a picket organiser is invited to one event, and it is all they find', async ({
  browser,
  page,
  site,
  make,
  signIn,
  request,
}) => {
  const union = await make.organisation({ name: 'Hospital Doctors’ Union, Riverside' })
  const { id, slug } = await make.event({ by: union.member, ...times, title: 'Picket at the main gate' })
  await make.event({ by: union.member, ...times, title: 'Another picket' })
  await postSignUp(request, slug, { people: 3, delegation: 'Riverside NEU' })
  await signIn(union)
  await page.goto(at(union, `/events/${id}`))
  await page.getByRole('link', { name: 'Who looks after it' }).click()
  await page.getByLabel('Their name').fill('Gwen Example')
  await page.getByLabel('Their e-mail address').fill('gwen@gate.example')
  await page.getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByText('Gwen Example')).toBeVisible()

  const link = linkIn(await site.mailbox.receive('gwen@gate.example'), /invitation/)
  const gwen = await browser.newPage({ baseURL: site.url })
  await gwen.goto(link)
  await expect(gwen.getByText('asks you to join in as picket organiser')).toBeVisible()
  await gwen.getByRole('button', { name: 'Join and sign in' }).click()
  await expect(gwen).toHaveURL(new RegExp(`${at(union, `/events/${id}`)}$`))
  await expect(gwen.getByText('for this event and nothing else')).toBeVisible()
  await expect(gwen.getByText('Riverside NEU')).toBeVisible()
  await expect(gwen.getByRole('link', { name: 'Call off or change' })).toBeHidden()

  await gwen.getByRole('link', { name: 'Edit what people need to know' }).click()
  await gwen.getByLabel('Shelter').fill('Under the railway bridge')
  await gwen.getByLabel('Phone on the day').fill('07700 900123')
  await gwen.getByRole('button', { name: 'Save' }).click()
  await gwen.waitForURL(new RegExp(`/events/${id}$`))
  await gwen.goto(`/events/${slug}`)
  await expect(gwen.getByText('Under the railway bridge')).toBeVisible()
  await gwen.goto('/organise')
  await expect(gwen, 'the one event is where organising begins').toHaveURL(new RegExp(`/events/${id}$`))

  await page.goto(at(union, `/events/${id}/people`))
  await expect(page.getByText('may not call it off')).toBeVisible()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText('Nobody yet but your organisers.')).toBeVisible()
  await gwen.goto(at(union, `/events/${id}`))
  await expect(gwen.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
  await gwen.close()
})

test('a picket organiser who may call their picket off does, and nothing beside it', async ({ page, make, signIn }) => {
  const union = await make.organisation({})
  const { id, slug } = await make.event({ by: union.member, ...times })
  const gwen = await make.member({ of: union.member, role: 'picket_organiser' })
  await make.grant({ by: union.member, event: id, member: gwen.member, mayCallOff: true })
  await signIn(gwen)
  await page.goto(at(union, `/events/${id}`))
  await page.getByRole('link', { name: 'Call off or change' }).click()
  await expect(page.getByRole('radio', { name: 'New gate or place' })).toBeHidden()
  await fillDecision(page, { kind: 'Cancelled', reason: 'The road is closed.' })
  await page.getByLabel('To go on, type YES').fill('YES')
  await page.getByRole('button', { name: 'Do it now' }).click()
  await expect(page).toHaveURL(new RegExp(`/events/${id}$`))
  await page.goto(`/events/${slug}`)
  await expect(page.getByText('The road is closed.').first()).toBeVisible()
})

test('the last administrator hands over, means it, and both are told', async ({ page, site, make, signIn }) => {
  const union = await make.organisation({})
  const heir = await make.member({ of: union.member, role: 'organiser' })
  await signIn(union)
  await page.goto(at(union, `/members?member=${union.member}`))
  await page.getByRole('button', { name: 'Take the membership away' }).click()
  await expect(page.getByText('Nobody else is branch administrator for good.')).toBeVisible()
  await page.goto(at(union, '/members'))
  await page.getByRole('link', { name: 'Hand over to somebody else' }).click()
  await handOver(page, '')
  await expect(page.getByText('Please type the word as it stands there.').first()).toBeVisible()
  await handOver(page, 'YES')
  await expect(page.getByText('You belong to no organisation here any more.')).toBeVisible()
  await page.goto(at(union))
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()

  expect((await site.mailbox.receive(heir.email)).text).toContain('has handed over to you')
  expect((await site.mailbox.receive(union.email)).text).toContain('You have handed over')
  await signIn(heir)
  await page.goto(at(union, '/settings'))
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
})

async function handOver(page: Page, typed: string) {
  await page.getByLabel('To whom?').selectOption({ label: 'Bo Example, organiser' })
  await page.getByRole('radio', { name: 'I leave' }).check()
  await page.getByLabel('To go on, type YES').fill(typed)
  await page.getByRole('button', { name: 'Hand over' }).click()
}

test('a role is given a last day, which is shown', async ({ page, make, signIn }) => {
  const union = await make.organisation({})
  const rep = await make.member({ of: union.member, role: 'steward' })
  await signIn(union)
  await page.goto(at(union, `/members?member=${rep.member}`))
  await page.getByLabel('Last day, if it ends').fill('2031-06-12')
  await page.getByRole('button', { name: 'Save the role' }).click()
  await expect(page.getByText('workplace rep, until Thursday 12 June 2031')).toBeVisible()
})
