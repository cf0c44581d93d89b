import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, inArray, lte, or, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { enquiries, events } from '@/db/schema'
import { countAttempt } from '@/features/accounts/mutations'
import { recordActivity } from '@/features/activity/mutations'
import { keptUntilOf } from '@/features/rsvps/queries'
import { sealRecord } from '@/lib/crypto/people'
import { hashToken } from '@/lib/crypto/tokens'
import type { Locale } from '@/lib/i18n/locales'
import { type AskedEvent, countOpenOf, findAskedEvent } from './queries'
import { enquiryPlace, mostInAMinute, mostOpen, questionLink, readQuestionLink } from './rules'

type Question = { question: string; email: string | null; press: string; language: Locale }
type Asked = { ok: true; link: string } | { ok: false; reason: 'unknown' | 'busy' }
const unknown = { ok: false, reason: 'unknown' } as const
const busy = { ok: false, reason: 'busy' } as const

/** Somebody asks the organisers of an event. The answer goes to their address, or stands behind their private link. */
export async function askQuestion(slug: string, question: Question): Promise<Asked> {
  const event = await findAskedEvent(slug)
  if (!event) return unknown
  if (!(await countAttempt(`question ${event.id}`, mostInAMinute))) return busy
  return write.public(async (tx) => {
    if ((await countOpenOf(tx, event.keeperId)) >= mostOpen) return busy
    return { ok: true, link: questionLink(await keep(tx, event, question)) } as const
  })
}

async function keep(tx: Transaction, { id: eventId, keeperId }: AskedEvent, asked: Question) {
  const id = randomUUID()
  const { question, email, language } = asked
  const place = enquiryPlace(id, keeperId)
  const sealed = email ? sealRecord(place, { question, email }) : sealRecord(place, { question })
  const pressHash = hashToken(asked.press)
  const columns = { id: enquiries.id, generation: enquiries.generation }
  const [kept] = await tx
    .insert(enquiries)
    .values({ id, keeperId, eventId, language, pressHash, ...sealed })
    .onConflictDoNothing()
    .returning(columns)
  if (kept) {
    await record(tx, { keeperId, eventId }, 'asked a question')
    return kept
  }
  // This very press came a moment before, and its answer is the answer to both.
  const [before] = await tx
    .select(columns)
    .from(enquiries)
    .where(and(eq(enquiries.eventId, eventId), eq(enquiries.pressHash, pressHash)))
  if (!before) throw new Error('a question that was there already is not there')
  return before
}

/** Whoever asked deletes the question, with its answer and their address. */
export const deleteQuestion = (token: string): Promise<{ ok: true } | { ok: false; reason: 'gone' }> =>
  write.public(async (tx) => {
    const link = readQuestionLink(token)
    if (!link) return { ok: false, reason: 'gone' } as const
    const [gone] = await tx
      .delete(enquiries)
      .where(and(eq(enquiries.id, link.id), eq(enquiries.generation, link.generation)))
      .returning({ keeperId: enquiries.keeperId, eventId: enquiries.eventId })
    if (!gone) return { ok: false, reason: 'gone' } as const
    await record(tx, gone, 'deleted a question')
    return { ok: true } as const
  })

const record = (tx: Transaction, { keeperId, eventId }: { keeperId: string; eventId: string }, verb: string) =>
  recordActivity(tx, { actor: { kind: 'visitor' }, keeperId, verb, subject: 'event', subjectId: eventId })

/** What the retention register promises of questions. */
export const purgeEnquiries = (tx: Transaction) => {
  const over = tx
    .select({ id: enquiries.id })
    .from(enquiries)
    .innerJoin(events, eq(events.id, enquiries.eventId))
    .where(lte(keptUntilOf(enquiries.createdAt), now))
  return tx
    .delete(enquiries)
    .where(or(lte(enquiries.doneAt, sql`${now} - interval '30 days'`), inArray(enquiries.id, over)))
    .returning({ id: enquiries.id })
}
