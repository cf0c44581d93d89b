import 'server-only'
import { and, asc, desc, eq, inArray, isNotNull, ne, or, sql } from 'drizzle-orm'
import { read } from '@/db/client'
import {
  affiliations,
  disputeCallers,
  disputeSupporters,
  disputes,
  disputeTexts,
  organisations,
  publicNotices,
  timelineEntries,
} from '@/db/schema'
import type { Membership } from '@/features/organisations/permissions'
import { type Locale, toLocale } from '@/lib/i18n/locales'
import type { PublicDispute } from './public-dispute'

/** The reader's language where somebody wrote it, else the one it was written in. */
const bestText = (locale: Locale) =>
  and(
    eq(disputeTexts.disputeId, disputes.id),
    sql`${disputeTexts.locale} = (select t.locale from ${disputeTexts} t where t.dispute_id = ${disputes.id} order by t.locale = ${locale} desc, t.original desc limit 1)`,
  )

/** A dispute as the world sees it, or null when it never was public. A withdrawn one is there, to say so. */
export async function getPublicDispute(slug: string, locale: Locale): Promise<PublicDispute | null> {
  const [row] = await read.public((db) =>
    db
      .select({ dispute: disputes, text: disputeTexts, keeper: organisations })
      .from(disputes)
      .innerJoin(disputeTexts, bestText(locale))
      .innerJoin(organisations, eq(organisations.id, disputes.keeperId))
      .where(and(eq(disputes.slug, slug), ne(disputes.publication, 'draft'))),
  )
  if (!row) return null
  const { dispute, text, keeper } = row
  const [calledBy, supportedBy, timeline, notices] = await Promise.all([
    listCallers(dispute.id),
    listSupporters(dispute.id),
    listTimeline(dispute.id),
    listNotices(dispute.id),
  ])
  return {
    id: dispute.id,
    slug,
    publication: dispute.publication,
    locale: toLocale(text.locale),
    title: text.title,
    about: text.about,
    demands: text.demands,
    employer: dispute.employer,
    serviceUsers: dispute.serviceUsers,
    jurisdiction: dispute.jurisdiction,
    fundLink: dispute.fundLink,
    keeper: { name: keeper.name, slug: keeper.slug },
    calledBy,
    supportedBy,
    timeline,
    notices,
    demo: keeper.demo,
  }
}

const body = {
  name: organisations.name,
  slug: sql<string | null>`case when ${organisations.managed} then ${organisations.slug} end`,
}

const listCallers = (disputeId: string) =>
  read.public((db) =>
    db
      .select(body)
      .from(disputeCallers)
      .innerJoin(organisations, eq(organisations.id, disputeCallers.organisationId))
      .where(eq(disputeCallers.disputeId, disputeId))
      .orderBy(asc(organisations.name)),
  )

/** Bodies whose support the caller has accepted. */
const listSupporters = (disputeId: string) =>
  read.public((db) =>
    db
      .select(body)
      .from(disputeSupporters)
      .innerJoin(organisations, eq(organisations.id, disputeSupporters.organisationId))
      .where(and(eq(disputeSupporters.disputeId, disputeId), eq(disputeSupporters.state, 'accepted')))
      .orderBy(asc(organisations.name)),
  )

export const listTimeline = (disputeId: string) =>
  read.public((db) =>
    db
      .select({
        id: timelineEntries.id,
        kind: timelineEntries.kind,
        happenedOn: timelineEntries.happenedOn,
        text: timelineEntries.text,
      })
      .from(timelineEntries)
      .where(eq(timelineEntries.disputeId, disputeId))
      .orderBy(desc(timelineEntries.happenedOn), desc(timelineEntries.createdAt)),
  )

/** What the employer says, newest first. */
export const listNotices = (disputeId: string) =>
  read.public((db) =>
    db
      .select({
        provider: publicNotices.provider,
        text: publicNotices.text,
        source: publicNotices.source,
        sourceLink: publicNotices.sourceLink,
        checkedAt: publicNotices.checkedAt,
      })
      .from(publicNotices)
      .where(eq(publicNotices.disputeId, disputeId))
      .orderBy(desc(publicNotices.checkedAt), desc(publicNotices.createdAt)),
  )

/** Titles of what is public, for filters and the sitemap. */
export const listPublicDisputes = (locale: Locale) =>
  read.public((db) =>
    db
      .select({
        id: disputes.id,
        slug: sql<string>`${disputes.slug}`,
        title: disputeTexts.title,
        updatedAt: disputes.updatedAt,
        demo: organisations.demo,
      })
      .from(disputes)
      .innerJoin(disputeTexts, bestText(locale))
      .innerJoin(organisations, eq(organisations.id, disputes.keeperId))
      .where(and(eq(disputes.publication, 'public'), isNotNull(disputes.slug)))
      .orderBy(asc(disputeTexts.title))
      .limit(500),
  )

/** Public disputes that an organisation keeps, calls or supports. */
export const listDisputesOf = (organisationId: string, locale: Locale) =>
  read.public((db) =>
    db
      .select({ slug: sql<string>`${disputes.slug}`, title: disputeTexts.title, employer: disputes.employer })
      .from(disputes)
      .innerJoin(disputeTexts, bestText(locale))
      .where(
        and(
          eq(disputes.publication, 'public'),
          or(eq(disputes.keeperId, organisationId), called(organisationId), supported(organisationId)),
        ),
      )
      .orderBy(asc(disputeTexts.title)),
  )

