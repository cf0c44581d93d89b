import 'server-only'
import { asc, eq, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { importRows, imports } from '@/db/schema'
import type { Membership } from '@/features/organisations/permissions'
import { type EventPlan, judgeEvents } from '../events/judging'
import { startsAsked } from '../events/starts'
import type { Told } from '../events/times'
import { columnsOf, reader } from '../headings/columns'
import type { Judged } from '../judged'
import { knownForEvents, knownWorkplaces } from '../known/queries'
import { showProgress } from '../progress/mutations'
import { importKey, openPart, openRow } from '../sealing'
import type { Fate, ImportOptions } from '../vocabulary'
import { type GatePlan, judgeWorkplaces } from '../workplaces/judging'

type Job = typeof imports.$inferSelect

/** What was found when the rows were last looked at. */
export type Standing = { row: number; fate: Fate | null; targetId: string | null }

export type Verdict =
  | { subject: 'workplaces'; rows: Judged<GatePlan>[]; standing: Standing[]; options: ImportOptions }
  | { subject: 'events'; rows: Judged<EventPlan>[]; standing: Standing[]; options: ImportOptions }

/** Decides about every row by what stands now; `lock` where it will be written in the same transaction. */
export async function judge(tx: Transaction, job: Job, by: Membership, lock: boolean): Promise<Verdict> {
  const key = importKey(job, job.keySealed)
  const head = JSON.parse(job.headSealed ? openPart(job, key, 'head', job.headSealed) : '[]') as string[]
  const columns = columnsOf(job.subject, head)
  const kept = await tx
    .select()
    .from(importRows)
    .where(eq(importRows.importId, job.id))
    .orderBy(asc(importRows.position))
  const standing = kept.map(({ position, fate, targetId }) => ({ row: position, fate, targetId }))
  const rows = kept.map(({ position, contentSealed }) => ({
    row: position,
    say: reader(columns, openRow<string[]>(job, key, position, contentSealed)),
  }))
  if (job.subject === 'workplaces') {
    const known = await knownWorkplaces(tx, by, { lock })
    const judged = judgeWorkplaces(rows, known, job.options.gateName ?? '')
    return { subject: 'workplaces', rows: judged, standing, options: job.options }
  }
  const said = (field: 'id' | 'uid') => rows.map(({ say }) => say(field)).filter(Boolean)
  const told: { row: number; say: Told }[] = rows
  const asked = {
    ids: said('id').map((id) => id.toLowerCase()),
    uids: said('uid'),
    starts: startsAsked(told, job.options),
  }
  const known = await knownForEvents(tx, by, asked, { lock })
  const { rows: judged, reading } = judgeEvents(told, known, job.options)
  return { subject: 'events', rows: judged, standing, options: { ...job.options, shownOrder: reading.dayOrder } }
}

const batch = 1000

export async function judgeStep(tx: Transaction, job: Job, by: Membership) {
  const { rows, options } = await judge(tx, job, by, false)
  const progress = showProgress(job.id)
  for (let at = 0; at < rows.length; at += batch) {
    const part = rows.slice(at, at + batch)
    const values = part.map(({ row, fate, reasons, targetId }) => ({ row, fate, reasons, target: targetId }))
    await tx.execute(sql`
      update ${importRows} set fate = r.fate, reasons = r.reasons, target_id = r.target
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
        as r("row" integer, fate import_fate, reasons jsonb, target uuid)
      where ${importRows.importId} = ${job.id} and ${importRows.position} = r."row"`)
    await progress(at + part.length)
  }
  await tx.update(imports).set({ state: 'ready', options, done: 0 }).where(eq(imports.id, job.id))
}
