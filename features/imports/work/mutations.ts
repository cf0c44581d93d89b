import 'server-only'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { DatabaseError } from '@/db/errors'
import { imports, organisations } from '@/db/schema'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { proveAgain } from '@/features/organisations/queries'
import { errorFacts, log } from '@/lib/log'
import { judgeStep } from '../judging/mutations'
import { readStep } from '../reading/mutations'
import { undoStep } from '../undoing/mutations'
import { type WorkingState, workingStates } from '../vocabulary'
import { writeStep } from '../writing/mutations'

export type Job = typeof imports.$inferSelect
export type Step = (tx: Transaction, job: Job, by: Membership) => Promise<void>

const steps: Record<WorkingState, Step> = {
  reading: readStep,
  judging: judgeStep,
  importing: writeStep,
  undoing: undoStep,
}

const mostAttempts = 5

/**
 * Does all the work there is on imports, in any number of processes. An import's own row says what is to be done next;
 * each step is one transaction under one lock, so a process that is killed leaves nothing half-done, and whoever comes
 * next does the step once.
 */
export async function workOffImports(): Promise<void> {
  const failed = new Set<string>()
  for (;;) {
    const due = (await listWorking()).filter((id) => !failed.has(id))
    if (!due.length) return
    for (const id of due) if (!(await advance(id))) failed.add(id)
  }
}

const listWorking = () =>
  write.background(async (tx) => {
    const rows = await tx
      .select({ id: imports.id })
      .from(imports)
      .where(inArray(imports.state, [...workingStates]))
      .orderBy(asc(imports.createdAt))
    return rows.map(({ id }) => id)
  })

/** One step of one import; false when somebody else is at it, or when it failed and is left for later. */
async function advance(id: string): Promise<boolean> {
  const turn = await takeTurn(id)
  if (turn !== 'go') return turn === 'given up'
  try {
    return await write.background(async (tx) => {
      const job = (await isMine(tx, id)) && (await readJob(tx, id))
      if (!job) return false
      const by = await proveAgain(job.import.personId, job.organisation)
      if (!by || !canOrganise(by)) return fail(tx, job.import)
      await steps[job.import.state as WorkingState](tx, job.import, by)
      await tx.update(imports).set({ attempts: 0 }).where(eq(imports.id, id))
      return true
    })
  } catch (error) {
    log.error('a job failed', { job: 'imports', ...errorFacts(error) })
    return lookAgain(id, error)
  }
}

async function readJob(tx: Transaction, id: string) {
  const [row] = await tx
    .select({ import: imports, organisation: organisations.slug })
    .from(imports)
    .innerJoin(organisations, eq(organisations.id, imports.keeperId))
    .where(and(eq(imports.id, id), inArray(imports.state, [...workingStates])))
  return row
}

/** Counts a try before it is made, so that one that kills its process is counted too; only where nobody is at it. */
const takeTurn = (id: string) =>
  write.background(async (tx) => {
    if (!(await isMine(tx, id))) return 'busy'
    const job = await readJob(tx, id)
    if (!job) return 'given up'
    if (job.import.attempts >= mostAttempts) {
      await fail(tx, job.import)
      return 'given up'
    }
    await tx
      .update(imports)
      .set({ attempts: job.import.attempts + 1 })
      .where(eq(imports.id, id))
    return 'go'
  })

/** Until this transaction ends, nobody else works on it. */
async function isMine(tx: Transaction, id: string) {
  const [lock] = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${id}, 7)) as mine`,
  )
  return lock?.mine === true
}

/** Back to where the last press found it: of a step that failed nothing was written. */
async function fail(tx: Transaction, { id, state }: Job) {
  const after = {
    reading: { state: 'unreadable', refusal: 'broken' },
    judging: { state: 'unreadable', refusal: 'broken' },
    importing: { state: 'ready' },
    undoing: { state: 'imported' },
  } as const
  const values = after[state as WorkingState]
  await tx
    .update(imports)
    .set({ ...values, failed: true, attempts: 0 })
    .where(eq(imports.id, id))
  return true
}

/** Somebody made a workplace of that name, or took a gate away, between the judging and the writing. */
async function lookAgain(id: string, error: unknown) {
  if (!(error instanceof DatabaseError) || !['23505', '23503'].includes(error.code)) return false
  const rows = await write.background((tx) =>
    tx
      .update(imports)
      .set({ state: 'judging', judgedAgain: true })
      .where(and(eq(imports.id, id), eq(imports.state, 'importing')))
      .returning({ id: imports.id }),
  )
  return rows.length > 0
}
