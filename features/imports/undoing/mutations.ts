import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { now } from '@/db/clock'
import { importEffects, imports } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { memberActor } from '@/features/organisations/mutations'
import type { Membership } from '@/features/organisations/permissions'
import type { LeftReason } from '../vocabulary'
import { undoEvents } from './events/mutations'
import { undoGates } from './gates/mutations'

type Job = typeof imports.$inferSelect

/**
 * Takes back what an import made and changed, where nobody has touched it since; the rest stays, with the reason. All
 * in one transaction, and in the organisation's turn with its other imports.
 */
export async function undoStep(tx: Transaction, job: Job, by: Membership) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${job.keeperId}, 8))`)
  const mine = and(eq(importEffects.importId, job.id), eq(importEffects.keeperId, job.keeperId))
  const effects = await tx.select().from(importEffects).where(mine)
  const left = job.subject === 'events' ? await undoEvents(tx, job, effects) : await undoGates(tx, job, effects)
  await markLeft(tx, job, left)
  await tx.update(imports).set({ state: 'undone', undoneAt: now }).where(eq(imports.id, job.id))
  await recordActivity(tx, {
    actor: memberActor(by),
    keeperId: job.keeperId,
    verb: 'undid',
    subject: 'import',
    subjectId: job.id,
  })
}

async function markLeft(tx: Transaction, job: Job, left: Map<string, LeftReason>) {
  const rows = [...left].map(([id, why]) => ({ id, why }))
  await tx.execute(sql`
    update ${importEffects} set "left" = r.why
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, why text)
    where ${importEffects.importId} = ${job.id} and ${importEffects.subjectId} = r.id`)
}
