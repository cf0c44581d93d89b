import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, asc, eq, gt, isNotNull, ne, or, sql } from 'drizzle-orm'
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core'
import { type Transaction, write } from '@/db/client'
import { now, readClockIn } from '@/db/clock'
import { events, outbox, rotaPeople, rotas, shiftPlaces, shifts } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { isOver } from '@/features/events/rules'
import { isOff } from '@/features/industrial-action/status'
import { enqueueMail } from '@/features/outbox/mutations'
import { emailIndexes } from '@/lib/crypto/people'
import { hashToken } from '@/lib/crypto/tokens'
import type { Locale } from '@/lib/i18n/locales'
import { askOthers } from '../asking/mutations'
import { busyThen, forgetPerson, freePlaces } from '../mutations'
import { mayAskForCover, mostLinkMails, mostOnRota, readRotaLink, readShiftLink, shiftLink } from '../rules'
import { openPerson, sealPerson } from '../sealing'

// What the holder of a link does. The link is all the proof there is.

export type Missed = { ok: false; reason: 'gone' | 'off' | 'taken' | 'busy' }
const gone = { ok: false, reason: 'gone' } as const
const off = { ok: false, reason: 'off' } as const
const busy = { ok: false, reason: 'busy' } as const
const taken = { ok: false, reason: 'taken' } as const

type Answer = { name: string; email: string; shifts: string[]; press: string; language: Locale }
type Joined = { ok: true; link: string; missed: number }

/**
 * Puts somebody on the shifts they picked. Where others were quicker with some of them they are on the rest, and told;
 * where others were quicker with all of them nothing is kept.
 */
export const joinRota = (token: string, answer: Answer): Promise<Joined | Missed> =>
  write.public(async (tx) => {
    const link = readRotaLink(token)
    const rota = link && (await holdRota(tx, and(eq(rotas.eventId, link.id), eq(rotas.generation, link.generation))))
    if (!rota) return gone
    const pressHash = hashToken(answer.press)
    const before = and(eq(rotaPeople.eventId, rota.eventId), eq(rotaPeople.pressHash, pressHash))
    const [pressed] = await tx.select().from(rotaPeople).where(before)
    if (pressed) return { ok: true, link: shiftLink(pressed), missed: 0 }
    if (await isClosed(tx, rota.eventId)) return off
    if (await isCrowded(tx, rota.eventId)) return taken
    const person = newPerson(rota, answer)
    await tx.insert(rotaPeople).values({ ...person, pressHash })
    const ends: string[] = []
    for (const id of answer.shifts) ends.push((await take(tx, person, id)) ?? 'on')
    if (!ends.includes('on')) {
      await tx.delete(rotaPeople).where(eq(rotaPeople.id, person.id))
      return ends.includes('taken') ? taken : busy
    }
    if (answer.email) await oweLink(tx, person)
    await record(tx, rota, 'took a shift')
    return {
      ok: true,
      link: shiftLink({ ...person, generation: 1 }),
      missed: ends.filter((end) => end !== 'on').length,
    }
  })

async function isCrowded(tx: Transaction, eventId: string) {
  const people = await tx.$count(rotaPeople, eq(rotaPeople.eventId, eventId))
  return people >= mostOnRota
}

function newPerson({ keeperId, eventId }: Rota, { name, email, language }: Answer) {
  const id = randomUUID()
  const sealed = sealPerson(id, keeperId, { name, email: email || null })
  return { id, keeperId, eventId, language, emailBlind: email ? emailIndexes(email, 'rota')[0] : null, ...sealed }
}

/** Takes one more shift. */
export const takeShift = (token: string, shiftId: string): Promise<{ ok: true } | Missed> =>
  asHolder(token, async (tx, person) => {
    if (await isClosed(tx, person.eventId)) return off
    const why = await take(tx, person, shiftId)
    if (why) return { ok: false, reason: why } as const
    await record(tx, person, 'took a shift')
    return { ok: true }
  })

/** One statement decides and counts, whoever else presses at that moment. Says why not, or nothing. */
async function take(tx: Transaction, person: Person, shiftId: string): Promise<'taken' | 'busy' | null> {
  const which = and(eq(shifts.id, shiftId), eq(shifts.eventId, person.eventId), gt(shifts.endsAt, now))
  const [shift] = await tx.select().from(shifts).where(which)
  if (!shift) return 'taken'
  const on = and(eq(shiftPlaces.shiftId, shiftId), eq(shiftPlaces.personId, person.id))
  if ((await tx.select({ id: shiftPlaces.id }).from(shiftPlaces).where(on)).length) return null
  if ((await busyThen(tx, person.id, shift)).length) return 'busy'
  const counted = await tx
    .update(shifts)
    .set({ taken: sql`${shifts.taken} + 1` })
    .where(and(which, or(eq(shifts.allowMore, true), sql`${shifts.taken} < ${shifts.maximum}`)))
    .returning({ id: shifts.id })
  if (!counted.length) return 'taken'
  const { keeperId, eventId } = person
  await tx.insert(shiftPlaces).values({ keeperId, eventId, shiftId, personId: person.id })
  return null
}

