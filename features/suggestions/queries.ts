import 'server-only'
import { and, asc, desc, eq, gt, inArray, or, sql } from 'drizzle-orm'
import { read, write } from '@/db/client'
import { now } from '@/db/clock'
import { events, organisations, suggestions } from '@/db/schema'
import type { Membership } from '@/features/organisations/permissions'
import { openField } from '@/lib/crypto/people'
import { readSuggestionLink, suggestionPlace } from './rules'
import { type SuggestionContent, suggestionContent } from './validation'
import type { SuggestionState } from './vocabulary'

type Row = Pick<typeof suggestions.$inferSelect, 'id' | 'keeperId' | 'keySealed' | 'contentSealed'>

/** What was typed, or null where it has gone. */
export function openContent({ id, keeperId, keySealed, contentSealed }: Row): SuggestionContent | null {
  if (!keySealed || !contentSealed) return null
  const text = openField(suggestionPlace(id, keeperId), keySealed, 'content', contentSealed)
  return suggestionContent.parse(JSON.parse(text))
}

/** An organisation that takes suggestions from everybody, or null. */
export async function getTaker(slug: string): Promise<{ name: string; slug: string; demo: boolean } | null> {
  const [row] = await read.public((db) =>
    db
      .select({ name: organisations.name, slug: organisations.slug, demo: organisations.demo })
      .from(organisations)
      .where(and(eq(organisations.slug, slug), organisations.managed, organisations.takesSuggestions)),
  )
  return row ?? null
}

/** Whether an organisation takes suggestions, for its own members. */
export async function takesSuggestions(by: Membership): Promise<boolean> {
  const [row] = await read.organise((db) =>
    db
      .select({ open: organisations.takesSuggestions })
      .from(organisations)
      .where(eq(organisations.id, by.organisation.id)),
  )
  return row?.open ?? false
}

export type MySuggestion = {
  state: SuggestionState
  note: string
  organisation: string
  /** Without how to reach whoever sent it: no page shows that to whoever opens a link. */
  content: Omit<SuggestionContent, 'contact'> | null
  hasContact: boolean
  /** The page that came of it, once it is public. */
  eventSlug: string | null
  demo: boolean
}

/** What the holder of a private link sees of what they sent, or null: void, or gone. */
export async function getMySuggestion(token: string): Promise<MySuggestion | null> {
  const link = readSuggestionLink(token)
  if (!link) return null
  // Not from a replica: whoever has just sent it comes here at once.
  const [row] = await write.public((tx) =>
    tx
      .select({
        suggestion: suggestions,
        organisation: organisations.name,
        demo: organisations.demo,
        eventSlug: sql<
          string | null
        >`case when ${events.publication} = 'public' and ${events.publishAt} <= ${now} then ${events.slug} end`,
      })
      .from(suggestions)
      .innerJoin(organisations, eq(organisations.id, suggestions.keeperId))
      .leftJoin(events, eq(events.id, suggestions.eventId))
      .where(and(eq(suggestions.id, link.id), eq(suggestions.generation, link.generation))),
  )
  if (!row) return null
  const { contact = '', ...content } = openContent(row.suggestion) ?? {}
  const { state, note } = row.suggestion
  const { organisation, eventSlug, demo } = row
  const shown = 'title' in content ? (content as Omit<SuggestionContent, 'contact'>) : null
  return { state, note, organisation, content: shown, hasContact: contact !== '', eventSlug, demo }
}

/** What waits for an organiser, and what was decided lately. */
export async function listSuggestions(by: Membership) {
  const open = inArray(suggestions.state, ['waiting', 'returned'])
  const rows = await read.organise((db) =>
    db
      .select()
      .from(suggestions)
      .where(
        and(
          eq(suggestions.keeperId, by.organisation.id),
          or(open, gt(suggestions.decidedAt, sql`${now} - interval '7 days'`)),
        ),
      )
      .orderBy(desc(open), asc(suggestions.createdAt))
      .limit(200),
  )
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    note: row.note,
    eventId: row.eventId,
    createdAt: row.createdAt,
    content: openContent(row),
  }))
}
export type Suggestion = Awaited<ReturnType<typeof listSuggestions>>[number]

/** Whether something waits for an organiser, for the board and for the mail about it. */
export async function countWaiting(keeperId: string): Promise<{ waiting: number; slug: string }> {
  const [row] = await read.organise((db) =>
    db
      .select({
        slug: organisations.slug,
        waiting: sql<number>`(select count(*) from ${suggestions} s where s.keeper_id = ${keeperId} and s.state = 'waiting')::int`,
      })
      .from(organisations)
      .where(eq(organisations.id, keeperId)),
  )
  return row ?? { waiting: 0, slug: '' }
}
