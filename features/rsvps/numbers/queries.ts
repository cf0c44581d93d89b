import 'server-only'
import { and, asc, eq, gte, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { type Database, read } from '@/db/client'
import { events, rsvps } from '@/db/schema'
import {
  canSeeNames,
  canSeeNumbers,
  type EventProof,
  type Membership,
  reaches,
} from '@/features/organisations/permissions'
import { openField } from '@/lib/crypto/people'
import { counted, sumOfPeople, toDate } from '../queries'
import { type BareMinute, findBursts, gather, rsvpPlace } from '../rules'

const signUps = sql<number>`count(*)::int`

/** The numbers of one event for its keeper's, or null: not theirs. Groups have names for some, people have none. */
export async function getSignUpNumbers(by: EventProof, eventId: string) {
  if (!reaches(by, eventId) || !canSeeNumbers(by)) return null
  const keeperId = by.organisation.id
  const mine = and(eq(rsvps.keeperId, keeperId), eq(rsvps.eventId, eventId))
  return read.organise(async (db) => {
    const [event] = await db
      .select({ zone: events.zone })
      .from(events)
      .where(and(eq(events.id, eventId), eq(events.keeperId, keeperId)))
    if (!event) return null
    const [totals, byHour, groups, minutes] = await Promise.all([
      totalsOf(db, mine),
      hoursOf(db, mine, event.zone),
      canSeeNames(by) ? groupsOf(db, mine) : [],
      minutesOf(db, mine),
    ])
    return { zone: event.zone, ...totals, byHour, groups, bursts: findBursts(minutes) }
  })
}
export type SignUpNumbers = NonNullable<Awaited<ReturnType<typeof getSignUpNumbers>>>

async function totalsOf(db: Database, mine: SQL | undefined) {
  const [row] = await db
    .select({
      signUps: sql<number>`(count(*) filter (where ${counted}))::int`,
      people: sql<number>`coalesce(sum(${rsvps.people}) filter (where ${counted}), 0)::int`,
      tellable: sql<number>`coalesce(sum(${rsvps.people}) filter (where ${counted} and ${rsvps.emailBlind} is not null), 0)::int`,
      pending: sql<number>`coalesce(sum(${rsvps.people}) filter (where ${rsvps.state} = 'pending'), 0)::int`,
      leftOut: sql<number>`coalesce(sum(${rsvps.people}) filter (where ${rsvps.state} = 'confirmed' and ${rsvps.leftOutAt} is not null), 0)::int`,
    })
    .from(rsvps)
    .where(mine)
  const totals = row ?? { signUps: 0, people: 0, tellable: 0, pending: 0, leftOut: 0 }
  return { ...totals, untellable: totals.people - totals.tellable }
}

const hoursOf = (db: Database, mine: SQL | undefined, zone: string) => {
  const hour = sql<Date>`date_trunc('hour', ${rsvps.confirmedAt}, ${zone})`.mapWith(toDate)
  return db
    .select({ hour, signUps, people: sumOfPeople })
    .from(rsvps)
    .where(and(mine, counted, isNotNull(rsvps.confirmedAt)))
    .groupBy(sql`1`)
    .orderBy(sql`1`)
}

/** Branches and groups that come; the same name in other letters is the same group. */
async function groupsOf(db: Database, mine: SQL | undefined) {
  const rows = await db
    .select({
      id: rsvps.id,
      keeperId: rsvps.keeperId,
      people: rsvps.people,
      keySealed: rsvps.keySealed,
      delegationSealed: rsvps.delegationSealed,
    })
    .from(rsvps)
    .where(and(mine, counted, isNotNull(rsvps.delegationSealed)))
    .orderBy(asc(rsvps.createdAt))
  const sent = rows.flatMap(({ id, keeperId, people, keySealed, delegationSealed }) => {
    if (!keySealed || !delegationSealed) return []
    const name = openField(rsvpPlace(id, keeperId), keySealed, 'delegation', delegationSealed)
    return [{ name, people, signUps: 1, banner: false, contacts: [] }]
  })
  return gather(sent).map(({ name, people, signUps }) => ({ name, people, signUps }))
}

const minutesOf = (db: Database, mine: SQL | undefined): Promise<BareMinute[]> => {
  const minute = sql<Date>`date_trunc('minute', ${rsvps.createdAt})`.mapWith(toDate)
  return db
    .select({
      minute,
      signUps,
      people: sumOfPeople,
      leftOut: sql<number>`(count(*) filter (where ${rsvps.leftOutAt} is not null))::int`,
    })
    .from(rsvps)
    .where(and(mine, isBare))
    .groupBy(sql`1`)
    .orderBy(sql`1`)
}

/** Counted at once, with nobody to ask. */
const isBare = and(eq(rsvps.state, 'confirmed'), isNull(rsvps.emailBlind))

export const bareBetween = (by: Membership, eventId: string, from: Date, to: Date) =>
  and(
    isBare,
    eq(rsvps.keeperId, by.organisation.id),
    eq(rsvps.eventId, eventId),
    gte(rsvps.createdAt, from),
    lt(rsvps.createdAt, to),
  )
