import 'server-only'
import { and, asc, eq, gt, isNotNull, sql } from 'drizzle-orm'
import { read } from '@/db/client'
import { now } from '@/db/clock'
import { entrances, events, eventTexts, rsvps, workplaces } from '@/db/schema'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { openField } from '@/lib/crypto/people'
import { counted } from '../queries'
import { type Delegation, gather, rsvpPlace } from '../rules'

export type DelegationFilter = {
  eventId?: string
  disputeId?: string /** A calendar day where the event is. */
  day?: string
}

export type DelegationsOfEvent = {
  id: string
  title: string
  place: string
  startsAt: Date
  endsAt: Date | null
  zone: string
  delegations: Delegation[]
}

const notOver = gt(sql`coalesce(${events.endsAt}, ${events.startsAt} + interval '24 hours')`, now)

/**
 * The groups that said they come to an organisation's events, event by event; without a filter, to those that are not over.
 * The contact that a group left is for those who organise.
 */
export async function listDelegations(
  by: Membership,
  { eventId, disputeId, day }: DelegationFilter = {},
): Promise<DelegationsOfEvent[]> {
  const rows = await read.organise((db) =>
    db
      .select({
        rsvp: {
          id: rsvps.id,
          keeperId: rsvps.keeperId,
          people: rsvps.people,
          banner: rsvps.banner,
          keySealed: rsvps.keySealed,
          delegationSealed: rsvps.delegationSealed,
          contactSealed: rsvps.contactSealed,
        },
        event: {
          id: events.id,
          title: eventTexts.title,
          place: sql<string>`coalesce(${entrances.name} || ', ' || ${workplaces.name}, ${events.placeName})`,
          startsAt: events.startsAt,
          endsAt: events.endsAt,
          zone: events.zone,
        },
      })
      .from(rsvps)
      .innerJoin(events, eq(events.id, rsvps.eventId))
      .innerJoin(eventTexts, and(eq(eventTexts.eventId, events.id), eq(eventTexts.original, true)))
      .leftJoin(entrances, eq(entrances.id, events.entranceId))
      .leftJoin(workplaces, eq(workplaces.id, entrances.workplaceId))
      .where(
        and(
          eq(rsvps.keeperId, by.organisation.id),
          counted,
          isNotNull(rsvps.delegationSealed),
          eventId ? eq(rsvps.eventId, eventId) : notOver,
          disputeId ? eq(events.disputeId, disputeId) : undefined,
          day ? sql`(${events.startsAt} at time zone ${events.zone})::date = ${day}` : undefined,
        ),
      )
      .orderBy(asc(events.startsAt), asc(events.id), asc(rsvps.createdAt))
      .limit(5000),
  )
  const found = new Map<string, { event: (typeof rows)[number]['event']; sent: Delegation[] }>()
  for (const { rsvp, event } of rows) {
    const { id, keeperId, keySealed, delegationSealed, contactSealed, people, banner } = rsvp
    if (!keySealed || !delegationSealed) continue
    const open = (field: string, value: Buffer) => openField(rsvpPlace(id, keeperId), keySealed, field, value)
    const contacts = contactSealed && canOrganise(by) ? [open('contact', contactSealed)] : []
    const one = { name: open('delegation', delegationSealed), people, signUps: 1, banner, contacts }
    found.set(event.id, { event, sent: [...(found.get(event.id)?.sent ?? []), one] })
  }
  return [...found.values()].map(({ event, sent }) => ({ ...event, delegations: gather(sent) }))
}
