import 'server-only'
import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, lte, ne, notExists, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now, readClockIn } from '@/db/clock'
import { events, outbox, rotaPeople, rotas, shiftPlaces, shifts } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { memberActor } from '@/features/organisations/mutations'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { enqueueMail } from '@/features/outbox/mutations'
import { addMinutes } from '@/lib/time'
import { type RotaPattern, type Slot, slotsOf } from './pattern'
import { namesGoneAt } from './queries'
import type { ShiftRole } from './vocabulary'

export type Refused = { ok: false; reason: 'not-allowed' | 'unknown' }
export const notAllowed = { ok: false, reason: 'not-allowed' } as const
export const unknown = { ok: false, reason: 'unknown' } as const

type NewShift = Slot & { eventId: string; role: ShiftRole; minimum: number; maximum: number; allowMore?: boolean }

/**
 * Gives any number of one's own events the shifts of a pattern, in the transaction that made the events or in one of its
 * own. A shift of the same role and hours that is there already is left as it is, so that doing it twice does it once.
 * `withoutEnd` are events that have no end, and so no hours to divide.
 */
export async function addShifts(
  tx: Transaction,
  by: Membership,
  eventIds: string[],
  pattern: RotaPattern,
): Promise<{ ok: true; made: number; withoutEnd: string[] } | Refused> {
  if (!canOrganise(by)) return notAllowed
  const found = await ownEvents(tx, by, eventIds)
  if (found.length < new Set(eventIds).size) return unknown
  const slots = slotsOnce()
  const wanted = found.flatMap((event) =>
    slots(event, pattern.hours).flatMap((slot) =>
      pattern.roles.map((role) => ({ eventId: event.id, ...slot, ...role })),
    ),
  )
  const made = await insertShifts(tx, by, wanted)
  const withoutEnd = found.filter(({ endsAt }) => !endsAt).map(({ id }) => id)
  return { ok: true, made, withoutEnd }
}

const ownEvents = (tx: Transaction, by: Membership, ids: string[]) =>
  tx
    .select({ id: events.id, startsAt: events.startsAt, endsAt: events.endsAt, zone: events.zone })
    .from(events)
    .where(and(eq(events.keeperId, by.organisation.id), inArray(events.id, ids)))
    .orderBy(asc(events.id))

/** Many events have the same hours, and reading a zone's clock is dear. */
function slotsOnce() {
  const known = new Map<string, Slot[]>()
  return (event: Parameters<typeof slotsOf>[0], hours: number) => {
    const key = `${event.startsAt.getTime()} ${event.endsAt?.getTime()} ${event.zone}`
    const slots = known.get(key) ?? slotsOf(event, hours)
    known.set(key, slots)
    return slots
  }
}

/** Inserts in one statement, however many; says how many of them were not there yet. */
export async function insertShifts(tx: Transaction, by: Membership, wanted: NewShift[]): Promise<number> {
  const keeperId = by.organisation.id
  const eventIds = [...new Set(wanted.map(({ eventId }) => eventId))].sort()
  if (!eventIds.length) return 0
  const rows = wanted.map(({ allowMore = false, ...shift }) => ({ ...shift, allowMore }))
  await holdRotas(tx, keeperId, eventIds)
  const made = await tx.execute(sql`
    insert into ${shifts} (keeper_id, event_id, role, starts_at, ends_at, minimum, maximum, allow_more)
    select ${keeperId}::uuid, w."eventId", w.role, w."startsAt", w."endsAt", w.minimum, w.maximum, w."allowMore"
    from json_to_recordset(${JSON.stringify(rows)}::json) as w("eventId" uuid, role shift_role, "startsAt" timestamptz,
      "endsAt" timestamptz, minimum int, maximum int, "allowMore" boolean)
    where not exists (select 1 from ${shifts} s where s.event_id = w."eventId" and s.role = w.role
      and s.starts_at = w."startsAt" and s.ends_at = w."endsAt")`)
  await recordActivity(tx, {
    actor: memberActor(by),
    keeperId,
    verb: 'added shifts',
    subject: 'event',
    subjectId: eventIds.length === 1 ? eventIds[0] : undefined,
  })
  return made.count
}

