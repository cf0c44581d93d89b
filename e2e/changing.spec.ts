import { decide, eventChange, strikeChange } from './support/change'
import { drained } from './support/database'
import { expect } from './support/fixtures'
import { test } from './support/own-site'
import { signUpByMail } from './support/sign-up'
import { announceDispute, callStrike, callTheFortyEightHours } from './support/strike'
import { calendar, jsonLd } from './support/surfaces'

// Every test stops the clock of the site, so one comes after the other.
test.describe.configure({ mode: 'default' })
test.afterAll(({ site }) => site.clock(null))

const going = 'https://schema.org/EventScheduled'

test('what was called off by mistake is taken back within five minutes, and nobody hears of it', async ({
  page,
  make,
  request,
  signIn,
  site,
}) => {
  await site.clock('2016-01-18T09:00:00Z')
  const { union, council, dispute, strike, pickets, rally } = await callTheFortyEightHours(make)
  const [picket] = pickets
  const headline = 'Trade unionists to join doctors’ picket'
  const statement = await make.statement({ by: council.member, dispute: dispute.id, events: [picket.id], headline })
  await signUpByMail(site, request, picket.slug, { email: 'undo@home.example' })
  await site.clock('2016-01-19T22:04:00Z')
  await signIn(union)
  await page.goto(strikeChange(union, strike))
  await decide(page, { kind: 'Cancelled', reason: 'A slip of the thumb.' })
  const result = page.url()
  expect(await (await request.get(`/events/${picket.slug}`)).text()).toContain('A slip of the thumb.')
  const off = (await calendar(request, `/events/${picket.slug}/calendar.ics`)).get(picket.id)
  expect(off).toMatchObject({ status: 'CANCELLED' })

  await site.clock('2016-01-19T22:08:59Z')
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText('This was taken back. No mail went out.')).toBeVisible()
  for (const address of [`/events/${picket.slug}`, `/disputes/${dispute.slug}`, `/events/${rally.slug}`]) {
    await page.goto(address)
    await expect(page.getByText('Going ahead').first()).toBeVisible()
    expect(await page.locator('main').textContent()).not.toMatch(/Cancelled|slip of the thumb|is deciding/)
  }
  await page.goto(`/events/${picket.slug}`)
  await expect(page.getByRole('button', { name: 'Count us in' })).toBeVisible()
  expect(await jsonLd(page)).toMatchObject({ eventStatus: going })
  const item = (await calendar(request, `/events/${picket.slug}/calendar.ics`)).get(picket.id)
  expect(item).toMatchObject({ status: 'CONFIRMED', summary: 'Picket of the 48-hour strike' })
  expect(item?.sequence).toBeGreaterThan(off?.sequence ?? Number.NaN)

  await site.clock('2016-01-19T22:30:00Z')
  await drained(site)
  expect(site.mailbox.to('undo@home.example')).toHaveLength(1)
  expect(site.mailbox.to(council.email)).toEqual([])
  await page.goto(`/press/${statement.slug}`)
  await expect(page.getByText('Out of date')).toBeHidden()
  await page.goto(result)
  await expect(page.getByRole('button', { name: 'Take it back' })).toBeHidden()
})

