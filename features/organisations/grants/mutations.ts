import 'server-only'
import { and, eq, notExists, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now, readClock } from '@/db/clock'
import { eventGrants, eventInvitations, events, members } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { memberActor, memberInForce } from '../mutations'
import { canOrganise, type Membership } from '../permissions'
import { roleEnd } from '../rules'
import { grantEnds } from './queries'

type Refused = { ok: false; reason: 'not-allowed' | 'unknown' }
const notAllowed = { ok: false, reason: 'not-allowed' } as const
const unknown = { ok: false, reason: 'unknown' } as const
const past = { ok: false, reason: 'past' } as const

export type Grant = { mayCallOff: boolean; expiresOn?: string }
export type GrantOutcome = { ok: true } | Refused | { ok: false; reason: 'past' }

/** Gives somebody who belongs to the organisation one event to look after; given again, it is changed. */
export async function grantEvent(
  by: Membership,
  eventId: string,
  memberId: string,
  grant: Grant,
): Promise<GrantOutcome> {
  if (!canOrganise(by)) return notAllowed
  const expiresAt = roleEnd(grant.expiresOn)
  if (expiresAt && expiresAt <= (await readClock('organise'))) return past
  return write.organise(async (tx) => {
    const keeperId = by.organisation.id
    if (!(await keepsEvent(tx, by, eventId)) || !(await belongsHere(tx, by, memberId))) return unknown
    await writeGrant(tx, { keeperId, eventId, memberId, mayCallOff: grant.mayCallOff, expiresAt })
    await record(tx, by, 'gave an event', eventId)
    return { ok: true } as const
  })
}

/** What an accepted invitation gives; the event's id, or null where it was to the whole organisation. */
export async function acceptGrant(tx: Transaction, invitationId: string, memberId: string): Promise<string | null> {
  const [given] = await tx.select().from(eventInvitations).where(eq(eventInvitations.invitationId, invitationId))
  if (!given) return null
  const { keeperId, eventId, mayCallOff, grantExpiresAt } = given
  await writeGrant(tx, { keeperId, eventId, memberId, mayCallOff, expiresAt: grantExpiresAt })
  return eventId
}

const writeGrant = (tx: Transaction, grant: typeof eventGrants.$inferInsert) =>
  tx
    .insert(eventGrants)
    .values(grant)
    .onConflictDoUpdate({
      target: [eventGrants.eventId, eventGrants.memberId],
      set: { mayCallOff: grant.mayCallOff, expiresAt: grant.expiresAt },
    })

/** Takes an event away from who looked after it; at once, also from who is about to act. */
export const endGrant = (by: Membership, eventId: string, memberId: string): Promise<{ ok: true } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const mine = and(
      eq(eventGrants.keeperId, by.organisation.id),
      eq(eventGrants.eventId, eventId),
      eq(eventGrants.memberId, memberId),
    )
    const gone = await tx.delete(eventGrants).where(mine).returning({ id: eventGrants.memberId })
    if (!gone.length) return unknown
    await record(tx, by, 'took an event back', eventId)
    return { ok: true } as const
  })

export async function keepsEvent(tx: Transaction, by: Membership, eventId: string) {
  const mine = and(eq(events.id, eventId), eq(events.keeperId, by.organisation.id))
  return (await tx.select({ id: events.id }).from(events).where(mine)).length > 0
}

async function belongsHere(tx: Transaction, by: Membership, memberId: string) {
  const here = and(eq(members.id, memberId), eq(members.keeperId, by.organisation.id), memberInForce)
  return (await tx.select({ id: members.id }).from(members).where(here).for('key share')).length > 0
}

const record = (tx: Transaction, by: Membership, verb: string, eventId: string) =>
  recordActivity(tx, {
    actor: memberActor(by),
    keeperId: by.organisation.id,
    verb,
    subject: 'event',
    subjectId: eventId,
  })

/** Thirty days after the last event that somebody looked after, nothing is known of them here. */
export async function purgeGrants(tx: Transaction) {
  const ended = tx
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.id, eventGrants.eventId), sql`${grantEnds} < ${now} - interval '30 days'`))
  await tx.delete(eventGrants).where(sql`exists ${ended}`)
  const grants = tx.select({ id: eventGrants.memberId }).from(eventGrants).where(eq(eventGrants.memberId, members.id))
  return tx
    .delete(members)
    .where(
      and(
        eq(members.role, 'picket_organiser'),
        notExists(grants),
        sql`${members.createdAt} < ${now} - interval '30 days'`,
      ),
    )
    .returning({ id: members.id })
}
