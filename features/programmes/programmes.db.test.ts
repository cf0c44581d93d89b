import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '@/db/client'
import { activity, events, eventTallies, eventTexts, shifts } from '@/db/schema'
import { makeStrike } from '@/db/testing/strike'
import { makeMember, makeOrganisation } from '@/db/testing/world'
import { publishEvents } from '@/features/changes/publishing/mutations'
import { getPublicEvent } from '@/features/events/queries'
import type { Membership } from '@/features/organisations/permissions'
import { saveWorkplace } from '@/features/workplaces/mutations'
import { getWorkplace } from '@/features/workplaces/queries'
import { homeZone } from '@/lib/time'
import { adjustProgramme, discardProgramme, makeProgramme, type PicketPlan, planCopies, planPickets } from './mutations'
import { hoursOf, spanOn } from './pattern'
import { getProgramme, listOfDay } from './queries'

function must<O extends { ok: boolean }>(outcome: O): Extract<O, { ok: true }> {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`)
  return outcome as Extract<O, { ok: true }>
}

async function makeGates(by: Membership, name: string, gates: string[]) {
  const place = { supporterPosition: '', accessNotes: '', latitude: null, longitude: null, minimumPickets: 0 }
  const { id } = must(
    await saveWorkplace(by, null, {
      name,
      address: 'A road',
      locality: 'A town',
      postcode: '',
      entrance: gates.map((gate) => ({ id: '' as const, name: gate, advisoryMaximum: 6, ...place })),
      version: 0,
    }),
  )
  return ((await getWorkplace(by, id))?.entrances ?? []).map((gate) => gate.id)
}

const spans = (days: string[], from = '07:00', to = '11:00') =>
  days.flatMap((day) => {
    const read = spanOn(day, hoursOf(from, to), homeZone)
    return 'span' in read ? [read.span] : []
  })

const planFor = (by: Membership, over: Partial<PicketPlan> = {}): PicketPlan => ({
  shared: {
    kind: 'picket',
    calledBy: by.organisation.id,
    visitorPolicy: 'open',
    contactRole: 'picket organiser',
    contactPhone: '01632 960123',
    signUp: true,
    locale: 'cy',
    texts: { bring: 'Flasg' },
    rota: { hours: 2, roles: [{ role: 'official_picket', minimum: 3, maximum: 6 }] },
  },
  title: 'Picket at {workplace}, {gate}',
  gateIds: 'all',
  spans: spans(['2016-01-26', '2016-01-27']),
  ...over,
})

const keptEvents = (by: Membership) =>
  read.organise((db) =>
    db
      .select({ event: events, text: eventTexts, people: eventTallies.people })
      .from(events)
      .innerJoin(eventTexts, eq(eventTexts.eventId, events.id))
      .innerJoin(eventTallies, eq(eventTallies.eventId, events.id))
      .where(eq(events.keeperId, by.organisation.id))
      .orderBy(asc(events.startsAt), asc(eventTexts.title)),
  )
const asItStands = async (by: Membership, id: string) => ((await getProgramme(by, id))?.rows ?? []).map((row) => row)

async function world() {
  const { union, council, strike } = await makeStrike()
  const gates = [
    ...(await makeGates(union, 'Hospital A', ['Main gate', 'Side gate'])),
    ...(await makeGates(union, 'Hospital B', ['Main gate'])),
  ]
  return { union, council, strike, gates, before: (await keptEvents(union)).length }
}

test('a plan is a table until it is made; then each ticked row is a draft at its own gate', async () => {
  const { union, strike, before } = await world()
  const { id } = must(await planPickets(union, strike, planFor(union)))
  expect(await keptEvents(union)).toHaveLength(before)
  const rows = await asItStands(union, id)
  expect(rows.map(({ place, startsAt }) => `${startsAt.toISOString().slice(0, 13)} ${place}`)).toEqual([
    '2016-01-26T07 Hospital A, Main gate',
    '2016-01-26T07 Hospital A, Side gate',
    '2016-01-26T07 Hospital B, Main gate',
    '2016-01-27T07 Hospital A, Main gate',
    '2016-01-27T07 Hospital A, Side gate',
    '2016-01-27T07 Hospital B, Main gate',
  ])
  const adjusted = rows.map((row) => ({
    ...row,
    wanted: row.position !== 1,
    startsAt: row.position === 2 ? new Date('2016-01-26T06:30Z') : row.startsAt,
  }))
  must(await makeProgramme(union, id, adjusted))
  const made = (await keptEvents(union)).filter(({ text }) => text.locale === 'cy')
  expect(made).toHaveLength(5)
  expect(made[0]).toMatchObject({
    event: { publication: 'draft', slug: null, version: 1, industrialActionId: strike, contactPhone: '01632 960123' },
    text: { title: 'Picket at Hospital B, Main gate', bring: 'Flasg', original: true },
    people: 0,
  })
  expect(made[0]?.event.startsAt).toEqual(new Date('2016-01-26T06:30Z'))
  expect(made.every(({ event }) => event.disputeId)).toBe(true)
  const rota = await read.organise((db) => db.select().from(shifts).where(eq(shifts.keeperId, union.organisation.id)))
  expect(rota).toHaveLength(4 * 2 + 3)
  const deeds = await read.organise((db) => db.select().from(activity).where(eq(activity.subjectId, id)))
  expect(deeds.map(({ verb }) => verb).sort()).toEqual(['made', 'planned'])
})

test('two who press at one moment make it once', async () => {
  const { union, strike, before } = await world()
  const { id } = must(await planPickets(union, strike, planFor(union)))
  const rows = await asItStands(union, id)
  const presses = await Promise.all(Array.from({ length: 4 }, () => makeProgramme(union, id, rows)))
  expect(presses.map(({ ok }) => ok)).toEqual([true, true, true, true])
  expect(await keptEvents(union)).toHaveLength(before + 6)
  expect(await adjustProgramme(union, id, rows)).toEqual({ ok: false, reason: 'unknown' })
})

test('where an event stands already, the row is there and not ticked', async () => {
  const { union, strike, gates } = await world()
  const [first] = gates as [string]
  const one = planFor(union, { gateIds: [first], spans: spans(['2016-01-26']) })
  const { id } = must(await planPickets(union, strike, one))
  must(await makeProgramme(union, id, await asItStands(union, id)))
  const again = must(await planPickets(union, strike, planFor(union)))
  const rows = await asItStands(union, again.id)
  expect(rows.map(({ wanted, double }) => [wanted, double])).toEqual([
    [false, true],
    ...Array.from({ length: 5 }, () => [true, false]),
  ])
})

test('gates, strikes and plans of others are not there', async () => {
  const { union, council, strike } = await world()
  const stranger = await makeOrganisation()
  const [theirs] = (await makeGates(stranger, 'Elsewhere', ['Gate'])) as [string]
  expect(await planPickets(union, strike, planFor(union, { gateIds: [theirs] }))).toEqual({
    ok: false,
    reason: 'unknown',
  })
  const rep = await makeMember(union, 'steward')
  expect(await planPickets(rep, strike, planFor(union))).toEqual({ ok: false, reason: 'not-allowed' })
  const { id } = must(await planPickets(union, strike, planFor(union)))
  const rows = await asItStands(union, id)
  for (const act of [makeProgramme, adjustProgramme])
    expect(await act(stranger, id, rows)).toEqual({ ok: false, reason: 'unknown' })
  expect(await discardProgramme(stranger, id)).toEqual({ ok: false, reason: 'unknown' })
  expect(await getProgramme(stranger, id)).toBeNull()
  // A trades council that supports the dispute plans at its own gates under the union's strike.
  await makeGates(council, 'The square', ['Steps'])
  must(await planPickets(council, strike, planFor(council)))
})

test('too much and nothing are said', async () => {
  const { union, strike, gates } = await world()
  const days = Array.from({ length: 700 }, (_, day) => ({
    startsAt: new Date(Date.UTC(2016, 0, 1 + day, 7)),
    endsAt: null,
  }))
  const plan = planFor(union, { gateIds: gates, spans: days })
  expect(await planPickets(union, strike, plan)).toEqual({ ok: false, reason: 'too-many' })
  const { id } = must(await planPickets(union, strike, planFor(union)))
  const none = (await asItStands(union, id)).map((row) => ({ ...row, wanted: false }))
  expect(await makeProgramme(union, id, none)).toEqual({ ok: false, reason: 'nothing' })
})

test('all are published in one act, each under an address of its own; a second time there is nothing to do', async () => {
  const { union, strike } = await world()
  const { id } = must(await planPickets(union, strike, planFor(union)))
  const rows = await asItStands(union, id)
  must(await makeProgramme(union, id, rows))
  const ids = rows.map((row) => row.id)
  expect(await publishEvents(union, ids)).toEqual({ ok: true, count: 6 })
  expect(await publishEvents(union, ids)).toEqual({ ok: false, reason: 'unknown' })
  const slugs = (await keptEvents(union)).filter(({ event }) => ids.includes(event.id)).map(({ event }) => event.slug)
  expect(new Set(slugs).size).toBe(6)
  expect((await getPublicEvent(slugs[0] ?? '', 'en'))?.place).toMatchObject({ workplace: 'Hospital A' })
  // What is public is no longer thrown away with its plan.
  must(await discardProgramme(union, id))
  expect((await keptEvents(union)).filter(({ event }) => ids.includes(event.id))).toHaveLength(6)
})

test('a plan is thrown away with its drafts', async () => {
  const { union, strike, before } = await world()
  const { id } = must(await planPickets(union, strike, planFor(union)))
  must(await makeProgramme(union, id, await asItStands(union, id)))
  expect(await discardProgramme(union, id)).toEqual({ ok: true, strikeId: strike })
  expect(await keptEvents(union)).toHaveLength(before)
  expect(await getProgramme(union, id)).toBeNull()
})

test('the events of a day again under the same strike: as they are, but drafts, with nothing of what happened', async () => {
  const { union, strike, pickets } = await makeStrike()
  const sources = await listOfDay(union, strike, '2016-01-26', homeZone)
  expect(sources.map(({ id }) => id).sort()).toEqual([pickets[0].id, pickets[1].id].sort())
  const copies = sources.map((source) => ({
    ...source,
    sourceEventId: source.id,
    startsAt: new Date('2016-02-09T08:00Z'),
    endsAt: new Date('2016-02-09T11:00Z'),
  }))
  const { id } = must(await planCopies(union, strike, copies))
  must(await makeProgramme(union, id, await asItStands(union, id)))
  const made = (await keptEvents(union)).filter(({ event }) => event.startsAt.getUTCMonth() === 1)
  expect(made.map(({ text }) => text.title).sort()).toEqual(sources.map(({ title }) => title).sort())
  expect(made[0]?.event).toMatchObject({
    publication: 'draft',
    slug: null,
    status: 'going_ahead',
    placeName: 'The gate',
  })
  const stranger = await makeOrganisation()
  expect(await planCopies(stranger, null, copies)).toEqual({ ok: false, reason: 'unknown' })
})
