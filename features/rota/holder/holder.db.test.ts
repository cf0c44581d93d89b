import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { read, write } from '@/db/client'
import { events, outbox, rotaPeople, shiftPlaces, shifts } from '@/db/schema'
import { aPress, join, joined, linkOf, makeRota, peopleOf, placesOf, shiftsOf } from '@/db/testing/rota'
import { makeOrganisation, rowsOf, stopClock } from '@/db/testing/world'
import type { Membership } from '@/features/organisations/permissions'
import { anAddress } from '@/features/rsvps/testing/events'
import { renewRotaLink } from '../people/mutations'
import { mailedShiftLink, mostLinkMails, readShiftLink } from '../rules'
import {
  handBack,
  keepPlace,
  leaveRota,
  offerPlace,
  proveAddress,
  setAddress,
  setName,
  takeOver,
  takeShift,
} from './mutations'
import { getInvitation, getMyShifts } from './queries'

let by: Membership
beforeAll(async () => {
  by = await makeOrganisation()
})
afterEach(() => stopClock(null))

const shiftOf = async (id: string) => {
  const [shift] = await read.organise((db) => db.select().from(shifts).where(eq(shifts.id, id)))
  return shift
}
const mailsOf = (eventId: string, kind: string) =>
  read.organise((db) =>
    db
      .select({ person: outbox.rotaPersonId })
      .from(outbox)
      .innerJoin(rotaPeople, eq(rotaPeople.id, outbox.rotaPersonId))
      .where(sql`${rotaPeople.eventId} = ${eventId} and ${outbox.kind} = ${kind}`),
  )
const mine = async (link: string) => {
  const seen = await getMyShifts(link, 'en')
  if (!seen) throw new Error('the link is void')
  return seen
}
const placeOf = async (link: string) => String((await mine(link)).mine[0]?.placeId)

/** That the tally of each shift is what stands in its places. */
async function expectCounted(eventId: string) {
  const places = await placesOf(eventId)
  for (const shift of await shiftsOf(eventId))
    expect(shift.taken).toBe(places.filter(({ shiftId }) => shiftId === shift.id).length)
}

describe('the last place', () => {
  const takers = 12

  test('goes to one of those who press at the same moment; the others are told, and nothing of them is kept', async () => {
    for (let round = 0; round < 3; round++) {
      const { eventId, first, link } = await makeRota(by)
      const ends = await Promise.all(Array.from({ length: takers }, () => join(link, [first.id])))
      expect(ends.filter(({ ok }) => ok)).toHaveLength(1)
      expect(ends.filter((end) => !end.ok && end.reason === 'taken')).toHaveLength(takers - 1)
      expect(await peopleOf(eventId)).toHaveLength(1)
      expect((await shiftOf(first.id))?.taken).toBe(1)
      await expectCounted(eventId)
    }
  })

  test('goes to one of two who are on the rota already', async () => {
    for (let round = 0; round < 5; round++) {
      const { eventId, first, second, link } = await makeRota(by, { maximum: 2 })
      const [ada, bo, cy] = [
        await joined(link, [first.id]),
        await joined(link, [first.id]),
        await joined(link, [second.id]),
      ]
      expect(await takeShift(cy, first.id)).toEqual({ ok: false, reason: 'taken' })
      const ends = await Promise.all([takeShift(ada, second.id), takeShift(bo, second.id)])
      expect(ends.map((end) => (end.ok ? 'on' : end.reason)).sort()).toEqual(['on', 'taken'])
      await expectCounted(eventId)
    }
  })

  test('would go to many, were it only looked at before it is taken', async () => {
    let most = 0
    for (let round = 0; round < 5 && most < 2; round++) {
      const { eventId, first } = await makeRota(by)
      const lookAndTake = () =>
        write.public(async (tx) => {
          const [shift] = await tx.select().from(shifts).where(eq(shifts.id, first.id))
          if (!shift || shift.taken >= shift.maximum) return
          const keeperId = by.organisation.id
          const [person] = await tx
            .insert(rotaPeople)
            .values({ keeperId, eventId, language: 'en' })
            .returning({ id: rotaPeople.id })
          await tx.insert(shiftPlaces).values({ keeperId, eventId, shiftId: first.id, personId: String(person?.id) })
          await tx
            .update(shifts)
            .set({ taken: shift.taken + 1 })
            .where(eq(shifts.id, first.id))
        })
      await Promise.all(Array.from({ length: takers }, lookAndTake))
      most = Math.max(most, (await placesOf(eventId)).length)
    }
    expect(most).toBeGreaterThan(1)
  })

  test('is not the last one where the organiser lets more come', async () => {
    const { first, link } = await makeRota(by)
    await write.organise((tx) => tx.update(shifts).set({ allowMore: true }).where(eq(shifts.id, first.id)))
    for (let count = 0; count < 3; count++) await joined(link, [first.id])
    expect((await shiftOf(first.id))?.taken).toBe(3)
    expect((await getInvitation(link, 'en'))?.shifts.map(({ id }) => id)).toContain(first.id)
  })
})

