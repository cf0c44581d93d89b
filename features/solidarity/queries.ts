import 'server-only'
import { and, asc, count, desc, eq, lte, or, type SQL, sql } from 'drizzle-orm'
import { type Database, read, write } from '@/db/client'
import { now } from '@/db/clock'
import { disputes, disputeTexts, events, eventTexts, organisations, solidarityMessages } from '@/db/schema'
import type { Membership } from '@/features/organisations/permissions'
import { openField } from '@/lib/crypto/people'
import { type Locale, toLocale } from '@/lib/i18n/locales'
import { messagePlace, readMessageLink } from './rules'
import type { MessageState, MessageTarget } from './vocabulary'

export type Target = { id: string; keeperId: string; disputeId: string | null; eventId: string | null }

/** The public dispute or event that a message may be sent to. */
export async function findTarget(target: MessageTarget, slug: string): Promise<Target | null> {
  if (target === 'disputes') {
    const open = and(eq(disputes.slug, slug), eq(disputes.publication, 'public'))
    const [row] = await read.fresh((db) =>
      db.select({ id: disputes.id, keeperId: disputes.keeperId }).from(disputes).where(open),
    )
    return row ? { ...row, disputeId: row.id, eventId: null } : null
  }
  const open = and(eq(events.slug, slug), eq(events.publication, 'public'), lte(events.publishAt, now))
  const [row] = await read.fresh((db) =>
    db.select({ id: events.id, keeperId: events.keeperId }).from(events).where(open),
  )
  return row ? { ...row, disputeId: null, eventId: row.id } : null
}

export async function countHeldOf(db: Pick<Database, 'select'>, keeperId: string): Promise<number> {
  const held = and(eq(solidarityMessages.keeperId, keeperId), eq(solidarityMessages.state, 'held'))
  const [row] = await db.select({ held: count() }).from(solidarityMessages).where(held)
  return row?.held ?? 0
}

/** How many messages wait to be read, for the board. */
export const countHeld = (by: Membership) => read.organise((db) => countHeldOf(db, by.organisation.id))

type Row = typeof solidarityMessages.$inferSelect

const open = (row: Row, field: 'sender' | 'text' | 'shortened' | 'quotedAs' | 'contact'): string => {
  const value = row[`${field}Sealed`]
  return row.keySealed && value ? openField(messagePlace(row.id, row.keeperId), row.keySealed, field, value) : ''
}

/** The text as it was let through. */
const clearedText = (row: Row) => open(row, 'shortened') || open(row, 'text')

export type ShownMessage = { id: string; sender: string; text: string; locale: Locale; at: Date }

const shownMessage = (row: Row): ShownMessage => ({
  id: row.id,
  sender: open(row, 'sender'),
  text: clearedText(row),
  locale: toLocale(row.language),
  at: row.createdAt,
})

const isAccepted = eq(solidarityMessages.state, 'accepted')

/** Messages that may be read on the page of a dispute or an event, newest first. */
export async function listShownMessages(to: { disputeId: string } | { eventId: string }, most = 50) {
  const about =
    'disputeId' in to ? eq(solidarityMessages.disputeId, to.disputeId) : eq(solidarityMessages.eventId, to.eventId)
  const rows = await read.public((db) =>
    db
      .select()
      .from(solidarityMessages)
      .where(and(about, isAccepted, eq(solidarityMessages.mayShow, true)))
      .orderBy(desc(solidarityMessages.createdAt), desc(solidarityMessages.id))
      .limit(most),
  )
  return rows.map(shownMessage)
}

export type MyMessage = {
  state: MessageState
  sender: string
  text: string
  mayShow: boolean
  mayQuote: boolean
  page: string
}

/** What the holder of the private link sees of their own message, or null: void, or gone. */
export async function getMyMessage(token: string): Promise<MyMessage | null> {
  const link = readMessageLink(token)
  if (!link) return null
  // Not from a replica: whoever has just sent one comes here at once.
  const [found] = await write.public((tx) =>
    tx
      .select({ row: solidarityMessages, dispute: disputes.slug, event: events.slug })
      .from(solidarityMessages)
      .leftJoin(disputes, eq(disputes.id, solidarityMessages.disputeId))
      .leftJoin(events, eq(events.id, solidarityMessages.eventId))
      .where(and(eq(solidarityMessages.id, link.id), eq(solidarityMessages.generation, link.generation))),
  )
  if (!found) return null
  const { row, dispute, event } = found
  return {
    state: row.state,
    sender: open(row, 'sender'),
    text: clearedText(row),
    mayShow: row.mayShow,
    mayQuote: row.mayQuote,
    page: dispute ? `/disputes/${dispute}` : `/events/${event}`,
  }
}

