import { afterEach, expect, test } from 'vitest'
import { write } from '@/db/client'
import { makeStrike, putUp, suspended } from '@/db/testing/strike'
import { makeMember, makeOrganisation, stopClock } from '@/db/testing/world'
import { changeEvent, changeStrike } from '@/features/changes/calling-off/mutations'
import { tellGate } from '@/features/changes/mutations'
import { createEvent } from '@/features/events/mutations'
import { eventForm } from '@/features/events/validation'
import type { Membership } from '@/features/organisations/permissions'
import { addShifts } from '@/features/rota/mutations'
import { signUp } from '@/features/rsvps/mutations'
import { anAnswer } from '@/features/rsvps/testing/events'
import { createStatement } from '@/features/statements/mutations'
import { seenMark } from '@/features/statements/rules'
import { draft as statementDraft } from '@/features/statements/testing/drafts'
import { approveStatement, issueStatement } from '@/features/statements/versions/mutations'
import { countNeeds, listBoardPage, listLastDeeds } from './queries'
import { needsOf, stateOf } from './rules'
import { boardSearch } from './validation'
import type { Need } from './vocabulary'

afterEach(() => stopClock(null))

const ring = { contactPhone: '01632 960123' }
const all = boardSearch.parse({})
const board = async (by: Membership, search: Record<string, string> = {}) =>
  (await listBoardPage(by, boardSearch.parse(search))).events
async function issueAbout(by: Membership, event: { id: string; version: number }) {
  const made = await createStatement(by, statementDraft({ 'events[]': [event.id] }))
  if (!made.ok) throw new Error(made.reason)
  expect(await approveStatement(by, made.id, { version: 1, 'seen[]': [seenMark(event)] })).toMatchObject({ ok: true })
  const kind = 'original' as const
  expect(await issueStatement(by, made.id, { version: 1, kind, note: '' }, null)).toMatchObject({ ok: true })
}

const needing = async (by: Membership, needs: Need) => (await board(by, { needs })).map(({ id }) => id)

test('tells of each event what is true of it and what it needs', async () => {
  await stopClock('2016-01-11T12:00Z')
  const by = await makeOrganisation()
  const good = await putUp(by, ring, '2016-01-12T08:00Z', '2016-01-12T11:00Z')
  const silent = await putUp(by, {}, '2016-01-12T09:00Z', '2016-01-12T11:00Z')
  const gap = await putUp(by, ring, '2016-01-12T10:00Z', '2016-01-12T12:00Z')
  const pattern = { hours: 1, roles: [{ role: 'official_picket' as const, minimum: 3, maximum: 6 }] }
  await write.organise((tx) => addShifts(tx, by, [gap.id], pattern))
  await putUp(by, {}, '2016-01-10T08:00Z', '2016-01-10T11:00Z')
  await signUp(good.slug, anAnswer({ people: 12 }))

  const events = await board(by)
  expect(events.map(({ id }) => id)).toEqual([good.id, silent.id, gap.id])
  expect(events.map((event) => [stateOf(event, event.now), needsOf(event)])).toEqual([
    ['going_ahead', []],
    ['going_ahead', ['contact']],
    ['needs_pickets', ['rota']],
  ])
  expect(events[0]).toMatchObject({ people: 12, rota: null, day: '2016-01-12' })
  expect(events[2]?.rota).toEqual({ taken: 0, minimum: 6 })
  expect(await needing(by, 'contact')).toEqual([silent.id])
  expect(await needing(by, 'rota')).toEqual([gap.id])
  expect(await countNeeds(by, all)).toEqual({ told: 0, answer: 0, rota: 1, contact: 1, statement: 0, publish: 0 })
  await stopClock('2016-01-12T12:00:01Z')
  expect(await board(by)).toEqual([])
})

test('asks until somebody has told the gate that it is off, and until a keeper has answered', async () => {
  await stopClock('2016-01-19T22:04Z')
  const { union, council, strike, pickets, rally } = await makeStrike()
  const outcome = await changeStrike(union, strike, suspended, 'The strike is suspended.')
  const changeId = outcome.ok ? outcome.id : ''
  expect(await needing(union, 'told')).toEqual(expect.arrayContaining(pickets.map(({ id }) => id)))
  expect(await needing(council, 'answer')).toEqual([rally.id])
  await stopClock('2016-01-19T22:10Z')
  expect(await tellGate(union, changeId, pickets[0].id, true)).toMatchObject({ ok: true })
  expect((await needing(union, 'told')).sort()).toEqual([pickets[1].id, pickets[2].id].sort())
  expect((await countNeeds(union, all)).told).toBe(2)
})

test('says for two days that something changed, and which statement is out of date by it', async () => {
  await stopClock('2016-01-11T12:00Z')
  const by = await makeOrganisation()
  const event = await putUp(by, ring, '2016-01-20T08:00Z', '2016-01-20T11:00Z')
  await issueAbout(by, { id: event.id, version: 1 })
  expect(await needing(by, 'statement')).toEqual([])
  const time = { startsAt: new Date('2016-01-20T09:00Z'), endsAt: new Date('2016-01-20T12:00Z'), gatherAt: null }
  await changeEvent(by, event.id, { ...suspended, kind: 'rescheduled', time })
  const [changed] = await board(by)
  expect(changed && stateOf(changed, changed.now)).toBe('changed')
  expect(await needing(by, 'statement')).toEqual([event.id])
  await stopClock('2016-01-13T12:01Z')
  const [later] = await board(by)
  expect(later && stateOf(later, later.now)).toBe('going_ahead')
})

test('pages through events that begin at one moment, and misses none', async () => {
  const by = await makeOrganisation()
  const made = []
  for (let count = 0; count < 7; count++) made.push((await putUp(by, ring, '2031-06-01T08:00Z', null)).id)
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await listBoardPage(by, { ...all, after }, 3)
    seen.push(...page.events.map(({ id }) => id))
    after = page.next ?? undefined
  } while (after)
  expect(seen).toHaveLength(7)
  expect([...seen].sort()).toEqual([...made].sort())
})

test('is of one’s own body alone, and tells nothing of supporters', async () => {
  const [by, other] = [await makeOrganisation(), await makeOrganisation()]
  const event = await putUp(by, ring, '2031-06-01T08:00Z', '2031-06-01T09:00Z')
  await signUp(event.slug, anAnswer({ delegation: 'Riverside choir' }))
  expect(await board(other)).toEqual([])
  const deeds = await listLastDeeds(by)
  expect(deeds.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['created', 'published']))
  expect(deeds.map(({ verb }) => verb)).not.toContain('signed up')
  expect(deeds.find(({ subject }) => subject === 'event')?.title).toMatch(/^Picket/)
})

test('shows a draft that is due, to a workplace rep as well', async () => {
  await stopClock('2016-01-11T12:00Z')
  const by = await makeOrganisation()
  const fields = eventForm.parse({
    ...{
      kind: 'picket',
      title: 'Soon',
      calledBy: by.organisation.id,
      placeName: 'x',
      visitorPolicy: 'open',
      version: '0',
    },
    ...ring,
  })
  const times = { startsAt: new Date('2016-01-12T08:00Z'), endsAt: null, gatherAt: null, confirmedAt: null }
  await createEvent(by, { ...fields, ...times })
  const [draft] = await board(await makeMember(by, 'steward'))
  expect(draft && [stateOf(draft, draft.now), needsOf(draft)]).toEqual(['draft', ['publish']])
})

test('an address with nonsense in it is the whole board', () => {
  expect(boardSearch.parse({ needs: 'x', dispute: '1', after: "2031'; drop" })).toEqual({})
})
