import 'server-only'
import { and, asc, desc, eq, ne, or, type SQL, sql } from 'drizzle-orm'
import { read } from '@/db/client'
import { now } from '@/db/clock'
import {
  activity,
  changeRows,
  changes,
  disputes,
  disputeTexts,
  entrances,
  events,
  eventTallies,
  eventTexts,
  keeperQuestions,
  shifts,
  statementVersionEvents,
  statementVersions,
  toldGates,
  workplaces,
} from '@/db/schema'
import type { Membership } from '@/features/organisations/permissions'
import type { BoardSearch } from './validation'
import { type Need, needs } from './vocabulary'

const isOn = sql`${events.status} in ('going_ahead', 'rescheduled')`
const isToCome = sql`coalesce(${events.endsAt}, ${events.startsAt} + interval '1 day') > ${now}`
const isPublic = eq(events.publication, 'public')

/** A shift that is not over and has fewer on it than it needs. */
const hasGap = sql`exists (select 1 from ${shifts} where ${shifts.eventId} = ${events.id}
  and ${shifts.taken} < ${shifts.minimum} and ${shifts.endsAt} > ${now})`

/** Off, and nobody has ticked that the gate was told since. Who turns up there has not read any mail. */
const isUntold = sql`not exists (select 1 from ${toldGates} join ${changes} on ${changes.id} = ${toldGates.changeId}
  where ${toldGates.eventId} = ${events.id} and ${changes.undoneAt} is null and ${toldGates.toldAt} >= ${events.statusChangedAt})`

const isAsked = sql`exists (select 1 from ${keeperQuestions} join ${changes} on ${changes.id} = ${keeperQuestions.changeId}
  where ${keeperQuestions.eventId} = ${events.id} and ${keeperQuestions.answeredAt} is null and ${changes.undoneAt} is null)`

/** The newest version of a statement speaks of another version of this event. */
const outdates = sql`exists (select 1 from ${statementVersionEvents} "bound"
  join ${statementVersions} "issued" on "issued".id = "bound".version_id
  where "bound".event_id = ${events.id} and "bound".event_version <> ${events.version} and "issued".kind <> 'withdrawal'
    and "issued".keeper_id = ${events.keeperId}
    and not exists (select 1 from ${statementVersions} "later"
      where "later".statement_id = "issued".statement_id and "later".number > "issued".number))`

const conditions: Record<Need, SQL | undefined> = {
  told: and(isPublic, sql`not ${isOn}`, isUntold),
  answer: and(isOn, isAsked),
  rota: and(isOn, hasGap),
  contact: and(isOn, eq(events.contactPhone, ''), ne(events.kind, 'online_meeting')),
  statement: outdates,
  publish: and(eq(events.publication, 'draft'), isOn, sql`${events.startsAt} < ${now} + interval '3 days'`),
}

const changedLately = sql<boolean>`exists (select 1 from ${changeRows} join ${changes} on ${changes.id} = ${changeRows.changeId}
  where ${changeRows.eventId} = ${events.id} and ${changeRows.shown} and ${changes.undoneAt} is null
    and ${changes.kind} <> 'published' and ${changes.createdAt} > ${now} - interval '2 days')`

const onRota = sql<{ taken: number; minimum: number } | null>`(select json_build_object(
    'taken', sum(least(${shifts.taken}, ${shifts.minimum})), 'minimum', sum(${shifts.minimum}))
  from ${shifts} where ${shifts.eventId} = ${events.id} having count(*) > 0)`

const scope = (by: Membership, { dispute }: Pick<BoardSearch, 'dispute'>) =>
  and(
    eq(events.keeperId, by.organisation.id),
    ne(events.publication, 'withdrawn'),
    dispute ? eq(events.disputeId, dispute) : undefined,
    isToCome,
  )

/** A day on the clock of the event's own zone. */
const day = sql<string>`to_char(${events.startsAt} at time zone ${events.zone}, 'YYYY-MM-DD')`

