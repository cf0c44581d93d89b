import 'server-only'
import { and, asc, count, desc, eq, lte, type SQL, sql } from 'drizzle-orm'
import { type Database, read, write } from '@/db/client'
import { now } from '@/db/clock'
import { enquiries, events, eventTexts, organisations } from '@/db/schema'
import type { Membership } from '@/features/organisations/permissions'
import { openField } from '@/lib/crypto/people'
import { type Locale, toLocale } from '@/lib/i18n/locales'
import { enquiryPlace, questionLink, readQuestionLink } from './rules'
import type { EnquiryState } from './vocabulary'

export type AskedEvent = { id: string; keeperId: string }

/** The public event about which a question may be asked. */
export async function findAskedEvent(slug: string): Promise<AskedEvent | null> {
  const open = and(eq(events.slug, slug), eq(events.publication, 'public'), lte(events.publishAt, now))
  const [row] = await read.fresh((db) =>
    db.select({ id: events.id, keeperId: events.keeperId }).from(events).where(open),
  )
  return row ?? null
}

export async function countOpenOf(db: Pick<Database, 'select'>, keeperId: string): Promise<number> {
  const open = and(eq(enquiries.keeperId, keeperId), eq(enquiries.state, 'open'))
  const [row] = await db.select({ open: count() }).from(enquiries).where(open)
  return row?.open ?? 0
}

/** How many questions wait for an answer, for the board. */
export const countOpenQuestions = (by: Membership) => read.organise((db) => countOpenOf(db, by.organisation.id))

type Row = typeof enquiries.$inferSelect

const open = (row: Row, field: 'question' | 'answer' | 'email'): string => {
  const value = row[`${field}Sealed`]
  return value ? openField(enquiryPlace(row.id, row.keeperId), row.keySealed, field, value) : ''
}

export type MyQuestion = { state: EnquiryState; question: string; answer: string; told: boolean; slug: string }

/** What the holder of the private link sees of their own question, or null: void, or gone. No address. */
export async function getMyQuestion(token: string): Promise<MyQuestion | null> {
  const link = readQuestionLink(token)
  if (!link) return null
  // Not from a replica: whoever has just asked comes here at once.
  const [found] = await write.public((tx) =>
    tx
      .select({ row: enquiries, slug: sql<string>`${events.slug}` })
      .from(enquiries)
      .innerJoin(events, eq(events.id, enquiries.eventId))
      .where(and(eq(enquiries.id, link.id), eq(enquiries.generation, link.generation))),
  )
  if (!found) return null
  const { row, slug } = found
  const told = row.emailSealed !== null
  return { state: row.state, question: open(row, 'question'), answer: open(row, 'answer'), told, slug }
}

export type KeptQuestion = {
  id: string
  state: EnquiryState
  question: string
  answer: string
  locale: Locale
  /** Whether the answer goes by mail. The address itself nobody sees. */
  told: boolean
  at: Date
  eventId: string
  event: string
}

async function listKept(by: Membership, where: SQL | undefined, oldestFirst: boolean): Promise<KeptQuestion[]> {
  const order = oldestFirst ? asc : desc
  const rows = await read.organise((db) =>
    db
      .select({ row: enquiries, event: eventTexts.title })
      .from(enquiries)
      .innerJoin(eventTexts, and(eq(eventTexts.eventId, enquiries.eventId), eq(eventTexts.original, true)))
      .where(and(eq(enquiries.keeperId, by.organisation.id), where))
      .orderBy(order(enquiries.createdAt), order(enquiries.id))
      .limit(500),
  )
  return rows.map(({ row, event }) => ({
    id: row.id,
    state: row.state,
    question: open(row, 'question'),
    answer: open(row, 'answer'),
    locale: toLocale(row.language),
    told: row.emailSealed !== null,
    at: row.createdAt,
    eventId: row.eventId,
    event,
  }))
}

/** What waits for an answer, in the order in which it came. */
export const listOpenQuestions = (by: Membership) => listKept(by, eq(enquiries.state, 'open'), true)

export const listDoneQuestions = (by: Membership) => listKept(by, sql`${enquiries.state} <> 'open'`, false)

/** For the mail with the answer; null when there is none any more, or no address. */
export async function getAnswer(id: string) {
  const [found] = await read.organise((db) =>
    db
      .select({ row: enquiries, demo: organisations.demo })
      .from(enquiries)
      .innerJoin(organisations, eq(organisations.id, enquiries.keeperId))
      .where(and(eq(enquiries.id, id), eq(enquiries.state, 'answered'))),
  )
  if (!found?.row.emailSealed) return null
  const { row, demo } = found
  return {
    email: open(row, 'email'),
    answer: open(row, 'answer'),
    language: toLocale(row.language),
    link: questionLink(row),
    demo,
  }
}
