import { type SQL, sql } from 'drizzle-orm'
import { read, type Transaction } from './client'

/** The database's clock, in a query. Everything that compares with now compares with this. */
export const now: SQL<Date> = sql<Date>`brazier_now()`.mapWith((value: string) => new Date(value))

/** The same clock for rules that are not queries. */
export async function readClock(share: 'public' | 'organise' = 'public'): Promise<Date> {
  const [row] = await read[share]((db) => db.execute<{ now: string }>(sql`select brazier_now() as now`))
  return new Date(row?.now ?? Number.NaN)
}

/** The clock inside a transaction. */
export async function readClockIn(tx: Transaction): Promise<Date> {
  const [row] = await tx.execute<{ now: string }>(sql`select brazier_now() as now`)
  return new Date(row?.now ?? Number.NaN)
}
