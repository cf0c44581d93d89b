import 'server-only'
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { events, eventTallies, rsvps } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { memberActor } from '@/features/organisations/mutations'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { addPeople, fits, holdTally } from '../mutations'
import { bareBetween } from './queries'

type Refused = { ok: false; reason: 'not-allowed' | 'unknown' }
const notAllowed = { ok: false, reason: 'not-allowed' } as const
const unknown = { ok: false, reason: 'unknown' } as const

/** Leaves a burst that looks like a machine's out of the count. Whoever gave an address is never in one. */
export const leaveOutBurst = (by: Membership, eventId: string, from: Date, to: Date): Promise<{ ok: true } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    if (!(await isMine(tx, by, eventId))) return unknown
    await holdTally(tx, eventId)
    const left = await tx
      .update(rsvps)
      .set({ leftOutAt: sql`${now}` })
      .where(and(bareBetween(by, eventId, from, to), isNull(rsvps.leftOutAt)))
      .returning({ people: rsvps.people })
    await addPeople(tx, eventId, -sum(left))
    await record(tx, by, 'left out a burst', eventId)
    return { ok: true } as const
  })

/** The burst was people after all. Where places are counted, they must still be there. */
export const countBurstAgain = (
  by: Membership,
  eventId: string,
  from: Date,
  to: Date,
): Promise<{ ok: true } | Refused | { ok: false; reason: 'full' }> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    if (!(await isMine(tx, by, eventId))) return unknown
    await holdTally(tx, eventId)
    const burst = and(bareBetween(by, eventId, from, to), isNotNull(rsvps.leftOutAt))
    const people = sum(await tx.select({ people: rsvps.people }).from(rsvps).where(burst).for('no key update'))
    const counted = await tx
      .update(eventTallies)
      .set({ people: sql`${eventTallies.people} + ${people}` })
      .from(events)
      .where(and(eq(events.id, eventId), eq(eventTallies.eventId, events.id), fits(people)))
      .returning({ id: eventTallies.eventId })
    if (!counted.length) return { ok: false, reason: 'full' } as const
    await tx.update(rsvps).set({ leftOutAt: null }).where(burst)
    await record(tx, by, 'counted a burst again', eventId)
    return { ok: true } as const
  })

async function isMine(tx: Transaction, by: Membership, eventId: string) {
  const mine = and(eq(events.id, eventId), eq(events.keeperId, by.organisation.id))
  return (await tx.select({ id: events.id }).from(events).where(mine)).length > 0
}

const sum = (rows: { people: number }[]) => rows.reduce((all, { people }) => all + people, 0)

const record = (tx: Transaction, by: Membership, verb: string, eventId: string) =>
  recordActivity(tx, {
    actor: memberActor(by),
    keeperId: by.organisation.id,
    verb,
    subject: 'event',
    subjectId: eventId,
  })
