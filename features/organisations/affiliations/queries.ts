import 'server-only'
import { and, asc, desc, eq, gt, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { read } from '@/db/client'
import { now } from '@/db/clock'
import {
  affiliations,
  disputes,
  disputeTexts,
  events,
  eventTallies,
  eventTexts,
  industrialActions,
  members,
  organisations,
} from '@/db/schema'
import type { EventMembership, Membership } from '../permissions'
import { inForce, membershipColumns } from '../queries'

const unions = alias(organisations, 'affiliated_union')
const branches = alias(organisations, 'affiliated_branch')

export type Affiliation = typeof affiliations.$inferSelect & {
  /** The other one. */
  body: { id: string; slug: string; name: string }
  side: 'union' | 'branch'
}

/** Unions above and branches below, agreed or asked. `side` is what the other one is. */
export async function listAffiliations(by: Membership): Promise<Affiliation[]> {
  const own = by.organisation.id
  const rows = await read.organise((db) =>
    db
      .select({
        affiliation: affiliations,
        union: { id: unions.id, slug: unions.slug, name: unions.name },
        branch: { id: branches.id, slug: branches.slug, name: branches.name },
      })
      .from(affiliations)
      .innerJoin(unions, eq(unions.id, affiliations.unionId))
      .innerJoin(branches, eq(branches.id, affiliations.branchId))
      .where(and(or(eq(affiliations.unionId, own), eq(affiliations.branchId, own)), ne(affiliations.state, 'ended')))
      .orderBy(desc(affiliations.state), asc(branches.name)),
  )
  return rows.map(({ affiliation, union, branch }) =>
    affiliation.unionId === own
      ? { ...affiliation, body: branch, side: 'branch' as const }
      : { ...affiliation, body: union, side: 'union' as const },
  )
}

/** The agreed affiliation with one other organisation, or null. */
export async function getAffiliation(by: Membership, body: string): Promise<Affiliation | null> {
  const all = await listAffiliations(by)
  return all.find((one) => one.body.id === body && one.state === 'accepted') ?? null
}

/** Organisations of the site that could stand above or below. */
export const listOthers = (by: Membership) =>
  read.organise((db) =>
    db
      .select({ id: organisations.id, name: organisations.name })
      .from(organisations)
      .where(
        and(
          organisations.managed,
          eq(organisations.demo, by.organisation.demo),
          ne(organisations.id, by.organisation.id),
        ),
      )
      .orderBy(asc(sql`lower(${organisations.name})`)),
  )

const agreed = (by: Membership, branch: string) =>
  and(
    eq(affiliations.unionId, by.organisation.id),
    eq(affiliations.branchId, branch),
    eq(affiliations.state, 'accepted'),
  )

/** What a union sees of a branch: its events, with drafts and how many come where the branch allows it. Nobody's data. */
export const listEventsOfBranch = (by: Membership, branch: string) =>
  read.organise((db) =>
    db
      .select({
        id: events.id,
        title: eventTexts.title,
        publication: events.publication,
        status: events.status,
        startsAt: events.startsAt,
        endsAt: events.endsAt,
        zone: events.zone,
        people: sql<number | null>`case when ${affiliations.unionSeesNumbers} then ${eventTallies.people} end`,
      })
      .from(affiliations)
      .innerJoin(events, eq(events.keeperId, affiliations.branchId))
      .innerJoin(eventTexts, and(eq(eventTexts.eventId, events.id), eq(eventTexts.original, true)))
      .leftJoin(eventTallies, eq(eventTallies.eventId, events.id))
      .where(
        and(
          agreed(by, branch),
          or(and(eq(events.publication, 'public'), sql`${events.publishAt} <= ${now}`), affiliations.unionSeesDrafts),
          ne(events.publication, 'withdrawn'),
          gt(sql`coalesce(${events.endsAt}, ${events.startsAt} + interval '1 day')`, now),
        ),
      )
      .orderBy(asc(events.startsAt), asc(events.id))
      .limit(500),
  )

/** What a branch sees of its union: strikes to come, those that are not public yet only where the union allows it. */
export const listStrikesOfUnion = (by: Membership, union: string) =>
  read.organise((db) =>
    db
      .select({
        id: industrialActions.id,
        ownWords: industrialActions.ownWords,
        dispute: disputeTexts.title,
        publication: industrialActions.publication,
        startsAt: industrialActions.startsAt,
        endsAt: industrialActions.endsAt,
        zone: industrialActions.zone,
        status: industrialActions.status,
      })
      .from(affiliations)
      .innerJoin(industrialActions, eq(industrialActions.keeperId, affiliations.unionId))
      .innerJoin(disputes, eq(disputes.id, industrialActions.disputeId))
      .innerJoin(disputeTexts, and(eq(disputeTexts.disputeId, disputes.id), eq(disputeTexts.original, true)))
      .where(
        and(
          eq(affiliations.unionId, union),
          eq(affiliations.branchId, by.organisation.id),
          eq(affiliations.state, 'accepted'),
          or(eq(industrialActions.publication, 'public'), affiliations.branchSeesPlans),
          ne(industrialActions.publication, 'withdrawn'),
          gt(sql`coalesce(${industrialActions.endsAt}, ${industrialActions.startsAt} + interval '30 days')`, now),
        ),
      )
      .orderBy(asc(industrialActions.startsAt)),
  )

/** An organiser of the union above, for one event of the branch, as far as the branch lets the union; or null. */
export async function findUnionProof(personId: string, slug: string, eventId: string): Promise<EventMembership | null> {
  const [row] = await read.organise((db) =>
    db
      .select({
        ...membershipColumns,
        union: unions.name,
        unionSlug: unions.slug,
        terms: affiliations,
      })
      .from(events)
      .innerJoin(organisations, eq(organisations.id, events.keeperId))
      .innerJoin(affiliations, and(eq(affiliations.branchId, events.keeperId), eq(affiliations.state, 'accepted')))
      .innerJoin(unions, eq(unions.id, affiliations.unionId))
      .innerJoin(members, eq(members.keeperId, affiliations.unionId))
      .where(
        and(
          eq(events.id, eventId),
          eq(organisations.slug, slug),
          eq(members.personId, personId),
          sql`${members.role} in ('owner', 'organiser')`,
          inForce,
          or(and(ne(events.publication, 'draft'), sql`${events.publishAt} <= ${now}`), affiliations.unionSeesDrafts),
        ),
      ),
  )
  if (!row) return null
  const { terms, union, unionSlug, ...proof } = row
  const scope = {
    event: eventId,
    mayEdit: terms.unionMayEdit,
    mayCallOff: terms.unionMayCallOff,
    seesNumbers: terms.unionSeesNumbers,
    seesNames: false,
    union: { name: union, slug: unionSlug },
  }
  return { ...proof, scope } as Omit<EventMembership, never> as EventMembership
}

/** Whether somebody was asked and has not answered, for the mail about it. */
export async function hasQuestion(keeperId: string): Promise<{ slug: string } | null> {
  const [row] = await read.organise((db) =>
    db
      .select({ slug: organisations.slug })
      .from(affiliations)
      .innerJoin(organisations, eq(organisations.id, keeperId))
      .where(
        and(
          or(eq(affiliations.unionId, keeperId), eq(affiliations.branchId, keeperId)),
          eq(affiliations.state, 'asked'),
          ne(affiliations.askedBy, keeperId),
        ),
      )
      .limit(1),
  )
  return row ?? null
}
