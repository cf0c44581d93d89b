import 'server-only'
import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm'
import { read } from '@/db/client'
import { now } from '@/db/clock'
import { eventGrants, eventInvitations, events, eventTexts, invitations, members, organisations } from '@/db/schema'
import { openField } from '@/lib/crypto/people'
import type { EventMembership, Membership } from '../permissions'
import { membershipColumns } from '../queries'
import { invitationPlace, memberPlace } from '../rules'

/** When looking after an event ends: on the day that was said, else a day after the event is over. */
export const grantEnds = sql<Date>`coalesce(${eventGrants.expiresAt},
  coalesce(${events.endsAt}, ${events.startsAt} + interval '24 hours') + interval '24 hours')`.mapWith(
  (value: string) => new Date(value),
)

const inForce = and(gt(grantEnds, now), or(isNull(members.expiresAt), gt(members.expiresAt, now)))
const ofGrant = and(eq(events.id, eventGrants.eventId), eq(events.keeperId, eventGrants.keeperId))

/** A person's proof for one event alone, or null. Only `session.ts` may turn it into proof. */
export async function findGrant(
  personId: string,
  slug: string,
  eventId: string,
): Promise<Omit<EventMembership, never> | null> {
  const [row] = await read.organise((db) =>
    db
      .select({ ...membershipColumns, mayCallOff: eventGrants.mayCallOff })
      .from(eventGrants)
      .innerJoin(members, eq(members.id, eventGrants.memberId))
      .innerJoin(organisations, eq(organisations.id, eventGrants.keeperId))
      .innerJoin(events, ofGrant)
      .where(
        and(eq(members.personId, personId), eq(organisations.slug, slug), eq(eventGrants.eventId, eventId), inForce),
      ),
  )
  if (!row) return null
  const { mayCallOff, ...proof } = row
  const scope = { event: eventId, mayEdit: true, mayCallOff, seesNumbers: true, seesNames: true }
  return { ...proof, role: 'picket_organiser', scope } as Omit<EventMembership, never> as EventMembership
}

/** The events that somebody looks after, soonest first. */
export const listGrantsOf = (personId: string) =>
  read.organise((db) =>
    db
      .select({
        organisation: organisations.slug,
        organisationName: organisations.name,
        eventId: events.id,
        title: eventTexts.title,
        startsAt: events.startsAt,
        endsAt: events.endsAt,
        zone: events.zone,
        status: events.status,
      })
      .from(eventGrants)
      .innerJoin(members, eq(members.id, eventGrants.memberId))
      .innerJoin(organisations, eq(organisations.id, eventGrants.keeperId))
      .innerJoin(events, ofGrant)
      .innerJoin(eventTexts, and(eq(eventTexts.eventId, events.id), eq(eventTexts.original, true)))
      .where(and(eq(members.personId, personId), inForce))
      .orderBy(asc(events.startsAt), asc(events.id)),
  )

/** Who looks after an event beside the organisers of its keeper. */
export async function listGrants(by: Membership, eventId: string) {
  const keeper = by.organisation.id
  const rows = await read.organise((db) =>
    db
      .select({ member: members, mayCallOff: eventGrants.mayCallOff, ends: grantEnds })
      .from(eventGrants)
      .innerJoin(members, eq(members.id, eventGrants.memberId))
      .innerJoin(events, ofGrant)
      .where(and(eq(eventGrants.eventId, eventId), eq(eventGrants.keeperId, keeper), inForce))
      .orderBy(asc(eventGrants.createdAt)),
  )
  return rows.map(({ member: { id, keySealed, nameSealed }, ...grant }) => ({
    id,
    name: openField(memberPlace(id, keeper), keySealed, 'name', nameSealed),
    ...grant,
  }))
}

/** Open invitations to look after an event. */
export async function listEventInvitations(by: Membership, eventId: string) {
  const keeper = by.organisation.id
  const rows = await read.organise((db) =>
    db
      .select({ invitation: invitations, mayCallOff: eventInvitations.mayCallOff })
      .from(eventInvitations)
      .innerJoin(invitations, eq(invitations.id, eventInvitations.invitationId))
      .where(
        and(
          eq(eventInvitations.eventId, eventId),
          eq(eventInvitations.keeperId, keeper),
          isNull(invitations.acceptedAt),
          gt(invitations.expiresAt, now),
        ),
      )
      .orderBy(asc(invitations.createdAt)),
  )
  return rows.map(({ invitation: { id, keySealed, nameSealed, expiresAt }, mayCallOff }) => ({
    id,
    name: openField(invitationPlace(id, keeper), keySealed, 'name', nameSealed),
    expiresAt,
    mayCallOff,
  }))
}
