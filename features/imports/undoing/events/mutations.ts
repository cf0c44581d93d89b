import 'server-only'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { readClockIn } from '@/db/clock'
import { events, type importEffects, type imports, rotas, rsvps } from '@/db/schema'
import { type DraftRecord, putDrafts } from '@/features/events/drafts/mutations'
import { showProgress } from '../../progress/mutations'
import { importKey, openRow } from '../../sealing'
import type { LeftReason } from '../../vocabulary'

type Job = typeof imports.$inferSelect
type Effect = typeof importEffects.$inferSelect

export async function undoEvents(tx: Transaction, job: Job, effects: Effect[]): Promise<Map<string, LeftReason>> {
  const standing = await lockEvents(tx, job, effects)
  const left = new Map<string, LeftReason>()
  for (const { subjectId, version } of effects) {
    const why = whyLeft(standing.get(subjectId), version)
    if (why) left.set(subjectId, why)
  }
  const free = effects.filter(({ subjectId }) => !left.has(subjectId))
  const made = free.filter(({ created }) => created).map(({ subjectId }) => subjectId)
  await tx.delete(events).where(and(eq(events.keeperId, job.keeperId), eq(events.publication, 'draft'), among(made)))
  await restore(tx, job, free)
  return left
}

type Standing = { publication: string; version: number; inUse: boolean }

function whyLeft(event: Standing | undefined, version: number): LeftReason | undefined {
  if (!event) return 'gone'
  if (event.publication !== 'draft') return 'public'
  if (event.version !== version) return 'edited'
  return event.inUse ? 'in-use' : undefined
}

async function lockEvents(tx: Transaction, { keeperId }: Job, effects: Effect[]) {
  const rows = await tx
    .select({
      id: events.id,
      publication: events.publication,
      version: events.version,
      inUse: sql<boolean>`exists (select 1 from ${rsvps} s where s.event_id = events.id)
        or exists (select 1 from ${rotas} r where r.event_id = events.id)`,
    })
    .from(events)
    .where(and(eq(events.keeperId, keeperId), among(effects.map(({ subjectId }) => subjectId))))
    .orderBy(events.id)
    .for('update')
  return new Map(rows.map((row) => [row.id, row]))
}

/** As they were, under a version of their own: versions only rise. */
async function restore(tx: Transaction, job: Job, effects: Effect[]) {
  const key = importKey(job, job.keySealed)
  const at = await readClockIn(tx)
  const records = effects.flatMap(({ beforeSealed, subjectId, version }) => {
    if (!beforeSealed) return []
    const { event, text } = openRow<DraftRecord>(job, key, subjectId, beforeSealed)
    return [{ event: { ...event, ...momentsOf(event), version: version + 1, updatedAt: at }, text }]
  })
  await putDrafts(tx, records, showProgress(job.id))
}

/** Instants come back from JSON as texts. */
const momentsOf = (event: DraftRecord['event']) => {
  const date = (value: unknown) => (value ? new Date(String(value)) : null)
  return {
    startsAt: new Date(String(event.startsAt)),
    endsAt: date(event.endsAt),
    gatherAt: date(event.gatherAt),
    createdAt: new Date(String(event.createdAt)),
    publishAt: date(event.publishAt),
    confirmedAt: date(event.confirmedAt),
    statusChangedAt: date(event.statusChangedAt),
    nextNewsAt: date(event.nextNewsAt),
    withdrawnAt: date(event.withdrawnAt),
    previousStarts: (event.previousStarts ?? []).map((start) => new Date(String(start))),
  }
}

const among = (ids: string[]): SQL =>
  sql`${events.id} in (select one::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) one)`
