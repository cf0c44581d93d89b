import 'server-only'
import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import { read } from '@/db/client'
import { now } from '@/db/clock'
import { entrances, events, eventTexts, industrialActions, programmeRows, programmes, workplaces } from '@/db/schema'
import type { Membership } from '@/features/organisations/permissions'
import { dayBounds } from '@/lib/time'

/** A plan with its table, or null. Each row says which draft or public event came of it. */
export async function getProgramme(by: Membership, id: string) {
  const [plan] = await read.organise((db) =>
    db
      .select({
        id: programmes.id,
        madeAt: programmes.madeAt,
        copies: sql<boolean>`${programmes.shared} is null`,
        now,
        strike: {
          id: industrialActions.id,
          ownWords: industrialActions.ownWords,
          startsAt: industrialActions.startsAt,
          endsAt: industrialActions.endsAt,
        },
      })
      .from(programmes)
      .leftJoin(industrialActions, eq(industrialActions.id, programmes.industrialActionId))
      .where(and(eq(programmes.id, id), eq(programmes.keeperId, by.organisation.id))),
  )
  return plan ? { ...plan, rows: await listRows(id) } : null
}
export type Programme = NonNullable<Awaited<ReturnType<typeof getProgramme>>>
export type ProgrammeRow = Programme['rows'][number]

const listRows = (id: string) =>
  read.organise((db) =>
    db
      .select({
        id: programmeRows.id,
        position: programmeRows.position,
        title: programmeRows.title,
        startsAt: programmeRows.startsAt,
        endsAt: programmeRows.endsAt,
        wanted: programmeRows.wanted,
        place: sql<string>`coalesce(${workplaces.name} || ', ' || ${entrances.name}, ${eventsPlace}, '')`,
        publication: events.publication,
        /** An event of one's own stands there at that time already. */
        double: sql<boolean>`exists (select 1 from ${events} d where d.entrance_id = ${programmeRows.entranceId}
          and d.id <> ${programmeRows.id} and d.publication <> 'withdrawn' and d.starts_at < ${programmeRows.endsAt}
          and coalesce(d.ends_at, d.starts_at) > ${programmeRows.startsAt})`,
      })
      .from(programmeRows)
      .leftJoin(entrances, eq(entrances.id, programmeRows.entranceId))
      .leftJoin(workplaces, eq(workplaces.id, entrances.workplaceId))
      .leftJoin(events, eq(events.id, programmeRows.id))
      .where(eq(programmeRows.programmeId, id))
      .orderBy(asc(programmeRows.position)),
  )

/** Where the event stands that a row copies. */
const eventsPlace = sql`(select coalesce(w.name || ', ' || g.name, s.place_name) from events s
  left join entrances g on g.id = s.entrance_id left join workplaces w on w.id = g.workplace_id
  where s.id = ${programmeRows.sourceEventId})`

/** Plans under a strike that were begun, newest first, so that nobody begins again what is half done. */
export const listProgrammes = (by: Membership, strikeId: string) =>
  read.organise((db) =>
    db
      .select({
        id: programmes.id,
        madeAt: programmes.madeAt,
        createdAt: programmes.createdAt,
        rows: sql<number>`(select count(*)::int from ${programmeRows} r where r.programme_id = ${programmes.id})`,
      })
      .from(programmes)
      .where(and(eq(programmes.keeperId, by.organisation.id), eq(programmes.industrialActionId, strikeId)))
      .orderBy(desc(programmes.createdAt))
      .limit(10),
  )

const standing = and(ne(events.publication, 'withdrawn'), ne(events.status, 'cancelled'))

/** What an organisation keeps under a strike, to be copied day by day. */
export const listCopyable = (by: Membership, strikeId: string) =>
  read.organise((db) =>
    db
      .select({ startsAt: events.startsAt, zone: events.zone })
      .from(events)
      .where(and(eq(events.keeperId, by.organisation.id), eq(events.industrialActionId, strikeId), standing))
      .orderBy(asc(events.startsAt)),
  )

/** The events of one local day under a strike, with what a copy of each needs. */
export const listOfDay = (by: Membership, strikeId: string, day: string, zone: string) =>
  read.organise((db) => {
    const { from, to } = dayBounds(day, zone)
    return db
      .select({
        id: events.id,
        title: eventTexts.title,
        startsAt: events.startsAt,
        endsAt: events.endsAt,
        gatherAt: events.gatherAt,
        zone: events.zone,
      })
      .from(events)
      .innerJoin(eventTexts, and(eq(eventTexts.eventId, events.id), eq(eventTexts.original, true)))
      .where(
        and(
          eq(events.keeperId, by.organisation.id),
          eq(events.industrialActionId, strikeId),
          standing,
          sql`${events.startsAt} >= ${from.toISOString()} and ${events.startsAt} < ${to.toISOString()}`,
        ),
      )
      .orderBy(asc(events.startsAt), asc(events.id))
  })
