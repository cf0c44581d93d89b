import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, count, eq, inArray, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { violates } from '@/db/errors'
import { members, organisations, suggestions } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { memberInForce } from '@/features/organisations/mutations'
import { enqueueMail } from '@/features/outbox/mutations'
import { sealRecord } from '@/lib/crypto/people'
import { hashToken } from '@/lib/crypto/tokens'
import type { Locale } from '@/lib/i18n/locales'
import { openContent } from './queries'
import {
  corrected,
  isOpen,
  mostInAnHour,
  mostWaiting,
  readSuggestionLink,
  suggestionLink,
  suggestionPlace,
} from './rules'
import type { SuggestionContent } from './validation'

export type Sent = { ok: true; link: string } | { ok: false; reason: 'closed' | 'busy' }

type Answer = { content: SuggestionContent; language: Locale; press: string }

/** Somebody suggests an event to an organisation that takes suggestions. The same press twice is one. */
export async function suggest(slug: string, answer: Answer): Promise<Sent> {
  try {
    return await suggestOnce(slug, answer)
  } catch (error) {
    if (violates(error, 'suggestions_keeperId_pressHash_unique')) return suggestOnce(slug, answer)
    throw error
  }
}

const suggestOnce = (slug: string, { content, language, press }: Answer): Promise<Sent> =>
  write.public(async (tx) => {
    // Held, so that a burst is counted one after the other.
    const [keeper] = await tx
      .select({ id: organisations.id, open: organisations.takesSuggestions })
      .from(organisations)
      .where(and(eq(organisations.slug, slug), organisations.managed))
      .for('no key update')
    if (!keeper?.open) return { ok: false, reason: 'closed' } as const
    const pressHash = hashToken(press)
    const [pressed] = await tx
      .select({ id: suggestions.id, generation: suggestions.generation })
      .from(suggestions)
      .where(and(eq(suggestions.keeperId, keeper.id), eq(suggestions.pressHash, pressHash)))
    if (pressed) return { ok: true, link: suggestionLink(pressed) } as const
    if (await isBusy(tx, keeper.id)) return { ok: false, reason: 'busy' } as const
    const id = randomUUID()
    await tx
      .insert(suggestions)
      .values({ id, keeperId: keeper.id, language, pressHash, ...sealedContent(id, keeper.id, content) })
    await record(tx, keeper.id, 'suggested', id)
    await tellOrganisers(tx, keeper.id)
    return { ok: true, link: suggestionLink({ id, generation: 1 }) } as const
  })

const sealedContent = (id: string, keeperId: string, content: SuggestionContent) =>
  sealRecord(suggestionPlace(id, keeperId), { content: JSON.stringify(content) })

async function isBusy(tx: Transaction, keeperId: string) {
  const recent = sql<number>`(count(*) filter (where ${suggestions.createdAt} > ${now} - interval '1 hour'))::int`
  const waiting = sql<number>`(count(*) filter (where ${suggestions.state} in ('waiting', 'returned')))::int`
  const [row] = await tx
    .select({ all: count(), recent, waiting })
    .from(suggestions)
    .where(eq(suggestions.keeperId, keeperId))
  return (row?.recent ?? 0) >= mostInAnHour || (row?.waiting ?? 0) >= mostWaiting
}

/** At most one mail in a day to each organiser, however many suggestions come. */
async function tellOrganisers(tx: Transaction, keeperId: string) {
  const organisers = await tx
    .select({ personId: members.personId, day: sql<string>`(${now} at time zone 'Europe/London')::date::text` })
    .from(members)
    .where(and(eq(members.keeperId, keeperId), inArray(members.role, ['owner', 'organiser']), memberInForce))
  if (!organisers.length) return
  const mails = organisers.map(({ personId, day }) => ({
    kind: 'suggestion-waiting',
    keeperId,
    personId,
    onceKey: `suggestions ${keeperId} ${personId} ${day}`,
  }))
  await enqueueMail(tx, mails)
}

const gone = { ok: false, reason: 'gone' } as const

/** Whoever holds the private link corrects what they sent; it waits again. */
export const correctSuggestion = (token: string, content: SuggestionContent): Promise<{ ok: true } | typeof gone> =>
  onMine(token, async (tx, row) => {
    const before = openContent(row)
    const next = before ? corrected(before, content) : content
    await tx
      .update(suggestions)
      .set({ state: 'waiting', decidedAt: null, ...sealedContent(row.id, row.keeperId, next) })
      .where(eq(suggestions.id, row.id))
    await record(tx, row.keeperId, 'corrected a suggestion', row.id)
    await tellOrganisers(tx, row.keeperId)
  })

/** Whoever sent it takes it back. What they wrote goes in the same moment. */
export const withdrawSuggestion = (token: string): Promise<{ ok: true } | typeof gone> =>
  onMine(token, async (tx, row) => {
    await tx
      .update(suggestions)
      .set({ state: 'withdrawn', decidedAt: now, contentSealed: null, keySealed: null })
      .where(eq(suggestions.id, row.id))
    await record(tx, row.keeperId, 'withdrew a suggestion', row.id)
  })

const onMine = (
  token: string,
  work: (tx: Transaction, row: typeof suggestions.$inferSelect) => Promise<void>,
): Promise<{ ok: true } | typeof gone> =>
  write.public(async (tx) => {
    const link = readSuggestionLink(token)
    if (!link) return gone
    const mine = and(eq(suggestions.id, link.id), eq(suggestions.generation, link.generation))
    const [row] = await tx.select().from(suggestions).where(mine).for('update')
    if (!row || !isOpen(row.state)) return gone
    await work(tx, row)
    return { ok: true } as const
  })

const record = (tx: Transaction, keeperId: string, verb: string, subjectId: string) =>
  recordActivity(tx, { actor: { kind: 'visitor' }, keeperId, verb, subject: 'suggestion', subjectId })

/** What the retention register promises: thirty days after the answer, and sixty at most where nobody gave one. */
export const purgeSuggestions = (tx: Transaction) =>
  tx
    .delete(suggestions)
    .where(
      sql`coalesce(${suggestions.decidedAt} + interval '30 days', ${suggestions.createdAt} + interval '60 days') < ${now}`,
    )
    .returning({ id: suggestions.id })
