import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { write } from '@/db/client'
import { makeStrike } from '@/db/testing/strike'
import { makeMember, makeOrganisation, rowsOf, stopClock } from '@/db/testing/world'
import { publishEvent } from '@/features/changes/publishing/mutations'
import { updateDraft } from '@/features/events/mutations'
import { listPreviews } from '@/features/events/queries'
import { eventForm } from '@/features/events/validation'
import { getKeptEvent, listBoard } from '@/features/events/work/queries'
import { eventCalendar } from '@/features/feeds/calendar'
import { removeMember } from '@/features/organisations/mutations'
import type { Membership } from '@/features/organisations/permissions'
import { purge } from '@/features/privacy/mutations'
import { saveWorkplace } from '@/features/workplaces/mutations'
import { listWorkplaces } from '@/features/workplaces/queries'
import { writeTable } from '@/lib/csv/table'
import { translator } from '@/lib/i18n/translate'
import { listEventsForExport, listWorkplacesForExport } from './exports/queries'
import { eventTable, workplaceTable } from './exports/rows'
import { answerQuestions, bringFile, discardImport, importAll, undoImport } from './mutations'
import { getImport, listLeft } from './queries'
import { bring, look } from './testing/mutations'
import { workOffImports } from './work/mutations'

const sites = `Workplace,Street,Town,Postcode,Gate,Where supporters stand
Riverside General Hospital,Windmill Road,"Gillingham, Kent",me7 5ny,Main gate,By the bus stop
Riverside General Hospital,,,,Back gate,
Harbour Depot,Quay Street,"Whitby, North Yorkshire",,Yard,`

const pickets = `Title,Date,Start,End,Workplace,Gate
Stand with the doctors,12/01/2031,7am,11am,Riverside General Hospital,Main gate
Night picket,12/02/2031,22:00,06:00,Riverside General Hospital,Back gate`

async function take(by: Membership, id: string, leaveOut = false) {
  expect(await importAll(by, id, leaveOut)).toMatchObject({ ok: true })
  await workOffImports()
}

async function withSites() {
  const by = await makeOrganisation()
  await take(by, await bring(by, 'workplaces', sites))
  return by
}

const dayFirst = { dayOrder: 'day-first' } as const

test('workplaces are shown first, written by one press, and the same file brings nothing new', async () => {
  const by = await makeOrganisation()
  const id = await bring(by, 'workplaces', sites)
  expect(await look(by, id)).toMatchObject({ state: 'ready', rows: ['2 new', '3 new', '4 new'] })
  expect(await listWorkplaces(by)).toEqual([])
  await take(by, id)
  expect(await listWorkplaces(by)).toMatchObject([
    { name: 'Harbour Depot', entrances: [{ name: 'Yard' }] },
    {
      name: 'Riverside General Hospital',
      postcode: 'ME7 5NY',
      entrances: [{ name: 'Back gate' }, { name: 'Main gate', supporterPosition: 'By the bus stop' }],
    },
  ])
  const again = await bring(by, 'workplaces', sites)
  expect((await look(by, again)).rows).toEqual(['2 same', '3 same', '4 same'])
  expect(await importAll(by, again, false)).toEqual({ ok: false, reason: 'nothing-new' })
})

test('events come as drafts at gates; days that read both ways are asked about', async () => {
  const by = await withSites()
  const id = await bring(by, 'events', pickets)
  const asked = await look(by, id)
  expect(asked.rows).toEqual(['2 wrong date-ask date', '3 wrong date-ask date'])
  expect(asked.open).toEqual({ day: true, time: false })
  expect(await answerQuestions(by, id, dayFirst)).toMatchObject({ ok: true })
  await workOffImports()
  expect((await look(by, id)).rows).toEqual(['2 new', '3 new'])
  await take(by, id)
  expect(await listBoard(by)).toMatchObject([
    {
      title: 'Stand with the doctors',
      publication: 'draft',
      startsAt: new Date('2031-01-12T07:00Z'),
      endsAt: new Date('2031-01-12T11:00Z'),
      place: 'Main gate, Riverside General Hospital',
    },
    { title: 'Night picket', startsAt: new Date('2031-02-12T22:00Z'), endsAt: new Date('2031-02-13T06:00Z') },
  ])
  const again = await bring(by, 'events', pickets, dayFirst)
  expect((await look(by, again)).rows).toEqual(['2 same', '3 same'])
})

