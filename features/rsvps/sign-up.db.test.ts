import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { write } from '@/db/client'
import { events, eventTallies, eventTexts } from '@/db/schema'
import { makeOrganisation, rowsOf } from '@/db/testing/world'
import type { Membership } from '@/features/organisations/permissions'
import { counting, signUp } from './mutations'
import { getMySignUp } from './queries'
import { signUpState } from './rules'
import { anAddress, anAnswer, eventRows } from './testing/events'

let by: Membership
beforeAll(async () => {
  by = await makeOrganisation()
})

const makeEvent = (over: Parameters<typeof eventRows>[1] = {}) =>
  write.organise(async (tx) => {
    const { event, text, tally } = eventRows(by.organisation.id, over)
    await tx.insert(events).values(event)
    await tx.insert(eventTexts).values(text)
    await tx.insert(eventTallies).values(tally)
    return event
  })
type Event = Awaited<ReturnType<typeof makeEvent>>

const of = async (table: string, event: Event, column = 'event_id') =>
  (await rowsOf(table)).filter((row) => row[column] === event.id)
const tallyOf = async (event: Event) => Number((await of('event_tallies', event))[0]?.people)
const times = <T>(count: number, what: (i: number) => T) =>
  Promise.all(Array.from({ length: count }, (_, i) => what(i)))

