import 'server-only'
import { and, asc, desc, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm'
import { type Database, read } from '@/db/client'
import { now } from '@/db/clock'
import { circularEvents, circulars, events, eventTexts, organisations, outbox, rsvps } from '@/db/schema'
import type { Membership } from '@/features/organisations/permissions'
import { countUntellable } from '@/features/rsvps/queries'
import { manageLink, rsvpPlace } from '@/features/rsvps/rules'
import { openField } from '@/lib/crypto/people'
import { type Locale, toLocale } from '@/lib/i18n/locales'
import { circularPlace } from './rules'

const notOver = gt(sql`coalesce(${events.endsAt}, ${events.startsAt} + interval '24 hours')`, now)

/** Events to whose people a message may go: the organisation's own, public, not over. */
export const listWritableEvents = (by: Membership) =>
  read.organise((db) =>
    db
      .select({
        id: events.id,
        title: eventTexts.title,
        startsAt: events.startsAt,
        endsAt: events.endsAt,
        zone: events.zone,
        strikeId: events.industrialActionId,
      })
      .from(events)
      .innerJoin(eventTexts, and(eq(eventTexts.eventId, events.id), eq(eventTexts.original, true)))
      .where(and(eq(events.keeperId, by.organisation.id), eq(events.publication, 'public'), notOver))
      .orderBy(asc(events.startsAt), asc(events.id))
      .limit(500),
  )

/** Whoever confirmed an address for any of some events, once each, with the sign-up that came first. */
export async function listAddressees(db: Pick<Database, 'select'>, eventIds: string[]) {
  if (!eventIds.length) return []
  const first = sql`order by ${rsvps.createdAt}, ${rsvps.id}`
  const rows = await db
    .select({
      rsvpId: sql<string>`(array_agg(${rsvps.id} ${first}))[1]`,
      emailBlind: sql<string>`encode(${rsvps.emailBlind}, 'hex')`,
      language: sql<string>`(array_agg(${rsvps.language} ${first}))[1]`,
    })
    .from(rsvps)
    .where(and(inArray(rsvps.eventId, eventIds), eq(rsvps.state, 'confirmed'), isNotNull(rsvps.emailBlind)))
    .groupBy(rsvps.emailBlind)
  return rows.map((row) => ({ ...row, language: toLocale(row.language) }))
}

/** A message of one's own organisation with everything that its page shows, or null. */
export async function getCircular(by: Membership, id: string) {
  const mine = and(eq(circulars.id, id), eq(circulars.keeperId, by.organisation.id))
  const [row] = await read.organise((db) => db.select().from(circulars).where(mine))
  if (!row) return null
  const about = await read.organise((db) =>
    db
      .select({
        id: events.id,
        title: eventTexts.title,
        startsAt: events.startsAt,
        endsAt: events.endsAt,
        zone: events.zone,
      })
      .from(circularEvents)
      .innerJoin(events, eq(events.id, circularEvents.eventId))
      .innerJoin(eventTexts, and(eq(eventTexts.eventId, events.id), eq(eventTexts.original, true)))
      .where(eq(circularEvents.circularId, id))
      .orderBy(asc(events.startsAt), asc(events.id)),
  )
  const eventIds = about.map((event) => event.id)
  const [addressees, untold, mails] = await Promise.all([
    read.organise((db) => listAddressees(db, eventIds)),
    countUntellable(eventIds),
    countMails(id),
  ])
  const counts = new Map<Locale, number>()
  for (const { language } of addressees) counts.set(language, (counts.get(language) ?? 0) + 1)
  const text = openField(circularPlace(row.id, row.keeperId), row.keySealed, 'text', row.textSealed)
  return {
    id,
    text,
    sentAt: row.sentAt,
    events: about,
    languages: [...counts],
    addressees: addressees.length,
    untold,
    mails,
  }
}
export type Circular = NonNullable<Awaited<ReturnType<typeof getCircular>>>

async function countMails(circularId: string) {
  const [row] = await read.organise((db) =>
    db
      .select({
        sent: sql<number>`count(${outbox.sentAt})::int`,
        waiting: sql<number>`count(*) filter (where ${outbox.sentAt} is null and ${outbox.droppedAt} is null)::int`,
        limited: sql<number>`count(*) filter (where ${outbox.droppedWhy} = 'limit')::int`,
        failed: sql<number>`count(*) filter (where ${outbox.droppedWhy} in ('refused', 'untrue'))::int`,
      })
      .from(outbox)
      .where(eq(outbox.circularId, circularId)),
  )
  return row ?? { sent: 0, waiting: 0, limited: 0, failed: 0 }
}

/** What an organisation wrote and has not forgotten yet, newest first. */
export const listCirculars = (by: Membership) =>
  read.organise((db) =>
    db
      .select({
        id: circulars.id,
        sentAt: circulars.sentAt,
        createdAt: circulars.createdAt,
        events: sql<number>`(select count(*)::int from ${circularEvents} e where e.circular_id = ${circulars.id})`,
      })
      .from(circulars)
      .where(eq(circulars.keeperId, by.organisation.id))
      .orderBy(desc(circulars.createdAt))
      .limit(20),
  )

/** The mail of one person; null when the text is gone, or the sign-up or its address is. */
export async function getCircularMail(circularId: string, rsvpId: string) {
  const [found] = await read.organise((db) =>
    db
      .select({ circular: circulars, rsvp: rsvps, demo: organisations.demo })
      .from(circulars)
      .innerJoin(rsvps, and(eq(rsvps.id, rsvpId), eq(rsvps.keeperId, circulars.keeperId), eq(rsvps.state, 'confirmed')))
      .innerJoin(organisations, eq(organisations.id, circulars.keeperId))
      .where(eq(circulars.id, circularId)),
  )
  if (!found?.rsvp.emailSealed || !found.rsvp.keySealed) return null
  const { circular, rsvp, demo } = found
  return {
    email: openField(rsvpPlace(rsvp.id, rsvp.keeperId), found.rsvp.keySealed, 'email', found.rsvp.emailSealed),
    text: openField(circularPlace(circular.id, circular.keeperId), circular.keySealed, 'text', circular.textSealed),
    language: toLocale(rsvp.language),
    link: manageLink(rsvp),
    demo,
  }
}