/** Gives a place back. The next one takes it. */
export const handBack = (token: string, placeId: string): Promise<{ ok: true } | Missed> =>
  asHolder(token, async (tx, person) => {
    const [place] = await tx
      .delete(shiftPlaces)
      .where(and(eq(shiftPlaces.id, placeId), eq(shiftPlaces.personId, person.id)))
      .returning({ shiftId: shiftPlaces.shiftId })
    if (!place) return gone
    await freePlaces(tx, [place.shiftId])
    await record(tx, person, 'handed back a shift')
    return { ok: true }
  })

/**
 * Offers a place to the others of the rota, and asks those of them who are free then and left an address. It stays
 * one's own until somebody takes it.
 */
export const offerPlace = (token: string, placeId: string): Promise<{ ok: true; asked: number } | Missed> =>
  asHolder(token, async (tx, person) => {
    const [place] = await tx
      .update(shiftPlaces)
      .set({ offeredAt: now })
      .where(and(eq(shiftPlaces.id, placeId), eq(shiftPlaces.personId, person.id)))
      .returning({ shiftId: shiftPlaces.shiftId })
    if (!place) return gone
    const [shift] = await tx.select().from(shifts).where(eq(shifts.id, place.shiftId))
    const may = shift && mayAskForCover(shift, await readClockIn(tx)) && !(await isClosed(tx, person.eventId))
    await record(tx, person, 'offered a shift')
    return { ok: true, asked: may ? await askOthers(tx, shift, person.id) : 0 }
  })

/** Keeps after all what was offered, if nobody has taken it. */
export const keepPlace = (token: string, placeId: string): Promise<{ ok: true } | Missed> =>
  asHolder(token, async (tx, person) => {
    const kept = await tx
      .update(shiftPlaces)
      .set({ offeredAt: null })
      .where(and(eq(shiftPlaces.id, placeId), eq(shiftPlaces.personId, person.id)))
      .returning({ id: shiftPlaces.id })
    return kept.length ? { ok: true } : taken
  })

/** Takes a place that somebody offered: from one to the other at once, so that the shift never has one less. */
export const takeOver = (token: string, placeId: string): Promise<{ ok: true } | Missed> =>
  asHolder(token, async (tx, person) => {
    if (await isClosed(tx, person.eventId)) return off
    const offered = and(
      eq(shiftPlaces.id, placeId),
      eq(shiftPlaces.eventId, person.eventId),
      ne(shiftPlaces.personId, person.id),
      isNotNull(shiftPlaces.offeredAt),
    )
    const [shift] = await tx
      .select({ id: shifts.id, startsAt: shifts.startsAt, endsAt: shifts.endsAt, from: shiftPlaces.personId })
      .from(shiftPlaces)
      .innerJoin(shifts, and(eq(shifts.id, shiftPlaces.shiftId), gt(shifts.endsAt, now)))
      .where(offered)
    if (!shift) return taken
    const mine = and(eq(shiftPlaces.shiftId, shift.id), eq(shiftPlaces.personId, person.id))
    const there = await tx.select({ id: shiftPlaces.id }).from(shiftPlaces).where(mine)
    if (there.length || (await busyThen(tx, person.id, shift)).length) return busy
    await tx.update(shiftPlaces).set({ personId: person.id, offeredAt: null }).where(offered)
    await oweIfReachable(tx, shift.from)
    await record(tx, person, 'took over a shift')
    return { ok: true }
  })

/**
 * Leaves or changes an address; others are asked at it once a button behind a mail has been pressed. Earlier links are
 * void, for one that was mailed to the address before would prove the new one.
 */
export const setAddress = (token: string, email: string): Promise<{ ok: true; link: string } | Missed> =>
  asHolder(token, async (tx, person) => {
    const row = await reseal(
      tx,
      person,
      { email },
      {
        emailBlind: emailIndexes(email, 'rota')[0],
        addressProvenAt: null,
        generation: sql`least(${rotaPeople.generation} + 1, 65535)`,
      },
    )
    if (!row) return gone
    await oweLink(tx, person)
    return { ok: true, link: shiftLink(row) }
  })

