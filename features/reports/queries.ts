import 'server-only'
import { and, asc, count, eq, isNull, lte, ne, type SQL, sql } from 'drizzle-orm'
import { type Database, read } from '@/db/client'
import { now } from '@/db/clock'
import { events, eventTexts, organisations, reports } from '@/db/schema'
import type { Membership } from '@/features/organisations/permissions'
import { openField } from '@/lib/crypto/people'
import { reportPlace } from './rules'
import type { ReportReason } from './vocabulary'

export type Listing = { id: string; keeperId: string; demo: boolean }

/** The public event that is reported. */
export async function findListing(slug: string): Promise<Listing | null> {
  const open = and(eq(events.slug, slug), eq(events.publication, 'public'), lte(events.publishAt, now))
  const [row] = await read.fresh((db) =>
    db
      .select({ id: events.id, keeperId: events.keeperId, demo: organisations.demo })
      .from(events)
      .innerJoin(organisations, eq(organisations.id, events.keeperId))
      .where(open),
  )
  return row ?? null
}

export async function countOpenOf(db: Pick<Database, 'select'>, keeperId: string): Promise<number> {
  const [row] = await db
    .select({ open: count() })
    .from(reports)
    .where(and(eq(reports.keeperId, keeperId), isNull(reports.keeperDoneAt)))
  return row?.open ?? 0
}

/** How many reports the keeper has not looked at, for its board. */
export const countOpenReports = (by: Membership) => read.organise((db) => countOpenOf(db, by.organisation.id))

/** How many the site's administrators have not looked at; nothing to anybody else. */
export async function countSiteReports(by: Membership): Promise<number> {
  if (!by.siteAdministrator) return 0
  const [row] = await read.organise((db) =>
    db
      .select({ open: count() })
      .from(reports)
      .innerJoin(
        organisations,
        and(eq(organisations.id, reports.keeperId), eq(organisations.demo, by.organisation.demo)),
      )
      .where(isNull(reports.siteDoneAt)),
  )
  return row?.open ?? 0
}

export type Report = {
  id: string
  reason: ReportReason
  text: string
  at: Date
  keeperDoneAt: Date | null
  siteDoneAt: Date | null
  event: { id: string; slug: string; title: string; zone: string; withdrawn: boolean }
  keeper: string
}

async function list(where: SQL | undefined): Promise<Report[]> {
  const rows = await read.organise((db) =>
    db
      .select({
        row: reports,
        keeper: organisations.name,
        event: {
          id: events.id,
          slug: sql<string>`${events.slug}`,
          title: eventTexts.title,
          zone: events.zone,
          withdrawn: sql<boolean>`${ne(events.publication, 'public')}`,
        },
      })
      .from(reports)
      .innerJoin(events, eq(events.id, reports.eventId))
      .innerJoin(eventTexts, and(eq(eventTexts.eventId, events.id), eq(eventTexts.original, true)))
      .innerJoin(organisations, eq(organisations.id, reports.keeperId))
      .where(where)
      .orderBy(asc(reports.createdAt), asc(reports.id))
      .limit(500),
  )
  return rows.map(({ row, event, keeper }) => ({
    id: row.id,
    reason: row.reason,
    text:
      row.keySealed && row.textSealed
        ? openField(reportPlace(row.id, row.keeperId), row.keySealed, 'text', row.textSealed)
        : '',
    at: row.createdAt,
    keeperDoneAt: row.keeperDoneAt,
    siteDoneAt: row.siteDoneAt,
    event,
    keeper,
  }))
}

/** Reports of an organisation's own listings, for its members. */
export const listReports = (by: Membership) => list(eq(reports.keeperId, by.organisation.id))

/** Every report of the site, for its administrators; for nobody else there is none. */
export const listSiteReports = async (by: Membership) =>
  by.siteAdministrator ? list(eq(organisations.demo, by.organisation.demo)) : []

/** Whether somebody has still to look at a report, and where: for the mail that asks for it. */
export async function getReportMail(id: string, keeperId: string) {
  const [row] = await read.organise((db) =>
    db
      .select({
        keeperDoneAt: reports.keeperDoneAt,
        siteDoneAt: reports.siteDoneAt,
        organisation: sql<string>`(select o.slug from ${organisations} o where o.id = ${keeperId})`,
      })
      .from(reports)
      .where(eq(reports.id, id)),
  )
  return row ?? null
}
