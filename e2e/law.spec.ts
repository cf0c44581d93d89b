import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { packs } from '../features/law/packs'
import { expect, test } from './support/fixtures'
import { examplesOf, feeds, makeOutside } from './support/outside'
import { send } from './support/wire'

const english = /[lL]awful|Code of Practice|Act 19\d\d|Act 20\d\d|legal or regional officer/

test('an organiser tries a day, and sees how it is counted @noscript', async ({ page, organisation, signIn }) => {
  await signIn(organisation)
  await page.getByRole('link', { name: 'Law and dates' }).click()
  await page.getByRole('button', { name: 'Count' }).click()
  await expect(page.getByRole('main').getByRole('alert').getByRole('link')).toHaveText(['Please give a date.'])
  await page.getByLabel('First day of the strike').fill('2027-01-12')
  await page.getByRole('button', { name: 'Count' }).click()
  const answer = page.getByRole('region', { name: 'What comes out' })
  await expect(answer.getByText('Saturday 2 January 2027', { exact: true })).toBeVisible()
  await expect(answer.getByRole('listitem').first()).toHaveText('The first day of action is Tuesday 12 January 2027.')
  await expect(answer).toContainText('Count 10 days back from Tuesday 12 January 2027: Saturday 2 January 2027.')
  await expect(answer).toContainText(
    'Source: https://www.thompsonstradeunion.law/. Checked on Sunday 22 November 2026.',
  )
  await expect(answer).toContainText('Ask your union’s legal or regional officer')
  await expect(page.getByLabel('First day of the strike')).toHaveValue('2027-01-12')

  await page.getByLabel('Where').selectOption('Elsewhere')
  await page.getByRole('button', { name: 'Count' }).click()
  await expect(answer).toContainText('Not covered')
  await expect(answer.getByRole('listitem')).toHaveCount(0)
})

test('each question has its answer, or says what it needs @noscript', async ({ page, organisation, signIn }) => {
  await signIn(organisation)
  const at = `/organise/${organisation.organisation}/law`
  const answer = page.getByRole('region', { name: 'What comes out' })
  await page.goto(at)
  await page.getByRole('link', { name: 'March or rally' }).click()
  await page.getByLabel('Where').selectOption('Scotland')
  await page.getByLabel('Yes').check()
  await page.getByLabel('Day of the march or rally').fill('2026-06-13')
  await page.getByRole('button', { name: 'Count' }).click()
  await expect(answer).toContainText('Notice of the march must be given by')
  await expect(answer.getByText('Saturday 16 May 2026', { exact: true })).toBeVisible()
  await page.getByLabel('No, everybody stays in one place').check()
  await page.getByRole('button', { name: 'Count' }).click()
  await expect(answer).toContainText('No notice was found to be asked for a rally')

  await page.goto(`${at}?ask=mandate&where=GB-EAW&closed=2015-11-18&agreed=on`)
  await expect(answer.getByText('Tuesday 12 January 2016', { exact: true })).toBeVisible()
  await expect(answer.getByText('Counted the other way: Wednesday 13 January 2016')).toBeVisible()
  await page.goto(`${at}?ask=mandate&where=GB-EAW&closed=2026-03-10`)
  await expect(answer).toContainText('hangs on the day the ballot opened')
  await page.goto(`${at}?ask=mandate&where=GB-EAW&closed=2026-03-10&opened=2026-03-11`)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('The ballot cannot close before it opened.')
  await expect(answer).toHaveCount(0)
  await page.goto(`${at}?ask=ballot&where=GB-EAW&opens=2026-02-20`)
  await expect(answer.getByText('Friday 13 February 2026', { exact: true })).toBeVisible()
  await expect(answer.getByText('Tuesday 17 February 2026', { exact: true })).toBeVisible()

  const supervisor = answer.getByText('Each picket has one picket supervisor')
  for (const [day, shown] of [
    ['2026-02-17', 1],
    ['2026-02-18', 0],
    ['2026-02-19', 0],
    ['2016-01-12', 0],
  ] as const) {
    await page.goto(`${at}?ask=day&where=GB-EAW&day=${day}`)
    await expect(answer.getByText('The Code says that usually no more than six')).toBeVisible()
    await expect(supervisor, day).toHaveCount(shown)
  }
  await page.goto(`${at}?ask=day&where=GB-EAW&day=1999-01-01`)
  await expect(answer).toContainText('Not covered')
  for (const odd of [
    '?ask=else&where=x',
    '?ask=notice&where=GB-EAW&first=31/02/2026',
    '?where=GB-EAW&where=x&first[]=1',
  ])
    expect((await page.goto(at + odd))?.status(), odd).toBe(200)
})

