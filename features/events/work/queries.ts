import 'server-only'
import { and, asc, eq, gt, or, sql } from 'drizzle-orm'
import { read } from '@/db/client'
import { now } from '@/db/clock'
import { entrances, events, eventTallies, eventTexts, industrialActions, members, workplaces } from '@/db/schema'
import { type EventProof, type Membership, reaches } from '@/features/organisations/permissions'

const original = and(eq(eventTexts.eventId, events.id), eq(eventTexts.original, true))

/** One event of the keeper's with everything its form shows, or null: not there, or not for who asks. */
export async function getKeptEvent(by: EventProof, id: string) {
  if (!reaches(by, id)) return null
  const [row] = await read.organise((db) =>
    db
      .select({ event: events, text: eventTexts, now })
      .from(events)
      .innerJoin(eventTexts, original)
      .where(and(eq(events.id, id), eq(events.keeperId, by.organisation.id))),
  )
  return row ? { ...row.event, text: row.text, now: row.now } : null
}
export type KeptEvent = NonNullable<Awaited<ReturnType<typeof getKeptEvent>>>

/** The board: what is not over, and drafts whatever their date, soonest first; or only what is under one strike. */
export const listBoard = (by: Membership, strikeId?: string, most = 200) =>
  read.organise((db) =>
    db
      .select({
        id: events.id,
        slug: events.slug,
        kind: events.kind,
        title: eventTexts.title,
        publication: events.publication,
        publishAt: events.publishAt,
        status: events.status,
        startsAt: events.startsAt,
        endsAt: events.endsAt,
        zone: events.zone,
        contactPhone: events.contactPhone,
        place: sql<string>`coalesce(${entrances.name} || ', ' || ${workplaces.name}, ${events.placeName})`,
        strike: industrialActions.ownWords,
        people: sql<number>`coalesce(${eventTallies.people}, 0)`,
        now,
      })
      .from(events)
      .innerJoin(eventTexts, original)
      .leftJoin(eventTallies, eq(eventTallies.eventId, events.id))
      .leftJoin(entrances, eq(entrances.id, events.entranceId))
      .leftJoin(workplaces, eq(workplaces.id, entrances.workplaceId))
      .leftJoin(industrialActions, eq(industrialActions.id, events.industrialActionId))
      .where(
        and(
          eq(events.keeperId, by.organisation.id),
          strikeId ? eq(events.industrialActionId, strikeId) : undefined,
          or(
            eq(events.publication, 'draft'),
            gt(sql`coalesce(${events.endsAt}, ${events.startsAt} + interval '1 day')`, now),
          ),
        ),
      )
      .orderBy(asc(events.startsAt), asc(events.id))
      .limit(most),
  )

/** How many members could call an event off. */
export async function countOrganisers(by: Membership): Promise<number> {
  const [row] = await read.organise((db) =>
    db
      .select({ count: sql<number>`count(*)::int` })
      .from(members)
      .where(
        and(
          eq(members.keeperId, by.organisation.id),
          sql`${members.role} in ('owner', 'organiser')`,
          sql`(${members.expiresAt} is null or ${members.expiresAt} > ${now})`,
        ),
      ),
  )
  return row?.count ?? 0
}