describe('an invitation link', () => {
  test('shows the shifts with a place, how many are on them, and nobody’s name', async () => {
    const { eventId, first, second, link } = await makeRota(by, { maximum: 2 })
    await joined(link, [first.id], { name: 'Marker Initials' })
    await joined(link, [first.id, second.id])
    const seen = await getInvitation(link, 'en')
    expect(seen?.shifts.map(({ id, taken }) => [id, taken])).toEqual([[second.id, 1]])
    expect(JSON.stringify(seen)).not.toMatch(/Marker|seal/)
    expect(JSON.stringify(await rowsOf('rota_people'))).not.toContain('Marker')
    expect(await peopleOf(eventId)).toHaveLength(2)
  })

  test('pressed twice is one person', async () => {
    const { eventId, first, link } = await makeRota(by, { maximum: 6 })
    const press = aPress()
    const ends = await Promise.all([join(link, [first.id], { press }), join(link, [first.id], { press })])
    expect(new Set(ends.map((end) => end.ok && end.link)).size).toBe(1)
    expect(await peopleOf(eventId)).toHaveLength(1)
    expect((await shiftOf(first.id))?.taken).toBe(1)
  })

  test('says how many of the shifts others were quicker with', async () => {
    const { first, second, link } = await makeRota(by)
    await joined(link, [first.id])
    expect(await join(link, [first.id, second.id])).toMatchObject({ ok: true, missed: 1 })
  })

  test('is void when the organiser makes a new one; who is on the rota stays', async () => {
    const { eventId, first, second, link } = await makeRota(by)
    const own = await joined(link, [first.id])
    await renewRotaLink(by, eventId)
    expect(await getInvitation(link, 'en')).toBeNull()
    expect(await join(link, [second.id])).toEqual({ ok: false, reason: 'gone' })
    expect((await mine(own)).mine).toHaveLength(1)
    expect(await getInvitation(await linkOf(eventId), 'en')).not.toBeNull()
  })

  test('of one rota takes no shift of another, and a made-up link none at all', async () => {
    const [one, other] = [await makeRota(by), await makeRota(by)]
    expect(await join(one.link, [other.first.id])).toEqual({ ok: false, reason: 'taken' })
    expect(await join('x'.repeat(46), [one.first.id])).toEqual({ ok: false, reason: 'gone' })
    const own = await joined(one.link, [one.first.id])
    expect(await join(own, [one.second.id])).toEqual({ ok: false, reason: 'gone' })
    expect(await takeShift(one.link, one.second.id)).toEqual({ ok: false, reason: 'gone' })
  })

  test('has nothing to give when it is off, taken down or over', async () => {
    for (const over of [
      { status: 'suspended' as const, statusReason: 'Talks.' },
      { publication: 'withdrawn' as const, withdrawnAt: new Date('2016-01-01') },
    ]) {
      const { eventId, first, second, link } = await makeRota(by)
      const own = await joined(link, [first.id])
      await write.organise((tx) => tx.update(events).set(over).where(eq(events.id, eventId)))
      expect(await join(link, [second.id])).toEqual({ ok: false, reason: 'off' })
      expect(await takeShift(own, second.id)).toEqual({ ok: false, reason: 'off' })
    }
    const { first, second, link } = await makeRota(by, { startsAt: new Date('2031-01-12T07:00Z') })
    await stopClock('2031-01-12T09:00:00Z')
    expect(await join(link, [first.id])).toEqual({ ok: false, reason: 'taken' })
    expect(await join(link, [second.id])).toMatchObject({ ok: true })
    await stopClock('2031-01-12T11:00:00Z')
    expect(await join(link, [second.id])).toEqual({ ok: false, reason: 'off' })
  })

  test('puts nobody in two places at once', async () => {
    const { eventId, first, link } = await makeRota(by, { maximum: 6 })
    const welfare = await write.organise(async (tx) => {
      const { id: _, ...shift } = first
      const [made] = await tx
        .insert(shifts)
        .values({ ...shift, role: 'welfare' })
        .returning({ id: shifts.id })
      return String(made?.id)
    })
    const own = await joined(link, [first.id])
    expect(await takeShift(own, welfare)).toEqual({ ok: false, reason: 'busy' })
    expect((await mine(own)).open.map(({ id }) => id)).not.toContain(welfare)
    expect(await join(link, [first.id, welfare])).toMatchObject({ ok: true, missed: 1 })
    await expectCounted(eventId)
  })
})