describe('a sign-up without an address', () => {
  test('is counted at once, and its link opens it', async () => {
    const event = await makeEvent()
    const outcome = await signUp(event.slug, anAnswer({ people: 3, delegation: 'Riverside teachers' }))
    expect(outcome).toMatchObject({ ok: true, state: 'counted' })
    expect(await tallyOf(event)).toBe(3)
    const mine = 'link' in outcome ? await getMySignUp(outcome.link, 'en') : null
    expect(mine).toMatchObject({ state: 'confirmed', people: 3, slug: event.slug, told: false, taken: 3 })
    expect(mine?.keptUntil).toEqual(new Date((event.endsAt ?? event.startsAt).getTime() + 48 * 3_600_000))
    expect(
      (await of('activity', event, 'subject_id')).map(({ verb, actor, actor_id }) => [verb, actor, actor_id]),
    ).toEqual([['signed up', 'visitor', null]])
  })

  test('that leaves nothing has nothing to delete', async () => {
    const event = await makeEvent()
    const outcome = await signUp(event.slug, anAnswer())
    const mine = 'link' in outcome ? await getMySignUp(outcome.link, 'en') : null
    expect(mine?.keptUntil).toBeNull()
    const [row] = await of('rsvps', event)
    expect([row?.key_sealed, row?.email_sealed, row?.email_blind, row?.delegation_sealed]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  test('pressed fifty times at one moment is one, with one answer', async () => {
    for (let round = 0; round < 5; round++) {
      const event = await makeEvent()
      const answer = anAnswer({ people: 4 })
      const outcomes = await times(50, () => signUp(event.slug, answer))
      expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
      expect(outcomes[0]).toMatchObject({ ok: true })
      expect(await of('rsvps', event)).toHaveLength(1)
      expect(await tallyOf(event)).toBe(4)
      expect(await of('activity', event, 'subject_id')).toHaveLength(1)
    }
  })

  test('pressed fifty times for the last places gets them, each time', async () => {
    const event = await makeEvent({ capacity: 4 })
    const answer = anAnswer({ people: 4 })
    const outcomes = await times(50, () => signUp(event.slug, answer))
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([])
    expect(await tallyOf(event)).toBe(4)
  })
})

describe('a meeting of twenty', () => {
  const parties = Array.from({ length: 200 }, (_, i) => 1 + (i % 4))

  /** Looks, then writes, as one would without thinking: the control of the test below. */
  const naive = (event: Event, people: number) =>
    write.public(async (tx) => {
      const [row] = await tx.execute<{ taken: number }>(
        sql`select coalesce(sum(people), 0)::int as taken from rsvps where event_id = ${event.id}`,
      )
      if ((row?.taken ?? 0) + people > 20) return
      await tx.execute(sql`insert into rsvps (keeper_id, event_id, state, people, language, press_hash)
        values (${event.keeperId}, ${event.id}, 'confirmed', ${people}, 'en', ${Buffer.from(crypto.randomUUID())})`)
    })
  const sold = async (event: Event) => (await of('rsvps', event)).reduce((all, { people }) => all + Number(people), 0)

  test('never gets twenty-one, whoever presses at one moment', async () => {
    for (let round = 0; round < 3; round++) {
      const event = await makeEvent({ capacity: 20 })
      const outcomes = await times(200, (i) => signUp(event.slug, anAnswer({ people: parties[i] })))
      const counted = outcomes.flatMap(({ ok }, i) => (ok ? [parties[i] ?? 0] : []))
      expect(counted.reduce((all, people) => all + people, 0)).toBe(20)
      expect(await sold(event)).toBe(20)
      expect(await tallyOf(event)).toBe(20)
      for (const outcome of outcomes) if (!outcome.ok) expect(outcome.reason).toBe('full')
    }
  })

  test('is oversold by whoever looks first and writes then', async () => {
    let most = 0
    for (let round = 0; round < 10 && most <= 20; round++) {
      const event = await makeEvent({ capacity: 20 })
      await times(200, (i) => naive(event, parties[i] ?? 1))
      most = Math.max(most, await sold(event))
    }
    expect(most).toBeGreaterThan(20)
  })

  test('tells too large a party how many places are left', async () => {
    const event = await makeEvent({ capacity: 20 })
    await signUp(event.slug, anAnswer({ people: 17 }))
    expect(await signUp(event.slug, anAnswer({ people: 4 }))).toEqual({ ok: false, reason: 'full', left: 3 })
    expect(await signUp(event.slug, anAnswer({ people: 4, email: anAddress() }))).toEqual({
      ok: false,
      reason: 'full',
      left: 3,
    })
    expect(await signUp(event.slug, anAnswer({ people: 3 }))).toMatchObject({ ok: true })
    expect(await signUp(event.slug, anAnswer({ people: 1 }))).toEqual({ ok: false, reason: 'full', left: 0 })
  })
})

test('a picket turns nobody away', async () => {
  const event = await makeEvent()
  const outcomes = await times(60, () => signUp(event.slug, anAnswer({ people: 10 })))
  expect(outcomes.every(({ ok }) => ok)).toBe(true)
  expect(await tallyOf(event)).toBe(600)
})

describe('a sign-up with an address', () => {
  test('is not counted, and owes one mail', async () => {
    const event = await makeEvent()
    expect(await signUp(event.slug, anAnswer({ email: anAddress() }))).toEqual({ ok: true, state: 'asked' })
    expect(await tallyOf(event)).toBe(0)
    const [row] = await of('rsvps', event)
    expect(row?.state).toBe('pending')
    const mails = (await rowsOf('outbox')).filter((mail) => mail.rsvp_id === row?.id)
    expect(mails.map(({ kind, limited, keeper_id }) => [kind, limited, keeper_id])).toEqual([
      ['rsvp-confirm', true, event.keeperId],
    ])
  })

  test('twenty times at one moment is one, and one mail', async () => {
    const event = await makeEvent()
    const email = anAddress()
    const outcomes = await times(20, (i) => signUp(event.slug, anAnswer({ email, people: i + 1 })))
    expect(outcomes).toEqual(Array(20).fill({ ok: true, state: 'asked' }))
    const rows = await of('rsvps', event)
    expect(rows).toHaveLength(1)
    expect((await rowsOf('outbox')).filter((mail) => mail.rsvp_id === rows[0]?.id)).toHaveLength(1)
  })

  test('takes the new number as long as it waits', async () => {
    const event = await makeEvent()
    const email = anAddress()
    await signUp(event.slug, anAnswer({ email, people: 2 }))
    await signUp(event.slug, anAnswer({ email, people: 5 }))
    expect((await of('rsvps', event)).map(({ people }) => people)).toEqual([5])
  })

  test('of one person for two events is two, each with its own mail', async () => {
    const [one, two] = [await makeEvent(), await makeEvent()]
    const email = anAddress()
    await signUp(one.slug, anAnswer({ email }))
    await signUp(two.slug, anAnswer({ email }))
    const rows = [...(await of('rsvps', one)), ...(await of('rsvps', two))]
    expect(rows).toHaveLength(2)
    expect(rows[0]?.email_blind).toEqual(rows[1]?.email_blind)
  })
})

describe('nobody can sign up', () => {
  const hours = (count: number) => new Date(Date.now() + count * 3_600_000)
  const cases: [string, Parameters<typeof eventRows>[1], string][] = [
    ['to a draft', { publication: 'draft' }, 'unknown'],
    ['before it is published', { publishAt: hours(1) }, 'unknown'],
    ['to what was taken down', { publication: 'withdrawn', withdrawnAt: new Date() }, 'closed'],
    ['where the organisers want none', { signUp: false }, 'closed'],
    ['to what is suspended', { status: 'suspended' }, 'off'],
    ['to what is postponed', { status: 'postponed' }, 'off'],
    ['to what is cancelled', { status: 'cancelled' }, 'off'],
    ['when it is over', { startsAt: hours(-5), endsAt: hours(-1) }, 'past'],
    ['a day after a start without an end', { startsAt: hours(-25), endsAt: null }, 'past'],
  ]

  test.each(cases)('%s', async (_, over, reason) => {
    const event = await makeEvent(over)
    for (const email of [null, anAddress()])
      expect(await signUp(event.slug, anAnswer({ email }))).toEqual({ ok: false, reason })
    expect(await of('rsvps', event)).toEqual([])
    expect(await tallyOf(event)).toBe(0)
    expect(await of('activity', event, 'subject_id')).toEqual([])
  })

  test.each(cases)('%s, says the statement that counts as well', async (_, over) => {
    const [open, shut] = [await makeEvent(), await makeEvent(over)]
    const done = (event: Event) => write.public((tx) => tx.execute(counting(event.id, 2)))
    expect([(await done(open)).length, (await done(shut)).length]).toEqual([1, 0])
    expect([await tallyOf(open), await tallyOf(shut)]).toEqual([2, 0])
  })

  test('to an address that is none', async () => {
    expect(await signUp('picket-nowhere', anAnswer())).toEqual({ ok: false, reason: 'unknown' })
  })

  test.each<[string, Parameters<typeof eventRows>[1]]>([
    ['that goes ahead', {}],
    ['with a new date', { status: 'rescheduled' }],
    ['that goes on', { startsAt: hours(-1), endsAt: hours(1) }],
    ['that began today, nobody knows until when', { startsAt: hours(-23), endsAt: null }],
    ['suspended', { status: 'suspended' }],
    ['over', { startsAt: hours(-5), endsAt: hours(-1) }],
    ['without sign-ups', { signUp: false }],
  ])('or can, as the page says of one %s', async (_, over) => {
    const event = await makeEvent(over)
    const page = signUpState({ signUp: true, status: 'going_ahead', capacity: null, ...event }, new Date(), 0)
    const outcome = await signUp(event.slug, anAnswer())
    expect(outcome.ok ? 'open' : outcome.reason).toBe(page)
  })
})
