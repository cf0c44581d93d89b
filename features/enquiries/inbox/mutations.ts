import 'server-only'
import { and, eq } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { enquiries } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { memberActor } from '@/features/organisations/mutations'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { enqueueMail } from '@/features/outbox/mutations'
import { openField, sealRecord } from '@/lib/crypto/people'
import { enquiryPlace } from '../rules'

type Row = typeof enquiries.$inferSelect
type Outcome = { ok: true } | { ok: false; reason: 'not-allowed' | 'unknown' }
const notAllowed = { ok: false, reason: 'not-allowed' } as const
const unknown = { ok: false, reason: 'unknown' } as const

/** Answers a question, once. Of two who answer, the first one's words go out, and the second is told that it is gone. */
export const answerQuestion = (by: Membership, id: string, answer: string): Promise<Outcome> =>
  onOpen(by, id, 'answered a question', async (tx, row) => {
    const place = enquiryPlace(row.id, row.keeperId)
    const question = openField(place, row.keySealed, 'question', row.questionSealed)
    const email = row.emailSealed && openField(place, row.keySealed, 'email', row.emailSealed)
    // Sealed anew as one: a record has one key.
    const columns = sealRecord(place, { question, answer, ...(email && { email }) } as Record<string, string>)
    await tx
      .update(enquiries)
      .set({ ...columns, state: 'answered', doneAt: now })
      .where(eq(enquiries.id, id))
    if (email)
      await enqueueMail(tx, { kind: 'enquiry-answer', keeperId: row.keeperId, enquiryId: id, onceKey: `answer ${id}` })
  })

/** Closes a question without an answer. */
export const closeQuestion = (by: Membership, id: string): Promise<Outcome> =>
  onOpen(by, id, 'closed a question', async (tx) => {
    await tx.update(enquiries).set({ state: 'closed', doneAt: now }).where(eq(enquiries.id, id))
  })

const onOpen = (
  by: Membership,
  id: string,
  verb: string,
  work: (tx: Transaction, row: Row) => Promise<void>,
): Promise<Outcome> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const keeperId = by.organisation.id
    const mine = and(eq(enquiries.id, id), eq(enquiries.keeperId, keeperId), eq(enquiries.state, 'open'))
    const [row] = await tx.select().from(enquiries).where(mine).for('update')
    if (!row) return unknown
    await work(tx, row)
    await recordActivity(tx, { actor: memberActor(by), keeperId, verb, subject: 'event', subjectId: row.eventId })
    return { ok: true } as const
  })
