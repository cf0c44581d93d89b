import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { disputes, industrialActions } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { memberActor } from '@/features/organisations/mutations'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import type { ActionInput } from './validation'

type Refused = { ok: false; reason: 'not-allowed' | 'unknown' }
type Saved = { ok: true; id: string } | Refused | { ok: false; reason: 'conflict'; current: Record<string, unknown> }
const notAllowed = { ok: false, reason: 'not-allowed' } as const
const unknown = { ok: false, reason: 'unknown' } as const

const record = (tx: Transaction, by: Membership, verb: string, id: string) =>
  recordActivity(tx, {
    actor: memberActor(by),
    keeperId: by.organisation.id,
    verb,
    subject: 'industrial action',
    subjectId: id,
  })

const kept = (by: Membership, id: string) =>
  and(eq(industrialActions.id, id), eq(industrialActions.keeperId, by.organisation.id))

export const createAction = (by: Membership, disputeId: string, input: ActionInput): Promise<Saved> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const keeperId = by.organisation.id
    const [dispute] = await tx
      .select({ id: disputes.id })
      .from(disputes)
      .where(and(eq(disputes.id, disputeId), eq(disputes.keeperId, keeperId)))
    if (!dispute) return unknown
    const { version: _, noticeReceivedOn, ...values } = input
    const [row] = await tx
      .insert(industrialActions)
      .values({ keeperId, disputeId, ...values, noticeReceivedOn: noticeReceivedOn || null })
      .returning({ id: industrialActions.id })
    if (!row) throw new Error('an insert returned nothing')
    await record(tx, by, 'created', row.id)
    return { ok: true, id: row.id } as const
  })

/**
 * Edits a draft wholly; of a public strike only the union's own words and the day of the notice, for its times and
 * cover are changed in public.
 */
export const updateAction = (
  by: Membership,
  id: string,
  { version, noticeReceivedOn, ...input }: Pick<ActionInput, 'version' | 'ownWords'> & Partial<ActionInput>,
): Promise<Saved> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const [before] = await tx.select().from(industrialActions).where(kept(by, id)).for('update')
    if (!before) return unknown
    if (before.version !== version) return { ok: false, reason: 'conflict', current: before } as const
    const values = before.publication === 'draft' ? input : { ownWords: input.ownWords }
    await tx
      .update(industrialActions)
      .set({
        ...values,
        noticeReceivedOn: noticeReceivedOn || null,
        version: before.version + 1,
        updatedAt: now,
      })
      .where(kept(by, id))
    await record(tx, by, 'edited', id)
    return { ok: true, id } as const
  })

export const publishAction = (by: Membership, id: string): Promise<{ ok: true } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    return (await publishActionIn(tx, by, id)) ? ({ ok: true } as const) : unknown
  })

/** In the transaction of whatever publishes it: a picket takes its strike along. */
export async function publishActionIn(tx: Transaction, by: Membership, id: string): Promise<boolean> {
  const published = await tx
    .update(industrialActions)
    .set({
      publication: 'public',
      publishedAt: sql`coalesce(${industrialActions.publishedAt}, ${now})`,
      updatedAt: now,
    })
    .where(kept(by, id))
    .returning({ id: industrialActions.id })
  if (published.length) await record(tx, by, 'published', id)
  return published.length > 0
}

/** Deletes a draft; a public strike is called off, not deleted. */
export const deleteActionDraft = (by: Membership, id: string): Promise<{ ok: true; disputeId: string } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const [gone] = await tx
      .delete(industrialActions)
      .where(and(kept(by, id), eq(industrialActions.publication, 'draft')))
      .returning({ disputeId: industrialActions.disputeId })
    if (!gone) return unknown
    await record(tx, by, 'deleted', id)
    return { ok: true, disputeId: gone.disputeId } as const
  })
