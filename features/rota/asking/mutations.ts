import 'server-only'
import { and, eq, isNotNull, ne, notExists, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { now } from '@/db/clock'
import { rotaPeople, shiftPlaces, shifts } from '@/db/schema'
import { enqueueMail } from '@/features/outbox/mutations'

type Shift = typeof shifts.$inferSelect

/**
 * Owes a mail to those of the rota who have shown that their address is theirs, and are on no shift at that time.
 * Returns how many. The caller holds the rota; whether the gap is still there is asked when the mail is made.
 */
export async function askOthers(tx: Transaction, shift: Shift, but?: string): Promise<number> {
  const busy = tx
    .select({ id: shiftPlaces.id })
    .from(shiftPlaces)
    .innerJoin(shifts, eq(shifts.id, shiftPlaces.shiftId))
    .where(
      and(
        eq(shiftPlaces.personId, rotaPeople.id),
        sql`${shifts.startsAt} < ${shift.endsAt.toISOString()}`,
        sql`${shifts.endsAt} > ${shift.startsAt.toISOString()}`,
      ),
    )
  const free = await tx
    .selectDistinctOn([rotaPeople.emailBlind], { id: rotaPeople.id })
    .from(rotaPeople)
    .where(
      and(
        eq(rotaPeople.eventId, shift.eventId),
        isNotNull(rotaPeople.addressProvenAt),
        isNotNull(rotaPeople.emailSealed),
        but ? ne(rotaPeople.id, but) : undefined,
        notExists(busy),
      ),
    )
    .orderBy(rotaPeople.emailBlind, rotaPeople.createdAt)
  if (!free.length) return 0
  await tx.update(shifts).set({ coverAskedAt: now }).where(eq(shifts.id, shift.id))
  await enqueueMail(
    tx,
    free.map(({ id }) => ({ kind: 'rota-cover', keeperId: shift.keeperId, rotaPersonId: id, shiftId: shift.id })),
  )
  return free.length
}
