import 'server-only'
import { and, desc, eq, notInArray } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { statementEvents, statements, statementVersions } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { memberActor } from '@/features/organisations/mutations'
import { canIssue, type Membership } from '@/features/organisations/permissions'
import { allowedEvents, mayUseDispute } from './bindings/queries'
import { formFields } from './rules'
import { contentOf, type StatementInput } from './validation'

type Refused = { ok: false; reason: 'not-allowed' | 'unknown' }
type Saved = { ok: true; id: string } | Refused | { ok: false; reason: 'conflict'; current: Record<string, unknown> }
const notAllowed = { ok: false, reason: 'not-allowed' } as const
const unknown = { ok: false, reason: 'unknown' } as const

/** A new draft. */
export const createStatement = (by: Membership, input: StatementInput): Promise<Saved> =>
  write.organise(async (tx) => {
    if (!canIssue(by)) return notAllowed
    const keeperId = by.organisation.id
    if (!(await mayBind(tx, by, input, null))) return unknown
    const { kind, locale } = input
    const [row] = await tx
      .insert(statements)
      .values({ keeperId, kind, locale, disputeId: input.disputeId || null, content: contentOf(input) })
      .returning({ id: statements.id })
    if (!row) throw new Error('an insert returned nothing')
    await bindEvents(tx, by, row.id, input)
    await recordStatement(tx, by, 'created', row.id)
    return { ok: true, id: row.id } as const
  })

/** Saves an edit made of version `input.version`. An approval was of the text before it, so it asks for a new one. */
export const updateStatement = (by: Membership, id: string, input: StatementInput): Promise<Saved> =>
  write.organise(async (tx) => {
    if (!canIssue(by)) return notAllowed
    const before = await lockStatement(tx, by, id)
    if (!before || before.newest?.kind === 'withdrawal') return unknown
    if (before.version !== input.version) {
      const { kind, locale, disputeId, version } = before
      const current = { ...formFields(before.content), kind, locale, disputeId: disputeId ?? '', version }
      return { ok: false, reason: 'conflict', current } as const
    }
    if (!(await mayBind(tx, by, input, id))) return unknown
    await tx
      .update(statements)
      .set({
        // What was issued under them stands outside: its kind and language stay.
        ...(before.newest ? {} : { kind: input.kind, locale: input.locale }),
        disputeId: input.disputeId || null,
        content: contentOf(input),
        version: before.version + 1,
        updatedAt: now,
      })
      .where(keptStatement(by, id))
    await bindEvents(tx, by, id, input)
    await recordStatement(tx, by, 'edited', id)
    return { ok: true, id } as const
  })

/** Deletes what was never issued. What was, can only be withdrawn. */
export const deleteDraft = (by: Membership, id: string): Promise<{ ok: true } | Refused> =>
  write.organise(async (tx) => {
    if (!canIssue(by)) return notAllowed
    const before = await lockStatement(tx, by, id)
    if (!before || before.newest) return unknown
    await tx.delete(statements).where(keptStatement(by, id))
    await recordStatement(tx, by, 'deleted', id)
    return { ok: true } as const
  })

export const keptStatement = (by: Membership, id: string) =>
  and(eq(statements.id, id), eq(statements.keeperId, by.organisation.id))

/** The draft, held until the end of the transaction, with its newest version. One act on a statement at a time. */
export async function lockStatement(tx: Transaction, by: Membership, id: string) {
  const [row] = await tx
    .select({ statement: statements, now })
    .from(statements)
    .where(keptStatement(by, id))
    .for('update')
  if (!row) return null
  const versions = await tx
    .select()
    .from(statementVersions)
    .where(eq(statementVersions.statementId, id))
    .orderBy(desc(statementVersions.number))
  return { ...row.statement, now: row.now, versions, newest: versions[0] ?? null }
}

async function mayBind(tx: Transaction, by: Membership, input: StatementInput, id: string | null) {
  if (input.disputeId && !(await mayUseDispute(tx, by, input.disputeId))) return false
  const wanted = new Set(input['events[]'])
  return (await allowedEvents(tx, by, [...wanted], id)).length === wanted.size
}

async function bindEvents(tx: Transaction, by: Membership, statementId: string, input: StatementInput) {
  const wanted = [...new Set(input['events[]'])]
  const bound = eq(statementEvents.statementId, statementId)
  await tx
    .delete(statementEvents)
    .where(wanted.length ? and(bound, notInArray(statementEvents.eventId, wanted)) : bound)
  if (!wanted.length) return
  await tx
    .insert(statementEvents)
    .values(wanted.map((eventId) => ({ keeperId: by.organisation.id, statementId, eventId })))
    .onConflictDoNothing()
}

export const recordStatement = (tx: Transaction, by: Membership, verb: string, id: string) =>
  recordActivity(tx, {
    actor: memberActor(by),
    keeperId: by.organisation.id,
    verb,
    subject: 'statement',
    subjectId: id,
  })
