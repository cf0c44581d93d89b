import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { read, write } from '@/db/client'
import { events, eventTallies, eventTexts, rotaPeople, shifts } from '@/db/schema'
import { makeMember, makeOrganisation, rowsOf, stopClock } from '@/db/testing/world'
import type { Membership } from '@/features/organisations/permissions'
import { eventRows } from '@/features/rsvps/testing/events'
import { addShifts, purgeRota } from './mutations'
import type { RotaPattern } from './pattern'

let by: Membership
beforeAll(async () => {
  by = await makeOrganisation()
})
afterEach(() => stopClock(null))

const at = (iso: string) => new Date(iso)
const twoHours: RotaPattern = { hours: 2, roles: [{ role: 'official_picket', minimum: 3, maximum: 6 }] }

const makeEvents = async (count: number, over: Parameters<typeof eventRows>[1] = {}, keeper = by) => {
  const hours = { startsAt: at('2026-01-12T07:00Z'), endsAt: at('2026-01-12T11:00Z'), ...over }
  const made = Array.from({ length: count }, () => eventRows(keeper.organisation.id, hours))
  await write.organise(async (tx) => {
    await tx.insert(events).values(made.map(({ event }) => event))
    await tx.insert(eventTexts).values(made.map(({ text }) => text))
    await tx.insert(eventTallies).values(made.map(({ tally }) => tally))
  })
  return made.map(({ event }) => event)
}
const makeEvent = async (over: Parameters<typeof eventRows>[1] = {}) => {
  const [event] = await makeEvents(1, over)
  if (!event) throw new Error('no event')
  return event
}
const add = (ids: string[], pattern = twoHours, who = by) => write.organise((tx) => addShifts(tx, who, ids, pattern))
const shiftsOf = (eventId: string) =>
  read.organise((db) => db.select().from(shifts).where(eq(shifts.eventId, eventId)).orderBy(shifts.startsAt))
const hoursOf = async (eventId: string) =>
  (await shiftsOf(eventId)).map(({ startsAt, endsAt }) => `${startsAt.toISOString()} ${endsAt.toISOString()}`)
const move = (id: string, startsAt: string, endsAt: string | null) =>
  write.organise((tx) =>
    tx
      .update(events)
      .set({ startsAt: at(startsAt), endsAt: endsAt ? at(endsAt) : null })
      .where(eq(events.id, id)),
  )

describe('a pattern', () => {
  test('makes 6,400 shifts for 800 events in one transaction', async () => {
    const made = await makeEvents(800)
    const pattern: RotaPattern = {
      hours: 1,
      roles: [
        { role: 'official_picket', minimum: 3, maximum: 6 },
        { role: 'welfare', minimum: 1, maximum: 1 },
      ],
    }
    const ids = made.map(({ id }) => id)
    expect(await add(ids, pattern)).toEqual({ ok: true, made: 6400, withoutEnd: [] })
    const one = await shiftsOf(String(ids[399]))
    expect(one).toHaveLength(8)
    expect(one[0]).toMatchObject({ keeperId: by.organisation.id, startsAt: at('2026-01-12T07:00Z'), taken: 0 })
  })

  test('is given twice and counts once, also at the same moment', async () => {
    const { id } = await makeEvent()
    const outcomes = await Promise.all([add([id]), add([id]), add([id])])
    expect(outcomes.map((outcome) => outcome.ok && outcome.made).sort()).toEqual([0, 0, 2])
    expect(await hoursOf(id)).toHaveLength(2)
  })

  test('says which events have no hours to divide', async () => {
    const open = await makeEvent({ endsAt: null })
    expect(await add([open.id])).toEqual({ ok: true, made: 0, withoutEnd: [open.id] })
  })

  test('is for organisers, and for their own events only: one of another makes none at all', async () => {
    const mine = await makeEvent()
    const other = await makeOrganisation()
    const [theirs] = await makeEvents(1, {}, other)
    expect(await add([mine.id, String(theirs?.id)])).toEqual({ ok: false, reason: 'unknown' })
    expect(await add([mine.id], twoHours, other)).toEqual({ ok: false, reason: 'unknown' })
    for (const role of ['press_officer', 'steward'] as const)
      expect(await add([mine.id], twoHours, await makeMember(by, role))).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await shiftsOf(mine.id)).toEqual([])
    const rotas = await rowsOf('rotas')
    expect(rotas.filter(({ event_id }) => event_id === mine.id || event_id === theirs?.id)).toEqual([])
  })
})