/** Somebody who was invited by mail says by which initials they want to be known. */
export const setName = (token: string, name: string): Promise<{ ok: true } | Missed> =>
  asHolder(token, async (tx, person) => {
    await reseal(tx, person, { name })
    return { ok: true }
  })

async function reseal(
  tx: Transaction,
  person: Person,
  known: { name: string } | { email: string },
  more: PgUpdateSetSource<typeof rotaPeople> = {},
) {
  const mine = eq(rotaPeople.id, person.id)
  const [row] = await tx.select().from(rotaPeople).where(mine)
  if (!row) return null
  const sealed = sealPerson(person.id, person.keeperId, { ...openPerson(row), ...known })
  const [written] = await tx
    .update(rotaPeople)
    .set({ ...sealed, ...more })
    .where(mine)
    .returning({ id: rotaPeople.id, generation: rotaPeople.generation })
  return written ?? null
}

/** A press behind a mailed link that does nothing else. */
export const proveAddress = (token: string): Promise<{ ok: true } | Missed> =>
  asHolder(token, async () => ({ ok: true }))

/** Off every shift; the initials, the address and the link go in the same moment. */
export const leaveRota = (token: string): Promise<{ ok: true } | Missed> =>
  asHolder(token, async (tx, person) => {
    await forgetPerson(tx, person.id)
    await record(tx, person, 'left the rota')
    return { ok: true }
  })

type Rota = { eventId: string; keeperId: string }
type Person = Rota & { id: string }

/** Holds the rota of whoever holds a link; a press behind a mailed one proves the address that it was mailed to. */
const asHolder = <O>(token: string, act: (tx: Transaction, person: Person) => Promise<O>): Promise<O | Missed> =>
  write.public(async (tx) => {
    const link = readShiftLink(token)
    if (!link) return gone
    const mine = and(eq(rotaPeople.id, link.id), eq(rotaPeople.generation, link.generation))
    const [known] = await tx.select({ eventId: rotaPeople.eventId }).from(rotaPeople).where(mine)
    if (!known || !(await holdRota(tx, eq(rotas.eventId, known.eventId)))) return gone
    const [person] = await tx
      .select({ id: rotaPeople.id, eventId: rotaPeople.eventId, keeperId: rotaPeople.keeperId })
      .from(rotaPeople)
      .where(mine)
    if (!person) return gone
    if (link.mailed)
      await tx
        .update(rotaPeople)
        .set({ addressProvenAt: now })
        .where(and(mine, isNotNull(rotaPeople.emailSealed)))
    return act(tx, person)
  })

async function holdRota(tx: Transaction, which: ReturnType<typeof and>): Promise<Rota | null> {
  const [rota] = await tx
    .select({ eventId: rotas.eventId, keeperId: rotas.keeperId })
    .from(rotas)
    .where(which)
    .orderBy(asc(rotas.eventId))
    .for('update')
  return rota ?? null
}

/**
 * Whether an event is off or over; and holds it against being called off until the transaction ends, so that who is
 * told of it and who may still take a shift never miss each other.
 */
async function isClosed(tx: Transaction, eventId: string) {
  const [event] = await tx.select({ event: events, now }).from(events).where(eq(events.id, eventId)).for('key share')
  return (
    !event || event.event.publication === 'withdrawn' || isOff(event.event.status) || isOver(event.event, event.now)
  )
}

/** A private link by mail, a few times at most: a link must be no machine for mailing strangers. */
async function oweLink(tx: Transaction, { id, keeperId }: Person) {
  const links = and(eq(outbox.rotaPersonId, id), eq(outbox.kind, 'rota-link'))
  const owed = await tx.select({ id: outbox.id }).from(outbox).where(links)
  if (owed.length < mostLinkMails) await enqueueMail(tx, { kind: 'rota-link', keeperId, rotaPersonId: id })
}

/** Whose place was taken over hears of it, where they left an address. */
async function oweIfReachable(tx: Transaction, personId: string) {
  const reachable = and(eq(rotaPeople.id, personId), isNotNull(rotaPeople.emailSealed))
  const [person] = await tx
    .select({ id: rotaPeople.id, keeperId: rotaPeople.keeperId })
    .from(rotaPeople)
    .where(reachable)
  if (person) await enqueueMail(tx, { kind: 'rota-changed', keeperId: person.keeperId, rotaPersonId: person.id })
}

const record = (tx: Transaction, { eventId, keeperId }: Rota, verb: string) =>
  recordActivity(tx, { actor: { kind: 'visitor' }, keeperId, verb, subject: 'event', subjectId: eventId })
