import type { APIRequestContext, Page } from '@playwright/test'
import { decide, fillDecision, strikeChange } from './support/change'
import { drained } from './support/database'
import { expect } from './support/fixtures'
import { linkIn } from './support/mailbox'
import { test } from './support/own-site'
import { postSignUp, signUpByMail } from './support/sign-up'
import { callTheFortyEightHours } from './support/strike'
import { atom, calendar, jsonFeed, jsonLd } from './support/surfaces'

// The 48 hours from 26 January 2016 were suspended on the 19th, in the evening. Each test is the next step of that story.
test.describe.configure({ mode: 'serial' })

const reason = 'Talks at Acas go on.'
const tenOFour = '2016-01-19T22:04:00Z'
const instant = new Date(tenOFour).toISOString()

let story: Awaited<ReturnType<typeof callTheFortyEightHours>>
let statement: { id: string; slug: string }
let before: Awaited<ReturnType<typeof sequences>>
let result: string

const sequences = async (request: APIRequestContext) => {
  const items = await calendar(request, `/calendar.ics?dispute=${story.dispute.slug}`)
  return new Map([...items].map(([uid, { sequence }]) => [uid, sequence]))
}

test.afterAll(({ site }) => site.clock(null))

test('it is announced, and people say that they come', async ({ site, make, request }) => {
  await site.clock('2016-01-04T12:00:00Z')
  story = await callTheFortyEightHours(make)
  const [main, residence, secondDay] = story.pickets
  for (const { slug } of story.pickets) await signUpByMail(site, request, slug, { email: 'ann@home.example' })
  await signUpByMail(site, request, residence.slug, { email: 'ben@home.example', people: 2 })
  await signUpByMail(site, request, story.rally.slug, { email: 'eve@home.example' })
  await postSignUp(request, main.slug, { people: 4 })
  await postSignUp(request, secondDay.slug, { people: 3, delegation: 'Rochester NEU' })
  await postSignUp(request, main.slug, { email: 'forgot@home.example' })
  await site.mailbox.receive('forgot@home.example')
  await site.clock('2016-01-18T09:00:00Z')
  const { council, dispute } = story
  const headline = 'Trade unionists to join doctors’ picket'
  statement = await make.statement({ by: council.member, dispute: dispute.id, events: [main.id], headline })
  await site.clock('2016-01-19T20:00:00Z')
  await postSignUp(request, main.slug, { email: 'new@home.example' })
  await site.mailbox.receive('new@home.example')
  before = await sequences(request)
  expect(before.size).toBe(4)
})