test('a full strike that becomes emergency care only is different, not off (T3)', async ({
  page,
  make,
  request,
  signIn,
  site,
}) => {
  await site.clock('2016-01-20T09:00:00Z')
  const announced = await announceDispute(make)
  const { union, council, dispute } = announced
  const hours = { startsAt: '2016-02-10T08:00:00Z', endsAt: '2016-02-10T17:00:00Z' }
  const { picket, ...strike } = await callStrike(make, announced, 'full walkout', hours)
  const rally = await make.event({
    by: council.member,
    industrialActionId: strike.id,
    startsAt: '2016-02-10T12:00:00Z',
    endsAt: '2016-02-10T13:00:00Z',
  })
  await signUpByMail(site, request, picket.slug, { email: 'cover@home.example' })
  const before = (await calendar(request, `/events/${picket.slug}/calendar.ics`)).get(picket.id)
  await site.clock('2016-02-01T12:00:00Z')
  await signIn(union)
  await page.goto(strikeChange(union, strike))
  await page.getByText('If staff now cover something else').click()
  await page.getByLabel('What staff still cover', { exact: true }).selectOption('Emergency care only')
  const reason = 'Members will cover emergencies.'
  await decide(page, { kind: 'What staff still cover', reason, ends: ['2016-02-11', '08:00'] })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Done: What staff still cover')

  await page.goto(`/events/${picket.slug}`)
  await expect(page.getByText('Going ahead')).toBeVisible()
  const window = 'Wednesday 10 February, 8 am, to Thursday 11 February, 8 am'
  await expect(page.getByText(`During the full walkout, ${window} (emergency care covered).`)).toBeVisible()
  await expect(page.getByText('Different, not off: was full strike, now emergency care covered.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Count us in' })).toBeVisible()
  expect(await jsonLd(page)).toMatchObject({ eventStatus: going })
  const item = (await calendar(request, `/events/${picket.slug}/calendar.ics`)).get(picket.id)
  expect(item).toMatchObject({ status: 'CONFIRMED', summary: 'Picket of the full walkout', end: before?.end })
  expect(item?.sequence).toBeGreaterThan(before?.sequence ?? Number.NaN)
  await page.goto(`/disputes/${dispute.slug}`)
  const listed = page.getByRole('listitem').filter({ hasText: 'full walkout' }).first()
  await expect(listed).toContainText(`${window} · emergency care covered`)
  await expect(listed).toContainText('Going ahead')
  await page.goto(`/events/${rally.slug}`)
  await expect(page.getByText('Going ahead')).toBeVisible()

  await site.clock('2016-02-01T12:05:00Z')
  await drained(site)
  const [, mail, ...others] = site.mailbox.to('cover@home.example')
  expect(others).toEqual([])
  expect(mail?.subject).toBe('Something you signed up for has changed')
  expect(mail?.text).toContain('Wednesday 10 February 2016, 8 to 11 am: Going ahead')
  // Nothing is off, so nobody is asked what becomes of theirs.
  expect(site.mailbox.to(council.email)).toEqual([])
  await signIn(council)
  await expect(page.getByText('A strike is off.')).toBeHidden()
})

test('one strike of a programme is suspended and the later ones stay (T6)', async ({
  page,
  make,
  request,
  signIn,
  site,
}) => {
  await site.clock('2016-08-31T12:00:00Z')
  const announced = await announceDispute(make)
  const { union, dispute } = announced
  const days = { September: [12, 17], October: [5, 12], November: [14, 19], December: [5, 10] } as const
  const strikes = new Map<string, Awaited<ReturnType<typeof callStrike>>>()
  for (const [index, [month, [from, to]]] of Object.entries(days).entries()) {
    const at = (day: number) => new Date(Date.UTC(2016, 8 + index, day, month < 'N' ? 8 : 7)).toISOString()
    const hours = { startsAt: at(from), endsAt: at(to) }
    strikes.set(month, await callStrike(make, announced, `${month} strike`, hours))
  }
  const first = strikes.get('September')
  if (!first) throw new Error('there is no strike in September')
  await site.clock('2016-09-05T15:00:00Z')
  await signIn(union)
  await page.goto(strikeChange(union, first))
  await decide(page, { kind: 'Suspended', reason: 'Members asked for more time to prepare.' })

  await page.goto(`/disputes/${dispute.slug}`)
  const file = await calendar(request, `/disputes/${dispute.slug}/calendar.ics`)
  for (const [month, { picket }] of strikes) {
    const off = month === 'September'
    const strike = page.getByRole('listitem').filter({ hasText: `${month} strike` })
    await expect(strike.first()).toContainText(off ? 'Suspended' : 'Going ahead')
    expect(file.get(picket.id)?.status, month).toBe(off ? 'CANCELLED' : 'CONFIRMED')
  }
  const stays = strikes.get('October')
  await page.goto(`/events/${stays?.picket.slug}`)
  await expect(page.getByText('Going ahead')).toBeVisible()
  expect(await page.locator('main').textContent()).not.toMatch(/Suspended|Members asked/)
})

