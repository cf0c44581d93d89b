import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { read, write } from '@/db/client'
import { events, eventTallies, eventTexts, rsvps } from '@/db/schema'
import { makeMember, makeOrganisation, rowsOf, stopClock } from '@/db/testing/world'
import type { Membership } from '@/features/organisations/permissions'
import { confirmSignUp, mintConfirmLink, withdrawSignUp } from '../holder/mutations'
import { signUp } from '../mutations'
import { countUntellable, listTellable } from '../queries'
import { anAddress, anAnswer, eventRows } from '../testing/events'
import { countBurstAgain, leaveOutBurst } from './mutations'
import { getSignUpNumbers } from './queries'

let by: Membership
beforeAll(async () => {
  by = await makeOrganisation()
})
afterEach(() => stopClock(null))

const startsAt = new Date('2016-01-12T08:00:00Z')
const makeEvent = (over: Parameters<typeof eventRows>[1] = {}) =>
  write.organise(async (tx) => {
    const { event, text, tally } = eventRows(by.organisation.id, { startsAt, ...over })
    await tx.insert(events).values(event)
    await tx.insert(eventTexts).values(text)
    await tx.insert(eventTallies).values(tally)
    return event
  })
type Event = Awaited<ReturnType<typeof makeEvent>>

const of = async (table: string, event: Event) => (await rowsOf(table)).filter((row) => row.event_id === event.id)
const tallyOf = async (event: Event) => Number((await of('event_tallies', event))[0]?.people)

async function told(event: Event, people: number, { email = anAddress(), delegation = null as string | null } = {}) {
  await signUp(event.slug, anAnswer({ email, people, delegation }))
  const pending = (await of('rsvps', event)).filter(({ state }) => state === 'pending')
  const id = String(pending.at(-1)?.id)
  await confirmSignUp(await mintConfirmLink(id))
  return id
}
const machine = async (event: Event, count: number) => {
  for (let i = 0; i < count; i++) await signUp(event.slug, anAnswer({ people: 3 }))
}

describe('the numbers of an event', () => {
  test('say who can be told, who waits, when they came and with whom', async () => {
    const event = await makeEvent()
    await stopClock('2016-01-04T22:30:00Z')
    await signUp(event.slug, anAnswer({ people: 4, delegation: 'Riverside  teachers' }))
    await told(event, 5, { delegation: 'riverside Teachers' })
    await stopClock('2016-01-05T00:10:00Z')
    await signUp(event.slug, anAnswer({ people: 3, delegation: 'Bus drivers' }))
    await signUp(event.slug, anAnswer({ people: 6, email: anAddress(), delegation: 'Nobody yet' }))
    const gone = await signUp(event.slug, anAnswer({ people: 7 }))
    if ('link' in gone) await withdrawSignUp(gone.link)
    expect(await getSignUpNumbers(by, event.id)).toEqual({
      zone: 'Europe/London',
      signUps: 3,
      people: 12,
      tellable: 5,
      untellable: 7,
      pending: 6,
      leftOut: 0,
      byHour: [
        { hour: new Date('2016-01-04T22:00:00Z'), signUps: 2, people: 9 },
        { hour: new Date('2016-01-05T00:00:00Z'), signUps: 1, people: 3 },
      ],
      groups: [
        { name: 'Riverside  teachers', signUps: 2, people: 9 },
        { name: 'Bus drivers', signUps: 1, people: 3 },
      ],
      bursts: [],
    })
    expect(await tallyOf(event)).toBe(12)
  })

  test('are for members of the keeper, whatever their role, and for nobody else', async () => {
    const event = await makeEvent()
    expect(await getSignUpNumbers(await makeMember(by, 'steward'), event.id)).toMatchObject({ people: 0 })
    expect(await getSignUpNumbers(await makeOrganisation(), event.id)).toBeNull()
  })
})