describe('somebody on a shift', () => {
  test('sees how many are on it and never who', async () => {
    const { first, link } = await makeRota(by, { maximum: 3 })
    const ada = await joined(link, [first.id], { name: 'Ada Marker', email: anAddress() })
    await joined(link, [first.id], { name: 'Bo Marker' })
    const seen = await mine(ada)
    expect(seen.mine).toMatchObject([{ id: first.id, taken: 2, maximum: 3 }])
    expect(JSON.stringify(seen)).not.toMatch(/Marker|marker|example[.]org/)
  })

  test('hands it back, and the next one takes it', async () => {
    const { eventId, first, second, link } = await makeRota(by)
    const [ada, bo] = [await joined(link, [first.id]), await joined(link, [second.id])]
    expect(await handBack(ada, await placeOf(bo))).toEqual({ ok: false, reason: 'gone' })
    expect(await handBack(ada, await placeOf(ada))).toEqual({ ok: true })
    expect(await takeShift(bo, first.id)).toEqual({ ok: true })
    expect((await mine(ada)).mine).toEqual([])
    await expectCounted(eventId)
  })

  test('offers it, and it is theirs until one of the others takes it; two at once end as one', async () => {
    for (let round = 0; round < 4; round++) {
      const { eventId, first, second, link } = await makeRota(by, { maximum: 2 })
      const ada = await joined(link, [first.id])
      const others = [await joined(link, [second.id]), await joined(link, [second.id])] as const
      const place = await placeOf(ada)
      expect(await takeOver(others[0], place)).toEqual({ ok: false, reason: 'taken' })
      await offerPlace(ada, place)
      expect((await mine(others[0])).offered).toMatchObject([{ placeId: place, id: first.id }])
      expect((await mine(ada)).offered).toEqual([])
      expect((await mine(ada)).mine).toHaveLength(1)
      const ends = await Promise.all(others.map((other) => takeOver(other, place)))
      expect(ends.map((end) => (end.ok ? 'on' : end.reason)).sort()).toEqual(['on', 'taken'])
      expect((await shiftOf(first.id))?.taken).toBe(1)
      expect((await mine(ada)).mine).toEqual([])
      expect(await keepPlace(ada, place)).toEqual({ ok: false, reason: 'taken' })
      await expectCounted(eventId)
    }
  })

  test('keeps it after all, or loses it, but never both', async () => {
    for (let round = 0; round < 4; round++) {
      const { eventId, first, second, link } = await makeRota(by)
      const [ada, bo] = [await joined(link, [first.id]), await joined(link, [second.id])]
      const place = await placeOf(ada)
      await offerPlace(ada, place)
      const [kept, over] = await Promise.all([keepPlace(ada, place), takeOver(bo, place)])
      expect([kept.ok, over.ok].filter(Boolean)).toHaveLength(1)
      expect((await mine(kept.ok ? ada : bo)).mine.map(({ id }) => id)).toContain(first.id)
      await expectCounted(eventId)
    }
  })

  test('is not offered what they are busy at, nor a place of another rota', async () => {
    const { first, link } = await makeRota(by, { maximum: 2 })
    const [ada, bo] = [await joined(link, [first.id]), await joined(link, [first.id])]
    const place = await placeOf(ada)
    await offerPlace(ada, place)
    expect((await mine(bo)).offered).toEqual([])
    expect(await takeOver(bo, place)).toEqual({ ok: false, reason: 'busy' })
    const other = await makeRota(by)
    const cy = await joined(other.link, [other.first.id])
    expect(await takeOver(cy, place)).toEqual({ ok: false, reason: 'taken' })
  })

  test('leaves, and everything of them is gone at once', async () => {
    const { eventId, first, link } = await makeRota(by)
    const own = await joined(link, [first.id], { email: anAddress() })
    expect(await leaveRota(own)).toEqual({ ok: true })
    expect(await peopleOf(eventId)).toEqual([])
    expect(await getMyShifts(own, 'en')).toBeNull()
    expect(await leaveRota(own)).toEqual({ ok: false, reason: 'gone' })
    expect((await shiftOf(first.id))?.taken).toBe(0)
    expect(await mailsOf(eventId, 'rota-link')).toEqual([])
  })
})

