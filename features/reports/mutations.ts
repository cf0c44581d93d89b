import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { members, organisations, reports } from '@/db/schema'
import { countAttempt } from '@/features/accounts/mutations'
import { recordActivity } from '@/features/activity/mutations'
import { enqueueMail } from '@/features/outbox/mutations'
import { sealRecord } from '@/lib/crypto/people'
import { hashToken } from '@/lib/crypto/tokens'
import { countOpenOf, findListing, type Listing } from './queries'
import { mostInAMinute, mostOpen, reportPlace } from './rules'
import type { ReportReason } from './vocabulary'

type NewReport = { reason: ReportReason; text: string; press: string }
type Sent = { ok: true } | { ok: false; reason: 'unknown' | 'busy' }
const unknown = { ok: false, reason: 'unknown' } as const
const busy = { ok: false, reason: 'busy' } as const

/** Somebody says what is wrong with a listing. Nothing is kept of who it was. */
export async function sendReport(slug: string, report: NewReport): Promise<Sent> {
  const listing = await findListing(slug)
  if (!listing) return unknown
  if (!(await countAttempt(`report ${listing.id}`, mostInAMinute))) return busy
  return write.public(async (tx) => {
    if ((await countOpenOf(tx, listing.keeperId)) >= mostOpen) return busy
    await keep(tx, listing, report)
    return { ok: true } as const
  })
}

async function keep(tx: Transaction, listing: Listing, { reason, text, press }: NewReport) {
  const { id: eventId, keeperId } = listing
  const id = randomUUID()
  const sealed = text ? sealRecord(reportPlace(id, keeperId), { text }) : {}
  const [kept] = await tx
    .insert(reports)
    .values({ id, keeperId, eventId, reason, pressHash: hashToken(press), ...sealed })
    .onConflictDoNothing()
    .returning({ id: reports.id })
  // This very press came a moment before.
  if (!kept) return
  await recordActivity(tx, {
    actor: { kind: 'visitor' },
    keeperId,
    verb: 'reported',
    subject: 'event',
    subjectId: eventId,
  })
  await tellBoth(tx, listing, id, 'report-new', sql`to_char(${now}, 'YYYY-MM-DD')`)
}

/**
 * Owes a mail to those who can call the keeper's events off and to the administrators of the site. One of a kind for a
 * listing on a day, however many report it.
 */
export async function tellBoth(tx: Transaction, listing: Listing, reportId: string, kind: string, day = sql`'once'`) {
  const isKeeper = and(eq(members.keeperId, listing.keeperId), inArray(members.role, ['owner', 'organiser']))
  const isSite = and(organisations.site, eq(organisations.demo, listing.demo), eq(members.role, 'owner'))
  const people = await tx
    .select({
      personId: members.personId,
      keeperId: members.keeperId,
      onceKey: sql<string>`concat_ws(' ', ${kind}::text, ${listing.id}::text, ${members.id}::text, ${day})`,
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.keeperId))
    .where(or(isKeeper, isSite))
  if (people.length)
    await enqueueMail(
      tx,
      people.map((person) => ({ kind, reportId, limited: kind === 'report-new', ...person })),
    )
}

/** What the retention register promises of reports. */
export const purgeReports = (tx: Transaction) => {
  const days = (many: number) => sql`${now} - make_interval(days => ${many})`
  const bothDone = and(
    isNotNull(reports.keeperDoneAt),
    isNotNull(reports.siteDoneAt),
    lte(sql`greatest(${reports.keeperDoneAt}, ${reports.siteDoneAt})`, days(30)),
  )
  const nobodys = and(or(isNull(reports.keeperDoneAt), isNull(reports.siteDoneAt)), lte(reports.createdAt, days(90)))
  return tx.delete(reports).where(or(bothDone, nobodys)).returning({ id: reports.id })
}
