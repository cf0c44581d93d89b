import 'server-only'
import { and, asc, eq, gt, inArray, ne, or, sql } from 'drizzle-orm'
import { read, type Transaction } from '@/db/client'
import { now } from '@/db/clock'
import { disputeCallers, disputeSupporters, disputes, events, statementEvents } from '@/db/schema'
import type { Membership } from '@/features/organisations/permissions'
import type { Locale } from '@/lib/i18n/locales'
import type { StatementFacts } from '../content'
import { isVisibleEvent, readEvents, readFacts } from '../facts/queries'
import type { CurrentEvent } from '../rules'

type Reader = Pick<Transaction, 'select'>

/** Disputes that an organisation may speak about: its own, and public ones that it calls or supports. */
const usableDisputes = ({ organisation: { id } }: Membership) => sql`(
  select d.id from ${disputes} d
  where d.publication <> 'withdrawn' and (d.keeper_id = ${id} or (d.publication = 'public' and (
    exists (select 1 from ${disputeCallers} c where c.dispute_id = d.id and c.organisation_id = ${id})
    or exists (select 1 from ${disputeSupporters} s
      where s.dispute_id = d.id and s.organisation_id = ${id} and s.state = 'accepted')))))`

/** An organisation's own events, drafts too, and what is public under those disputes. */
const bindable = (by: Membership) =>
  and(
    ne(events.publication, 'withdrawn'),
    or(eq(events.keeperId, by.organisation.id), and(isVisibleEvent, sql`${events.disputeId} in ${usableDisputes(by)}`)),
  )

/** Bound already: it stays, whatever became of it. */
const boundTo = (by: Membership, statementId: string) =>
  sql`exists (select 1 from ${statementEvents} b
    where b.event_id = ${events.id} and b.statement_id = ${statementId} and b.keeper_id = ${by.organisation.id})`

/** What a statement may speak of; of one that exists also whatever it speaks of already. */
const allowed = (by: Membership, statementId: string | null) =>
  or(bindable(by), statementId ? boundTo(by, statementId) : undefined)

/** Of the events asked for, those that a statement may speak of. */
export async function allowedEvents(db: Reader, by: Membership, ids: readonly string[], statementId: string | null) {
  if (!ids.length) return []
  const rows = await db
    .select({ id: events.id })
    .from(events)
    .where(and(inArray(events.id, [...ids]), allowed(by, statementId)))
  return rows.map(({ id }) => id)
}

export async function mayUseDispute(db: Reader, by: Membership, id: string) {
  const rows = await db
    .select({ id: disputes.id })
    .from(disputes)
    .where(and(eq(disputes.id, id), sql`${disputes.id} in ${usableDisputes(by)}`))
  return rows.length > 0
}

const recent = gt(sql`coalesce(${events.endsAt}, ${events.startsAt})`, sql`${now} - interval '30 days'`)

/** What the form offers: what is to come or not long over, and whatever is bound already. */
export const listBindableEvents = (by: Membership, statementId: string | null, locale: Locale) =>
  read.organise(async (db): Promise<CurrentEvent[]> => {
    const rows = await db
      .select({ id: events.id })
      .from(events)
      .where(or(and(bindable(by), recent), statementId ? boundTo(by, statementId) : undefined))
      .orderBy(asc(events.startsAt))
      .limit(200)
    return readEvents(
      db,
      rows.map(({ id }) => id),
      locale,
    )
  })

/** The facts of a choice, saved or not, for the officer to see beside the text. */
export const getStatementFacts = (
  by: Membership,
  choice: { disputeId: string | null; eventIds: readonly string[]; locale: Locale; statementId: string | null },
): Promise<{ facts: StatementFacts; events: CurrentEvent[] }> =>
  read.organise(async (db) => {
    const { locale } = choice
    const current = await readEvents(db, await allowedEvents(db, by, choice.eventIds, choice.statementId), locale)
    const disputeId = choice.disputeId && (await mayUseDispute(db, by, choice.disputeId)) ? choice.disputeId : null
    return { events: current, facts: await readFacts(db, { issuer: by.organisation.name, disputeId, locale }, current) }
  })