test('at 10.04 pm the union suspends it in one act, and means it', async ({ site, page, signIn }) => {
  await site.clock(tenOFour)
  const { union, strike, dispute } = story
  await signIn(union)
  await page.getByRole('link', { name: 'Disputes and strikes' }).click()
  await page.getByRole('link', { name: /^Junior doctors/ }).click()
  await page.getByRole('link', { name: '48-hour strike' }).click()
  await page.getByRole('link', { name: 'Call off or change' }).click()
  await expect(page.getByRole('heading', { name: 'These events change with it' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Picket' })).toHaveCount(3)
  await expect(page.getByText('Other bodies keep 1 event under it. They are asked.')).toBeVisible()

  const news = ['2016-01-25', '17:00'] as [string, string]
  await fillDecision(page, { kind: 'Suspended', reason, news })
  await page.getByLabel('To go on, type YES').fill('yess')
  await page.getByRole('button', { name: 'Do it now' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Please type the word as it stands there.')
  await expect(page.getByLabel('Why, in words that everybody may read')).toHaveValue(reason)
  await expect(page.getByRole('radio', { name: 'Suspended' })).toBeChecked()
  const outside = await page.request.get(`/disputes/${dispute.slug}`)
  expect(await outside.text()).not.toContain('Suspended')

  await page.goto(strikeChange(union, strike))
  await decide(page, { kind: 'Suspended', reason, news })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Done: Suspended')
  result = page.url()
  await expect(page.getByText('The mails go out at 10.09 pm. Until then you can take it back.')).toBeVisible()
  await expect(page.getByText('3 mails waiting')).toBeVisible()
  await expect(page.getByText('7 people cannot be told: they left no address')).toBeVisible()
  await expect(page.getByText('Send someone to the meeting point')).toBeVisible()
})

test('what mail cannot do is ready to be done by hand', async ({ site, page, signIn, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url })
  await signIn(story.union)
  await page.goto(result)
  for (const [title, { slug }] of [
    ['Picket of the 48-hour strike', story.pickets[0]],
    ['Picket at the Residence Gate', story.pickets[1]],
    ['Picket of the second day', story.pickets[2]],
  ] as const) {
    const text = await page.getByLabel(title).inputValue()
    expect(text.length).toBeLessThanOrEqual(300)
    expect(text).toMatch(new RegExp(`^${title}, \\w+ 2[67] January 2016, 8 to 11 am: Suspended[.] ${reason}`))
    expect(text.endsWith(` ${site.url}/events/${slug}`)).toBe(true)
  }
  const copy = page.getByRole('button', { name: 'Copy' }).first()
  await copy.click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(await page.getByRole('textbox').first().inputValue())

  const gates = page.locator('#ring').getByRole('listitem')
  await expect(gates).toHaveCount(2)
  const main = gates.filter({ hasText: 'Windmill Road, main gate' })
  await expect(main.getByRole('link', { name: '01632 960 111' })).toHaveAttribute('href', 'tel:01632960111')
  await main.getByRole('button', { name: 'Tick: told' }).click()
  await expect(main.getByText('Told at 10.04 pm')).toBeVisible()
  await page.goto(result)
  await expect(main.getByText('Told at 10.04 pm')).toBeVisible()
  await expect(gates.filter({ hasText: 'Residence Gate' }).getByRole('button', { name: 'Tick: told' })).toBeVisible()
})

test('each page of its pickets says first that it is off, and why', async ({ page }) => {
  for (const { slug } of story.pickets) {
    await page.goto(`/events/${slug}`)
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    const words = (await page.locator('main').textContent()) ?? ''
    expect(words.indexOf('Suspended')).toBeGreaterThan(-1)
    expect(words.indexOf('Suspended')).toBeLessThan(words.indexOf(title))
    await expect(page.getByText(reason, { exact: true })).toBeVisible()
    await expect(page.getByText('It is off for now and may come back. Please do not set out.')).toBeVisible()
    await expect(page.getByText('Next news by Monday 25 January, 5 pm.')).toBeVisible()
    await expect(page.locator('time')).toHaveCSS('text-decoration-line', 'line-through')
    await expect(page.getByText(`Tuesday 19 January, 10.04 pm Suspended. ${reason}`)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Count us in' })).toBeHidden()
    expect(await jsonLd(page)).toMatchObject({
      eventStatus: 'https://schema.org/EventPostponed',
      previousStartDate: expect.stringMatching(/^2016-01-2[67]T08:00:00[+]00:00$/),
    })
  }
})

test('the list and the page of the dispute say so as well', async ({ page }) => {
  const { dispute } = story
  await page.goto(`/?dispute=${dispute.slug}`)
  const bills = page.getByRole('main').getByRole('listitem')
  await expect(bills).toHaveCount(4)
  await expect(bills.filter({ hasText: 'Picket' }).filter({ hasText: `Suspended` })).toHaveCount(3)
  await expect(bills.filter({ hasText: reason })).toHaveCount(3)
  await expect(bills.filter({ hasText: 'everyone is welcome' })).toHaveText([/Rally for the doctors/])
  await page.goto(`/disputes/${dispute.slug}`)
  const strike = page.getByRole('listitem').filter({ hasText: '48-hour strike' }).first()
  await expect(strike).toContainText('Suspended')
  await expect(strike).toContainText('Next news by Monday 25 January, 5 pm.')
  await expect(page.getByText(`48-hour strike: Suspended. ${reason}`)).toBeVisible()
  await expect(page.getByText('Tuesday 19 January 2016')).toBeVisible()
})

test('calendars and feeds follow, under the same ids', async ({ request }) => {
  const { dispute, union, pickets } = story
  const addresses = [
    `/calendar.ics?dispute=${dispute.slug}`,
    `/disputes/${dispute.slug}/calendar.ics`,
    `/organisations/${union.organisation}/calendar.ics`,
  ]
  const files = await Promise.all(addresses.map((address) => calendar(request, address)))
  const entries = await atom(request, `/feed.atom?dispute=${dispute.slug}`)
  const items = await jsonFeed(request, `/feed.json?dispute=${dispute.slug}`)
  for (const { id, slug } of pickets) {
    for (const file of [...files, await calendar(request, `/events/${slug}/calendar.ics`)]) {
      const item = file.get(id)
      expect(item).toMatchObject({ status: 'CANCELLED', summary: expect.stringMatching(/^SUSPENDED – Picket/) })
      expect(item?.sequence).toBeGreaterThan(before.get(id) ?? Number.NaN)
      expect(item?.start?.toISOString()).toMatch(/^2016-01-2[67]T08:00:00/)
      expect(item?.modified?.toISOString()).toBe(instant)
      expect(file.get(`${id}-note`)?.summary).toMatch(/^Not today: Picket .* is suspended$/)
    }
    const entry = entries.get(`urn:uuid:${id}`)
    expect(entry?.title).toMatch(/^SUSPENDED – Picket/)
    expect(entry?.content).toContain(reason)
    expect(new Date(entry?.updated ?? '').toISOString()).toBe(instant)
    const item = items.get(`urn:uuid:${id}`)
    expect(item?.title).toMatch(/^SUSPENDED – Picket/)
    expect(item).toMatchObject({ date_modified: instant, content_text: expect.stringContaining(reason) })
  }
})

test('a statement that speaks of a picket says at once that it is out of date', async ({ page, request, signIn }) => {
  const now = 'Picket of the 48-hour strike, Tuesday 26 January 2016: suspended.'
  await page.goto(`/press/${statement.slug}`)
  await expect(page.getByRole('note')).toContainText('Out of date')
  await expect(page.getByRole('note')).toContainText(now)
  const text = await (await request.get(`/press/${statement.slug}/export/txt`)).text()
  expect(text.replace(/\s+/g, ' ')).toMatch(new RegExp(`^OUT OF DATE: ${now}`))
  await page.goto('/press')
  await expect(page.getByRole('listitem').filter({ hasText: 'Trade unionists' })).toContainText('Out of date')
  const entry = (await atom(request, '/press/feed.atom')).get(`urn:uuid:${statement.id}`)
  expect(entry).toMatchObject({
    title: expect.stringMatching(/^OUT OF DATE – /),
    content: expect.stringContaining(now),
  })

  await signIn(story.council)
  await page.goto(`/organise/${story.council.organisation}`)
  await expect(page.getByRole('heading', { name: 'Out of date' })).toBeVisible()
  await page.getByRole('link', { name: 'Trade unionists to join doctors’ picket' }).click()
  await expect(page.getByRole('note').first()).toContainText('whether it goes ahead')
  await expect(page.getByRole('note').first()).toContainText(reason)
})

test('the council decides about its own rally', async ({ page, request, site, signIn }) => {
  const { council, rally } = story
  const deciding = `The strike is suspended; ${council.name} is deciding about this event.`
  await page.goto(`/events/${rally.slug}`)
  await expect(page.getByText('Going ahead')).toBeVisible()
  await expect(page.getByText(deciding)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Count us in' })).toBeVisible()
  expect(await jsonLd(page)).toMatchObject({ eventStatus: 'https://schema.org/EventScheduled' })
  const item = (await calendar(request, `/events/${rally.slug}/calendar.ics`)).get(rally.id)
  expect(item).toMatchObject({ status: 'CONFIRMED', summary: 'Rally for the doctors' })
  expect(item?.description).toContain(`48-hour strike: suspended. ${council.name} is deciding about this event.`)
  await drained(site)
  expect(site.mailbox.to(council.email)).toEqual([])

  await signIn(council)
  await expect(page.getByText('A strike is off. What about yours?')).toBeVisible()
  await expect(page.getByText(`${story.union.name}: “48-hour strike” is suspended. ${reason}`)).toBeVisible()
  await goesAhead(page)
  await expect(page.getByText('A strike is off. What about yours?')).toBeHidden()
  await page.goto(`/events/${rally.slug}`)
  await expect(page.getByText('Going ahead')).toBeVisible()
  await expect(page.getByText('is deciding about this event')).toBeHidden()
})

const goesAhead = (page: Page) => page.getByRole('button', { name: 'It goes ahead' }).click()

test('five minutes later each person gets one mail, however many pickets they signed up to', async ({
  page,
  site,
  signIn,
}) => {
  const people = ['ann', 'ben', 'eve', 'forgot', 'new'].map((name) => `${name}@home.example`)
  const had = new Map(people.map((address) => [address, site.mailbox.to(address).length]))
  const since = (address: string) => site.mailbox.to(address).slice(had.get(address))
  await site.clock('2016-01-19T22:08:59Z')
  await drained(site)
  expect(people.flatMap(since)).toEqual([])
  await site.clock('2016-01-19T22:09:00Z')
  await drained(site)
  expect(people.map((address) => since(address).length)).toEqual([1, 1, 0, 0, 1])
  const [mail] = since('ann@home.example')
  expect(mail?.subject).toBe('Do not set out: something is called off')
  expect(mail?.text?.match(/^.*: Suspended$/gm)).toEqual([
    'Tuesday 26 January 2016, 8 to 11 am: Suspended',
    'Tuesday 26 January 2016, 8 to 11 am: Suspended',
    'Wednesday 27 January 2016, 8 to 11 am: Suspended',
  ])
  expect(mail?.text).toContain(`What the organisers say: ${reason}`)
  expect(mail?.text).not.toMatch(/Picket of|Residence|Windmill|Medway/)
  // The council had decided before its mail was due.
  expect(site.mailbox.to(story.council.email)).toEqual([])

  await page.goto(linkIn(mail as NonNullable<typeof mail>, /\/rsvp\//))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('It is off')
  await signIn(story.union)
  await page.goto(result)
  await expect(page.getByText('3 people e-mailed')).toBeVisible()
  await expect(page.getByText('7 people cannot be told')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Take it back' })).toBeHidden()
})
