import 'server-only'
import { and, eq, inArray, ne, type SQL } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { affiliations, events } from '@/db/schema'
import type { EventProof, Membership } from '@/features/organisations/permissions'
import { answerQuestions, recordChange, tellPeople } from '../mutations'
import type { ChangeRequest, FieldChange } from '../rules'

type EventRecord = typeof events.$inferSelect
type Rows = (FieldChange & { eventId?: string; eventVersion?: number })[]

/** Events under a union's strike whose branches let it act for them, held until the transaction ends. */
export async function holdFollowing(tx: Transaction, by: Membership, strike: SQL | undefined): Promise<EventRecord[]> {
  const trusting = tx
    .select({ id: affiliations.branchId })
    .from(affiliations)
    .where(
      and(
        eq(affiliations.unionId, by.organisation.id),
        eq(affiliations.state, 'accepted'),
        eq(affiliations.unionMayCallOff, true),
      ),
    )
  return tx
    .select()
    .from(events)
    .where(and(strike, inArray(events.keeperId, trusting), ne(events.publication, 'withdrawn')))
    .orderBy(events.id)
    .for('update')
}

type Lead = { id: string; request: ChangeRequest; strikeId: string; wait: Date }

/**
 * Writes what a union decided for its branches: an act of each branch, in its own log and for its own people to undo,
 * that follows the union's. Somebody who signed up with both gets one mail.
 */
export async function follow(
  tx: Transaction,
  by: Membership,
  { id, request, strikeId, wait }: Lead,
  following: EventRecord[],
  apply: (events: EventRecord[]) => Promise<{ rows: Rows; ids: string[] }>,
) {
  const { kind, reason, authorisedBy, asToldBy } = request
  for (const keeperId of new Set(following.map((event) => event.keeperId))) {
    const done = await apply(following.filter((event) => event.keeperId === keeperId))
    if (!done.rows.length) continue
    const forBranch: EventProof = { ...by, organisation: { ...by.organisation, id: keeperId } }
    const stored = { kind, reason, authorisedBy, asToldBy, industrialActionId: strikeId, mailsAfter: wait }
    const change = await recordChange(tx, forBranch, { ...stored, followsId: id }, done.rows)
    await answerQuestions(tx, forBranch, done.ids)
    await tellPeople(tx, { id: change, kind, mailsAfter: wait, keeperId, leadId: id }, done.ids)
  }
}
