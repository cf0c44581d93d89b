import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { wordsIn } from '../features/statements/exports/testing/words'
import { decide, eventChange } from './support/change'
import { expect } from './support/fixtures'
import type { Made } from './support/maker'
import { approve, everywhere, exportFormats, issue, showing, slugOf, surroundings } from './support/newsroom'
import { test } from './support/own-site'
import { announceDispute, callStrike } from './support/strike'
import { atom, jsonFeed } from './support/surfaces'

// The statement of a trades council about the strike of 12 January 2016, under embargo until it has begun: each test is
// the next step of its life.
test.describe.configure({ mode: 'serial' })
test.afterAll(({ site }) => site.clock(null))

const headline = 'Trade unionists to join doctors’ picket'
const quote = 'The doctors have stood by us. Now we stand by them.'
const facts = 'Picket of the 24-hour strike: Tuesday 12 January 2016, 8 to 11 am, Windmill Road, main gate'
const notice =
  'The trust says: Consultants cover emergencies. 14 clinics are off and 168 patients have new dates. Come unless we ' +
  'have told you not to; for anything less urgent ring NHS 111 or your GP. (Source: the trust’s website, checked ' +
  'Monday 11 January 2016, 4 pm)'

let story: Awaited<ReturnType<typeof announceDispute>> & { picket: { id: string; slug: string } }
let officer: Made
let statement: { id: string; slug: string }

const inside = (page: Page) => page.goto(`/organise/${officer.organisation}/statements/${statement.id}`)
const places = () => ({ dispute: story.dispute.slug, organisation: officer.organisation })
const around = () => surroundings(places())
const traces = () => new RegExp(`Trade unionists to join|stood by us|${statement.slug}`)