/** The events of a body that are not over, soonest first, a page at a time; `after` is the last one of the page before. */
export async function listBoardPage(by: Membership, search: BoardSearch, most = 60) {
  const [startsAt, id] = search.after?.split('_') ?? []
  const rows = await read.organise((db) =>
    db
      .select({
        id: events.id,
        kind: events.kind,
        title: eventTexts.title,
        publication: events.publication,
        publishAt: events.publishAt,
        status: events.status,
        startsAt: events.startsAt,
        endsAt: events.endsAt,
        zone: events.zone,
        day,
        place: sql<string>`coalesce(${entrances.name} || ', ' || ${workplaces.name}, ${events.placeName})`,
        people: sql<number>`coalesce(${eventTallies.people}, 0)`,
        rota: onRota,
        changed: changedLately,
        needs: ofEach((need) => sql<boolean>`coalesce((${conditions[need]}), false)`),
        now,
      })
      .from(events)
      .innerJoin(eventTexts, and(eq(eventTexts.eventId, events.id), eq(eventTexts.original, true)))
      .leftJoin(eventTallies, eq(eventTallies.eventId, events.id))
      .leftJoin(entrances, eq(entrances.id, events.entranceId))
      .leftJoin(workplaces, eq(workplaces.id, entrances.workplaceId))
      .where(
        and(
          scope(by, search),
          search.needs ? conditions[search.needs] : undefined,
          startsAt && id
            ? sql`(${events.startsAt}, ${events.id}) > (${startsAt}::timestamptz, ${id}::uuid)`
            : undefined,
        ),
      )
      .orderBy(asc(events.startsAt), asc(events.id))
      .limit(most + 1),
  )
  const [shown, last] = [rows.slice(0, most), rows[most - 1]]
  const next = rows.length > most && last ? `${last.startsAt.toISOString()}_${last.id}` : null
  return { events: shown, next }
}
export type BoardEvent = Awaited<ReturnType<typeof listBoardPage>>['events'][number]

/** More than anybody counts on a board. */
export const mostCounted = 99

/** How many events need what, at most `mostCounted` and one more of each. */
export async function countNeeds(by: Membership, search: Pick<BoardSearch, 'dispute'>): Promise<Record<Need, number>> {
  const counted = (need: Need) => sql<number>`(select count(*)::int from (
    select 1 from ${events} where ${and(scope(by, search), conditions[need])} limit ${mostCounted + 1}) "found")`
  const [row] = await read.organise((db) => db.select(ofEach(counted)).from(sql`(values (1)) "once"`))
  if (!row) throw new Error('a count returned nothing')
  return row
}

const ofEach = <Part>(part: (need: Need) => Part) =>
  Object.fromEntries(needs.map((need) => [need, part(need)])) as Record<Need, Part>

/** Disputes that the board can be narrowed to: those under which this body has events. */
export const listBoardDisputes = (by: Membership) =>
  read.organise((db) =>
    db
      .selectDistinct({ id: disputes.id, title: disputeTexts.title })
      .from(events)
      .innerJoin(disputes, eq(disputes.id, events.disputeId))
      .innerJoin(disputeTexts, and(eq(disputeTexts.disputeId, disputes.id), eq(disputeTexts.original, true)))
      .where(and(eq(events.keeperId, by.organisation.id), isToCome))
      .orderBy(asc(disputeTexts.title))
      .limit(30),
  )

/** What members did last. What supporters did is nobody's to read one by one. */
export const listLastDeeds = (by: Membership, most = 12) =>
  read.organise((db) =>
    db
      .select({
        id: activity.id,
        at: activity.at,
        actorId: activity.actorId,
        verb: activity.verb,
        subject: activity.subject,
        subjectId: activity.subjectId,
        title: eventTexts.title,
        now,
      })
      .from(activity)
      .leftJoin(
        eventTexts,
        and(
          eq(activity.subject, 'event'),
          eq(eventTexts.eventId, activity.subjectId),
          eq(eventTexts.keeperId, by.organisation.id),
          eq(eventTexts.original, true),
        ),
      )
      .where(
        and(eq(activity.keeperId, by.organisation.id), or(eq(activity.actor, 'member'), eq(activity.actor, 'system'))),
      )
      .orderBy(desc(activity.at), desc(activity.id))
      .limit(most),
  )
