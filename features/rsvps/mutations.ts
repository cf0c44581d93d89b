import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, count, eq, inArray, isNotNull, lte, ne, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { violates } from '@/db/errors'
import { events, eventTallies, outbox, rsvps } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { enqueueMail } from '@/features/outbox/mutations'
import { emailIndexes, sealRecord } from '@/lib/crypto/people'
import { hashToken, randomToken } from '@/lib/crypto/tokens'
import type { Locale } from '@/lib/i18n/locales'
import { forgottenAt, isOpen, keptUntil } from './queries'
import { manageLink, placesLeft, rsvpPlace, signUpState } from './rules'

type Answer = {
  people: number
  email: string | null
  delegation: string | null
  banner?: boolean
  contact?: string | null
  language: Locale
  /** Of one press of the button. */
  press: string
}

export type Refusal =
  | { ok: false; reason: 'full'; left: number }
  | { ok: false; reason: 'off' | 'past' | 'closed' | 'unknown' }
/** `link` opens the sign-up to its holder. With an address it goes by mail alone, and the answer tells nothing. */
export type SignedUp = { ok: true; state: 'counted'; link: string } | { ok: true; state: 'asked' } | Refusal

const asked = { ok: true, state: 'asked' } as const
export const closed = { ok: false, reason: 'closed' } as const
const unknown = { ok: false, reason: 'unknown' } as const

/** Somebody says that they come. Without an address they are counted at once; with one, when they press in the mail. */
export async function signUp(slug: string, answer: Answer): Promise<SignedUp> {
  try {
    return await signUpOnce(slug, answer)
  } catch (error) {
    // The same press at the same moment: one of them was first, and its answer is the answer to both.
    if (violates(error, 'rsvps_eventId_pressHash_unique')) return signUpOnce(slug, answer)
    // The event got another keeper between the look and the writing.
    if (violates(error, 'rsvps_keeper_id_event_id_events_keeper_id_id_fk')) return signUpOnce(slug, answer)
    throw error
  }
}

const signUpOnce = (slug: string, answer: Answer): Promise<SignedUp> =>
  write.public(async (tx) => {
    const pressHash = hashToken(answer.press)
    const event = await look(tx, slug, pressHash)
    if (!event) return unknown
    if (answer.email) return ask(tx, event, answer, answer.email)
    const before = answered(event, answer)
    if (before) return before
    const link = await countBare(tx, event, answer, pressHash)
    if (link) return { ok: true, state: 'counted', link }
    // Others were quicker, or this very press was, a moment before.
    const after = await look(tx, slug, pressHash)
    return (after && answered(after, answer)) ?? closed
  })

const standing = {
  id: events.id,
  keeperId: events.keeperId,
  publication: events.publication,
  status: events.status,
  startsAt: events.startsAt,
  endsAt: events.endsAt,
  signUp: events.signUp,
  visitorPolicy: events.visitorPolicy,
  capacity: events.capacity,
  taken: eventTallies.people,
  now,
}
type Standing = Event &
  Parameters<typeof signUpState>[0] & { taken: number; now: Date; pressed?: { id: string; generation: number } | null }
type Event = { id: string; keeperId: string }

/** An event that is or was public, how full it is, and what this press has done already: all of one moment. */
async function look(tx: Transaction, slug: string, pressHash: Buffer): Promise<Standing | undefined> {
  const [event] = await tx
    .select({ ...standing, pressed: { id: rsvps.id, generation: rsvps.generation } })
    .from(events)
    .innerJoin(eventTallies, eq(eventTallies.eventId, events.id))
    .leftJoin(rsvps, and(eq(rsvps.eventId, events.id), eq(rsvps.pressHash, pressHash)))
    .where(and(eq(events.slug, slug), ne(events.publication, 'draft'), lte(events.publishAt, now)))
  return event
}

function answered(event: Standing, { people }: Answer): SignedUp | null {
  return event.pressed ? { ok: true, state: 'counted', link: manageLink(event.pressed) } : refusalOf(event, people)
}

/** Why people cannot be counted, as things stand. */
function refusalOf(event: Standing, people: number): Refusal | null {
  const state = signUpState(event, event.now, event.taken)
  if (state !== 'open' && state !== 'full') return { ok: false, reason: state }
  const left = placesLeft(event, event.taken)
  return left !== null && left < people ? { ok: false, reason: 'full', left } : null
}

/** The link of the new sign-up, or null where by now nobody can be counted, or not so many. */
async function countBare(tx: Transaction, event: Event, answer: Answer, pressHash: Buffer): Promise<string | null> {
  const { id, keySealed, delegationSealed, contactSealed } = sealedRow(randomUUID(), event.keeperId, answer)
  const done = await tx.execute(sql`
    with counted as (${counting(event.id, answer.people)})
    insert into ${rsvps}
      (id, keeper_id, event_id, state, people, language, press_hash, key_sealed, delegation_sealed, contact_sealed, banner,
        confirmed_at)
    select ${id}::uuid, ${event.keeperId}::uuid, ${event.id}::uuid, 'confirmed', ${answer.people}::int,
      ${answer.language}, ${pressHash}::bytea, ${keySealed}::bytea, ${delegationSealed}::bytea,
      ${contactSealed}::bytea, ${answer.banner ?? false}::boolean, ${now} from counted
    returning id`)
  if (!done.length) return null
  await record(tx, event, 'signed up')
  return manageLink({ id, generation: 1 })
}