test('facts come from the data, words and a quote from the press officer', async ({ page, site, make, signIn }) => {
  await site.clock('2016-01-11T17:00:00Z')
  const announced = await announceDispute(make)
  const { union, council, dispute } = announced
  const hours = { startsAt: '2016-01-12T08:00:00Z', endsAt: '2016-01-13T08:00:00Z' }
  const { picket } = await callStrike(make, announced, '24-hour strike', hours)
  story = { ...announced, picket }
  officer = await make.member({ of: council.member, role: 'press_officer' })
  const text = /says: (.*) \(Source/.exec(notice)?.[1] ?? ''
  const source = { source: 'the trust’s website', checkedAt: '2016-01-11T16:00:00Z' }
  await make.notice({ by: union.member, dispute: dispute.id, text, ...source })

  await signIn(officer)
  await page.getByRole('link', { name: 'Statements' }).click()
  await page.getByRole('link', { name: 'New statement' }).click()
  await page.getByLabel('The dispute it is about').selectOption(dispute.id)
  await page.getByLabel('Picket of the 24-hour strike').check()
  await page.getByLabel('Headline').fill(headline)
  await page.getByLabel('Place', { exact: true }).fill('Gillingham')
  await page
    .getByLabel('Text', { exact: true })
    .fill('The council asks the public to come.\n\nThe strike begins at 8 am.')
  await page.getByLabel('Quote 1', { exact: true }).fill(quote)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Nothing is quoted from nobody.')
  await expect(page.getByLabel('Headline')).toHaveValue(headline)
  await expect(page.getByLabel('Picket of the 24-hour strike')).toBeChecked()
  const said = page.getByRole('group', { name: 'Quote 1' })
  await said.getByLabel('Who said it: full name').fill('Sam Okafor')
  await said.getByLabel('Their role').fill('press officer')
  await page.getByLabel('Contact for the media').fill('Duty press officer: 01632 960 133')
  await page.getByRole('button', { name: 'Save' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  const draft = page.getByRole('article')
  await expect(draft).toContainText(facts)
  await expect(draft).toContainText(`Called by ${union.name}; supported by ${council.name}.`)
  await expect(draft).toContainText(notice)
  await expect(draft).toContainText(`Sam Okafor, press officer, ${council.name}`)
  await page.getByRole('button', { name: 'Approve this text' }).click()
  await expect(page.getByText('It is not written down that Sam Okafor agreed to these words.')).toBeVisible()
  await page.getByRole('link', { name: 'Edit' }).click()
  await said.getByLabel('How and when they agreed to be quoted').fill('by phone, Sunday 4 pm')
  await page.getByRole('button', { name: 'Save' }).click()
  await approve(page)
  await issue(page, 'Version 1', ['2016-01-12', '00:01'])
  statement = await slugOf(site, page)
  await expect(page.getByText('Waits until Tuesday 12 January, 12.01 am')).toBeVisible()
  const copy = (await page.getByLabel('Plain text').inputValue()).replace(/\s+/g, ' ')
  const embargo = /EMBARGOED: not for publication or broadcast before 00.01 hours, Tuesday 12 January 2016 \(UK time\)/g
  expect(copy.match(embargo)).toHaveLength(2)
})

test('a second before the embargo ends it is nowhere, and its address like any that never was (T23)', async ({
  request,
  site,
}) => {
  await site.clock('2016-01-12T00:00:59Z')
  expect(everywhere(places()).length).toBeGreaterThan(25)
  expect(await showing(request, everywhere(places()), traces())).toEqual([])
  const never = `trade-unionists-to-join-doctors-picket-${randomBytes(3).toString('hex')}`
  const exports = exportFormats.flatMap((format) => [`/export/${format}`, `/export/${format}?version=1`])
  for (const prefix of ['', '/cy'])
    for (const rest of ['', ...exports]) {
      const [hidden, absent] = await Promise.all(
        [statement.slug, never].map((slug) => request.get(`${prefix}/press/${slug}${rest}`)),
      )
      expect(hidden?.status(), `${prefix}/press/…${rest}`).toBe(404)
      expect(absent?.status()).toBe(404)
      expect(await hidden?.text()).toBe(await absent?.text())
      expect(Object.keys(hidden?.headers() ?? {})).toEqual(Object.keys(absent?.headers() ?? {}))
    }
})

test('at the very second it is everywhere', async ({ page, request, site }) => {
  await site.clock('2016-01-12T00:01:00Z')
  const headlineThere = await showing(request, around(), /Trade unionists to join/)
  const slugThere = await showing(request, around(), new RegExp(statement.slug))
  expect([...new Set([...headlineThere, ...slugThere])].sort()).toEqual(
    around()
      .filter((address) => !/^[/](cy)?$|organisations/.test(address))
      .sort(),
  )
  await page.goto(`/press/${statement.slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  await expect(page.getByText('For immediate release', { exact: true })).toBeVisible()
  const words = (await page.getByRole('article').textContent()) ?? ''
  for (const part of [facts, notice, quote, 'ENDS', 'Duty press officer: 01632 960 133']) expect(words).toContain(part)
  expect(await page.content()).not.toContain('by phone, Sunday')
})

test('its files say the same words, each with what the employer says, its source and time (T25)', async ({
  request,
}) => {
  const words = new Map<string, string>()
  for (const format of exportFormats) {
    const file = await request.get(`/press/${statement.slug}/export/${format}`)
    expect(file.status()).toBe(200)
    expect(file.headers()['content-disposition']).toMatch(
      new RegExp(`^attachment; filename="2016-01-11-union-[0-9a-f]+-press-release-v1[.]${format}"$`),
    )
    words.set(format, await wordsIn(format, await file.body()))
  }
  const text = words.get('txt') ?? ''
  for (const part of ['PRESS RELEASE', 'FOR IMMEDIATE RELEASE', headline, 'Gillingham, Monday 11 January 2016'])
    expect(text).toContain(part)
  for (const part of [`“${quote}”`, '– Sam Okafor, press officer', facts, notice]) expect(text).toContain(part)
  expect(text.indexOf('ENDS')).toBeGreaterThan(text.indexOf('Sam Okafor'))
  expect(text.indexOf('ENDS')).toBeLessThan(text.indexOf(notice))
  expect(text).not.toMatch(/EMBARGO|Sunday 4 pm/)
  for (const [format, said] of words) expect(said, format).toBe(text)
})

test('one press copies the plain text', async ({ page, request, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url })
  await page.goto(`/press/${statement.slug}`)
  await page.getByRole('button', { name: 'Copy as plain text' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const file = await (await request.get(`/press/${statement.slug}/export/txt`)).text()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(file)
})

test('a correction says what was wrong, above the text and in every file', async ({ page, request, site, signIn }) => {
  await site.clock('2016-01-12T07:00:00Z')
  await signIn(officer)
  await inside(page)
  await page.getByRole('link', { name: 'Correct or update' }).click()
  await page
    .getByLabel('Text', { exact: true })
    .fill('The council asks the public to come.\n\nThe strike lasts 24 hours.')
  await page.getByRole('button', { name: 'Save' }).click()
  await approve(page)
  await page.getByRole('radio', { name: 'A correction' }).check()
  await page.getByRole('button', { name: 'Issue it' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Please say what was wrong.')
  expect((await request.get(`/press/${statement.slug}/export/txt?version=2`)).status()).toBe(404)
  const wrong = 'It said nothing of how long it lasts.'
  await page.getByLabel('What was wrong, or what is new').fill(wrong)
  await issue(page, 'Version 2, correction')

  await page.goto(`/press/${statement.slug}`)
  await expect(page.getByText('Corrected: version 2')).toBeVisible()
  await expect(page.getByText('What was wrong, Tuesday 12 January 2016, 7 am:')).toBeVisible()
  await expect(page.getByRole('article')).toContainText(wrong)
  await expect(page.getByRole('article')).not.toContainText('begins at 8 am')
  for (const format of exportFormats) {
    const file = await request.get(`/press/${statement.slug}/export/${format}`)
    expect(await wordsIn(format, await file.body())).toMatch(/^(Page 1 )?CORRECTED, version 2: It said nothing/)
  }
  const old = await page.getByRole('link', { name: 'Its text' }).getAttribute('href')
  const first = await wordsIn('txt', await (await request.get(old ?? '')).body())
  expect(first).toContain(
    'OUT OF DATE: Version 2, issued Tuesday 12 January 2016, 7 am, has taken the place of this one.',
  )
  expect(first).toContain('The strike begins at 8 am.')
  const entry = (await atom(request, '/press/feed.atom')).get(`urn:uuid:${statement.id}`)
  expect(entry).toMatchObject({ title: `CORRECTED – ${headline}`, content: expect.stringContaining(wrong) })
})

test('when the picket moves it is out of date outside at once, and inside until it is approved again', async ({
  page,
  request,
  site,
  signIn,
}) => {
  const { union, picket, gate } = story
  await site.clock('2016-01-12T07:10:00Z')
  await signIn(union)
  await page.goto(eventChange(union, picket))
  await page.getByText('If the gate or place is new').click()
  await page.getByLabel('Gate', { exact: true }).selectOption(gate('Residence Gate') ?? '')
  await decide(page, { kind: 'New gate or place', reason: 'The main gate is dug up.' })

  const moved = 'Picket of the 24-hour strike, Tuesday 12 January 2016: now at Residence Gate, Medway Maritime Hospital'
  await page.goto(`/press/${statement.slug}`)
  await expect(page.getByRole('note')).toContainText(moved)
  const text = await wordsIn('txt', await (await request.get(`/press/${statement.slug}/export/txt`)).body())
  expect(text).toMatch(new RegExp(`^OUT OF DATE: ${moved}`))
  const item = (await jsonFeed(request, '/press/feed.json')).get(`urn:uuid:${statement.id}`)
  expect(item).toMatchObject({
    title: `OUT OF DATE – CORRECTED – ${headline}`,
    date_modified: '2016-01-12T07:10:00.000Z',
    content_text: expect.stringContaining(moved),
  })

  await signIn(officer)
  await expect(page.getByRole('heading', { name: 'Out of date' })).toBeVisible()
  await inside(page)
  await expect(page.getByRole('note').first()).toContainText('The main gate is dug up.')
  await approve(page)
  await page.getByRole('radio', { name: 'An update' }).check()
  await page.getByLabel('What was wrong, or what is new').fill('The picket has moved.')
  await issue(page, 'Version 3, update')
  await page.goto(`/press/${statement.slug}`)
  await expect(page.getByText('Updated: version 3')).toBeVisible()
  await expect(page.getByText('Out of date')).toBeHidden()
  await expect(page.getByRole('article')).toContainText('Residence Gate, Medway Maritime Hospital')
  await page.goto(`/organise/${officer.organisation}`)
  await expect(page.getByRole('heading', { name: 'Out of date' })).toBeHidden()
})

test('withdrawn, it leaves a notice and no word of its text', async ({ page, request, site, signIn }) => {
  await site.clock('2016-01-12T12:00:00Z')
  await signIn(officer)
  await inside(page)
  await page.getByLabel('Why', { exact: true }).fill('The quote was not agreed.')
  await page.getByRole('button', { name: 'Withdraw the statement' }).click()
  await expect(page.getByText('Version 4, withdrawn')).toBeVisible()
  const answer = await page.goto(`/press/${statement.slug}`)
  expect(answer?.status()).toBe(200)
  await expect(page.getByText('withdrew this statement, Tuesday 12 January 2016, 12 noon.')).toBeVisible()
  await expect(page.getByText('The quote was not agreed.').first()).toBeVisible()
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  const left = await page.content()
  for (const number of ['', '?version=1', '?version=3'])
    for (const format of exportFormats) {
      const file = await request.get(`/press/${statement.slug}/export/${format}${number}`)
      const words = await wordsIn(format, await file.body())
      expect(words).toMatch(/^(Page 1 )?WITHDRAWN: please do not use this statement, nor any earlier version/)
      expect(words + left).not.toMatch(/stood by us|asks the public|Residence Gate|168 patients/)
    }
  const entry = (await atom(request, '/press/feed.atom')).get(`urn:uuid:${statement.id}`)
  expect(entry?.title).toBe(`WITHDRAWN – ${headline}`)
  expect(await showing(request, ['/sitemap.xml'], new RegExp(statement.slug))).toEqual([])
  expect(await showing(request, everywhere(places()), /stood by us|asks the public to come/)).toEqual([])
})

test('an embargo that ends in summer ends by the clock on the wall (T23)', async ({ page, site, request, signIn }) => {
  await site.clock('2016-04-25T20:00:00Z')
  await signIn(officer)
  await page.goto(`/organise/${officer.organisation}/statements/new`)
  await page.getByLabel('Headline').fill('Two days in April')
  await page.getByLabel('Text', { exact: true }).fill('Doctors strike on 26 and 27 April.')
  await page.getByLabel('Contact for the media').fill('Duty press officer: 01632 960 133')
  await page.getByRole('button', { name: 'Save' }).click()
  await approve(page)
  await issue(page, 'Version 1', ['2016-04-26', '00:01'])
  const { slug } = await slugOf(site, page)
  const status = async () => (await request.get(`/press/${slug}`)).status()
  await site.clock('2016-04-25T23:00:59Z')
  expect(await status()).toBe(404)
  await site.clock('2016-04-25T23:01:00Z')
  expect(await status()).toBe(200)
})
