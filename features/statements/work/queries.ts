import 'server-only'
import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { type Database, read } from '@/db/client'
import { now } from '@/db/clock'
import {
  changeRows,
  changes,
  events,
  statementEvents,
  statements,
  statementVersionEvents,
  statementVersions,
} from '@/db/schema'
import { canIssue, type Membership } from '@/features/organisations/permissions'
import { toLocale } from '@/lib/i18n/locales'
import { factsVersion, readEvents } from '../facts/queries'
import { isPublicStatement } from '../queries'
import { type CurrentEvent, fallenBehind, isApproved, standings } from '../rules'

const newestNumber = sql`(select max(v.number) from ${statementVersions} v where v.statement_id = ${statements.id})`

/** An event has other facts than the version that the newest issued text speaks of. */
const issuedBehind = sql<boolean>`exists (
  select 1 from ${statementVersionEvents} b join ${events} e on e.id = b.event_id
  where b.version_id = ${statementVersions.id} and ${factsVersion(sql`e.id`, sql`e.version`)} <> b.event_version)`

const approvedBehind = sql<boolean>`exists (
  select 1 from ${statementEvents} b join ${events} e on e.id = b.event_id
  where b.statement_id = ${statements.id} and ${factsVersion(sql`e.id`, sql`e.version`)} <> b.approved_event_version)`

/** An organisation's statements with what is to be said of each, for those who write them; nobody else gets a draft. */
export async function listKeptStatements(by: Membership) {
  if (!canIssue(by)) return []
  const rows = await read.organise((db) =>
    db
      .select({
        id: statements.id,
        kind: statements.kind,
        headline: sql<string>`${statements.content}->>'headline'`,
        version: statements.version,
        approvedDraft: statements.approvedDraft,
        updatedAt: statements.updatedAt,
        newestKind: statementVersions.kind,
        visibleFrom: statementVersions.visibleFrom,
        hasPublic: isPublicStatement,
        issuedBehind,
        approvedBehind,
        now,
      })
      .from(statements)
      .leftJoin(
        statementVersions,
        and(eq(statementVersions.statementId, statements.id), eq(statementVersions.number, newestNumber)),
      )
      .where(eq(statements.keeperId, by.organisation.id))
      .orderBy(desc(statements.updatedAt), asc(statements.id))
      .limit(200),
  )
  return rows.map(({ issuedBehind, approvedBehind, ...row }) => ({
    ...row,
    standings: standings({
      approved: isApproved(row),
      issued: row.newestKind !== null,
      newestKind: row.newestKind,
      hasPublic: row.hasPublic,
      waits: row.visibleFrom !== null && row.visibleFrom > row.now,
      outOfDate: issuedBehind || (isApproved(row) && approvedBehind),
    }),
  }))
}

/** One statement of a member's own organisation with everything that its officers see, or null. */
export async function getKeptStatement(by: Membership, id: string) {
  if (!canIssue(by)) return null
  return read.organise(async (db) => {
    const [row] = await db
      .select({ statement: statements, now })
      .from(statements)
      .where(and(eq(statements.id, id), eq(statements.keeperId, by.organisation.id)))
    if (!row) return null
    const { statement } = row
    const locale = toLocale(statement.locale)
    const bound = await db.select().from(statementEvents).where(eq(statementEvents.statementId, id))
    const versions = await readVersions(db, id)
    const spokenOf = [
      ...bound.map(({ eventId }) => eventId),
      ...(versions[0]?.facts.events ?? []).map((event) => event.id),
    ]
    const current = await readEvents(db, [...new Set(spokenOf)], locale)
    const approvals = new Map(bound.map(({ eventId, approvedEventVersion }) => [eventId, approvedEventVersion]))
    return {
      ...statement,
      locale,
      now: row.now,
      versions,
      /** Every event that the draft or the newest version speaks of. */
      events: current,
      /** Those of the draft. */
      bound: current
        .filter(({ id }) => approvals.has(id))
        .map((event) => ({ event, approvedVersion: approvals.get(event.id) ?? null })),
    }
  })
}
export type KeptStatement = NonNullable<Awaited<ReturnType<typeof getKeptStatement>>>

/** Newest first. */
const readVersions = (db: Database, id: string) =>
  db
    .select({
      number: statementVersions.number,
      kind: statementVersions.kind,
      content: statementVersions.content,
      facts: statementVersions.facts,
      note: statementVersions.note,
      embargoedUntil: statementVersions.embargoedUntil,
      visibleFrom: statementVersions.visibleFrom,
      issuedAt: statementVersions.issuedAt,
    })
    .from(statementVersions)
    .where(eq(statementVersions.statementId, id))
    .orderBy(desc(statementVersions.number))

export type EventNews = { event: CurrentEvent; changes: { id: string; at: Date; reason: string; fields: string[] }[] }

/** What was done to each event since the issued text, or else the approved one, spoke of it. Inside only. */
export async function listEventNews(by: Membership, statement: KeptStatement): Promise<EventNews[]> {
  const behind = fallenBehind(statement)
  if (!behind.length) return []
  const ids = behind.map(({ event }) => event.id)
  const rows = await read.organise((db) =>
    db
      .select({
        eventId: changeRows.eventId,
        id: changes.id,
        at: changes.createdAt,
        reason: changes.reason,
        fields: sql<string[]>`array_agg(${changeRows.field} order by ${changeRows.field})`,
      })
      .from(changeRows)
      .innerJoin(changes, eq(changes.id, changeRows.changeId))
      .where(
        and(
          inArray(changeRows.eventId, ids),
          isNull(changes.undoneAt),
          or(changeRows.shown, eq(changeRows.keeperId, by.organisation.id)),
        ),
      )
      .groupBy(changeRows.eventId, changes.id)
      .orderBy(desc(changes.createdAt)),
  )
  return behind.map(({ event, since }) => ({
    event,
    changes: rows.filter(({ eventId, at }) => eventId === event.id && at >= since),
  }))
}