test('a new date stands beside the old one, and the old one is struck', async ({
  page,
  make,
  request,
  signIn,
  site,
}) => {
  await site.clock('2016-01-04T12:00:00Z')
  const { union, strike, pickets } = await callTheFortyEightHours(make)
  const [picket, , secondDay] = pickets
  await site.clock('2016-01-19T22:04:00Z')
  await signIn(union)
  await page.goto(strikeChange(union, strike))
  await decide(page, { kind: 'New date or time', reason: 'A week later.', starts: ['2016-02-02', '08:00'] })
  await page.goto(`/events/${picket.slug}`)
  await expect(page.getByText('New date', { exact: true })).toBeVisible()
  await expect(page.locator('time')).toHaveText(/Tuesday 2 February/)
  await expect(page.locator('s')).toHaveText('It was to be Tuesday 26 January, 8 am')
  await expect(page.getByText('During the 48-hour strike, Tuesday 2 February, 8 am, to Thursday 4')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Count us in' })).toBeVisible()
  expect(await jsonLd(page)).toMatchObject({
    eventStatus: 'https://schema.org/EventRescheduled',
    startDate: '2016-02-02T08:00:00+00:00',
    endDate: '2016-02-02T11:00:00+00:00',
    previousStartDate: '2016-01-26T08:00:00+00:00',
  })
  const item = (await calendar(request, `/events/${picket.slug}/calendar.ics`)).get(picket.id)
  expect(item).toMatchObject({ status: 'CONFIRMED', start: new Date('2016-02-02T08:00:00Z') })
  expect(item?.description).toContain('No longer: Tuesday 26 January 2016, 8 am.')
  const later = (await calendar(request, `/events/${secondDay.slug}/calendar.ics`)).get(secondDay.id)
  expect(later).toMatchObject({ status: 'CONFIRMED', start: new Date('2016-02-03T08:00:00Z') })
})

test('a new gate is told as a change, and the picket goes ahead', async ({ page, make, request, signIn, site }) => {
  await site.clock('2016-01-04T12:00:00Z')
  const { union, pickets, gate } = await callTheFortyEightHours(make)
  const [picket] = pickets
  await signUpByMail(site, request, picket.slug, { email: 'gate@home.example' })
  const path = `/events/${picket.slug}/calendar.ics`
  const before = (await calendar(request, path)).get(picket.id)
  await site.clock('2016-01-19T22:04:00Z')
  await signIn(union)
  await page.goto(eventChange(union, picket))
  await page.getByText('If the gate or place is new').click()
  await page.getByLabel('Gate', { exact: true }).selectOption(gate('Magpie Hall Road gate') ?? '')
  await decide(page, { kind: 'New gate or place', reason: 'The main gate is dug up.' })
  await page.goto(`/events/${picket.slug}`)
  await expect(page.getByText('Going ahead')).toBeVisible()
  const [old, now] = ['Windmill Road, main gate', 'Magpie Hall Road gate'].map(
    (name) => `${name}, Medway Maritime Hospital`,
  )
  await expect(page.getByText(`New place: was ${old}, now ${now}.`)).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: 'Magpie Hall Road gate' })).toBeVisible()
  const item = (await calendar(request, path)).get(picket.id)
  expect(item).toMatchObject({ status: 'CONFIRMED', location: expect.stringContaining('Magpie Hall Road gate') })
  expect(item?.sequence).toBeGreaterThan(before?.sequence ?? Number.NaN)
  await site.clock('2016-01-19T22:09:00Z')
  await drained(site)
  expect(site.mailbox.to('gate@home.example').map(({ subject }) => subject)).toEqual([
    'One press, and you are counted',
    'Something you signed up for has changed',
  ])
})

test('a suspended strike that goes ahead after all is on again everywhere', async ({
  page,
  make,
  request,
  signIn,
  site,
}) => {
  await site.clock('2016-01-04T12:00:00Z')
  const { union, council, strike, pickets, rally } = await callTheFortyEightHours(make)
  const [picket] = pickets
  await signUpByMail(site, request, picket.slug, { email: 'again@home.example' })
  await site.clock('2016-01-19T22:04:00Z')
  await signIn(union)
  await page.goto(strikeChange(union, strike))
  await decide(page, { kind: 'Suspended', reason: 'Talks go on.' })
  await site.clock('2016-01-19T22:10:00Z')
  await drained(site)
  const off = (await calendar(request, `/events/${picket.slug}/calendar.ics`)).get(picket.id)
  await site.clock('2016-01-22T10:00:00Z')
  await page.goto(strikeChange(union, strike))
  await decide(page, { kind: 'It goes ahead after all', reason: 'Talks broke down.' })
  for (const { slug } of [picket, rally]) {
    await page.goto(`/events/${slug}`)
    await expect(page.getByText('Going ahead', { exact: true })).toBeVisible()
    await expect(page.getByText('is deciding about this event')).toBeHidden()
    await expect(page.getByRole('button', { name: 'Count us in' })).toBeVisible()
    expect(await jsonLd(page)).toMatchObject({ eventStatus: going })
  }
  const item = (await calendar(request, `/events/${picket.slug}/calendar.ics`)).get(picket.id)
  expect(item).toMatchObject({ status: 'CONFIRMED', summary: 'Picket of the 48-hour strike' })
  expect(item?.sequence).toBeGreaterThan(off?.sequence ?? Number.NaN)
  await site.clock('2016-01-22T10:05:00Z')
  await drained(site)
  expect(site.mailbox.to('again@home.example').map(({ subject }) => subject)).toEqual([
    'One press, and you are counted',
    'Do not set out: something is called off',
    'Something you signed up for has changed',
  ])
  // It was asked when the strike was suspended; that it is on again asks nothing, and takes the question away.
  expect(site.mailbox.to(council.email)).toHaveLength(1)
  await signIn(council)
  await expect(page.getByText('A strike is off.')).toBeHidden()
})