test('a draft that the file knows differently is changed; what is public is not', async () => {
  const by = await withSites()
  await take(by, await bring(by, 'events', pickets, dayFirst))
  const [first] = await listBoard(by)
  await publishEvent(by, first?.id ?? '', null)
  const later = pickets.replace('11am', 'noon').replace('06:00', '05:00')
  const id = await bring(by, 'events', later, dayFirst)
  expect((await look(by, id)).rows).toEqual(['2 wrong is-public', '3 changed changes'])
  expect(await importAll(by, id, false)).toEqual({ ok: false, reason: 'wrong-rows' })
  await take(by, id, true)
  expect((await listBoard(by)).map(({ endsAt }) => endsAt)).toEqual([
    new Date('2031-01-12T11:00Z'),
    new Date('2031-02-13T05:00Z'),
  ])
})

test('what has come to stand differently since it was shown is shown again, and nothing is written', async () => {
  const by = await makeOrganisation()
  const [one, two] = [await bring(by, 'workplaces', sites), await bring(by, 'workplaces', sites)]
  await take(by, one)
  await take(by, two)
  const kept = await look(by, two)
  expect(kept).toMatchObject({ state: 'ready', judgedAgain: true, importedAt: null })
  expect(kept.rows).toEqual(['2 same', '3 same', '4 same'])
  expect(await listWorkplaces(by)).toHaveLength(2)
})

test('two processes that work at once write once', async () => {
  const by = await withSites()
  const id = await bring(by, 'events', pickets, dayFirst)
  await importAll(by, id, false)
  await Promise.all([workOffImports(), workOffImports(), workOffImports()])
  await workOffImports()
  expect(await listBoard(by)).toHaveLength(2)
})

test('an import is undone where nobody has touched it, and says what stayed and why', async () => {
  const by = await withSites()
  const extra = `${pickets}\nThird,12/03/2031,7am,9am,Harbour Depot,Yard`
  const id = await bring(by, 'events', extra, dayFirst)
  await take(by, id)
  const [first, second] = await listBoard(by)
  await publishEvent(by, first?.id ?? '', null)
  const kept = await getKeptEvent(by, second?.id ?? '')
  if (!kept) throw new Error('no draft')
  const fields = eventForm.parse({
    ...kept.text,
    kind: 'picket',
    visitorPolicy: 'open',
    calledBy: kept.calledBy,
    entranceId: kept.entranceId ?? '',
    title: 'Another title',
    version: kept.version,
  })
  await updateDraft(by, kept.id, {
    ...fields,
    startsAt: kept.startsAt,
    endsAt: kept.endsAt,
    gatherAt: null,
    confirmedAt: null,
  })
  expect(await undoImport(by, id)).toMatchObject({ ok: true })
  await workOffImports()
  expect((await listBoard(by)).map(({ title }) => title)).toEqual(['Stand with the doctors', 'Another title'])
  const left = await listLeft(by, id)
  expect(left.map(({ name, why }) => `${name} ${why}`).sort()).toEqual([
    'Another title edited',
    'Stand with the doctors public',
  ])
  expect(await undoImport(by, id)).toEqual({ ok: false, reason: 'unknown' })
})

test('undoing a change puts the draft back as it was, under a new version', async () => {
  const by = await withSites()
  await take(by, await bring(by, 'events', pickets, dayFirst))
  const before = (await listBoard(by))[0]
  const id = await bring(by, 'events', pickets.replace('Stand with the doctors', 'Other words'), dayFirst)
  await take(by, id)
  expect((await listBoard(by))[0]?.title).toBe('Other words')
  await undoImport(by, id)
  await workOffImports()
  expect((await listBoard(by))[0]).toMatchObject({ id: before?.id, title: 'Stand with the doctors' })
  expect((await getKeptEvent(by, before?.id ?? ''))?.version).toBe(3)
})

test('undoing workplaces leaves the gate where an event stands, and what somebody edited', async () => {
  const by = await makeOrganisation()
  const id = await bring(by, 'workplaces', sites)
  await take(by, id)
  await take(by, await bring(by, 'events', pickets.split('\n').slice(0, 2).join('\n'), dayFirst))
  await undoImport(by, id)
  await workOffImports()
  expect((await listWorkplaces(by)).map(({ name, entrances }) => [name, entrances.map((gate) => gate.name)])).toEqual([
    ['Riverside General Hospital', ['Main gate']],
  ])
  expect((await listLeft(by, id)).map(({ name, why }) => `${name} ${why}`).sort()).toEqual([
    'Main gate in-use',
    'Riverside General Hospital in-use',
  ])
})

