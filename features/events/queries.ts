import 'server-only'
import { and, asc, desc, eq, gt, gte, ilike, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type Database, read } from '@/db/client'
import { now, readClock } from '@/db/clock'
import {
  changes,
  disputes,
  disputeTexts,
  entrances,
  events,
  eventTexts,
  industrialActions,
  keeperQuestions,
  organisations,
  workplaces,
} from '@/db/schema'
import type { Locale } from '@/lib/i18n/locales'
import type { Body, PublicEvent } from './public-event'
import { type EventRow, toPublicEvent } from './selection'
import type { EventKind } from './vocabulary'

const keepers = alias(organisations, 'keeper')
const callers = alias(organisations, 'caller')

/** What "everybody may see it" means, in the one place where it is decided; withdrawn ones leave a notice. */
const visible = and(ne(events.publication, 'draft'), lte(events.publishAt, now))

/** Not over: its end, or a day after a start without an end, is still to come. */
const upcoming = sql`coalesce(${events.endsAt}, ${events.startsAt} + interval '1 day') > ${now}`

/** The reader's language where somebody wrote it, else the one it was written in. */
const bestText = (locale: Locale) =>
  and(
    eq(eventTexts.eventId, events.id),
    sql`${eventTexts.locale} = (select t.locale from event_texts t where t.event_id = ${events.id} order by t.locale = ${locale} desc, t.original desc limit 1)`,
  )

const bestDisputeText = (locale: Locale) =>
  and(
    eq(disputeTexts.disputeId, disputes.id),
    sql`${disputeTexts.locale} = (select t.locale from dispute_texts t where t.dispute_id = ${disputes.id} order by t.locale = ${locale} desc, t.original desc limit 1)`,
  )

/** Who supports the dispute stands on what its callers call, and never beside itself. */
const supportedBy = sql<Body[]>`(
  select coalesce(json_agg(json_build_object('name', o.name, 'slug', case when o.managed then o.slug end) order by o.name), '[]')
  from dispute_supporters s join organisations o on o.id = s.organisation_id
  where s.dispute_id = ${events.disputeId} and s.state = 'accepted' and o.id <> ${events.calledBy}
    and exists (select 1 from dispute_callers c where c.dispute_id = ${events.disputeId} and c.organisation_id = ${events.calledBy}))`

const keeperDecides = sql<boolean>`exists (
  select 1 from ${keeperQuestions} q join ${changes} c on c.id = q.change_id
  where q.event_id = ${events.id} and q.answered_at is null and c.undone_at is null)`

/** The query behind every surface: page, lists, calendars, feeds, JSON-LD. */
const select = (db: Database, locale: Locale) =>
  db
    .select({
      event: events,
      text: eventTexts,
      keeper: { name: keepers.name, slug: keepers.slug, demo: keepers.demo },
      caller: { name: callers.name, slug: callers.slug, managed: callers.managed },
      gate: {
        name: entrances.name,
        latitude: entrances.latitude,
        longitude: entrances.longitude,
        supporterPosition: entrances.supporterPosition,
        accessNotes: entrances.accessNotes,
      },
      workplace: {
        name: workplaces.name,
        address: workplaces.address,
        locality: workplaces.locality,
        postcode: workplaces.postcode,
      },
      dispute: {
        slug: disputes.slug,
        title: disputeTexts.title,
        employer: disputes.employer,
        serviceUsers: disputes.serviceUsers,
      },
      action: {
        kind: industrialActions.kind,
        ownWords: industrialActions.ownWords,
        cover: industrialActions.cover,
        coverText: industrialActions.coverText,
        startsAt: industrialActions.startsAt,
        endsAt: industrialActions.endsAt,
        zone: industrialActions.zone,
        status: industrialActions.status,
      },
      supportedBy,
      keeperDecides,
    })
    .from(events)
    .innerJoin(eventTexts, bestText(locale))
    .innerJoin(keepers, eq(keepers.id, events.keeperId))
    .innerJoin(callers, eq(callers.id, events.calledBy))
    .leftJoin(entrances, eq(entrances.id, events.entranceId))
    .leftJoin(workplaces, eq(workplaces.id, entrances.workplaceId))
    .leftJoin(disputes, and(eq(disputes.id, events.disputeId), eq(disputes.publication, 'public')))
    .leftJoin(disputeTexts, bestDisputeText(locale))
    .leftJoin(
      industrialActions,
      and(eq(industrialActions.id, events.industrialActionId), eq(industrialActions.publication, 'public')),
    )

const toEvents = (rows: unknown[]) => (rows as EventRow[]).map(toPublicEvent)

/** An event as the world sees it, or null when it never was public. A withdrawn one is there, to say so. */
export async function getPublicEvent(slug: string, locale: Locale): Promise<PublicEvent | null> {
  const rows = await read.public((db) => select(db, locale).where(and(eq(events.slug, slug), visible)))
  return toEvents(rows)[0] ?? null
}

/** An event of one's own organisation as the world would see it, drafts too. */
export async function getPreview(keeperId: string, id: string, locale: Locale): Promise<PublicEvent | null> {
  const rows = await read.organise((db) =>
    select(db, locale).where(and(eq(events.id, id), eq(events.keeperId, keeperId))),
  )
  return toEvents(rows)[0] ?? null
}

