import 'server-only'
import { and, asc, desc, eq, gt, isNotNull, sql } from 'drizzle-orm'
import { read } from '@/db/client'
import { entrances, events, eventTexts, importEffects, importRows, imports, workplaces } from '@/db/schema'
import type { Membership } from '@/features/organisations/permissions'
import { columnsOf, reader } from './headings/columns'
import { importKey, openPart, openRow } from './sealing'
import type { Fate, Field } from './vocabulary'

const own = (by: Membership, id: string) => and(eq(imports.id, id), eq(imports.keeperId, by.organisation.id))

const facts = {
  id: imports.id,
  subject: imports.subject,
  state: imports.state,
  createdAt: imports.createdAt,
  importedAt: imports.importedAt,
  undoneAt: imports.undoneAt,
}

/** What was brought lately, newest first. */
export const listImports = (by: Membership, most = 30) =>
  read.organise((db) =>
    db
      .select(facts)
      .from(imports)
      .where(eq(imports.keeperId, by.organisation.id))
      .orderBy(desc(imports.createdAt))
      .limit(most),
  )
export type ListedImport = Awaited<ReturnType<typeof listImports>>[number]

/** One import with what stands in its file's head, or null. */
export async function getImport(by: Membership, id: string) {
  const [row] = await read.organise((db) => db.select().from(imports).where(own(by, id)))
  if (!row) return null
  const { nameSealed, fileSealed: _, headSealed, keySealed, ...kept } = row
  const key = importKey(row, keySealed)
  return {
    ...kept,
    name: nameSealed ? openPart(row, key, 'name', nameSealed) : null,
    head: headSealed ? (JSON.parse(openPart(row, key, 'head', headSealed)) as string[]) : [],
    counts: await countRows(id),
    open: await openQuestions(id),
  }
}
export type KeptImport = NonNullable<Awaited<ReturnType<typeof getImport>>>

async function countRows(id: string): Promise<Record<Fate, number>> {
  const rows = await read.organise((db) =>
    db
      .select({ fate: importRows.fate, count: sql<number>`count(*)::int` })
      .from(importRows)
      .where(and(eq(importRows.importId, id), isNotNull(importRows.fate)))
      .groupBy(importRows.fate),
  )
  return { new: 0, changed: 0, same: 0, wrong: 0, ...Object.fromEntries(rows.map(({ fate, count }) => [fate, count])) }
}

/** What the file leaves open for all its rows: which number is the day, and which of two times is meant. */
async function openQuestions(id: string) {
  const has = (code: string) =>
    sql<boolean>`coalesce(bool_or(${importRows.reasons} @> ${JSON.stringify([{ code }])}::jsonb), false)`
  const [row] = await read.organise((db) =>
    db
      .select({ day: has('date-ask'), time: has('time-ask') })
      .from(importRows)
      .where(and(eq(importRows.importId, id), eq(importRows.fate, 'wrong'))),
  )
  return row ?? { day: false, time: false }
}

const { keySealed, ...rowFacts } = {
  keySealed: imports.keySealed,
  position: importRows.position,
  content: importRows.contentSealed,
  fate: importRows.fate,
  reasons: importRows.reasons,
  targetId: importRows.targetId,
}

/** Rows of one fate, in the order of the file, `after` a row. */
export async function listRows(by: Membership, kept: KeptImport, fate: Fate, after = 0, most = 100) {
  const rows = await read.organise((db) =>
    db
      .select({ ...rowFacts, keySealed })
      .from(importRows)
      .innerJoin(imports, and(eq(imports.id, importRows.importId), own(by, kept.id)))
      .where(and(eq(importRows.importId, kept.id), eq(importRows.fate, fate), gt(importRows.position, after)))
      .orderBy(asc(importRows.position))
      .limit(most),
  )
  const [first] = rows
  if (!first) return []
  const key = importKey(kept, first.keySealed)
  const columns = columnsOf(kept.subject, kept.head)
  return rows.map(({ position, content, reasons, targetId }) => {
    const cells = openRow<string[]>(kept, key, position, content)
    return { row: position, cells, say: reader(columns, cells) as (field: Field) => string, reasons, targetId }
  })
}
export type ShownRow = Awaited<ReturnType<typeof listRows>>[number]

/** What an import made or changed and could not take back, by the name it has now. */
export const listLeft = (by: Membership, id: string, most = 100) =>
  read.organise((db) =>
    db
      .select({
        id: importEffects.subjectId,
        subject: importEffects.subject,
        why: importEffects.left,
        name: sql<string | null>`coalesce(${eventTexts.title}, ${workplaces.name}, ${entrances.name})`,
      })
      .from(importEffects)
      .leftJoin(events, and(eq(events.id, importEffects.subjectId), eq(events.keeperId, by.organisation.id)))
      .leftJoin(eventTexts, and(eq(eventTexts.eventId, events.id), eq(eventTexts.original, true)))
      .leftJoin(
        workplaces,
        and(eq(workplaces.id, importEffects.subjectId), eq(workplaces.keeperId, by.organisation.id)),
      )
      .leftJoin(entrances, and(eq(entrances.id, importEffects.subjectId), eq(entrances.keeperId, by.organisation.id)))
      .where(
        and(
          eq(importEffects.importId, id),
          eq(importEffects.keeperId, by.organisation.id),
          isNotNull(importEffects.left),
        ),
      )
      .orderBy(asc(importEffects.subjectId))
      .limit(most),
  )