test('an edited workplace stays as it is', async () => {
  const by = await makeOrganisation()
  const id = await bring(by, 'workplaces', 'Workplace,Street,Town,Gate\nDepot,Quay,Whitby,Yard')
  await take(by, id)
  const [kept] = await listWorkplaces(by)
  if (!kept) throw new Error('no workplace')
  await saveWorkplace(by, kept.id, { ...kept, address: 'Another street', entrance: kept.entrances })
  await undoImport(by, id)
  await workOffImports()
  expect(await listWorkplaces(by)).toMatchObject([{ name: 'Depot', address: 'Another street' }])
})

test('the work ends with the membership of who asked for it', async () => {
  const owner = await makeOrganisation()
  const by = await makeMember(owner, 'organiser')
  const id = await bring(by, 'workplaces', sites)
  await importAll(by, id, false)
  await removeMember(owner, by.memberId)
  await workOffImports()
  expect(await look(owner, id)).toMatchObject({ state: 'ready', failed: true })
  expect(await listWorkplaces(owner)).toEqual([])
})

test('is another organisation’s to nobody else, and to no rep', async () => {
  const by = await makeOrganisation()
  const other = await makeOrganisation()
  const rep = await makeMember(by, 'steward')
  const id = await bring(by, 'workplaces', sites)
  expect(await getImport(other, id)).toBeNull()
  for (const step of [importAll(other, id, true), undoImport(other, id), discardImport(other, id)])
    expect(await step).toEqual({ ok: false, reason: 'unknown' })
  expect(await importAll(rep, id, false)).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await bringFile(rep, { subject: 'events', options: {}, name: 'x', bytes: Buffer.from('x') })).toMatchObject({
    ok: false,
  })
  const stolen = await bring(other, 'workplaces', sites)
  await take(other, stolen)
  expect(await listWorkplaces(by)).toEqual([])
})

test('an event can be put under a strike, and called by a body that is only named', async () => {
  const { union, strike } = await makeStrike()
  const file = 'Title,Date,Time,Place,Called by,Strike\nPicket,2031-01-26,8am,The gate,Porters’ Union,48-hour strike'
  await take(union, await bring(union, 'events', file))
  const [row] = (await rowsOf('events')).filter(
    ({ place_name, publication }) => place_name === 'The gate' && publication === 'draft',
  )
  expect(row).toMatchObject({ industrial_action_id: strike })
  const bodies = await rowsOf('organisations')
  expect(bodies.find(({ id }) => id === row?.called_by)).toMatchObject({ name: 'Porters’ Union', managed: false })
})

test('what a file says is sealed, and goes after a day; the undoing works on', async () => {
  await stopClock('2030-12-01T10:00Z')
  const by = await makeOrganisation()
  const file = 'Workplace,Street,Town,Gate\nZirconium Works,Quay,Whitby,Yard'
  const brought = await bringFile(by, {
    subject: 'workplaces',
    options: {},
    name: 'Zirconium.csv',
    bytes: Buffer.from(file),
  })
  if (!brought.ok) throw new Error(brought.reason)
  const dump = async () =>
    JSON.stringify([await rowsOf('imports'), await rowsOf('import_rows')], (_, value) =>
      value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
    )
  expect(await dump()).not.toContain('Zirconium')
  await workOffImports()
  expect(await dump()).not.toContain('Zirconium')
  await take(by, brought.id)
  const waiting = await bring(by, 'workplaces', sites)
  await stopClock('2030-12-02T11:00Z')
  await purge()
  expect(await getImport(by, waiting)).toBeNull()
  expect((await rowsOf('import_rows')).filter(({ import_id }) => import_id === brought.id)).toEqual([])
  expect(await getImport(by, brought.id)).toMatchObject({ state: 'imported', name: null, head: [] })
  await undoImport(by, brought.id)
  await workOffImports()
  expect(await listWorkplaces(by)).toEqual([])
  await stopClock('2031-01-01T11:00Z')
  await purge()
  expect(await getImport(by, brought.id)).toBeNull()
  await stopClock(null)
})

