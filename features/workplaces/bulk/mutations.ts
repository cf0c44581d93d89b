import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { entrances, workplaces } from '@/db/schema'

// Belongs into the transaction of whoever decided about the rows, with its activity.

export type WorkplaceRecord = Pick<
  typeof workplaces.$inferSelect,
  'id' | 'keeperId' | 'name' | 'address' | 'locality' | 'postcode' | 'version'
>
export type EntranceRecord = Omit<typeof entrances.$inferSelect, 'createdAt'>

const batch = 500
const batches = <T>(rows: T[]) =>
  Array.from({ length: Math.ceil(rows.length / batch) }, (_, index) => rows.slice(index * batch, (index + 1) * batch))

/** Writes workplaces whole: those whose id is known are overwritten, where they are their keeper's. */
export async function putWorkplaces(tx: Transaction, rows: WorkplaceRecord[]) {
  for (const part of batches(rows))
    await tx
      .insert(workplaces)
      .values(part)
      .onConflictDoUpdate({
        target: workplaces.id,
        set: {
          address: sql`excluded.address`,
          locality: sql`excluded.locality`,
          postcode: sql`excluded.postcode`,
          version: sql`excluded.version`,
        },
        setWhere: sql`${workplaces.keeperId} = excluded.keeper_id`,
      })
}

/** Writes gates whole: those whose id is known are overwritten, where they are their keeper's. */
export async function putEntrances(tx: Transaction, rows: EntranceRecord[], progress: (done: number) => Promise<void>) {
  let done = 0
  for (const part of batches(rows)) {
    await tx
      .insert(entrances)
      .values(part)
      .onConflictDoUpdate({
        target: entrances.id,
        set: {
          latitude: sql`excluded.latitude`,
          longitude: sql`excluded.longitude`,
          supporterPosition: sql`excluded.supporter_position`,
          accessNotes: sql`excluded.access_notes`,
          minimumPickets: sql`excluded.minimum_pickets`,
          advisoryMaximum: sql`excluded.advisory_maximum`,
        },
        setWhere: sql`${entrances.keeperId} = excluded.keeper_id`,
      })
    done += part.length
    await progress(done)
  }
}
