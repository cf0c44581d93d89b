import 'server-only'
import { and, asc, eq, ne, or, sql } from 'drizzle-orm'
import { read } from '@/db/client'
import { now, readClock } from '@/db/clock'
import { affiliations, disputeCallers, disputeSupporters, disputes, disputeTexts, industrialActions } from '@/db/schema'
import type { Membership } from '@/features/organisations/permissions'

const columns = {
  id: industrialActions.id,
  disputeId: industrialActions.disputeId,
  publication: industrialActions.publication,
  kind: industrialActions.kind,
  ownWords: industrialActions.ownWords,
  cover: industrialActions.cover,
  coverText: industrialActions.coverText,
  startsAt: industrialActions.startsAt,
  endsAt: industrialActions.endsAt,
  zone: industrialActions.zone,
  status: industrialActions.status,
  statusReason: industrialActions.statusReason,
  nextNewsAt: industrialActions.nextNewsAt,
  previousStarts: industrialActions.previousStarts,
  noticeReceivedOn: industrialActions.noticeReceivedOn,
  version: industrialActions.version,
}

export type ActionFacts = {
  [K in keyof typeof columns]: (typeof industrialActions.$inferSelect)[K]
}

/** The strikes of a dispute that are public, in the order of their dates. */
export const listPublicActions = (disputeId: string): Promise<ActionFacts[]> =>
  read.public((db) =>
    db
      .select(columns)
      .from(industrialActions)
      .where(and(eq(industrialActions.disputeId, disputeId), eq(industrialActions.publication, 'public')))
      .orderBy(asc(industrialActions.startsAt)),
  )

/** All strikes of a dispute for its keeper, drafts too. */
export const listKeptActions = (by: Membership, disputeId: string): Promise<ActionFacts[]> =>
  read.organise((db) =>
    db
      .select(columns)
      .from(industrialActions)
      .where(and(eq(industrialActions.disputeId, disputeId), eq(industrialActions.keeperId, by.organisation.id)))
      .orderBy(asc(industrialActions.startsAt)),
  )

export async function getKeptAction(
  by: Membership,
  id: string,
): Promise<(ActionFacts & { dispute: string; now: Date }) | null> {
  const [row] = await read.organise((db) =>
    db
      .select({ ...columns, dispute: disputeTexts.title, now })
      .from(industrialActions)
      .innerJoin(
        disputeTexts,
        and(eq(disputeTexts.disputeId, industrialActions.disputeId), eq(disputeTexts.original, true)),
      )
      .where(and(eq(industrialActions.id, id), eq(industrialActions.keeperId, by.organisation.id))),
  )
  return row ?? null
}

/** Strikes under which an organisation may put events: those of its own disputes and of those it calls or supports. */
export const listUsableActions = (by: Membership) =>
  read.organise((db) => {
    const own = by.organisation.id
    const stands = or(
      sql`exists (select 1 from ${disputeCallers} c where c.dispute_id = ${disputes.id} and c.organisation_id = ${own})`,
      sql`exists (select 1 from ${disputeSupporters} s where s.dispute_id = ${disputes.id} and s.organisation_id = ${own} and s.state = 'accepted')`,
      sql`exists (select 1 from ${affiliations} a where a.union_id = ${disputes.keeperId} and a.branch_id = ${own} and a.state = 'accepted')`,
    )
    return db
      .select({ ...columns, dispute: disputeTexts.title })
      .from(industrialActions)
      .innerJoin(disputes, eq(disputes.id, industrialActions.disputeId))
      .innerJoin(disputeTexts, and(eq(disputeTexts.disputeId, disputes.id), eq(disputeTexts.original, true)))
      .where(
        and(
          ne(industrialActions.publication, 'withdrawn'),
          or(eq(industrialActions.keeperId, own), and(eq(industrialActions.publication, 'public'), stands)),
        ),
      )
      .orderBy(asc(industrialActions.startsAt))
  })

/** The hours of a strike beside the database's clock, to hold an event's time against; `strike` is null without one. */
export async function getStrikeHours(id: string) {
  const [row] = await read.organise((db) =>
    db
      .select({ startsAt: industrialActions.startsAt, endsAt: industrialActions.endsAt })
      .from(industrialActions)
      .where(id ? eq(industrialActions.id, id) : sql`false`),
  )
  return { strike: row ?? null, now: await readClock('organise') }
}
