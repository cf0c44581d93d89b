import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, isNotNull, lt, lte, ne, or, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { disputes, events, solidarityMessages } from '@/db/schema'
import { countAttempt } from '@/features/accounts/mutations'
import { recordActivity } from '@/features/activity/mutations'
import { sealRecord } from '@/lib/crypto/people'
import { hashToken } from '@/lib/crypto/tokens'
import type { Locale } from '@/lib/i18n/locales'
import { countHeldOf, findTarget, type Target } from './queries'
import { messageLink, messagePlace, mostHeld, mostInAMinute, readMessageLink } from './rules'
import type { MessageInput } from './validation'
import type { MessageTarget } from './vocabulary'

type Sent = { ok: true; link: string } | { ok: false; reason: 'unknown' | 'busy' }
const unknown = { ok: false, reason: 'unknown' } as const
const busy = { ok: false, reason: 'busy' } as const

/** Somebody sends a message of support. It waits for an organiser; the sender gets a private link, and leaves no address. */
export async function sendMessage(
  to: { target: MessageTarget; slug: string },
  message: MessageInput & { press: string; language: Locale },
): Promise<Sent> {
  const target = await findTarget(to.target, to.slug)
  if (!target) return unknown
  if (!(await countAttempt(`message ${target.id}`, mostInAMinute))) return busy
  return write.public(async (tx) => {
    if ((await countHeldOf(tx, target.keeperId)) >= mostHeld) return busy
    return { ok: true, link: messageLink(await hold(tx, target, message)) } as const
  })
}

async function hold(tx: Transaction, target: Target, message: MessageInput & { press: string; language: Locale }) {
  const { keeperId, disputeId, eventId } = target
  const { press, language, mayShow, mayQuote } = message
  const id = randomUUID()
  const pressHash = hashToken(press)
  const [held] = await tx
    .insert(solidarityMessages)
    .values({
      id,
      keeperId,
      disputeId,
      eventId,
      mayShow,
      mayQuote,
      language,
      pressHash,
      ...sealedOf(id, target, message),
    })
    .onConflictDoNothing()
    .returning({ id: solidarityMessages.id, generation: solidarityMessages.generation })
  if (held) {
    await record(tx, target, 'sent a message of support')
    return held
  }
  // This very press came a moment before, and its answer is the answer to both.
  const [before] = await tx
    .select({ id: solidarityMessages.id, generation: solidarityMessages.generation })
    .from(solidarityMessages)
    .where(
      and(
        disputeId ? eq(solidarityMessages.disputeId, disputeId) : eq(solidarityMessages.eventId, target.id),
        eq(solidarityMessages.pressHash, pressHash),
      ),
    )
  if (!before) throw new Error('a message that was there already is not there')
  return before
}

function sealedOf(id: string, { keeperId }: Target, { sender, text, quotedAs, contact }: MessageInput) {
  const values: Record<string, string> = { sender, text, ...(quotedAs && { quotedAs }), ...(contact && { contact }) }
  return sealRecord(messagePlace(id, keeperId), values)
}

/** The sender takes a message back: it goes from every page, and what was typed goes with it. */
export const takeBackMessage = (token: string): Promise<{ ok: true } | { ok: false; reason: 'gone' }> =>
  write.public(async (tx) => {
    const link = readMessageLink(token)
    const mine = link && and(eq(solidarityMessages.id, link.id), eq(solidarityMessages.generation, link.generation))
    const [row] = mine ? await tx.select().from(solidarityMessages).where(mine).for('update') : []
    if (!row || !mine) return { ok: false, reason: 'gone' } as const
    if (row.state === 'taken_back') return { ok: true } as const
    await tx
      .update(solidarityMessages)
      .set({ state: 'taken_back', mayShow: false, mayQuote: false, decidedAt: now, ...erased })
      .where(mine)
    await record(tx, { ...row, id: row.disputeId ?? row.eventId ?? '' }, 'took a message of support back')
    return { ok: true } as const
  })

const erased = {
  senderSealed: null,
  textSealed: null,
  shortenedSealed: null,
  quotedAsSealed: null,
  contactSealed: null,
  keySealed: null,
}

const record = (tx: Transaction, { id, keeperId, disputeId }: Target, verb: string) =>
  recordActivity(tx, {
    actor: { kind: 'visitor' },
    keeperId,
    verb,
    subject: disputeId ? 'dispute' : 'event',
    subjectId: id,
  })

/** What the retention register promises of messages of support. */
export async function purgeSolidarity(tx: Transaction) {
  const days = (many: number) => sql`${now} - make_interval(days => ${many})`
  await tx
    .update(solidarityMessages)
    .set({ contactSealed: null })
    .where(and(isNotNull(solidarityMessages.contactSealed), lt(solidarityMessages.decidedAt, days(30))))
  return tx
    .delete(solidarityMessages)
    .where(
      or(
        and(eq(solidarityMessages.state, 'held'), lte(solidarityMessages.createdAt, days(90))),
        and(eq(solidarityMessages.state, 'refused'), lte(solidarityMessages.decidedAt, days(7))),
        and(eq(solidarityMessages.state, 'taken_back'), lte(solidarityMessages.decidedAt, days(30))),
        lte(solidarityMessages.createdAt, days(365)),
        ownerTakenDown,
      ),
    )
    .returning({ id: solidarityMessages.id })
}

const ownerTakenDown = and(
  ne(solidarityMessages.state, 'taken_back'),
  or(
    sql`exists (select 1 from ${disputes} d where d.id = ${solidarityMessages.disputeId} and d.publication = 'withdrawn'
      and d.updated_at <= ${now} - interval '48 hours')`,
    sql`exists (select 1 from ${events} e where e.id = ${solidarityMessages.eventId}
      and e.withdrawn_at <= ${now} - interval '48 hours')`,
  ),
)
