import 'server-only'
import {
  and,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  ne,
  notInArray,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm'
import { type Database, read, write } from '@/db/client'
import { now } from '@/db/clock'
import { events, eventTallies, eventTexts, organisations, rsvps } from '@/db/schema'
import { openField } from '@/lib/crypto/people'
import { type Locale, toLocale } from '@/lib/i18n/locales'
import { confirmHours, manageLink, readManageLink, rsvpPlace } from './rules'
import type { RsvpState } from './vocabulary'

export const toDate = (value: string) => new Date(value)

const over = sql`coalesce(${events.endsAt}, ${events.startsAt} + interval '24 hours')`

/** What `signUpState` calls open, but for the places; for statements that decide and write at once. */
export const isOpen = and(
  eq(events.publication, 'public'),
  lte(events.publishAt, now),
  eq(events.signUp, true),
  ne(events.visitorPolicy, 'stay_away'),
  notInArray(events.status, ['suspended', 'postponed', 'cancelled']),
  gt(over, now),
)

const aMonthAfter = (at: SQL) =>
  sql`(${at} at time zone ${events.zone} + interval '1 month') at time zone ${events.zone}`

/** When it was to be over as last announced before it got its new date. */
const wasOver = sql`(${events.previousStarts}[cardinality(${events.previousStarts})] + (${over} - ${events.startsAt}))`

/**
 * Until when an address and a group are kept, as /privacy says: two days after the end; where it is off, two days after
 * it was called off for good, and a month after the announced end at most, also for those who signed up to an earlier date.
 */
export const keptUntilOf = (leftAt: SQLWrapper) =>
  sql<Date>`least(
  case
    when ${events.status} in ('suspended', 'postponed') then ${aMonthAfter(over)}
    when ${events.status} = 'cancelled'
      then least(${events.statusChangedAt} + interval '48 hours', ${aMonthAfter(over)})
    when ${events.status} = 'rescheduled' and ${leftAt} < ${events.statusChangedAt}
      then least(${over} + interval '48 hours', ${aMonthAfter(wasOver)})
    else ${over} + interval '48 hours'
  end,
  ${events.withdrawnAt} + interval '48 hours')`.mapWith(toDate)

export const keptUntil = keptUntilOf(rsvps.createdAt)

/** When somebody who gave an address and never pressed the button of the mail is forgotten. */
export const forgottenAt = sql`(${rsvps.createdAt} + make_interval(hours => ${confirmHours}))`

const taken = sql<number>`coalesce(${eventTallies.people}, 0)`

/** How many said that they come, for the page of an event; whether the public may know is for the caller to ask. */
export async function getTally(eventId: string): Promise<{ people: number; showBand: boolean; now: Date }> {
  const [row] = await read.fresh((db) =>
    db
      .select({ people: taken, showBand: events.showBand, now })
      .from(events)
      .leftJoin(eventTallies, eq(eventTallies.eventId, events.id))
      .where(eq(events.id, eventId)),
  )
  return row ?? { people: 0, showBand: false, now: new Date(Number.NaN) }
}

export type MySignUp = {
  state: RsvpState
  people: number
  slug: string
  /** Whether there is an address to tell. */
  told: boolean
  /** When the address or the group is deleted; null where neither is kept. */
  keptUntil: Date | null
  joining: string
  taken: number
  now: Date
}

/** What the holder of a private link sees of their own sign-up, or null: void, or gone. No address, no group. */
export async function getMySignUp(token: string, locale: Locale): Promise<MySignUp | null> {
  const link = readManageLink(token)
  if (!link) return null
  const joining = sql<string>`(select t.joining from ${eventTexts} t where t.event_id = ${events.id}
    order by t.locale = ${locale} desc, t.original desc limit 1)`
  // Not from a replica: whoever has just signed up comes here at once.
  const [row] = await write.public((tx) =>
    tx
      .select({
        state: rsvps.state,
        people: rsvps.people,
        slug: sql<string>`${events.slug}`,
        told: sql<boolean>`${rsvps.emailBlind} is not null`,
        keptUntil: sql<Date | null>`case when ${rsvps.keySealed} is not null then least(${keptUntil},
          case when ${rsvps.state} = 'pending' then ${forgottenAt} end) end`.mapWith(toDate),
        joining,
        taken,
        now,
      })
      .from(rsvps)
      .innerJoin(events, eq(events.id, rsvps.eventId))
      .leftJoin(eventTallies, eq(eventTallies.eventId, events.id))
      .where(and(eq(rsvps.id, link.id), eq(rsvps.generation, link.generation))),
  )
  return row ?? null
}

/** Somebody who gave an address, for the mail to them; null when the address is not kept any more. */
export async function getTellable(rsvpId: string) {
  const [row] = await read.organise((db) =>
    db
      .select({
        rsvp: rsvps,
        demo: organisations.demo,
        open: sql<boolean>`(${isOpen} and (${rsvps.state} <> 'pending' or ${forgottenAt} > ${now}))`,
      })
      .from(rsvps)
      .innerJoin(events, eq(events.id, rsvps.eventId))
      .innerJoin(organisations, eq(organisations.id, rsvps.keeperId))
      .where(eq(rsvps.id, rsvpId)),
  )
  const { id, keeperId, state, keySealed, emailSealed, language } = row?.rsvp ?? {}
  if (!row || !id || !keeperId || !state || !keySealed || !emailSealed) return null
  return {
    email: openField(rsvpPlace(id, keeperId), keySealed, 'email', emailSealed),
    language: toLocale(language),
    link: manageLink(row.rsvp),
    state,
    /** Whether a sign-up to this event still makes sense. */
    open: row.open,
    demo: row.demo,
  }
}

export type Tellable = { rsvpId: string; emailBlind: string; language: Locale; eventIds: string[] }

/**
 * Everybody with an address who signed up to any of some events, once each, those included who have a day to press the
 * button of their mail. Asked while the events are locked `for update`: a sign-up with an address holds them against
 * that, so nobody slips in between the decision and the telling.
 */
export async function listTellable(db: Pick<Database, 'select'>, eventIds: string[]): Promise<Tellable[]> {
  if (!eventIds.length) return []
  const order = sql`order by ${rsvps.state} = 'confirmed' desc, ${rsvps.createdAt}, ${rsvps.id}`
  const rows = await db
    .select({
      rsvpId: sql<string>`(array_agg(${rsvps.id} ${order}))[1]`,
      emailBlind: sql<string>`encode(${rsvps.emailBlind}, 'hex')`,
      language: sql<string>`(array_agg(${rsvps.language} ${order}))[1]`,
      eventIds: sql<string[]>`json_agg(${rsvps.eventId} ${order})`,
    })
    .from(rsvps)
    .where(
      and(
        inArray(rsvps.eventId, eventIds),
        isNotNull(rsvps.emailBlind),
        or(
          eq(rsvps.state, 'confirmed'),
          and(eq(rsvps.state, 'pending'), gt(rsvps.createdAt, sql`${now} - interval '24 hours'`)),
        ),
      ),
    )
    .groupBy(rsvps.emailBlind)
  return rows.map((row) => ({ ...row, language: toLocale(row.language) }))
}

export const counted = and(eq(rsvps.state, 'confirmed'), isNull(rsvps.leftOutAt))
export const sumOfPeople = sql<number>`coalesce(sum(${rsvps.people}), 0)::int`

/** How many people no mail can reach. */
export async function countUntellable(eventIds: string[]): Promise<number> {
  if (!eventIds.length) return 0
  const [row] = await read.organise((db) =>
    db
      .select({ people: sumOfPeople })
      .from(rsvps)
      .where(and(inArray(rsvps.eventId, eventIds), counted, isNull(rsvps.emailBlind))),
  )
  return row?.people ?? 0
}
