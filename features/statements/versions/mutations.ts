import 'server-only'
import { and, eq } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { statementEvents, statements, statementVersionEvents, statementVersions } from '@/db/schema'
import { canIssue, type Membership } from '@/features/organisations/permissions'
import { slugOf } from '@/features/organisations/rules'
import { randomLetters } from '@/lib/crypto/tokens'
import { toLocale } from '@/lib/i18n/locales'
import { readEvents, readFacts } from '../facts/queries'
import { keptStatement, lockStatement, recordStatement } from '../mutations'
import { isApproved, mayBeIssued, noticeContent, noticeFacts, seenMark, versionSeenAt } from '../rules'
import type { ApproveInput, IssueInput } from '../validation'

type Refused = { ok: false; reason: 'not-allowed' | 'unknown' }
const notAllowed = { ok: false, reason: 'not-allowed' } as const
const unknown = { ok: false, reason: 'unknown' } as const
/** Something is no longer as it was when the person read it and pressed. */
const changed = { ok: false, reason: 'changed' } as const

type Locked = NonNullable<Awaited<ReturnType<typeof lockStatement>>>

/** Approves the text and the events as they were read: anything that has changed since must be read again. */
export const approveStatement = (
  by: Membership,
  id: string,
  { version, 'seen[]': seen }: ApproveInput,
): Promise<{ ok: true } | Refused | typeof changed> =>
  write.organise(async (tx) => {
    if (!canIssue(by)) return notAllowed
    const statement = await lockStatement(tx, by, id)
    if (!statement || statement.newest?.kind === 'withdrawal') return unknown
    const bound = await readBound(tx, statement)
    const isAsRead =
      statement.version === version &&
      sameMarks(
        seen,
        bound.map(({ event }) => seenMark(event)),
      )
    if (!isAsRead) return changed
    for (const { event } of bound)
      await tx
        .update(statementEvents)
        .set({ approvedEventVersion: event.version })
        .where(and(eq(statementEvents.statementId, id), eq(statementEvents.eventId, event.id)))
    await tx
      .update(statements)
      .set({ approvedDraft: version, approvedAt: now, approvedBy: by.memberId })
      .where(keptStatement(by, id))
    await recordStatement(tx, by, 'approved', id)
    return { ok: true } as const
  })

type IssueOutcome =
  | { ok: true; slug: string }
  | Refused
  | typeof changed
  | { ok: false; reason: 'not-approved' | 'embargo-over' }

/**
 * Gives an approved text to the world, now or when its embargo ends. An approval is spent by it: the draft goes on under
 * its next number, so that of two who press at once only one issues.
 */
export const issueStatement = (
  by: Membership,
  id: string,
  input: Pick<IssueInput, 'version' | 'kind' | 'note'>,
  embargoedUntil: Date | null,
): Promise<IssueOutcome> =>
  write.organise(async (tx) => {
    if (!canIssue(by)) return notAllowed
    const statement = await lockStatement(tx, by, id)
    if (!statement || statement.newest?.kind === 'withdrawal') return unknown
    const isFirst = input.kind === 'original'
    if (statement.version !== input.version || isFirst !== !statement.newest) return changed
    if (!isApproved(statement)) return { ok: false, reason: 'not-approved' } as const
    const bound = await readBound(tx, statement)
    if (!mayBeIssued(statement, bound)) return changed
    if (embargoedUntil && embargoedUntil <= statement.now) return { ok: false, reason: 'embargo-over' } as const
    const facts = await readFacts(
      tx,
      factsOf(by, statement),
      bound.map(({ event }) => event),
    )
    await addVersion(tx, statement, {
      kind: input.kind,
      content: statement.content,
      facts,
      note: isFirst ? '' : input.note,
      embargoedUntil,
      visibleFrom: embargoedUntil,
    })
    const slug = statement.slug ?? `${slugOf(statement.content.headline)}-${randomLetters(6)}`
    await tx
      .update(statements)
      .set({ slug, version: statement.version + 1, updatedAt: now })
      .where(keptStatement(by, id))
    await recordStatement(tx, by, 'issued', id)
    return { ok: true, slug } as const
  })

/** A date that never comes: withdrawn before the world saw anything of it, there is nothing to put a notice on. */
const never = new Date('9999-12-31T00:00:00Z')

/** Takes a statement back at once and for good. Where it was public a notice stays; waits for nobody's approval. */
export const withdrawStatement = (by: Membership, id: string, reason: string): Promise<{ ok: true } | Refused> =>
  write.organise(async (tx) => {
    if (!canIssue(by)) return notAllowed
    const statement = await lockStatement(tx, by, id)
    if (!statement?.newest || statement.newest.kind === 'withdrawal') return unknown
    const seen = versionSeenAt(statement.versions, statement.now)
    // A headline that still waits for its embargo must not come out by the notice.
    const { content, facts } = seen ?? statement.newest
    await addVersion(tx, statement, {
      kind: 'withdrawal',
      content: noticeContent(content),
      facts: noticeFacts(facts),
      note: reason,
      embargoedUntil: null,
      visibleFrom: seen ? null : never,
    })
    await tx
      .update(statements)
      .set({ version: statement.version + 1, updatedAt: now })
      .where(keptStatement(by, id))
    await recordStatement(tx, by, 'withdrew', id)
    return { ok: true } as const
  })

type NewVersion = Pick<
  typeof statementVersions.$inferInsert,
  'kind' | 'content' | 'facts' | 'note' | 'embargoedUntil'
> & {
  /** `null` is at once. */
  visibleFrom: Date | null
}

async function addVersion(tx: Transaction, { id, keeperId, newest }: Locked, { visibleFrom, ...version }: NewVersion) {
  const [row] = await tx
    .insert(statementVersions)
    .values({
      keeperId,
      statementId: id,
      number: (newest?.number ?? 0) + 1,
      ...version,
      visibleFrom: visibleFrom ?? now,
    })
    .returning({ id: statementVersions.id })
  if (!row) throw new Error('an insert returned nothing')
  const bound = version.facts.events.map((event) => ({
    keeperId,
    versionId: row.id,
    eventId: event.id,
    eventVersion: event.version,
  }))
  if (bound.length) await tx.insert(statementVersionEvents).values(bound)
}

const factsOf = (by: Membership, { disputeId, locale }: Locked) => ({
  issuer: by.organisation.name,
  disputeId,
  locale: toLocale(locale),
})

/** The draft's events as they stand, each with the version that was approved. */
async function readBound(tx: Transaction, { id, locale }: Locked) {
  const rows = await tx.select().from(statementEvents).where(eq(statementEvents.statementId, id))
  const events = await readEvents(
    tx,
    rows.map(({ eventId }) => eventId),
    toLocale(locale),
  )
  return events.map((event) => ({
    event,
    approvedVersion: rows.find(({ eventId }) => eventId === event.id)?.approvedEventVersion ?? null,
  }))
}

const sameMarks = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && b.every((mark) => a.includes(mark))
