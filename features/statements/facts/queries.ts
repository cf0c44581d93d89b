import 'server-only'
import { and, asc, desc, eq, inArray, lte, ne, type SQLWrapper, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { now } from '@/db/clock'
import {
  changeRows,
  changes,
  disputeCallers,
  disputeSupporters,
  disputes,
  disputeTexts,
  entrances,
  events,
  eventTexts,
  organisations,
  publicNotices,
  workplaces,
} from '@/db/schema'
import type { Locale } from '@/lib/i18n/locales'
import type { EventFacts, StatementFacts } from '../content'
import type { CurrentEvent } from '../rules'

/** What a read and a transaction have in common: facts are shown while drafting and kept while issuing. */
type Reader = Pick<Transaction, 'select'>

const bestEventText = (locale: Locale) =>
  and(
    eq(eventTexts.eventId, events.id),
    sql`${eventTexts.locale} = (select t.locale from ${eventTexts} t where t.event_id = ${events.id} order by t.locale = ${locale} desc, t.original desc limit 1)`,
  )

const bestDisputeText = (locale: Locale) =>
  and(
    eq(disputeTexts.disputeId, disputes.id),
    sql`${disputeTexts.locale} = (select t.locale from ${disputeTexts} t where t.dispute_id = ${disputes.id} order by t.locale = ${locale} desc, t.original desc limit 1)`,
  )

/** The world can see it, or the notice that it is withdrawn. */
export const isVisibleEvent = sql<boolean>`(${ne(events.publication, 'draft')} and coalesce(${lte(events.publishAt, now)}, false))`

/**
 * The version of an event that its facts have: that of the newest change which stands. One that was taken back raised
 * the event's own version twice and left its facts as they were. A draft has no changes, and its own version.
 */
export const factsVersion = (id: SQLWrapper, version: SQLWrapper) => sql<number>`coalesce((
  select max(r.event_version) from ${changeRows} r join ${changes} c on c.id = r.change_id
  where r.event_id = ${id} and c.undone_at is null), ${version})`

const eventColumns = {
  id: events.id,
  version: factsVersion(events.id, events.version),
  slug: events.slug,
  kind: events.kind,
  title: eventTexts.title,
  calledBy: organisations.name,
  startsAt: events.startsAt,
  endsAt: events.endsAt,
  zone: events.zone,
  publication: events.publication,
  status: events.status,
  visible: isVisibleEvent,
  updatedAt: events.updatedAt,
  gate: [entrances.name, workplaces.name, workplaces.address, workplaces.locality, workplaces.postcode] as const,
}

/** Events as they stand now, soonest first; their titles in a language where somebody wrote them in it. */
export async function readEvents(db: Reader, ids: readonly string[], locale: Locale): Promise<CurrentEvent[]> {
  if (!ids.length) return []
  const { gate, ...columns } = eventColumns
  const [gateName, workplace, address, locality, postcode] = gate
  const rows = await db
    .select({
      ...columns,
      gate: { gateName, workplace, address, locality, postcode },
      place: {
        name: events.placeName,
        address: events.placeAddress,
        locality: events.placeLocality,
        postcode: events.placePostcode,
      },
    })
    .from(events)
    .innerJoin(eventTexts, bestEventText(locale))
    .innerJoin(organisations, eq(organisations.id, events.calledBy))
    .leftJoin(entrances, eq(entrances.id, events.entranceId))
    .leftJoin(workplaces, eq(workplaces.id, entrances.workplaceId))
    .where(inArray(events.id, [...ids]))
    .orderBy(asc(events.startsAt), asc(events.id))
  return rows.map(({ gate, place, publication, ...event }) => ({
    ...event,
    slug: event.visible && publication === 'public' ? event.slug : null,
    status: publication === 'withdrawn' ? 'withdrawn' : event.status,
    place: said(gate?.gateName ? Object.values(gate) : Object.values(place)),
  }))
}

/** The parts of a place from the gate outwards; a street that names the gate as well is said once. */
const said = (parts: (string | null)[]) => [...new Set(parts.map((part) => part?.trim()).filter(Boolean))].join(', ')

type Bound = { issuer: string; disputeId: string | null; locale: Locale }

/** What the data says, as it would be printed now. A withdrawn event or dispute is nothing to print. */
export async function readFacts(
  db: Reader,
  { issuer, disputeId, locale }: Bound,
  events: readonly CurrentEvent[],
): Promise<StatementFacts> {
  const dispute = disputeId ? await readDispute(db, disputeId, locale) : null
  return {
    issuer,
    dispute: dispute && {
      title: dispute.title,
      employer: dispute.employer,
      slug: dispute.slug,
      calledBy: await readCallers(db, dispute.id),
      supportedBy: await readSupporters(db, dispute.id),
    },
    events: events.filter(({ status }) => status !== 'withdrawn').map(eventFacts),
    notice: dispute && (await readNotice(db, dispute.id, dispute.serviceUsers)),
  }
}

const eventFacts = ({ visible, updatedAt, startsAt, endsAt, ...event }: CurrentEvent): EventFacts => ({
  ...event,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt?.toISOString() ?? null,
})

async function readDispute(db: Reader, id: string, locale: Locale) {
  const [row] = await db
    .select({
      id: disputes.id,
      slug: disputes.slug,
      title: disputeTexts.title,
      employer: disputes.employer,
      serviceUsers: disputes.serviceUsers,
    })
    .from(disputes)
    .innerJoin(disputeTexts, bestDisputeText(locale))
    .where(and(eq(disputes.id, id), ne(disputes.publication, 'withdrawn')))
  return row ?? null
}

async function readCallers(db: Reader, disputeId: string) {
  const rows = await db
    .select({ name: organisations.name })
    .from(disputeCallers)
    .innerJoin(organisations, eq(organisations.id, disputeCallers.organisationId))
    .where(eq(disputeCallers.disputeId, disputeId))
    .orderBy(asc(organisations.name))
  return rows.map(({ name }) => name)
}

async function readSupporters(db: Reader, disputeId: string) {
  const rows = await db
    .select({ name: organisations.name })
    .from(disputeSupporters)
    .innerJoin(organisations, eq(organisations.id, disputeSupporters.organisationId))
    .where(and(eq(disputeSupporters.disputeId, disputeId), eq(disputeSupporters.state, 'accepted')))
    .orderBy(asc(organisations.name))
  return rows.map(({ name }) => name)
}

/** The newest notice for those who depend on the service; it never travels without its source and its time. */
async function readNotice(db: Reader, disputeId: string, users: string): Promise<StatementFacts['notice']> {
  const [notice] = await db
    .select({
      provider: publicNotices.provider,
      text: publicNotices.text,
      source: publicNotices.source,
      checkedAt: publicNotices.checkedAt,
    })
    .from(publicNotices)
    .where(eq(publicNotices.disputeId, disputeId))
    .orderBy(desc(publicNotices.checkedAt), desc(publicNotices.createdAt))
    .limit(1)
  return notice ? { ...notice, users, checkedAt: notice.checkedAt.toISOString() } : null
}