/** Drafts of one's own organisation, and what is public and not over, as the world would see them. */
export async function listPreviews(keeperId: string, locale: Locale, most = 2000): Promise<PublicEvent[]> {
  const rows = await read.organise((db) =>
    select(db, locale)
      .where(
        and(
          eq(events.keeperId, keeperId),
          or(eq(events.publication, 'draft'), and(eq(events.publication, 'public'), upcoming)),
        ),
      )
      .orderBy(asc(events.startsAt), asc(events.id))
      .limit(most),
  )
  return toEvents(rows)
}

export type EventFilter = {
  kind?: EventKind
  /** Address of a dispute. */
  dispute?: string
  words?: string
  /** Kept or called by an organisation. */
  organisationId?: string
  /** Called under a dispute that an organisation supports, and shows on its own page. With the one above: either. */
  supporterId?: string
  industrialActionId?: string
}

/** What is public and not over, soonest first; events that are off stay until their old end. */
export async function listUpcoming(locale: Locale, filter: EventFilter = {}, most = 100): Promise<PublicEvent[]> {
  const where = and(visible, eq(events.publication, 'public'), upcoming, matches(filter))
  const rows = await read.public((db) =>
    select(db, locale).where(where).orderBy(asc(events.startsAt), asc(events.id)).limit(most),
  )
  return toEvents(rows)
}

/** What calendars and feeds carry: upcoming, over since a week at most, and what was taken down in the last month. */
export async function listForFeeds(locale: Locale, filter: EventFilter = {}, most = 500): Promise<PublicEvent[]> {
  const recent = gt(sql`coalesce(${events.endsAt}, ${events.startsAt})`, sql`${now} - interval '7 days'`)
  const takenDown = and(eq(events.publication, 'withdrawn'), gt(events.withdrawnAt, sql`${now} - interval '30 days'`))
  const where = and(
    visible,
    or(and(eq(events.publication, 'public'), or(upcoming, recent)), takenDown),
    matches(filter),
  )
  const rows = await read.public((db) =>
    select(db, locale).where(where).orderBy(asc(events.startsAt), asc(events.id)).limit(most),
  )
  return toEvents(rows)
}

/** What is over, latest first; `before` is the start and id of the last one of the page before. */
export async function listPast(
  locale: Locale,
  before: { startsAt: Date; id: string } | null,
  most = 30,
): Promise<PublicEvent[]> {
  const keyset =
    before &&
    or(lt(events.startsAt, before.startsAt), and(eq(events.startsAt, before.startsAt), lt(events.id, before.id)))
  const where = and(visible, eq(events.publication, 'public'), sql`not (${upcoming})`, keyset ?? undefined)
  const rows = await read.public((db) =>
    select(db, locale).where(where).orderBy(desc(events.startsAt), desc(events.id)).limit(most),
  )
  return toEvents(rows)
}

/** Everything public of a dispute or a body, past too, for its own page. */
export async function listAllOf(locale: Locale, filter: EventFilter, most = 200): Promise<PublicEvent[]> {
  const rows = await read.public((db) =>
    select(db, locale)
      .where(and(visible, eq(events.publication, 'public'), matches(filter)))
      .orderBy(asc(events.startsAt), asc(events.id))
      .limit(most),
  )
  return toEvents(rows)
}

function matches({
  kind,
  dispute,
  words,
  organisationId,
  supporterId,
  industrialActionId,
}: EventFilter): SQL | undefined {
  return and(
    kind && eq(events.kind, kind),
    dispute ? eq(disputes.slug, dispute) : undefined,
    or(
      organisationId ? or(eq(events.keeperId, organisationId), eq(events.calledBy, organisationId)) : undefined,
      supporterId ? supported(supporterId) : undefined,
    ),
    industrialActionId ? eq(events.industrialActionId, industrialActionId) : undefined,
    ...(words ? words.split(/\s+/).slice(0, 8).map(wordMatches) : []),
  )
}

/** What the callers of a dispute call, on the page of whoever supports it: the public facts, and nothing else of it. */
const supported = (organisationId: string) => sql`exists (
  select 1 from dispute_supporters s join dispute_callers c on c.dispute_id = s.dispute_id
  where s.dispute_id = ${events.disputeId} and s.organisation_id = ${organisationId} and s.state = 'accepted'
    and s.listed and c.organisation_id = ${events.calledBy})`

function wordMatches(word: string) {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  const columns = [
    eventTexts.title,
    eventTexts.summary,
    events.placeName,
    events.placeLocality,
    events.placePostcode,
    entrances.name,
    workplaces.name,
    workplaces.locality,
    workplaces.postcode,
    keepers.name,
    callers.name,
    disputes.employer,
    disputeTexts.title,
  ]
  return or(...columns.map((column) => ilike(column, pattern)))
}

/** Addresses for the sitemap. */
export const listEventAddresses = () =>
  read.public((db) =>
    db
      .select({ slug: sql<string>`${events.slug}`, updatedAt: events.updatedAt })
      .from(events)
      .innerJoin(keepers, eq(keepers.id, events.keeperId))
      .where(
        and(
          visible,
          eq(events.publication, 'public'),
          eq(keepers.demo, false),
          gte(events.startsAt, sql`${now} - interval '1 year'`),
        ),
      )
      .orderBy(desc(events.startsAt))
      .limit(5000),
  )

/** The clock by which all of the above decided. */
export const readNow = () => readClock('public')
