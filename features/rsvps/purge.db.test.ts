import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { write } from '@/db/client'
import { events, eventTallies, eventTexts } from '@/db/schema'
import { makeOrganisation, rowsOf, stopClock } from '@/db/testing/world'
import type { Membership } from '@/features/organisations/permissions'
import { confirmSignUp, mintConfirmLink } from './holder/mutations'
import { purgeRsvps, signUp } from './mutations'
import { getMySignUp } from './queries'
import { manageLink } from './rules'
import { anAddress, anAnswer, eventRows } from './testing/events'

let by: Membership
beforeAll(async () => {
  by = await makeOrganisation()
})
afterEach(() => stopClock(null))

const startsAt = new Date('2016-01-30T08:00:00Z')
const endsAt = new Date('2016-01-30T11:00:00Z')

const makeEvent = () =>
  write.organise(async (tx) => {
    const { event, text, tally } = eventRows(by.organisation.id, { startsAt, endsAt })
    await tx.insert(events).values(event)
    await tx.insert(eventTexts).values(text)
    await tx.insert(eventTallies).values(tally)
    return event
  })
type Event = Awaited<ReturnType<typeof makeEvent>>

const set = (event: Event, values: Partial<typeof events.$inferInsert>) =>
  write.organise((tx) => tx.update(events).set(values).where(eq(events.id, event.id)))
const purge = () => write.organise(purgeRsvps)
const rowOf = async (event: Event) => (await rowsOf('rsvps')).filter((row) => row.event_id === event.id).at(-1)
const personal = ['email_sealed', 'email_blind', 'delegation_sealed', 'key_sealed', 'confirm_hash']
const isKept = async (event: Event) => {
  const row = await rowOf(event)
  const held = personal.map((column) => row?.[column] !== null && row?.[column] !== undefined)
  expect(new Set(held).size).toBe(1)
  return held[0]
}

/** Somebody who left an address and a group, and is counted. */
async function told(event: Event, at: string) {
  await stopClock(at)
  await signUp(event.slug, anAnswer({ email: anAddress(), delegation: 'Riverside teachers' }))
  const id = String((await rowOf(event))?.id)
  await confirmSignUp(await mintConfirmLink(id))
  return manageLink({ id, generation: 1 })
}

/** That what is held is there until an instant, gone at it, and that the private link names that very instant. */
async function expectKeptUntil(event: Event, link: string, until: string) {
  const instant = new Date(until)
  await stopClock(new Date(instant.getTime() - 1000).toISOString())
  expect((await getMySignUp(link, 'en'))?.keptUntil).toEqual(instant)
  await purge()
  expect(await isKept(event)).toBe(true)
  await stopClock(until)
  await purge()
  expect(await isKept(event)).toBe(false)
  expect(await getMySignUp(link, 'en')).toMatchObject({ told: false, keptUntil: null, state: 'confirmed' })
}

const cases: [string, Partial<typeof events.$inferInsert>, string][] = [
  ['two days after the end', { status: 'going_ahead' }, '2016-02-01T11:00:00Z'],
  ['two days after the first day where nobody knows the end', { endsAt: null }, '2016-02-02T08:00:00Z'],
  ['a month after the announced end while it is suspended', off('suspended'), '2016-02-29T11:00:00Z'],
  ['a month after the announced end while it is postponed', off('postponed'), '2016-02-29T11:00:00Z'],
  ['two days after it was called off', off('cancelled'), '2016-01-27T09:00:00Z'],
  [
    'a month after the announced end though it was called off later',
    { ...off('cancelled'), statusChangedAt: new Date('2016-03-15T09:00:00Z') },
    '2016-02-29T11:00:00Z',
  ],
  ['two days after the new date', moved('2016-02-10T08:00:00Z', '2016-02-10T11:00:00Z'), '2016-02-12T11:00:00Z'],
  [
    'a month after the announced end where the new date is later still',
    moved('2016-05-10T08:00:00Z', '2016-05-10T11:00:00Z'),
    '2016-02-29T11:00:00Z',
  ],
  [
    'two days after it came back',
    { status: 'going_ahead', statusChangedAt: new Date('2016-01-26T09:00:00Z') },
    '2016-02-01T11:00:00Z',
  ],
  [
    'two days after it was taken down',
    { publication: 'withdrawn', withdrawnAt: new Date('2016-01-25T09:00:00Z') },
    '2016-01-27T09:00:00Z',
  ],
]

function off(status: 'suspended' | 'postponed' | 'cancelled') {
  return { status, statusReason: 'x', statusChangedAt: new Date('2016-01-25T09:00:00Z') }
}
function moved(from: string, to: string) {
  return {
    status: 'rescheduled' as const,
    statusReason: 'x',
    statusChangedAt: new Date('2016-01-25T09:00:00Z'),
    previousStarts: [startsAt],
    startsAt: new Date(from),
    endsAt: new Date(to),
  }
}

describe('an address and a group are kept until', () => {
  test.each(cases)('%s', async (_, values, until) => {
    const event = await makeEvent()
    const link = await told(event, '2016-01-20T12:00:00Z')
    await set(event, values)
    await expectKeptUntil(event, link, until)
  })

  test('two days after the new date for whoever signed up to that date', async () => {
    const event = await makeEvent()
    await set(event, moved('2016-05-10T08:00:00Z', '2016-05-10T11:00:00Z'))
    const link = await told(event, '2016-01-26T12:00:00Z')
    await expectKeptUntil(event, link, '2016-05-12T11:00:00Z')
  })
})

test('whoever never pressed the button is forgotten after two days, with the mail that is owed', async () => {
  const event = await makeEvent()
  await stopClock('2016-01-20T12:00:00Z')
  await signUp(event.slug, anAnswer({ email: anAddress() }))
  const id = (await rowOf(event))?.id
  await stopClock('2016-01-22T11:59:59Z')
  await purge()
  expect((await rowOf(event))?.id).toBe(id)
  await stopClock('2016-01-22T12:00:00Z')
  await purge()
  expect(await rowOf(event)).toBeUndefined()
  expect((await rowsOf('outbox')).filter(({ rsvp_id }) => rsvp_id === id)).toEqual([])
})

test('what is left of a group without an address goes as well, and the number stays', async () => {
  const event = await makeEvent()
  await stopClock('2016-01-20T12:00:00Z')
  await signUp(event.slug, anAnswer({ people: 6, delegation: 'Riverside teachers' }))
  await stopClock('2016-02-01T11:00:00Z')
  await purge()
  expect(await rowOf(event)).toMatchObject({ people: 6, state: 'confirmed', delegation_sealed: null, key_sealed: null })
})