test('what is taken out and brought back in is nothing new', async () => {
  await stopClock('2016-01-10T10:00Z')
  const { union: by, strike } = await makeStrike()
  await take(by, await bring(by, 'workplaces', sites))
  const hostile = [
    'Title,Date,Start,End,Workplace,Gate,Strike,Description,Phone,Called by',
    '"=HYPERLINK(""x"")",2031-10-26,1.30 am GMT,9am,Riverside General Hospital,Main gate,48-hour strike,"Line one\n=line, ""two""",+44 1632 960123,Porters’ Union',
    '🔥 ŵŷ مرحبا,2031-01-14,10pm,6am,Harbour Depot,Yard,,-,,',
  ]
  await take(by, await bring(by, 'events', hostile.join('\n')))
  const bytes = (rows: string[][]) => Buffer.from(writeTable(rows, { forSpreadsheets: true }))
  const events = await look(by, await bring(by, 'events', bytes(eventTable(await listEventsForExport(by)))))
  expect(events.counts).toEqual({ new: 0, changed: 0, same: 5, wrong: 0 })
  expect((await listBoard(by, strike)).length).toBe(4)
  const gates = await look(by, await bring(by, 'workplaces', bytes(workplaceTable(await listWorkplacesForExport(by)))))
  expect(gates.counts).toEqual({ new: 0, changed: 0, same: 3, wrong: 0 })
  const t = translator('en')
  const options = { name: 'x', source: 'https://pickets.example/', now: new Date('2015-01-01T00:00Z') }
  const calendar = eventCalendar(t, await listPreviews(by.organisation.id, 'en'), options)
  const again = await look(by, await bring(by, 'events', calendar))
  expect(again.counts).toEqual({ new: 0, changed: 0, same: 5, wrong: 0 })
  await stopClock(null)
})

test('a calendar brought again updates its drafts', async () => {
  const by = await makeOrganisation()
  const file = (summary: string) =>
    [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:weekly@union',
      `SUMMARY:${summary}`,
      'LOCATION:Town hall',
      'DTSTART;TZID=Europe/London:20310106T170000',
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n')
  await take(by, await bring(by, 'events', file('Weekly vigil')))
  expect((await look(by, await bring(by, 'events', file('Weekly vigil')))).counts.same).toBe(3)
  const before = await listBoard(by)
  await take(by, await bring(by, 'events', file('Vigil each week')))
  const after = await listBoard(by)
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  expect(after.map(({ title }) => title)).toEqual(Array(3).fill('Vigil each week'))
})

test.each([
  ['events', Buffer.from('PK\x03\x04 xl/'), 'spreadsheet'],
  ['events', 'Hello,World\n1,2', 'no-headings'],
  ['events', 'Title,Date,Start\n', 'no-rows'],
  ['events', 'Title,Date,Start,date\nx,2031-01-12,7am,2031-01-12', 'heading-twice'],
  ['events', 'Title,Date\n"x,2031-01-12', 'quotes'],
  ['events', `Title,Date\n${'x,2031-01-12\n'.repeat(10_001)}`, 'too-many-rows'],
  ['events', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT', 'no-calendar'],
  ['workplaces', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR', 'no-headings'],
] as const)('a file of %s that is none is refused, and leaves no row', async (subject, file, refusal) => {
  const by = await makeOrganisation()
  const id = await bring(by, subject, file)
  expect(await look(by, id)).toMatchObject({ state: 'unreadable', refusal, rows: [] })
  expect(await importAll(by, id, true)).toEqual({ ok: false, reason: 'unknown' })
  expect(await discardImport(by, id)).toMatchObject({ ok: true })
})

test('a step that fails again and again is given up, and nothing is written', async () => {
  const by = await makeOrganisation()
  const id = await bring(by, 'workplaces', sites)
  await importAll(by, id, false)
  await write.organise((tx) =>
    tx.execute(sql`update import_rows set content_sealed = 'x' where import_id = ${id} and position = 3`),
  )
  for (let time = 0; time < 6; time++) await workOffImports()
  expect(await listWorkplaces(by)).toEqual([])
  const [kept] = (await rowsOf('imports')).filter((row) => row.id === id)
  expect(kept).toMatchObject({ state: 'ready', failed: true })
})

test('thousands of rows, in more than one batch', async () => {
  const by = await makeOrganisation()
  const row = (index: number) => `Picket ${index},2031-01-12,7am,11am,Gate ${index},Town`
  const file = ['Title,Date,Start,End,Place,Town', ...Array.from({ length: 2_500 }, (_, index) => row(index))].join(
    '\n',
  )
  const id = await bring(by, 'events', file)
  expect((await getImport(by, id))?.counts).toEqual({ new: 2_500, changed: 0, same: 0, wrong: 0 })
  await take(by, id)
  expect((await getImport(by, id))?.state).toBe('imported')
  expect((await rowsOf(`events where keeper_id = '${by.organisation.id}'`)).length).toBe(2_500)
  await undoImport(by, id)
  await workOffImports()
  expect((await rowsOf(`events where keeper_id = '${by.organisation.id}'`)).length).toBe(0)
}, 120_000)