describe('an address', () => {
  const personOf = async (link: string) => readShiftLink(link) as { id: string; generation: number }

  test('is asked for cover only when a button behind a mail was pressed', async () => {
    const { eventId, first, second, link } = await makeRota(by)
    const ada = await joined(link, [first.id])
    const bo = await joined(link, [second.id], { email: anAddress() })
    expect(await mailsOf(eventId, 'rota-link')).toHaveLength(1)
    expect(await offerPlace(ada, await placeOf(ada))).toEqual({ ok: true, asked: 0 })
    expect((await mine(bo)).address).toBe('unproven')
    await proveAddress(mailedShiftLink(await personOf(bo)))
    expect((await mine(bo)).address).toBe('proven')
    expect(await offerPlace(ada, await placeOf(ada))).toEqual({ ok: true, asked: 1 })
    expect(await offerPlace(ada, await placeOf(ada))).toEqual({ ok: true, asked: 0 })
    expect(await mailsOf(eventId, 'rota-cover')).toEqual([{ person: (await personOf(bo)).id }])
  })

  test('that is changed must be shown anew, and no earlier link shows it', async () => {
    const { eventId, first, link } = await makeRota(by)
    const own = await joined(link, [first.id], { email: anAddress() })
    const earlier = mailedShiftLink(await personOf(own))
    await proveAddress(earlier)
    const changed = await setAddress(own, anAddress())
    expect(await proveAddress(earlier)).toEqual({ ok: false, reason: 'gone' })
    const newest = changed.ok ? changed.link : ''
    expect((await mine(newest)).address).toBe('unproven')
    let at = newest
    for (let time = 0; time < 5; time++) {
      const again = await setAddress(at, anAddress())
      at = again.ok ? again.link : ''
    }
    expect(await mailsOf(eventId, 'rota-link')).toHaveLength(mostLinkMails)
  })

  test('and initials are kept beside each other', async () => {
    const { first, link } = await makeRota(by)
    const own = await joined(link, [first.id])
    const changed = await setAddress(own, anAddress())
    const at = changed.ok ? changed.link : ''
    expect(await mine(at)).toMatchObject({ named: true, address: 'unproven' })
    await setName(at, 'Z.Z.')
    expect(await mine(at)).toMatchObject({ named: true, address: 'unproven' })
  })
})

test('calling off and taking a shift never miss each other', async () => {
  for (let round = 0; round < 5; round++) {
    const { eventId, first, link } = await makeRota(by)
    const callOff = write.organise(async (tx) => {
      await tx.select().from(events).where(eq(events.id, eventId)).for('update')
      await tx.update(events).set({ status: 'suspended', statusReason: 'x' }).where(eq(events.id, eventId))
      const people = await tx.select().from(rotaPeople).where(eq(rotaPeople.eventId, eventId))
      await tx.execute(sql`select pg_sleep(0.01)`)
      return people.length
    })
    const [told, end] = await Promise.all([callOff, join(link, [first.id])])
    expect(end.ok ? 1 : 0).toBe(told)
  }
})
