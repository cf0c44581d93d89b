import 'server-only'
import { and, asc, eq, gt, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm'
import { type Database, read } from '@/db/client'
import { now } from '@/db/clock'
import { eventGrants, members } from '@/db/schema'
import { roleReminderDays } from '../rules'

const soon = (ends: typeof members.expiresAt | typeof eventGrants.expiresAt) =>
  and(isNotNull(ends), gt(ends, now), lte(ends, sql`${now} + make_interval(days => ${roleReminderDays})`))

/** Roles in the whole organisation, and single events, that end within a few days; of one person, or of everybody. */
export async function listEnding(db: Pick<Database, 'select'>, of?: { keeperId: string; personId: string }) {
  const theirs = of && and(eq(members.keeperId, of.keeperId), eq(members.personId, of.personId))
  const whose = { keeperId: members.keeperId, personId: members.personId }
  const roles = await db
    .select({ ...whose, ends: members.expiresAt })
    .from(members)
    .where(and(soon(members.expiresAt), ne(members.role, 'picket_organiser'), theirs))
    .orderBy(asc(members.expiresAt))
  const events = await db
    .select({ ...whose, ends: eventGrants.expiresAt })
    .from(eventGrants)
    .innerJoin(members, eq(members.id, eventGrants.memberId))
    .where(and(soon(eventGrants.expiresAt), or(isNull(members.expiresAt), gt(members.expiresAt, now)), theirs))
    .orderBy(asc(eventGrants.expiresAt))
  return [...roles, ...events].flatMap(({ ends, ...who }) => (ends ? [{ ...who, ends }] : []))
}

/** When the first of somebody's roles here that end soon does, or null: none does any more. */
export async function findEnding(of: { keeperId: string; personId: string }): Promise<Date | null> {
  const [first] = (await read.organise((db) => listEnding(db, of))).sort((a, b) => a.ends.getTime() - b.ends.getTime())
  return first?.ends ?? null
}
