import { readFileSync } from 'node:fs'
import { ask } from './support/database'
import { test as base, expect } from './support/fixtures'
import { test as ownSite } from './support/own-site'

const test = base
test.setTimeout(120_000)
ownSite.setTimeout(240_000)

const csv = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/csv', buffer })

// As Excel writes it in Wales: semicolons, Windows-1252, a line break within a cell.
const sites = Buffer.from(
  'Gweithle;Stryd;Tref;Mynedfa;Cefnogwyr\r\n' +
    'Ysbyty Glan yr Afon;Ffordd y Felin;Caf\xE9s, Gwynedd;Prif fynedfa;"Wrth y safle bws\r\n\x96 nid ar y ffordd"\r\n' +
    'Ysbyty Glan yr Afon;;;Gi\xE2t gefn;\r\n',
  'latin1',
)

const pickets = `\uFEFFevent_title,date,time,Workplace,Gate
Stand with the doctors,12 January 2031,7am–11am,Ysbyty Glan yr Afon,Prif fynedfa
Night picket,13 January 2031,10pm–6am,Ysbyty Glan yr Afon,Giât gefn
Lost picket,31 February 2031,7am–11am,Ysbyty Glan yr Afon,Prif fynedfa
=HYPERLINK("x"),14 January 2031,7am,Ysbyty Glan yr Afon,Nowhere
`

test('from a spreadsheet to published pickets, and back @noscript', async ({ page, organisation, signIn }) => {
  await signIn(organisation)
  await page.getByRole('link', { name: 'Bring in and take out' }).click()
  await page.getByRole('link', { name: 'Bring workplaces and gates' }).click()
  await page.getByLabel('The file').setInputFiles(csv('sites.csv', sites))
  await page.getByRole('button', { name: 'Read the file' }).click()
  await expect(page.getByText('New: 2')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Ysbyty Glan yr Afon · Giât gefn')).toBeVisible()
  await page.getByRole('button', { name: 'Save 2 gates' }).click()
  await expect(page.getByText(/^Saved on/)).toBeVisible({ timeout: 30_000 })
  await page.getByRole('link', { name: 'To the workplaces' }).click()
  await expect(page.getByText('Cafés, Gwynedd')).toBeVisible()

  await page.getByRole('link', { name: 'Board', exact: true }).click()
  await page.getByRole('link', { name: 'Bring in and take out' }).click()
  await page.getByRole('link', { name: 'Bring events' }).click()
  await page.getByLabel('The file').setInputFiles(csv('pickets.csv', Buffer.from(pickets)))
  await page.getByLabel('Everyone is welcome').check()
  await page.getByRole('button', { name: 'Read the file' }).click()
  await expect(page.getByText('Date: there is no day “31 February 2031”.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('That workplace has no gate “Nowhere”.')).toBeVisible()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the wrong rows' }).click(),
  ])
  const wrong = readFileSync(await download.path(), 'utf8').split('\r\n')
  expect(wrong[0]).toBe('\uFEFFevent_title,date,time,Workplace,Gate,Row in the file,What is wrong')
  expect(wrong[2]).toContain(`"'=HYPERLINK(""x"")",14 January 2031,7am,Ysbyty Glan yr Afon,Nowhere,5,`)

  await page.getByRole('button', { name: 'Save 2 events as drafts' }).click()
  await expect(page.getByText('Some rows are wrong. Tick to leave them out', { exact: false }).first()).toBeVisible()
  await page.getByLabel('Leave out the 2 wrong rows').check()
  await page.getByRole('button', { name: 'Save 2 events as drafts' }).click()
  await expect(page.getByText(/^Saved as drafts on/)).toBeVisible({ timeout: 30_000 })
  const imported = page.url()
  await page.getByRole('link', { name: 'To the board' }).click()
  await page.getByRole('link', { name: 'Stand with the doctors' }).click()
  await page.getByRole('button', { name: 'Publish now' }).click()
  await page.getByRole('link', { name: 'See the public page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stand with the doctors')
  await expect(page.getByText('Prif fynedfa').first()).toBeVisible()

  await page.goto(imported)
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await expect(page.getByText('Stand with the doctors: it is public; use “Call off or change”')).toBeVisible({
    timeout: 30_000,
  })
  await page.getByRole('link', { name: 'Board', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Stand with the doctors' })).toBeVisible()
  await expect(page.getByText('Night picket')).toHaveCount(0)
})

test('dates that read both ways are asked about @noscript', async ({ page, organisation, signIn }) => {
  await signIn(organisation)
  await page.goto(`/organise/${organisation.organisation}/imports/new?of=events`)
  const rows = 'Title,Date,Start,Place\nPicket,12/01/2031,7.00 am,The gate\nNight,10/10/2031,01:30,The gate'
  await page.getByLabel('The file').setInputFiles(csv('pickets.csv', Buffer.from(rows)))
  await page.getByLabel('Everyone is welcome').check()
  await page.getByRole('button', { name: 'Read the file' }).click()
  await page.getByLabel('3 April: the day comes first').check({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Read it that way' }).click()
  await expect(page.getByText('Sunday 12 January 2031, from 7 am', { exact: false })).toBeVisible({ timeout: 30_000 })
})

test('what is no list is refused beside the field @noscript', async ({ page, organisation, signIn }) => {
  await signIn(organisation)
  await page.goto(`/organise/${organisation.organisation}/imports/new?of=workplaces`)
  await page.getByRole('button', { name: 'Read the file' }).click()
  await expect(page.getByText('Please choose a file that has something in it.').first()).toBeVisible()
  for (const [name, bytes, said] of [
    ['rota.xlsx', Buffer.from('PK\x03\x04 [Content_Types].xml xl/'), 'choose “Save as” or “Download”, and take CSV'],
    ['rota.pdf', Buffer.from('%PDF-1.7'), 'This is a PDF'],
    ['rota.csv', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'This is a picture'],
  ] as const) {
    await page.getByLabel('The file').setInputFiles(csv(name, bytes))
    await page.getByRole('button', { name: 'Read the file' }).click()
    await expect(page.getByText(said, { exact: false }).first()).toBeVisible()
  }
})

ownSite('a process that is killed in the middle writes everything once', async ({ site, page, make, signIn }) => {
  const union = await make.organisation({})
  const row = (index: number) => `Picket ${index},2031-01-12,7am,11am,Gate ${index},Town`
  const file = ['Title,Date,Start,End,Place,Town', ...Array.from({ length: 4000 }, (_, index) => row(index))].join('\n')
  const { id } = await make.brought({ by: union.member, file })
  await signIn(union)
  await page.goto(`/organise/${union.organisation}/imports/${id}`)
  await page.getByRole('button', { name: 'Save 4,000 events' }).click()
  const now = () =>
    ask<{ state: string; done: number }>(site, 'select state, done from imports where id = $1::uuid', [id])
  await expect.poll(async () => (await now())[0]?.done ?? 0, { timeout: 60_000, intervals: [20] }).toBeGreaterThan(0)
  await site.stop('SIGKILL')
  expect(await now()).toMatchObject([{ state: 'importing' }])
  // Other tests have events on the same site.
  const made = (table: string) =>
    ask<{ made: number }>(site, `select count(*)::int as made from ${table} where keeper_id = $1::uuid`, [
      union.organisationId,
    ])
  expect(await made('events')).toEqual([{ made: 0 }])
  await site.start()
  await expect.poll(now, { timeout: 120_000 }).toMatchObject([{ state: 'imported' }])
  expect(await made('events')).toEqual([{ made: 4000 }])
  expect(await made('event_tallies')).toEqual([{ made: 4000 }])
})
