import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { now } from '@/db/clock'
import { imports } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { memberActor } from '@/features/organisations/mutations'
import type { Membership } from '@/features/organisations/permissions'
import { judge, type Verdict } from '../judging/mutations'
import { writeEvents } from './events/mutations'
import { writeGates } from './gates/mutations'

type Job = typeof imports.$inferSelect

/**
 * Writes all of an import or nothing. What was shown is what is written: where anything has come to stand differently
 * since, nothing is written and the rows are looked at again.
 */
export async function writeStep(tx: Transaction, job: Job, by: Membership) {
  // Two imports of one organisation could each be new to the other.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${job.keeperId}, 8))`)
  const mine = and(eq(imports.id, job.id), inArray(imports.state, ['importing']))
  const verdict = await judge(tx, job, by, true)
  if (!stands(verdict)) {
    await tx
      .update(imports)
      .set({ state: 'judging', judgedAgain: true, done: 0, total: verdict.rows.length })
      .where(mine)
    return
  }
  if (verdict.subject === 'events') await writeEvents(tx, job, by, verdict.rows)
  else await writeGates(tx, job, verdict.rows)
  await tx.update(imports).set({ state: 'imported', importedAt: now, judgedAgain: false }).where(mine)
  await recordActivity(tx, {
    actor: memberActor(by),
    keeperId: job.keeperId,
    verb: 'imported',
    subject: 'import',
    subjectId: job.id,
  })
}

const stands = ({ rows, standing }: Verdict) =>
  rows.length === standing.length &&
  rows.every(({ row, fate, targetId }, index) => {
    const then = standing[index]
    return then?.row === row && then.fate === fate && then.targetId === targetId
  })
