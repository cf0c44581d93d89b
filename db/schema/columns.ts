import { sql } from 'drizzle-orm'
import { customType, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const id = () => uuid().primaryKey().defaultRandom()

/** An instant; the zone it is told in stands in a column beside it where it matters. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' })

/** When the row was written, by the database's clock. */
export const recordedAt = () => instant().notNull().default(sql`brazier_now()`)

/** Rises with every edit, so that the second of two savers can be told. */
export const version = () => integer().notNull().default(1)

/** IANA name of the zone in which people read the times of the row. */
export const zone = () => text().notNull().default('Europe/London')

const bytes = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => Buffer.from(value),
  toDriver: (value) => value,
})

export const hash = () => bytes()

// Personal columns. Their names say so, and the retention check reads the names: each must stand in a retention.ts.
export const sealed = (name: `${string}_sealed`) => bytes(name)
export const blindIndex = (name: `${string}_blind`) => bytes(name)
export const wrappedKey = () => bytes('key_sealed')
