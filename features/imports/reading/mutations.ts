import 'server-only'
import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { importRows, imports } from '@/db/schema'
import { readFile } from '../files/table'
import { showProgress } from '../progress/mutations'
import { importKey, openPart, sealPart, sealRow } from '../sealing'

type Job = typeof imports.$inferSelect

const batch = 1000

/** Takes a file apart into rows, and lets go of the file. */
export async function readStep(tx: Transaction, job: Job) {
  const key = importKey(job, job.keySealed)
  const bytes = Buffer.from(job.fileSealed ? openPart(job, key, 'file', job.fileSealed) : '', 'base64')
  const table = readFile(job.subject, bytes)
  const mine = eq(imports.id, job.id)
  if (!table.ok) {
    const refused = {
      state: 'unreadable',
      refusal: table.reason,
      refusedRow: table.row ?? null,
      fileSealed: null,
    } as const
    return void (await tx.update(imports).set(refused).where(mine))
  }
  const progress = showProgress(job.id)
  for (let at = 0; at < table.rows.length; at += batch) {
    const rows = table.rows.slice(at, at + batch)
    await tx.insert(importRows).values(
      rows.map(({ row, cells }) => ({
        importId: job.id,
        keeperId: job.keeperId,
        position: row,
        contentSealed: sealRow(job, key, row, cells),
      })),
    )
    await progress(at + rows.length)
  }
  await tx
    .update(imports)
    .set({
      state: 'judging',
      calendar: table.calendar,
      headSealed: sealPart(job, key, 'head', JSON.stringify(table.head)),
      fileSealed: null,
      done: 0,
      total: table.rows.length,
    })
    .where(mine)
}