/** Makes the rotas that are not there yet, and holds them all. The caller has proven that the events are the keeper's. */
async function holdRotas(tx: Transaction, keeperId: string, eventIds: string[]) {
  await tx.execute(sql`
    insert into ${rotas} (event_id, keeper_id) select e.id, e.keeper_id from ${events} e
    where e.keeper_id = ${keeperId}::uuid and e.id in (select value::uuid from json_array_elements_text(${JSON.stringify(eventIds)}::json))
    order by e.id on conflict (event_id) do nothing`)
  await tx
    .select({ eventId: rotas.eventId })
    .from(rotas)
    .where(inArray(rotas.eventId, eventIds))
    .orderBy(asc(rotas.eventId))
    .for('update')
}

/**
 * Holds the rota of an event of one's own, making it where there is none yet; null where the event is not one's own.
 * Whatever is done to a rota holds it first, so that no two acts on it ever pass each other.
 */
async function holdMine(tx: Transaction, by: Membership, eventId: string) {
  const [event] = await ownEvents(tx, by, [eventId])
  if (!event) return null
  await holdRotas(tx, by.organisation.id, [eventId])
  return event
}

/** What an organiser does on the rota of an event of their own. */
export const onMyRota = <O>(
  by: Membership,
  eventId: string,
  act: (tx: Transaction) => Promise<O>,
): Promise<O | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    return (await holdMine(tx, by, eventId)) ? act(tx) : unknown
  })

const tellAfterMinutes = 5

/** Owes those who left an address word that their shifts have changed: one mail, however much is changed meanwhile. */
export async function tellChanged(tx: Transaction, personIds: string[]) {
  if (!personIds.length) return
  const waiting = tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        eq(outbox.rotaPersonId, rotaPeople.id),
        eq(outbox.kind, 'rota-changed'),
        isNull(outbox.sentAt),
        isNull(outbox.droppedAt),
      ),
    )
  const people = await tx
    .select({ rotaPersonId: rotaPeople.id, keeperId: rotaPeople.keeperId })
    .from(rotaPeople)
    .where(and(inArray(rotaPeople.id, personIds), isNotNull(rotaPeople.emailSealed), notExists(waiting)))
  const notBefore = addMinutes(await readClockIn(tx), tellAfterMinutes)
  if (people.length)
    await enqueueMail(
      tx,
      people.map((person) => ({ kind: 'rota-changed', limited: false, notBefore, ...person })),
    )
}

/** The shifts that somebody is on at the time of another. */
export const busyThen = (tx: Transaction, personId: string, shift: { id: string } & Slot) =>
  tx
    .select({ id: shifts.id })
    .from(shiftPlaces)
    .innerJoin(shifts, eq(shifts.id, shiftPlaces.shiftId))
    .where(
      and(
        eq(shiftPlaces.personId, personId),
        ne(shifts.id, shift.id),
        lt(shifts.startsAt, shift.endsAt),
        gt(shifts.endsAt, shift.startsAt),
      ),
    )

/** The rota is held. */
export async function forgetPerson(tx: Transaction, personId: string) {
  const gone = await tx
    .delete(shiftPlaces)
    .where(eq(shiftPlaces.personId, personId))
    .returning({ shiftId: shiftPlaces.shiftId })
  await freePlaces(
    tx,
    gone.map(({ shiftId }) => shiftId),
  )
  await tx.delete(rotaPeople).where(eq(rotaPeople.id, personId))
}

/** Counts one less on each. */
export async function freePlaces(tx: Transaction, shiftIds: string[]) {
  if (!shiftIds.length) return
  await tx
    .update(shifts)
    .set({ taken: sql`${shifts.taken} - 1` })
    .where(inArray(shifts.id, shiftIds))
}

export const recordOnRota = (tx: Transaction, by: Membership, verb: string, eventId: string) =>
  recordActivity(tx, {
    actor: memberActor(by),
    keeperId: by.organisation.id,
    verb,
    subject: 'event',
    subjectId: eventId,
  })

/** What the retention register promises: names, addresses and links go; how many were on a shift stays. */
export const purgeRota = (tx: Transaction) => {
  const over = tx.select({ id: events.id }).from(events).where(lte(namesGoneAt, now))
  return tx.delete(rotaPeople).where(inArray(rotaPeople.eventId, over)).returning({ id: rotaPeople.id })
}
