import 'server-only'
import type { Transaction } from '@/db/client'
import { activity } from '@/db/schema'

/** Who acts. A supporter is nobody in particular. */
export type Actor =
  | { kind: 'member'; memberId: string }
  | { kind: 'person'; personId: string }
  | { kind: 'visitor' }
  | { kind: 'system' }

type Deed = { actor: Actor; keeperId?: string; verb: string; subject: string; subjectId?: string; fields?: string[] }

/** Writes down what was done, in the transaction that does it. Never a value, and never anything about a supporter. */
export async function recordActivity(tx: Transaction, { actor, ...deed }: Deed) {
  const actorId = actor.kind === 'member' ? actor.memberId : actor.kind === 'person' ? actor.personId : null
  await tx.insert(activity).values({ ...deed, actor: actor.kind, actorId })
}
