import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { entrances, events, type importEffects, type imports, workplaces } from '@/db/schema'
import {
  type EntranceRecord,
  putEntrances,
  putWorkplaces,
  type WorkplaceRecord,
} from '@/features/workplaces/bulk/mutations'
import { showProgress } from '../../progress/mutations'
import { importKey, openRow } from '../../sealing'
import type { LeftReason } from '../../vocabulary'

type Job = typeof imports.$inferSelect
type Effect = typeof importEffects.$inferSelect

/** Workplaces go or go back whole: every edit of a gate raises the version of its workplace. */
export async function undoGates(tx: Transaction, job: Job, effects: Effect[]): Promise<Map<string, LeftReason>> {
  const sites = await lockSites(tx, job)
  const gates = await readGates(tx, job)
  const left = new Map<string, LeftReason>()
  for (const { subject, subjectId, version } of effects) {
    const site = sites.get(subject === 'workplace' ? subjectId : (gates.get(subjectId)?.workplaceId ?? ''))
    if (!site) left.set(subjectId, 'gone')
    else if (site.version !== version) left.set(subjectId, 'edited')
  }
  keepWhatIsUsed(effects, gates, left)
  const free = effects.filter(({ subjectId }) => !left.has(subjectId))
  await remove(tx, job, free)
  await restore(tx, job, free)
  return left
}

async function lockSites(tx: Transaction, { keeperId }: Job) {
  const query = tx.select().from(workplaces).where(eq(workplaces.keeperId, keeperId)).orderBy(workplaces.id)
  return new Map((await query.for('update')).map((row) => [row.id, row]))
}

async function readGates(tx: Transaction, { keeperId }: Job) {
  // Whoever puts an event at a gate holds the gate's row by its key; waiting for it here makes both see each other.
  const rows = await tx
    .select({
      id: entrances.id,
      workplaceId: entrances.workplaceId,
      inUse: sql<boolean>`exists (select 1 from ${events} e where e.entrance_id = entrances.id)`,
    })
    .from(entrances)
    .where(eq(entrances.keeperId, keeperId))
    .orderBy(entrances.id)
    .for('update')
  return new Map(rows.map((row) => [row.id, row]))
}

type Gates = Awaited<ReturnType<typeof readGates>>

/** A new gate where an event stands stays, and with it a workplace that is new. */
function keepWhatIsUsed(effects: Effect[], gates: Gates, left: Map<string, LeftReason>) {
  const kept = new Set<string>()
  for (const { subjectId, subject, created } of effects) {
    const gate = gates.get(subjectId)
    if (subject !== 'entrance' || !created || !gate?.inUse) continue
    left.set(subjectId, 'in-use')
    kept.add(gate.workplaceId)
  }
  for (const { subjectId, created } of effects) if (created && kept.has(subjectId)) left.set(subjectId, 'in-use')
}

async function remove(tx: Transaction, { keeperId }: Job, effects: Effect[]) {
  const made = (subject: Effect['subject']) =>
    effects.filter((effect) => effect.created && effect.subject === subject).map(({ subjectId }) => subjectId)
  const own = (ids: string[]) =>
    sql`(select one::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) one)`
  await tx
    .delete(entrances)
    .where(and(eq(entrances.keeperId, keeperId), sql`${entrances.id} in ${own(made('entrance'))}`))
  await tx
    .delete(workplaces)
    .where(and(eq(workplaces.keeperId, keeperId), sql`${workplaces.id} in ${own(made('workplace'))}`))
}

async function restore(tx: Transaction, job: Job, effects: Effect[]) {
  const key = importKey(job, job.keySealed)
  const before = <R>(subject: Effect['subject']) =>
    effects.flatMap(({ beforeSealed, subjectId, version, ...effect }) =>
      beforeSealed && effect.subject === subject
        ? [{ version, record: openRow<R>(job, key, subjectId, beforeSealed) }]
        : [],
    )
  const sites = before<WorkplaceRecord>('workplace').map(({ version, record }) => ({
    ...record,
    createdAt: undefined,
    version: version + 1,
  }))
  const gates = before<EntranceRecord>('entrance').map(({ record }) => ({ ...record, createdAt: undefined }))
  await putWorkplaces(tx, sites)
  await putEntrances(tx, gates, showProgress(job.id))
}