describe('an event that moves takes its shifts along', () => {
  test('to another day and another hour, and back again', async () => {
    const { id } = await makeEvent()
    await add([id])
    const before = await hoursOf(id)
    await move(id, '2026-01-14T08:30Z', '2026-01-14T12:30Z')
    expect(await hoursOf(id)).toEqual([
      '2026-01-14T08:30:00.000Z 2026-01-14T10:30:00.000Z',
      '2026-01-14T10:30:00.000Z 2026-01-14T12:30:00.000Z',
    ])
    await move(id, '2026-01-12T07:00Z', '2026-01-12T11:00Z')
    expect(await hoursOf(id)).toEqual(before)
    expect((await shiftsOf(id)).map(({ version }) => version)).toEqual([3, 3])
  })

  test('over both clock changes, at the same time on the wall', async () => {
    const { id } = await makeEvent({ startsAt: at('2026-03-21T22:00Z'), endsAt: at('2026-03-22T06:00Z') })
    await add([id])
    await move(id, '2026-03-28T22:00Z', '2026-03-29T05:00Z')
    expect(await hoursOf(id)).toEqual([
      '2026-03-28T22:00:00.000Z 2026-03-29T00:00:00.000Z',
      '2026-03-29T00:00:00.000Z 2026-03-29T01:00:00.000Z',
      '2026-03-29T01:00:00.000Z 2026-03-29T03:00:00.000Z',
      '2026-03-29T03:00:00.000Z 2026-03-29T05:00:00.000Z',
    ])
    await move(id, '2026-10-24T21:00Z', '2026-10-25T06:00Z')
    expect(await hoursOf(id)).toEqual([
      '2026-10-24T21:00:00.000Z 2026-10-24T23:00:00.000Z',
      '2026-10-24T23:00:00.000Z 2026-10-25T02:00:00.000Z',
      '2026-10-25T02:00:00.000Z 2026-10-25T04:00:00.000Z',
      '2026-10-25T04:00:00.000Z 2026-10-25T06:00:00.000Z',
    ])
  })

  test('a shift that would vanish in the hour that is not there, or that is there twice, keeps its length', async () => {
    const short = await makeEvent({ startsAt: at('2026-03-22T00:00Z'), endsAt: at('2026-03-22T04:00Z') })
    await add([short.id], { ...twoHours, hours: 1 })
    await move(short.id, '2026-03-29T00:00Z', '2026-03-29T03:00Z')
    expect(await hoursOf(short.id)).toContain('2026-03-29T01:00:00.000Z 2026-03-29T02:00:00.000Z')
    expect(await hoursOf(short.id)).toHaveLength(4)
    const long = await makeEvent({ startsAt: at('2026-10-24T23:00Z'), endsAt: at('2026-10-25T03:00Z') })
    await add([long.id], { ...twoHours, hours: 1 })
    await move(long.id, '2026-10-31T00:00Z', '2026-10-31T03:00Z')
    expect(await hoursOf(long.id)).toHaveLength(4)
  })

  test('but one that only got longer or shorter leaves them at their hours', async () => {
    const { id } = await makeEvent()
    await add([id])
    const before = await hoursOf(id)
    await move(id, '2026-01-12T06:00Z', '2026-01-12T11:00Z')
    expect(await hoursOf(id)).toEqual(before)
    await move(id, '2026-01-12T06:00Z', '2026-01-12T10:00Z')
    expect(await hoursOf(id)).toEqual(before)
    await move(id, '2026-01-13T06:30Z', '2026-01-13T11:00Z')
    expect((await hoursOf(id))[0]).toBe('2026-01-13T07:00:00.000Z 2026-01-13T09:00:00.000Z')
  })
})

describe('the names on a rota', () => {
  const withPerson = async (over: Parameters<typeof eventRows>[1] = {}) => {
    const { id } = await makeEvent(over)
    await add([id])
    await write.organise((tx) =>
      tx.insert(rotaPeople).values({ keeperId: by.organisation.id, eventId: id, language: 'en' }),
    )
    return id
  }
  const purge = () => write.organise((tx) => purgeRota(tx))
  const isThere = async (id: string) => (await rowsOf('rota_people')).some(({ event_id }) => event_id === id)
  const expectGoneAt = async (id: string, instant: string) => {
    await stopClock(new Date(at(instant).getTime() - 1000).toISOString())
    await purge()
    expect(await isThere(id)).toBe(true)
    await stopClock(instant)
    await purge()
    expect(await isThere(id)).toBe(false)
  }

  test('go a week after its end; the shifts stay', async () => {
    const id = await withPerson()
    await expectGoneAt(id, '2026-01-19T11:00Z')
    expect(await shiftsOf(id)).toHaveLength(2)
  })

  test('go a week after it was cancelled or taken down, if that is earlier', async () => {
    const statusChangedAt = at('2026-01-02T10:00Z')
    await expectGoneAt(await withPerson({ status: 'cancelled', statusChangedAt }), '2026-01-09T10:00Z')
    await expectGoneAt(
      await withPerson({ publication: 'withdrawn', withdrawnAt: at('2026-01-01T10:00Z') }),
      '2026-01-08T10:00Z',
    )
  })

  test('stay while it is only suspended', async () => {
    const statusChangedAt = at('2026-01-02T10:00Z')
    await expectGoneAt(await withPerson({ status: 'suspended', statusChangedAt }), '2026-01-19T11:00Z')
  })
})
