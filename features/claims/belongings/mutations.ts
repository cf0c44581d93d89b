import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { resealRecord } from '@/lib/crypto/people'

type Move = { from: string; to: string }
/** A row that was sealed for the old keeper; its sealed columns by name, in base64. */
type SealedRow = { sealed_table: string; sealed_row: string; sealed: Record<string, string | null> }

/**
 * Gives everything that hangs on events which have changed hands the same keeper. The database finds it by its keys; what
 * is sealed there is opened for the old keeper and sealed for the new one.
 */
export async function moveBelongings(tx: Transaction, { from, to }: Move) {
  const rows = await tx.execute<SealedRow>(sql`select * from move_belongings(${from}::uuid, ${to}::uuid)`)
  for (const row of rows) {
    const resealed = JSON.stringify(reseal(row, { from, to }))
    await tx.execute(sql`select keep_resealed(${row.sealed_table}, ${row.sealed_row}::uuid, ${resealed}::jsonb)`)
  }
}

function reseal({ sealed_table: table, sealed_row: row, sealed }: SealedRow, { from, to }: Move) {
  const { key_sealed: key, ...columns } = sealed
  const place = (keeper: string) => ({ table, row, keeper })
  const values = Object.entries(columns).flatMap(([column, value]) =>
    value ? [[fieldOf(column), Buffer.from(value, 'base64')] as const] : [],
  )
  const anew = resealRecord(place(from), place(to), Buffer.from(key ?? '', 'base64'), Object.fromEntries(values))
  return Object.fromEntries([
    ['key_sealed', anew.keySealed.toString('base64')],
    ...Object.entries(anew.sealed).map(([field, value]) => [columnOf(field), value.toString('base64')]),
  ])
}

// A value is bound to the name of its field, and its column is called after that; a check holds personal columns to it.
const fieldOf = (column: string) =>
  column.replace(/_sealed$/, '').replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
const columnOf = (field: string) => `${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_sealed`
