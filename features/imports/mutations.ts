import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { importRows, imports } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { memberActor } from '@/features/organisations/mutations'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { newImportKey, sealPart } from './sealing'
import { type Fate, type ImportOptions, type ImportState, type ImportSubject, workingStates } from './vocabulary'

type Refused = { ok: false; reason: 'not-allowed' | 'unknown' }
const notAllowed = { ok: false, reason: 'not-allowed' } as const
const unknown = { ok: false, reason: 'unknown' } as const

type Brought = { subject: ImportSubject; options: ImportOptions; name: string; bytes: Uint8Array }

/** Keeps a file that somebody brings, sealed, and asks for it to be read. Nothing is written of it but that. */
export const bringFile = (
  by: Membership,
  { subject, options, name, bytes }: Brought,
): Promise<{ ok: true; id: string } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const of = { id: randomUUID(), keeperId: by.organisation.id }
    const { key, wrapped } = newImportKey(of)
    await tx.insert(imports).values({
      ...of,
      personId: by.personId,
      subject,
      options,
      calendar: false,
      nameSealed: sealPart(of, key, 'name', name),
      fileSealed: sealPart(of, key, 'file', Buffer.from(bytes).toString('base64')),
      keySealed: wrapped,
    })
    await record(tx, by, 'brought', of.id)
    await askForWork(tx)
    return { ok: true, id: of.id } as const
  })

type Answers = Pick<ImportOptions, 'dayOrder' | 'fold'>

/** Answers what a file leaves open, and has its rows judged again. */
export const answerQuestions = (
  by: Membership,
  id: string,
  answers: Answers,
): Promise<{ ok: true; id: string } | Refused> =>
  move(by, id, ['ready'], async (tx, kept) => {
    await set(tx, kept, { state: 'judging', options: { ...kept.options, ...answers }, judgedAgain: false })
    await record(tx, by, 'answered', id)
    return { ok: true, id } as const
  })

/** Asks for everything that is right in it to be written, in one transaction. Wrong rows must be left out on purpose. */
export const importAll = (
  by: Membership,
  id: string,
  leaveOut: boolean,
): Promise<{ ok: true; id: string } | Refused | { ok: false; reason: 'wrong-rows' | 'nothing-new' }> =>
  move(by, id, ['ready'], async (tx, kept) => {
    const counts = await countFates(tx, id)
    if (counts.wrong && !leaveOut) return { ok: false, reason: 'wrong-rows' } as const
    if (!counts.new && !counts.changed) return { ok: false, reason: 'nothing-new' } as const
    await set(tx, kept, { state: 'importing', done: 0, total: counts.new + counts.changed, failed: false })
    await record(tx, by, 'confirmed', id)
    return { ok: true, id } as const
  })

/** Asks for everything that it made to be taken back, as far as nobody has touched it since. */
export const undoImport = (by: Membership, id: string): Promise<{ ok: true; id: string } | Refused> =>
  move(by, id, ['imported'], async (tx, kept) => {
    await set(tx, kept, { state: 'undoing', done: 0, failed: false })
    await record(tx, by, 'taken back', id)
    return { ok: true, id } as const
  })

/** Throws away what was never imported. */
export const discardImport = (by: Membership, id: string): Promise<{ ok: true; id: string } | Refused> =>
  move(by, id, ['ready', 'unreadable'], async (tx) => {
    await tx.delete(imports).where(own(by, id))
    await record(tx, by, 'discarded', id)
    return { ok: true, id } as const
  })

const own = (by: Membership, id: string) => and(eq(imports.id, id), eq(imports.keeperId, by.organisation.id))

type Kept = typeof imports.$inferSelect

/** One step of a person's, from a state in which nothing works on the import. */
function move<O>(
  by: Membership,
  id: string,
  from: ImportState[],
  decide: (tx: Transaction, kept: Kept) => Promise<O>,
): Promise<O | Refused> {
  return write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const [kept] = await tx.select().from(imports).where(own(by, id)).for('update')
    if (!kept || !from.includes(kept.state)) return unknown
    const outcome = await decide(tx, kept)
    await askForWork(tx)
    return outcome
  })
}

const set = (tx: Transaction, { id }: Kept, values: Partial<Kept>) =>
  tx
    .update(imports)
    .set({ attempts: 0, ...values })
    .where(eq(imports.id, id))

async function countFates(tx: Transaction, id: string): Promise<Record<Fate, number>> {
  const rows = await tx
    .select({ fate: importRows.fate, count: sql<number>`count(*)::int` })
    .from(importRows)
    .where(and(eq(importRows.importId, id), isNotNull(importRows.fate)))
    .groupBy(importRows.fate)
  return { new: 0, changed: 0, same: 0, wrong: 0, ...Object.fromEntries(rows.map(({ fate, count }) => [fate, count])) }
}

/** Wakes whichever process does the long work, once this transaction is through. */
const askForWork = (tx: Transaction) => tx.execute(sql`select ask_for_work('imports')`)

const record = (tx: Transaction, by: Membership, verb: string, id: string) =>
  recordActivity(tx, { actor: memberActor(by), keeperId: by.organisation.id, verb, subject: 'import', subjectId: id })

/** What the retention register promises: rows go after a day, and after thirty what an import could be undone with. */
export async function purgeImports(tx: Transaction) {
  const older = (than: string): SQL => lt(imports.createdAt, sql`${now} - ${than}::interval`) as SQL
  const resting = sql`${imports.state} not in (${sql.join(
    workingStates.map((state) => sql`${state}`),
    sql`, `,
  )})`
  await tx.delete(imports).where(older('30 days'))
  await tx
    .delete(imports)
    .where(and(older('1 day'), inArray(imports.state, ['ready', 'unreadable', 'reading', 'judging'])))
  await tx.delete(importRows).where(
    inArray(
      importRows.importId,
      tx
        .select({ id: imports.id })
        .from(imports)
        .where(and(older('1 day'), resting)),
    ),
  )
  return tx
    .update(imports)
    .set({ nameSealed: null, fileSealed: null, headSealed: null })
    .where(and(older('1 day'), resting, isNotNull(imports.nameSealed)))
    .returning({ id: imports.id })
}
