import 'server-only'
import { and, asc, eq, ne, or, sql } from 'drizzle-orm'
import { read } from '@/db/client'
import { now } from '@/db/clock'
import { entrances, events, eventTexts, industrialActions, organisations, workplaces } from '@/db/schema'
import type { Membership } from '@/features/organisations/permissions'
import { listWorkplaces } from '@/features/workplaces/queries'
import { mostRows } from '../files/table'
import { toKnown } from '../known/records'
import type { KnownWorkplace } from '../workplaces/judging'
import type { ExportedEvent } from './rows'

export const listWorkplacesForExport = (by: Membership): Promise<KnownWorkplace[]> => listWorkplaces(by)

/** Drafts, and what is public and not over. */
export async function listEventsForExport(by: Membership): Promise<ExportedEvent[]> {
  const rows = await read.organise((db) =>
    db
      .select({
        event: events,
        text: eventTexts,
        caller: organisations.name,
        strike: industrialActions.ownWords,
        gate: entrances.name,
        workplace: workplaces.name,
      })
      .from(events)
      .innerJoin(eventTexts, and(eq(eventTexts.eventId, events.id), eq(eventTexts.original, true)))
      .innerJoin(organisations, eq(organisations.id, events.calledBy))
      .leftJoin(industrialActions, eq(industrialActions.id, events.industrialActionId))
      .leftJoin(entrances, eq(entrances.id, events.entranceId))
      .leftJoin(workplaces, eq(workplaces.id, entrances.workplaceId))
      .where(
        and(
          eq(events.keeperId, by.organisation.id),
          ne(events.publication, 'withdrawn'),
          or(
            eq(events.publication, 'draft'),
            sql`coalesce(${events.endsAt}, ${events.startsAt} + interval '1 day') > ${now}`,
          ),
        ),
      )
      .orderBy(asc(events.startsAt), asc(events.id))
      .limit(mostRows),
  )
  return rows.map(({ gate, workplace, ...row }) => ({
    ...toKnown(row),
    gate: gate && workplace ? { name: gate, workplace } : null,
  }))
}
