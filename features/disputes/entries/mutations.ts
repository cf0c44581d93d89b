import 'server-only'
import { and, eq } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { disputes, publicNotices, timelineEntries } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { memberActor } from '@/features/organisations/mutations'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import type { NoticeInput, TimelineInput } from '../validation'

type Outcome = { ok: true } | { ok: false; reason: 'not-allowed' | 'unknown' }
const notAllowed = { ok: false, reason: 'not-allowed' } as const
const unknown = { ok: false, reason: 'unknown' } as const

export const addTimelineEntry = (by: Membership, disputeId: string, input: TimelineInput): Promise<Outcome> =>
  onDispute(by, disputeId, 'added to the timeline', async (tx) => {
    await tx.insert(timelineEntries).values({ keeperId: by.organisation.id, disputeId, ...input })
  })

/** Takes an entry away. Those that a change wrote stay: they are what happened. */
export const removeTimelineEntry = (by: Membership, disputeId: string, id: string): Promise<Outcome> =>
  onDispute(by, disputeId, 'removed from the timeline', async (tx) => {
    await tx
      .delete(timelineEntries)
      .where(
        and(
          eq(timelineEntries.id, id),
          eq(timelineEntries.disputeId, disputeId),
          eq(timelineEntries.keeperId, by.organisation.id),
        ),
      )
  })

/** A newer notice; the older ones stay in the history. */
export const addNotice = (
  by: Membership,
  disputeId: string,
  { sourceLink, ...input }: NoticeInput,
  checkedAt: Date,
): Promise<Outcome> =>
  onDispute(by, disputeId, 'added a notice', async (tx) => {
    await tx
      .insert(publicNotices)
      .values({ keeperId: by.organisation.id, disputeId, ...input, sourceLink: sourceLink || null, checkedAt })
  })

const onDispute = (
  by: Membership,
  disputeId: string,
  verb: string,
  work: (tx: Transaction) => Promise<void>,
): Promise<Outcome> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const keeperId = by.organisation.id
    const [mine] = await tx
      .select({ id: disputes.id })
      .from(disputes)
      .where(and(eq(disputes.id, disputeId), eq(disputes.keeperId, keeperId)))
    if (!mine) return unknown
    await work(tx)
    await recordActivity(tx, { actor: memberActor(by), keeperId, verb, subject: 'dispute', subjectId: disputeId })
    return { ok: true } as const
  })
