import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { solidarityMessages } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { memberActor } from '@/features/organisations/mutations'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { openField, sealRecord } from '@/lib/crypto/people'
import { messagePlace, shortened } from '../rules'

type Row = typeof solidarityMessages.$inferSelect
type Refused = { ok: false; reason: 'not-allowed' | 'unknown' }
const notAllowed = { ok: false, reason: 'not-allowed' } as const
const unknown = { ok: false, reason: 'unknown' } as const

/** Lets a message through, whole or shortened. Words may be cut, and each cut is marked; no word may be added. */
export const acceptMessage = (
  by: Membership,
  id: string,
  text: string,
): Promise<{ ok: true } | Refused | { ok: false; reason: 'reworded' }> =>
  decide(by, id, async (tx, row) => {
    const values = opened(row)
    const cleared = shortened(values.text ?? '', text)
    if (cleared === null) return { ok: false, reason: 'reworded' } as const
    const whole = cleared === values.text?.trim()
    if (!whole) values.shortened = cleared
    // Sealed anew as one: a record has one key.
    const columns = sealRecord(messagePlace(row.id, row.keeperId), values)
    await tx
      .update(solidarityMessages)
      .set({ shortenedSealed: null, ...columns, state: 'accepted', decidedAt: now })
      .where(eq(solidarityMessages.id, row.id))
    await record(tx, by, row, whole ? 'let a message through' : 'shortened a message')
    return { ok: true } as const
  })

/** Does not let a message through, or takes it off the page again. */
export const refuseMessage = (by: Membership, id: string): Promise<{ ok: true } | Refused> =>
  decide(by, id, async (tx, row) => {
    await tx
      .update(solidarityMessages)
      .set({ state: 'refused', decidedAt: now })
      .where(eq(solidarityMessages.id, row.id))
    await record(tx, by, row, 'refused a message')
    return { ok: true } as const
  })

const decide = <O>(by: Membership, id: string, work: (tx: Transaction, row: Row) => Promise<O>): Promise<O | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const mine = and(
      eq(solidarityMessages.id, id),
      eq(solidarityMessages.keeperId, by.organisation.id),
      ne(solidarityMessages.state, 'taken_back'),
    )
    const [row] = await tx.select().from(solidarityMessages).where(mine).for('update')
    return row ? work(tx, row) : unknown
  })

function opened(row: Row): Record<string, string> {
  const fields = ['sender', 'text', 'quotedAs', 'contact'] as const
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = row[`${field}Sealed`]
      return row.keySealed && value
        ? [[field, openField(messagePlace(row.id, row.keeperId), row.keySealed, field, value)]]
        : []
    }),
  )
}

const record = (tx: Transaction, by: Membership, row: Row, verb: string) =>
  recordActivity(tx, {
    actor: memberActor(by),
    keeperId: row.keeperId,
    verb,
    subject: row.disputeId ? 'dispute' : 'event',
    subjectId: row.disputeId ?? row.eventId ?? undefined,
  })
