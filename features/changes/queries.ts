import 'server-only'
import { and, asc, desc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { read } from '@/db/client'
import { now } from '@/db/clock'
import {
  changeRows,
  changes,
  entrances,
  events,
  eventTexts,
  industrialActions,
  keeperQuestions,
  organisations,
  outbox,
  rsvps,
  toldGates,
  workplaces,
} from '@/db/schema'
import type { Membership } from '@/features/organisations/permissions'
import type { Role } from '@/features/organisations/vocabulary'
import { openField } from '@/lib/crypto/people'
import type { ChangeKind } from './vocabulary'

export type ShownChange = {
  id: string
  kind: ChangeKind
  at: Date
  byRole: Role
  reason: string
  asToldBy: string
  rows: { field: string; old: unknown; new: unknown }[]
}

/** What changed on an event since it was published, newest first, for everybody to read. */
export async function listShownChanges(eventId: string, most = 30): Promise<ShownChange[]> {
  const rows = await read.public((db) =>
    db
      .select({ change: changes, row: changeRows })
      .from(changeRows)
      .innerJoin(changes, eq(changes.id, changeRows.changeId))
      .where(and(eq(changeRows.eventId, eventId), eq(changeRows.shown, true), isNull(changes.undoneAt)))
      .orderBy(desc(changes.createdAt), desc(changeRows.eventVersion), asc(changeRows.field))
      .limit(most * 4),
  )
  const grouped = new Map<string, ShownChange>()
  for (const { change, row } of rows) {
    const { id, kind, createdAt, byRole, reason, asToldBy } = change
    const entry = grouped.get(id) ?? { id, kind, at: createdAt, byRole: byRole as Role, reason, asToldBy, rows: [] }
    entry.rows.push({ field: row.field, old: row.old, new: row.new })
    grouped.set(id, entry)
  }
  return [...grouped.values()].slice(0, most)
}

/** Everything the page after a change needs: what was done, whom to ring, who was told and who cannot be. */
export async function getChange(by: Membership, id: string) {
  const mine = and(eq(changes.id, id), eq(changes.keeperId, by.organisation.id))
  const [row] = await read.organise((db) =>
    db
      .select({
        change: changes,
        strike: industrialActions,
        open: sql<boolean>`coalesce(${changes.mailsAfter} > ${now}, false)`,
        now,
      })
      .from(changes)
      .leftJoin(industrialActions, eq(industrialActions.id, changes.industrialActionId))
      .where(mine),
  )
  if (!row) return null
  const [touched, mails, untold] = await Promise.all([listTouched(id), countMails(id), countUntold(id)])
  return { ...row.change, strike: row.strike, open: row.open, now: row.now, events: touched, mails, untold }
}
export type Change = NonNullable<Awaited<ReturnType<typeof getChange>>>

const listTouched = (changeId: string) =>
  read.organise((db) =>
    db
      .selectDistinctOn([events.startsAt, events.id], {
        id: events.id,
        slug: events.slug,
        kind: events.kind,
        title: eventTexts.title,
        startsAt: events.startsAt,
        endsAt: events.endsAt,
        zone: events.zone,
        status: events.status,
        contactRole: events.contactRole,
        contactPhone: events.contactPhone,
        place: sql<string>`coalesce(${entrances.name} || ', ' || ${workplaces.name}, ${events.placeName})`,
        toldAt: toldGates.toldAt,
      })
      .from(changeRows)
      .innerJoin(events, and(eq(events.id, changeRows.eventId), eq(events.publication, 'public')))
      .innerJoin(eventTexts, and(eq(eventTexts.eventId, events.id), eq(eventTexts.original, true)))
      .leftJoin(entrances, eq(entrances.id, events.entranceId))
      .leftJoin(workplaces, eq(workplaces.id, entrances.workplaceId))
      .leftJoin(toldGates, and(eq(toldGates.changeId, changeRows.changeId), eq(toldGates.eventId, events.id)))
      .where(eq(changeRows.changeId, changeId))
      .orderBy(asc(events.startsAt), asc(events.id)),
  )

async function countMails(changeId: string) {
  const [row] = await read.organise((db) =>
    db
      .select({
        sent: sql<number>`count(${outbox.sentAt})::int`,
        waiting: sql<number>`count(*) filter (where ${outbox.sentAt} is null and ${outbox.droppedAt} is null)::int`,
        failed: sql<number>`count(*) filter (where ${outbox.droppedWhy} in ('refused', 'limit'))::int`,
      })
      .from(outbox)
      .where(and(eq(outbox.changeId, changeId), inArray(outbox.kind, ['change-notice', 'change-rota']))),
  )
  return row ?? { sent: 0, waiting: 0, failed: 0 }
}

/** People, not sign-ups, who said that they come and left no address. */
async function countUntold(changeId: string) {
  const [row] = await read.organise((db) =>
    db
      .select({ people: sql<number>`coalesce(sum(${rsvps.people}), 0)::int` })
      .from(rsvps)
      .where(
        and(
          sql`${rsvps.eventId} in (select r.event_id from ${changeRows} r where r.change_id = ${changeId})`,
          eq(rsvps.state, 'confirmed'),
          isNull(rsvps.emailBlind),
          isNull(rsvps.leftOutAt),
        ),
      ),
  )
  return row?.people ?? 0
}

/** A strike that goes ahead after all takes its questions with it. */
const stillAsks = and(eq(industrialActions.id, changes.industrialActionId), ne(industrialActions.status, 'going_ahead'))

/** What the board asks of a keeper: a strike of others is off; what about the events under it that it keeps itself? */
export const listQuestions = (by: Membership) =>
  read.organise((db) =>
    db
      .select({
        eventId: events.id,
        title: eventTexts.title,
        strike: industrialActions.ownWords,
        status: industrialActions.status,
        reason: changes.reason,
        strikeKeeper: organisations.name,
      })
      .from(keeperQuestions)
      .innerJoin(changes, and(eq(changes.id, keeperQuestions.changeId), isNull(changes.undoneAt)))
      .innerJoin(industrialActions, stillAsks)
      .innerJoin(organisations, eq(organisations.id, changes.keeperId))
      .innerJoin(events, eq(events.id, keeperQuestions.eventId))
      .innerJoin(eventTexts, and(eq(eventTexts.eventId, events.id), eq(eventTexts.original, true)))
      .where(and(eq(keeperQuestions.keeperId, by.organisation.id), isNull(keeperQuestions.answeredAt)))
      .orderBy(asc(events.startsAt)),
  )

/** Recent acts of an organisation, for its board. */
export const listRecentChanges = (by: Membership, most = 8) =>
  read.organise((db) =>
    db
      .select({
        id: changes.id,
        kind: changes.kind,
        at: changes.createdAt,
        undoneAt: changes.undoneAt,
        reason: changes.reason,
      })
      .from(changes)
      .where(and(eq(changes.keeperId, by.organisation.id), sql`${changes.kind} not in ('published', 'edited')`))
      .orderBy(desc(changes.createdAt))
      .limit(most),
  )

/** The mail of one person about one change: their address, and each of their sign-ups that it touches. Null when undone. */
export async function getNotice(changeId: string, rsvpId: string) {
  const [one] = await read.organise((db) =>
    db
      .select({ change: changes, rsvp: rsvps })
      .from(rsvps)
      .innerJoin(changes, and(eq(changes.id, changeId), isNull(changes.undoneAt)))
      .where(eq(rsvps.id, rsvpId)),
  )
  if (!one?.rsvp.emailSealed || !one.rsvp.keySealed || !one.rsvp.emailBlind) return null
  const { rsvp } = one
  const place = { table: 'rsvps', row: rsvp.id, keeper: rsvp.keeperId }
  const email = openField(place, one.rsvp.keySealed, 'email', one.rsvp.emailSealed)
  const theirs = await read.organise((db) =>
    db
      .selectDistinctOn([events.startsAt, rsvps.id], {
        rsvpId: rsvps.id,
        generation: rsvps.generation,
        publication: events.publication,
        status: events.status,
        startsAt: events.startsAt,
        endsAt: events.endsAt,
        zone: events.zone,
        previousStarts: events.previousStarts,
      })
      .from(rsvps)
      .innerJoin(events, eq(events.id, rsvps.eventId))
      .innerJoin(changeRows, eq(changeRows.eventId, events.id))
      .innerJoin(changes, and(eq(changes.id, changeRows.changeId), isNull(changes.undoneAt)))
      .where(
        and(
          or(eq(changes.id, changeId), eq(changes.followsId, changeId)),
          eq(rsvps.emailBlind, one.rsvp.emailBlind as Buffer),
          or(eq(rsvps.state, 'confirmed'), eq(rsvps.state, 'pending')),
        ),
      )
      .orderBy(asc(events.startsAt), asc(rsvps.id)),
  )
  return theirs.length
    ? {
        email,
        language: rsvp.language,
        kind: one.change.kind,
        reason: one.change.reason,
        bySite: one.change.byRole === 'site',
        signUps: theirs,
      }
    : null
}

/** Whether somebody who was to be asked still has a question to answer. */
export async function hasQuestions(changeId: string, keeperId: string): Promise<{ slug: string } | null> {
  const [row] = await read.organise((db) =>
    db
      .select({ slug: organisations.slug })
      .from(keeperQuestions)
      .innerJoin(changes, and(eq(changes.id, keeperQuestions.changeId), isNull(changes.undoneAt)))
      .innerJoin(industrialActions, stillAsks)
      .innerJoin(organisations, eq(organisations.id, keeperQuestions.keeperId))
      .where(
        and(
          eq(keeperQuestions.changeId, changeId),
          eq(keeperQuestions.keeperId, keeperId),
          isNull(keeperQuestions.answeredAt),
        ),
      )
      .limit(1),
  )
  return row ?? null
}