describe('a burst', () => {
  test('is left out and counted again, and the tally follows', async () => {
    const event = await makeEvent()
    await stopClock('2016-01-04T20:00:30Z')
    await told(event, 5)
    await machine(event, 19)
    expect((await getSignUpNumbers(by, event.id))?.bursts).toEqual([])
    await machine(event, 1)
    const [burst] = (await getSignUpNumbers(by, event.id))?.bursts ?? []
    expect(burst).toMatchObject({ from: new Date('2016-01-04T20:00:00Z'), signUps: 20, people: 60, leftOut: 0 })
    if (!burst) throw new Error('no burst')
    await stopClock('2016-01-04T20:01:00Z')
    await machine(event, 1)

    expect(await leaveOutBurst(by, event.id, burst.from, burst.to)).toEqual({ ok: true })
    expect(await leaveOutBurst(by, event.id, burst.from, burst.to)).toEqual({ ok: true })
    expect(await tallyOf(event)).toBe(8)
    expect(await getSignUpNumbers(by, event.id)).toMatchObject({ people: 8, tellable: 5, untellable: 3, leftOut: 60 })
    expect((await getSignUpNumbers(by, event.id))?.bursts).toMatchObject([{ signUps: 20, leftOut: 20 }])
    expect(await countUntellable([event.id])).toBe(3)

    expect(await countBurstAgain(by, event.id, burst.from, burst.to)).toEqual({ ok: true })
    expect(await countBurstAgain(by, event.id, burst.from, burst.to)).toEqual({ ok: true })
    expect(await tallyOf(event)).toBe(68)
    const verbs = (await rowsOf('activity')).filter(({ subject_id }) => subject_id === event.id && true)
    expect(verbs.map(({ verb, actor }) => `${actor} ${verb}`)).toContain('member left out a burst')
  })

  test('is counted again only where there are places for it', async () => {
    const event = await makeEvent({ capacity: 60 })
    await stopClock('2016-01-04T20:00:30Z')
    await machine(event, 20)
    const [burst] = (await getSignUpNumbers(by, event.id))?.bursts ?? []
    if (!burst) throw new Error('no burst')
    await leaveOutBurst(by, event.id, burst.from, burst.to)
    await stopClock('2016-01-04T21:00:00Z')
    await signUp(event.slug, anAnswer({ people: 1 }))
    expect(await countBurstAgain(by, event.id, burst.from, burst.to)).toEqual({ ok: false, reason: 'full' })
    expect(await tallyOf(event)).toBe(1)
    expect(await getSignUpNumbers(by, event.id)).toMatchObject({ people: 1, leftOut: 60 })
  })

  test('is left out by those who organise, and only on their own events', async () => {
    const event = await makeEvent()
    await stopClock('2016-01-04T20:00:30Z')
    await machine(event, 1)
    const [from, to] = [new Date('2016-01-04T20:00:00Z'), new Date('2016-01-04T20:01:00Z')]
    for (const act of [leaveOutBurst, countBurstAgain]) {
      for (const role of ['press_officer', 'steward'] as const)
        expect(await act(await makeMember(by, role), event.id, from, to)).toEqual({ ok: false, reason: 'not-allowed' })
      expect(await act(await makeOrganisation(), event.id, from, to)).toEqual({ ok: false, reason: 'unknown' })
    }
    expect(await tallyOf(event)).toBe(3)
    expect(await leaveOutBurst(await makeMember(by, 'organiser'), event.id, from, to)).toEqual({ ok: true })
    expect(await tallyOf(event)).toBe(0)
  })

  test('who withdraws from it is not taken away twice', async () => {
    const event = await makeEvent()
    await stopClock('2016-01-04T20:00:30Z')
    const one = await signUp(event.slug, anAnswer({ people: 3 }))
    await machine(event, 1)
    const [from, to] = [new Date('2016-01-04T20:00:00Z'), new Date('2016-01-04T20:01:00Z')]
    await leaveOutBurst(by, event.id, from, to)
    if ('link' in one) await withdrawSignUp(one.link)
    expect(await tallyOf(event)).toBe(0)
    await countBurstAgain(by, event.id, from, to)
    expect(await tallyOf(event)).toBe(3)
  })
})

describe('who is told of a change', () => {
  const tellable = (...of: Event[]) =>
    read.organise((db) =>
      listTellable(
        db,
        of.map(({ id }) => id),
      ),
    )

  test('everybody with an address once, over all events; nobody else', async () => {
    await stopClock('2016-01-04T12:00:00Z')
    const [one, two] = [await makeEvent(), await makeEvent()]
    const email = anAddress()
    const first = await told(one, 1, { email })
    await stopClock('2016-01-04T13:00:00Z')
    await told(two, 2, { email })
    const other = await told(two, 1)
    await signUp(one.slug, anAnswer({ people: 9 }))
    const people = await tellable(one, two)
    expect(people).toHaveLength(2)
    expect(people.find(({ rsvpId }) => rsvpId === first)).toEqual({
      rsvpId: first,
      emailBlind: expect.stringMatching(/^[0-9a-f]{64}$/),
      language: 'en',
      eventIds: [one.id, two.id],
    })
    expect(people.find(({ rsvpId }) => rsvpId === other)?.eventIds).toEqual([two.id])
    expect(await countUntellable([one.id, two.id])).toBe(9)
    expect(await tellable()).toEqual([])
    expect(await countUntellable([])).toBe(0)
  })

  test('those who have not pressed the button yet for a day, those who withdrew never', async () => {
    await stopClock('2016-01-04T12:00:00Z')
    const event = await makeEvent()
    await signUp(event.slug, anAnswer({ email: anAddress() }))
    await stopClock('2016-01-05T11:59:59Z')
    expect(await tellable(event)).toHaveLength(1)
    await stopClock('2016-01-05T12:00:00Z')
    expect(await tellable(event)).toEqual([])
    const id = await told(event, 1)
    expect(await tellable(event)).toHaveLength(1)
    await write.organise((tx) => tx.update(rsvps).set({ state: 'withdrawn' }).where(eq(rsvps.id, id)))
    expect(await tellable(event)).toEqual([])
  })

  test('nobody slips in between the decision to call it off and the telling', async () => {
    for (let round = 0; round < 10; round++) {
      const event = await makeEvent({ startsAt: new Date(Date.now() + 86_400_000) })
      const callOff = async () => {
        await new Promise((later) => setTimeout(later, round))
        return write.organise(async (tx) => {
          await tx.select().from(events).where(eq(events.id, event.id)).for('update')
          await tx.update(events).set({ status: 'suspended', statusReason: 'x' }).where(eq(events.id, event.id))
          return listTellable(tx, [event.id])
        })
      }
      const signUps = Array.from({ length: 20 }, () => signUp(event.slug, anAnswer({ email: anAddress() })))
      const [people, ...outcomes] = await Promise.all([callOff(), ...signUps])
      const asked = outcomes.filter(({ ok }) => ok)
      expect(people).toHaveLength(asked.length)
      for (const outcome of outcomes) if (!outcome.ok) expect(outcome.reason).toBe('off')
    }
  })
})
