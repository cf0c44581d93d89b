import { type SQL, sql } from 'drizzle-orm'

// A list of hundreds as one parameter each: PostgreSQL takes at most 65,535 of them, and plans such a query once.

/** Ids, to be compared with `= any(…)`. */
export const arrayOf = (ids: string[]): SQL => sql`${`{${ids.join(',')}}`}::uuid[]`

/** Rows, to be read with `jsonb_to_recordset`; instants become ISO strings on the way. */
export const rowsOf = (rows: object[]): SQL => sql`${JSON.stringify(rows)}::jsonb`