/** A message with the words in which it was sent, as its keeper's members see it. */
export type KeptMessage = ShownMessage & {
  state: MessageState
  original: string
  mayShow: boolean
  mayQuote: boolean
  quotedAs: string
  contact: string
  /** What it was sent to. */
  about: string
  disputeId: string | null
}

const about = sql<string>`coalesce(${disputeTexts.title}, ${eventTexts.title})`

async function listKept(by: Membership, where: SQL | undefined, oldestFirst: boolean): Promise<KeptMessage[]> {
  const order = oldestFirst ? asc : desc
  const rows = await read.organise((db) =>
    db
      .select({ row: solidarityMessages, about, ofEvent: events.disputeId })
      .from(solidarityMessages)
      .leftJoin(events, eq(events.id, solidarityMessages.eventId))
      .leftJoin(eventTexts, and(eq(eventTexts.eventId, events.id), eq(eventTexts.original, true)))
      .leftJoin(
        disputeTexts,
        and(eq(disputeTexts.disputeId, solidarityMessages.disputeId), eq(disputeTexts.original, true)),
      )
      .where(and(eq(solidarityMessages.keeperId, by.organisation.id), where))
      .orderBy(order(solidarityMessages.createdAt), order(solidarityMessages.id))
      .limit(500),
  )
  return rows.map(({ row, about, ofEvent }) => ({
    ...shownMessage(row),
    state: row.state,
    original: open(row, 'text'),
    mayShow: row.mayShow,
    mayQuote: row.mayQuote,
    quotedAs: open(row, 'quotedAs'),
    contact: open(row, 'contact'),
    about,
    disputeId: row.disputeId ?? ofEvent,
  }))
}

/** What waits to be read, in the order in which it came. */
export const listHeldMessages = (by: Membership) => listKept(by, eq(solidarityMessages.state, 'held'), true)

/** What was decided and can still be decided otherwise, newest first. */
export const listDecidedMessages = (by: Membership) =>
  listKept(by, or(isAccepted, eq(solidarityMessages.state, 'refused')), false)

export type About = { disputeId?: string; eventId?: string }

/**
 * Messages to read out at a rally, in the order in which they came: those to a dispute with those to its events; those to
 * an event with those to its dispute; or all.
 */
export const listReadOut = (by: Membership, { disputeId, eventId }: About) => {
  const ofDispute = disputeId
    ? or(eq(solidarityMessages.disputeId, disputeId), eq(events.disputeId, disputeId))
    : undefined
  const ofEvent = eventId
    ? or(
        eq(solidarityMessages.eventId, eventId),
        sql`${solidarityMessages.disputeId} = (select e.dispute_id from ${events} e where e.id = ${eventId})`,
      )
    : undefined
  return listKept(by, and(isAccepted, ofDispute, ofEvent), true)
}

/** Messages that their senders let the keeper quote in the press, as they were let through. */
export const listQuotable = (by: Membership) =>
  listKept(by, and(isAccepted, eq(solidarityMessages.mayQuote, true)), false)

export async function getQuotable(by: Membership, id: string): Promise<KeptMessage | null> {
  const one = and(eq(solidarityMessages.id, id), isAccepted, eq(solidarityMessages.mayQuote, true))
  return (await listKept(by, one, false))[0] ?? null
}

/** For the press pack of a statement: what its issuer may quote about a dispute of its own. Names as they are to stand. */
export async function listPressQuotes(issuer: string, dispute: string): Promise<{ text: string; quotedAs: string }[]> {
  const rows = await read.public((db) =>
    db
      .select({ row: solidarityMessages })
      .from(solidarityMessages)
      .innerJoin(organisations, and(eq(organisations.id, solidarityMessages.keeperId), eq(organisations.slug, issuer)))
      .innerJoin(
        disputes,
        and(
          eq(disputes.id, solidarityMessages.disputeId),
          eq(disputes.slug, dispute),
          eq(disputes.publication, 'public'),
        ),
      )
      .where(and(isAccepted, eq(solidarityMessages.mayQuote, true)))
      .orderBy(asc(solidarityMessages.createdAt), asc(solidarityMessages.id))
      .limit(100),
  )
  return rows.map(({ row }) => ({ text: clearedText(row), quotedAs: open(row, 'quotedAs') }))
}