/** Counts people if it is open and they fit: one statement decides and writes, whoever else presses at that moment. */
export const counting = (eventId: string, people: number) => sql`
  update ${eventTallies} set people = ${eventTallies.people} + ${people}
  from ${events}
  where ${and(eq(events.id, eventId), eq(eventTallies.eventId, events.id), isOpen, fits(people))}
  returning ${eventTallies.eventId}`

export const fits = (people: number) =>
  sql`(${events.capacity} is null or ${eventTallies.people} + ${people} <= ${events.capacity})`

/**
 * Why people cannot be counted, or null; and holds the event against being called off until the transaction ends, so
 * that who is told of a change and who may still sign up never miss each other.
 */
export async function refusalHeld(tx: Transaction, eventId: string, people: number): Promise<Refusal | null> {
  const [event] = await tx
    .select(standing)
    .from(events)
    .innerJoin(eventTallies, eq(eventTallies.eventId, events.id))
    .where(eq(events.id, eventId))
    .for('key share', { of: events })
  return event ? refusalOf(event, people) : unknown
}

/** Whatever knows an address gets the same answer; what happens behind it is known to the mailbox alone. */
async function ask(tx: Transaction, event: Event, answer: Answer, email: string): Promise<SignedUp> {
  await holdTally(tx, event.id)
  const refusal = await refusalHeld(tx, event.id, answer.people)
  if (refusal) return refusal
  const indexes = emailIndexes(email, 'rsvps')
  const [known] = await tx
    .select({ id: rsvps.id, state: rsvps.state })
    .from(rsvps)
    .where(and(eq(rsvps.eventId, event.id), inArray(rsvps.emailBlind, indexes), ne(rsvps.state, 'withdrawn')))
  const row = sealedRow(known?.id ?? randomUUID(), event.keeperId, answer)
  const { people, language, banner = false } = answer
  if (known?.state === 'pending')
    await tx
      .update(rsvps)
      .set({ ...row, people, language, banner, emailBlind: indexes[0], createdAt: sql`${now}` })
      .where(eq(rsvps.id, known.id))
  if (!known)
    await tx.insert(rsvps).values({
      ...row,
      keeperId: event.keeperId,
      eventId: event.id,
      state: 'pending',
      people,
      language,
      banner,
      emailBlind: indexes[0],
      // The address is what makes two of these one; whoever goes back to correct it presses for a new one.
      pressHash: hashToken(randomToken()),
    })
  await oweMail(tx, event, row.id, known?.state === 'confirmed' ? 'rsvp-already' : 'rsvp-confirm')
  await record(tx, event, 'signed up')
  return asked
}

/** At most one mail in a day for an event and an address, however often somebody types it in. */
async function oweMail(tx: Transaction, event: Event, rsvpId: string, kind: string) {
  const recent = sql<number>`(count(*) filter (where ${outbox.createdAt} > ${now} - interval '24 hours'))::int`
  const [owed] = await tx
    .select({ all: count(), recent })
    .from(outbox)
    .where(and(eq(outbox.rsvpId, rsvpId), inArray(outbox.kind, ['rsvp-confirm', 'rsvp-already'])))
  if (owed?.recent) return
  await enqueueMail(tx, { kind, keeperId: event.keeperId, rsvpId, onceKey: `rsvp ${rsvpId} ${owed?.all ?? 0}` })
}

function sealedRow(id: string, keeperId: string, { email, delegation, contact }: Answer) {
  const values: Record<string, string> = {
    ...(email && { email }),
    ...(delegation && { delegation }),
    ...(contact && { contact }),
  }
  return { id, ...nothingSealed, ...(Object.keys(values).length && sealRecord(rsvpPlace(id, keeperId), values)) }
}

const nothingSealed: {
  [K in 'keySealed' | 'emailSealed' | 'delegationSealed' | 'contactSealed']: Buffer | null
} = {
  keySealed: null,
  emailSealed: null,
  delegationSealed: null,
  contactSealed: null,
}
export const erased = { ...nothingSealed, emailBlind: null, confirmHash: null }

/** What is done to the sign-ups of one event queues at its tally, which is always taken first. */
export async function holdTally(tx: Transaction, eventId: string) {
  const tally = eq(eventTallies.eventId, eventId)
  await tx.select({ people: eventTallies.people }).from(eventTallies).where(tally).for('update')
}

export const addPeople = (tx: Transaction, eventId: string, people: number) =>
  tx
    .update(eventTallies)
    .set({ people: sql`${eventTallies.people} + ${people}` })
    .where(eq(eventTallies.eventId, eventId))

export const record = (tx: Transaction, event: Event, verb: string) =>
  recordActivity(tx, {
    actor: { kind: 'visitor' },
    keeperId: event.keeperId,
    verb,
    subject: 'event',
    subjectId: event.id,
  })

/** What the retention register promises of sign-ups. The number stays, and tells nothing of anybody. */
export const purgeRsvps = async (tx: Transaction) => {
  await tx.delete(rsvps).where(and(eq(rsvps.state, 'pending'), lte(forgottenAt, now)))
  return tx
    .update(rsvps)
    .set(erased)
    .from(events)
    .where(and(eq(events.id, rsvps.eventId), isNotNull(rsvps.keySealed), lte(keptUntil, now)))
    .returning({ id: rsvps.id })
}