test('a strike inside its notice or after its mandate is shown once more, and then saved @noscript', async ({
  page,
  site,
  make,
  signIn,
}) => {
  const union = await make.organisation({})
  const dispute = await make.dispute({ by: union.member, title: 'Lamps' })
  await signIn(union)
  await page.goto(`/organise/${union.organisation}/disputes/${dispute.id}/edit`)
  await page.getByLabel('Ballot opened on').fill('2031-03-20')
  await page.getByLabel('Ballot closed on').fill('2031-03-10')
  await save(page)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('The ballot cannot close before it opened.')
  await page.getByLabel('Ballot opened on').fill('2031-03-01')
  await save(page)
  await expect(page.getByText('Saturday 9 March 2032', { exact: true })).toHaveCount(0)
  await expect(page.getByText('Tuesday 9 March 2032', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Add a strike' }).click()
  await page.getByLabel('In the union’s own words').fill('24-hour strike')
  await page.getByLabel('Date').first().fill('2032-03-12')
  await page.getByLabel('Time').first().fill('08:00')
  await page.getByLabel('Date').last().fill('2032-03-13')
  await page.getByLabel('Time').last().fill('08:00')
  await page.getByLabel('Day the employer received notice of it').fill('2032-03-03')
  await save(page)
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('The last day would have been Tuesday 2 March 2032.')
  await expect(alert).toContainText('the mandate ends on Tuesday 9 March 2032 or Wednesday 10 March 2032.')
  await save(page)
  await expect(page.getByRole('heading', { name: '24-hour strike' })).toBeVisible()
  await expect(page.getByText('The last day would have been Tuesday 2 March 2032.')).toBeVisible()
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await page.getByLabel('Day the employer received notice of it').fill('2032-03-02')
  await save(page)
  await expect(alert).not.toContainText('The last day would have been')
  await save(page)
  await expect(page.getByRole('heading', { name: '24-hour strike' })).toBeVisible()
  await page.getByRole('link', { name: 'Try another day' }).click()
  await expect(page.getByText('The notice was received by Tuesday 2 March 2032.')).toBeVisible()
  // Nothing of all this is for anybody outside.
  expect((await send(site.url, `/disputes/${dispute.slug}`)).text).not.toMatch(/2032|mandate/)
})

const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click()

test('a picket, a march and a place on a border each show what fits them', async ({ page, make, signIn }) => {
  const union = await make.organisation({})
  const by = union.member
  const times = { startsAt: '2026-02-17T08:00:00Z', endsAt: '2026-02-17T11:00:00Z' }
  const later = { startsAt: '2031-06-14T11:00:00Z', endsAt: '2031-06-14T13:00:00Z' }
  const picket = await make.event({ by, ...times, placePostcode: 'ME7 5NY' })
  const after = await make.event({ by, ...later, placePostcode: 'ME7 5NY' })
  const march = await make.event({ by, ...later, kind: 'march', placePostcode: 'TD15 1AA', route: 'Along the walls.' })
  const meeting = await make.event({ by, ...later, kind: 'meeting', placePostcode: 'ME7 5NY' })
  const island = await make.event({ by, ...later, kind: 'rally', placePostcode: 'JE2 3AB' })
  await signIn(union)
  const open = (event: { id: string }) => page.goto(`/organise/${union.organisation}/events/${event.id}`)
  await open(picket)
  await expect(page.getByText('Each picket has one picket supervisor')).toBeVisible()
  await expect(page.getByText('Code of Practice on Picketing (11 March 2024)')).toBeVisible()
  await open(after)
  await expect(page.getByText('Each picket has one picket supervisor')).toHaveCount(0)
  await expect(page.getByText('Sources differ on its first day:').first()).toBeVisible()
  await expect(page.getByText('Will people walk along a road')).toBeVisible()
  await open(march)
  await expect(page.getByText('Two sets of rules may apply here')).toBeVisible()
  await expect(page.getByText('Saturday 7 June 2031', { exact: true })).toBeVisible()
  await expect(page.getByText('Saturday 17 May 2031', { exact: true })).toBeVisible()
  await open(meeting)
  await expect(page.getByRole('heading', { name: 'Law and dates' })).toHaveCount(0)
  await open(island)
  await expect(page.getByText('Not covered')).toBeVisible()
})

test('in Welsh the lines of law stand in English, and say so @noscript', async ({ page, organisation, signIn }) => {
  await signIn(organisation)
  await page.goto(`/cy/organise/${organisation.organisation}/law?ask=notice&where=GB-EAW&first=2027-01-12`)
  await expect(page.getByText('Maent yma yn Saesneg')).toBeVisible()
  const line = page.getByText('The first day of action is Tuesday 12 January 2027.')
  await expect(line).toBeVisible()
  expect(await line.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe('en-GB')
  await expect(page.getByText('Dydd Sadwrn 2 Ionawr 2027', { exact: true })).toBeVisible()
})

test('no public page or feed says a word of it', async ({ page, site, make, organisation, signIn }) => {
  test.setTimeout(120_000)
  const outside = await makeOutside(site, make)
  const phrases = lawPhrases()
  expect(phrases.length).toBeGreaterThan(100)
  const found = (text: string) => [...phrases.filter((phrase) => text.includes(phrase)), ...(english.exec(text) ?? [])]
  const paths = [...Object.values(examplesOf(outside)).flat(), ...feeds(outside)]
  const exports = ['txt', 'html', 'md', 'ninjs.json', 'newsml.xml'].map(
    (format) => `/press/${outside.statement.slug}/export/${format}`,
  )
  const welsh = paths.map((at) => (at === '/' ? '/cy' : `/cy${at}`))
  for (const at of [...paths, ...welsh, ...exports]) {
    const { text } = await send(site.url, at)
    expect(found(text.replaceAll('&#x27;', '’').replaceAll('&amp;', '&')), at).toEqual([])
  }
  await signIn(organisation)
  await page.goto(`/organise/${organisation.organisation}/law?ask=day&where=GB-EAW&day=2026-03-03`)
  expect(found(await page.content()).length, 'the same search, where there is law').toBeGreaterThan(20)
})

/** What rules and cards say, in both languages. */
function lawPhrases() {
  const rules = packs.flatMap(({ rules }) => rules)
  const said = rules.flatMap(({ plainText, caveats, authorityName, sourceUrl }) => [
    ...[plainText, ...caveats].flatMap((words) => Object.values(words)),
    authorityName,
    sourceUrl,
  ])
  const files = ['en', 'cy'].flatMap((language) => ['law', 'lawLine'].map((name) => `${language}/${name}.json`))
  const messages = files.flatMap((file) =>
    Object.values(
      JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../messages', file), 'utf8')) as Record<
        string,
        string
      >,
    ),
  )
  // Acas is named in public where talks were held there; words of a line or two may stand in any text.
  return [...said, ...messages].filter((text) => text.split(' ').length > 3 && !text.includes('{'))
}
