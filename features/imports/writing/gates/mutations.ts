import 'server-only'
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { entrances, importEffects, type imports, workplaces } from '@/db/schema'
import {
  type EntranceRecord,
  putEntrances,
  putWorkplaces,
  type WorkplaceRecord,
} from '@/features/workplaces/bulk/mutations'
import { type Judged, key as nameKey } from '../../judged'
import { showProgress } from '../../progress/mutations'
import { importKey, sealRow } from '../../sealing'
import type { GatePlan } from '../../workplaces/judging'

type Job = typeof imports.$inferSelect

/** Writes workplaces with their gates, and what they were before. */
export async function writeGates(tx: Transaction, job: Job, rows: Judged<GatePlan>[]) {
  const { keeperId } = job
  const plans = rows.flatMap(({ plan }) => plan ?? [])
  const oldSites = new Map(
    (await tx.select().from(workplaces).where(eq(workplaces.keeperId, keeperId))).map((row) => [row.id, row]),
  )
  const oldGates = new Map(
    (await tx.select().from(entrances).where(eq(entrances.keeperId, keeperId))).map((row) => [row.id, row]),
  )
  const sites = new Map<string, WorkplaceRecord>()
  const gates = plans.map(({ workplace, entrance }): EntranceRecord => {
    const name = nameKey(workplace.name)
    const id = workplace.id ?? randomUUID()
    const version = (oldSites.get(id)?.version ?? 0) + 1
    const site = sites.get(name) ?? { ...workplace, id, keeperId, version }
    sites.set(name, site)
    return { ...entrance, id: entrance.id ?? randomUUID(), keeperId, workplaceId: site.id }
  })
  await putWorkplaces(tx, [...sites.values()])
  await putEntrances(tx, gates, showProgress(job.id))
  const key = importKey(job, job.keySealed)
  const effect = (subject: 'workplace' | 'entrance', id: string, version: number, old: object | undefined) => ({
    importId: job.id,
    keeperId,
    subject,
    subjectId: id,
    created: !old,
    version,
    beforeSealed: old ? sealRow(job, key, id, old) : null,
  })
  const versionOf = new Map([...sites.values()].map(({ id, version }) => [id, version]))
  const effects = [
    ...[...sites.values()].map(({ id, version }) => effect('workplace', id, version, oldSites.get(id))),
    ...gates.map(({ id, workplaceId }) => effect('entrance', id, versionOf.get(workplaceId) ?? 1, oldGates.get(id))),
  ]
  for (let at = 0; at < effects.length; at += 1000) await tx.insert(importEffects).values(effects.slice(at, at + 1000))
}