const called = (organisationId: string) =>
  sql`exists (select 1 from ${disputeCallers} c where c.dispute_id = ${disputes.id} and c.organisation_id = ${organisationId})`
const supported = (organisationId: string) =>
  sql`exists (select 1 from ${disputeSupporters} s where s.dispute_id = ${disputes.id} and s.organisation_id = ${organisationId} and s.state = 'accepted')`

/** A branch stands under the strikes of its union without asking to support them. */
const ofUnion = (organisationId: string) =>
  sql`exists (select 1 from ${affiliations} a where a.union_id = ${disputes.keeperId} and a.branch_id = ${organisationId} and a.state = 'accepted')`

const workColumns = {
  id: disputes.id,
  slug: disputes.slug,
  publication: disputes.publication,
  title: disputeTexts.title,
  employer: disputes.employer,
  keeper: organisations.name,
  mine: sql<boolean>`true`,
}

/** Disputes that a member's organisation keeps. */
export const listKeptDisputes = (by: Membership) =>
  read.organise((db) =>
    db
      .select(workColumns)
      .from(disputes)
      .innerJoin(disputeTexts, and(eq(disputeTexts.disputeId, disputes.id), eq(disputeTexts.original, true)))
      .innerJoin(organisations, eq(organisations.id, disputes.keeperId))
      .where(eq(disputes.keeperId, by.organisation.id))
      .orderBy(desc(disputes.createdAt)),
  )

/** Disputes under which an organisation may put events and statements: its own, its union's, and those it supports. */
export const listUsableDisputes = (by: Membership) =>
  read.organise((db) =>
    db
      .select({
        id: disputes.id,
        title: disputeTexts.title,
        publication: disputes.publication,
        kept: sql<boolean>`${disputes.keeperId} = ${by.organisation.id}`,
      })
      .from(disputes)
      .innerJoin(disputeTexts, and(eq(disputeTexts.disputeId, disputes.id), eq(disputeTexts.original, true)))
      .where(
        and(
          ne(disputes.publication, 'withdrawn'),
          or(
            eq(disputes.keeperId, by.organisation.id),
            and(
              eq(disputes.publication, 'public'),
              or(called(by.organisation.id), supported(by.organisation.id), ofUnion(by.organisation.id)),
            ),
          ),
        ),
      )
      .orderBy(desc(disputes.createdAt)),
  )

/** One dispute of a member's own organisation with everything its form shows, or null. */
export async function getKeptDispute(by: Membership, id: string) {
  const [row] = await read.organise((db) =>
    db
      .select({ dispute: disputes, text: disputeTexts })
      .from(disputes)
      .innerJoin(disputeTexts, and(eq(disputeTexts.disputeId, disputes.id), eq(disputeTexts.original, true)))
      .where(and(eq(disputes.id, id), eq(disputes.keeperId, by.organisation.id))),
  )
  if (!row) return null
  const callers = await read.organise((db) =>
    db.select({ id: disputeCallers.organisationId }).from(disputeCallers).where(eq(disputeCallers.disputeId, id)),
  )
  return { ...row.dispute, ...row.text, callers: callers.map((caller) => caller.id) }
}

/** Public disputes of others, which an organisation may ask to support. */
export const listDisputesToSupport = (by: Membership) =>
  read.organise((db) =>
    db
      .select({
        id: disputes.id,
        slug: sql<string>`${disputes.slug}`,
        title: disputeTexts.title,
        keeper: organisations.name,
        state: disputeSupporters.state,
        listed: disputeSupporters.listed,
      })
      .from(disputes)
      .innerJoin(disputeTexts, and(eq(disputeTexts.disputeId, disputes.id), eq(disputeTexts.original, true)))
      .innerJoin(organisations, eq(organisations.id, disputes.keeperId))
      .leftJoin(
        disputeSupporters,
        and(eq(disputeSupporters.disputeId, disputes.id), eq(disputeSupporters.organisationId, by.organisation.id)),
      )
      .where(
        and(
          eq(disputes.publication, 'public'),
          ne(disputes.keeperId, by.organisation.id),
          eq(organisations.demo, by.organisation.demo),
        ),
      )
      .orderBy(asc(disputeTexts.title))
      .limit(200),
  )

/** Who supports, was asked or asks, for the keeper of a dispute. */
export const listSupport = (by: Membership, disputeId: string) =>
  read.organise((db) =>
    db
      .select({
        organisationId: organisations.id,
        name: organisations.name,
        managed: organisations.managed,
        state: disputeSupporters.state,
      })
      .from(disputeSupporters)
      .innerJoin(organisations, eq(organisations.id, disputeSupporters.organisationId))
      .where(
        and(
          eq(disputeSupporters.disputeId, disputeId),
          eq(disputeSupporters.keeperId, by.organisation.id),
          inArray(disputeSupporters.state, ['asked', 'invited', 'accepted']),
        ),
      )
      .orderBy(asc(organisations.name)),
  )
