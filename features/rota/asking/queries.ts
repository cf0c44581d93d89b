import 'server-only'
import { and, asc, eq, gt, inArray, isNotNull, lt, notExists, or, sql } from 'drizzle-orm'
import { type Database, read } from '@/db/client'
import { now } from '@/db/clock'
import { events, organisations, rotaPeople, shiftPlaces, shifts } from '@/db/schema'
import { toLocale } from '@/lib/i18n/locales'
import { mailedShiftLink } from '../rules'
import { openPerson } from '../sealing'

const goesOn = sql<boolean>`(${events.publication} <> 'withdrawn'
  and ${events.status} not in ('suspended', 'postponed', 'cancelled')
  and coalesce(${events.endsAt}, ${events.startsAt} + interval '24 hours') > ${now})`

/** Somebody on a rota who left an address, and the shifts they are on, for the mail to them; null when it is gone. */
export async function getReachable(personId: string) {
  const [row] = await read.organise((db) =>
    db
      .select({
        person: rotaPeople,
        kind: events.kind,
        zone: events.zone,
        demo: organisations.demo,
        /** Whether it is on at all: nobody is asked for, or told of, shifts at something that is off. */
        goesOn,
      })
      .from(rotaPeople)
      .innerJoin(events, eq(events.id, rotaPeople.eventId))
      .innerJoin(organisations, eq(organisations.id, rotaPeople.keeperId))
      .where(eq(rotaPeople.id, personId)),
  )
  const email = row && openPerson(row.person).email
  if (!row || !email) return null
  const own = await read.organise((db) =>
    db
      .select({ role: shifts.role, startsAt: shifts.startsAt, endsAt: shifts.endsAt })
      .from(shiftPlaces)
      .innerJoin(shifts, and(eq(shifts.id, shiftPlaces.shiftId), gt(shifts.endsAt, now)))
      .where(eq(shiftPlaces.personId, personId))
      .orderBy(asc(shifts.startsAt)),
  )
  const { kind, zone, demo, goesOn: on } = row
  const { language } = row.person
  return {
    email,
    language: toLocale(language),
    link: mailedShiftLink(row.person),
    kind,
    zone,
    demo,
    goesOn: on,
    shifts: own,
  }
}

/** Whether a shift still lacks somebody, or somebody on it still looks for another, and this person is free then. */
export async function getGap(shiftId: string, personId: string): Promise<{ startsAt: Date } | null> {
  const [gap] = await read.organise((db) => {
    const offered = db
      .select({ id: shiftPlaces.id })
      .from(shiftPlaces)
      .where(and(eq(shiftPlaces.shiftId, shifts.id), isNotNull(shiftPlaces.offeredAt)))
    const busy = db
      .select({ one: sql`1` })
      .from(shiftPlaces)
      .innerJoin(sql`shifts other`, sql`other.id = ${shiftPlaces.shiftId}`)
      .where(
        and(
          eq(shiftPlaces.personId, personId),
          sql`other.starts_at < ${shifts.endsAt}`,
          sql`other.ends_at > ${shifts.startsAt}`,
        ),
      )
    return db
      .select({ startsAt: shifts.startsAt })
      .from(shifts)
      .where(
        and(
          eq(shifts.id, shiftId),
          gt(shifts.endsAt, now),
          or(lt(shifts.taken, shifts.minimum), sql`exists ${offered}`),
          notExists(busy),
        ),
      )
  })
  return gap ?? null
}

/**
 * Everybody with an address who is on a shift of any of some events that is not over, once each. Asked while the events
 * are locked `for update`: whoever takes a shift holds them against that.
 */
export const listOnShift = (db: Pick<Database, 'selectDistinctOn'>, eventIds: string[]) =>
  db
    .selectDistinctOn([rotaPeople.emailBlind], {
      rotaPersonId: rotaPeople.id,
      emailBlind: sql<string>`encode(${rotaPeople.emailBlind}, 'hex')`,
    })
    .from(rotaPeople)
    .innerJoin(shiftPlaces, eq(shiftPlaces.personId, rotaPeople.id))
    .innerJoin(shifts, and(eq(shifts.id, shiftPlaces.shiftId), gt(shifts.endsAt, now)))
    .where(and(inArray(rotaPeople.eventId, eventIds), isNotNull(rotaPeople.emailBlind)))
    .orderBy(rotaPeople.emailBlind, asc(rotaPeople.createdAt), asc(rotaPeople.id))
