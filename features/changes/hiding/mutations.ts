import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { now, readClockIn } from '@/db/clock'
import { changeRows, changes, events } from '@/db/schema'
import { canAdministerSite, type Membership } from '@/features/organisations/permissions'
import { addMinutes } from '@/lib/time'
import { tellPeople } from '../mutations'

/**
 * An administrator of the site takes down an event that another body keeps. The one thing that is done to what is not
 * one's own: a false listing has a false keeper. It is written among the keeper's changes, by the site.
 */
export async function hideEventIn(
  tx: Transaction,
  by: Membership,
  { eventId, keeperId }: { eventId: string; keeperId: string },
  reason: string,
): Promise<boolean> {
  if (!canAdministerSite(by)) return false
  const [hidden] = await tx
    .update(events)
    .set({
      publication: 'withdrawn',
      withdrawnAt: now,
      withdrawnReason: reason,
      version: sql`${events.version} + 1`,
      updatedAt: now,
    })
    .where(and(eq(events.id, eventId), eq(events.keeperId, keeperId), eq(events.publication, 'public')))
    .returning({ version: events.version })
  if (!hidden) return false
  const mailsAfter = addMinutes(await readClockIn(tx), 0.5)
  const [change] = await tx
    .insert(changes)
    .values({ keeperId, kind: 'withdrawn', reason, byRole: 'site', mailsAfter })
    .returning({ id: changes.id })
  if (!change) throw new Error('an insert returned nothing')
  const row = { eventVersion: hidden.version, field: 'publication', old: 'public', new: 'withdrawn' }
  await tx.insert(changeRows).values({ keeperId, changeId: change.id, eventId, ...row })
  await tellPeople(tx, { id: change.id, kind: 'withdrawn', mailsAfter, keeperId }, [eventId])
  return true
}
