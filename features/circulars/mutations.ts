import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull, lte, notInArray, or, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { circularEvents, circulars, events } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { memberActor } from '@/features/organisations/mutations'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { enqueueMail } from '@/features/outbox/mutations'
import { keptUntilOf } from '@/features/rsvps/queries'
import { sealRecord } from '@/lib/crypto/people'
import { listAddressees } from './queries'
import { circularPlace } from './rules'
import type { CircularInput } from './validation'

type Refused = { ok: false; reason: 'not-allowed' | 'unknown' }
const notAllowed = { ok: false, reason: 'not-allowed' } as const
const unknown = { ok: false, reason: 'unknown' } as const

/** Keeps a message to the people of some events of one's own. Nobody gets it before it was looked at and sent. */
export const writeCircular = (
  by: Membership,
  { text, 'events[]': ids }: Pick<CircularInput, 'text' | 'events[]'>,
): Promise<{ ok: true; id: string } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const keeperId = by.organisation.id
    const wanted = [...new Set(ids)]
    const found = await tx
      .select({ id: events.id })
      .from(events)
      .where(and(inArray(events.id, wanted), eq(events.keeperId, keeperId), eq(events.publication, 'public')))
    if (!found.length || found.length !== wanted.length) return unknown
    const id = randomUUID()
    await tx.insert(circulars).values({ id, keeperId, ...sealRecord(circularPlace(id, keeperId), { text }) })
    await tx.insert(circularEvents).values(found.map((event) => ({ keeperId, circularId: id, eventId: event.id })))
    await record(tx, by, 'wrote', id)
    return { ok: true, id } as const
  })

/**
 * Owes one mail to each person who confirmed an address for any of its events. The events are held, so that whoever presses
 * the button of their mail at this moment is either among them or was not counted yet. Sent once, however often it is pressed.
 */
export const sendCircular = (by: Membership, id: string): Promise<{ ok: true; id: string } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const keeperId = by.organisation.id
    const mine = and(eq(circulars.id, id), eq(circulars.keeperId, keeperId))
    const [row] = await tx.select({ sentAt: circulars.sentAt }).from(circulars).where(mine).for('update')
    if (!row) return unknown
    if (row.sentAt) return { ok: true, id } as const
    const about = tx
      .select({ id: circularEvents.eventId })
      .from(circularEvents)
      .where(eq(circularEvents.circularId, id))
    const held = await tx
      .select({ id: events.id })
      .from(events)
      .where(and(inArray(events.id, about), eq(events.publication, 'public')))
      .orderBy(events.id)
      .for('update')
    const people = await listAddressees(
      tx,
      held.map((event) => event.id),
    )
    const mails = people.map(({ rsvpId, emailBlind }) => ({
      kind: 'circular',
      keeperId,
      circularId: id,
      rsvpId,
      onceKey: `circular ${id} ${emailBlind}`,
    }))
    for (let from = 0; from < mails.length; from += 1000) await enqueueMail(tx, mails.slice(from, from + 1000))
    await tx.update(circulars).set({ sentAt: now }).where(mine)
    await record(tx, by, 'sent', id)
    return { ok: true, id } as const
  })

/** Throws a message away that was not sent. */
export const deleteCircular = (by: Membership, id: string): Promise<{ ok: true } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const draft = and(eq(circulars.id, id), eq(circulars.keeperId, by.organisation.id), isNull(circulars.sentAt))
    const gone = await tx.delete(circulars).where(draft).returning({ id: circulars.id })
    if (!gone.length) return unknown
    await record(tx, by, 'deleted', id)
    return { ok: true } as const
  })

const record = (tx: Transaction, by: Membership, verb: string, id: string) =>
  recordActivity(tx, { actor: memberActor(by), keeperId: by.organisation.id, verb, subject: 'circular', subjectId: id })

/** What the retention register promises of messages from the organisers. */
export const purgeCirculars = (tx: Transaction) => {
  const stillKept = tx
    .select({ id: circularEvents.circularId })
    .from(circularEvents)
    .innerJoin(circulars, eq(circulars.id, circularEvents.circularId))
    .innerJoin(events, eq(events.id, circularEvents.eventId))
    .where(sql`${keptUntilOf(circulars.createdAt)} > ${now}`)
  const forgottenDraft = and(isNull(circulars.sentAt), lte(circulars.createdAt, sql`${now} - interval '7 days'`))
  return tx
    .delete(circulars)
    .where(or(forgottenDraft, notInArray(circulars.id, stillKept)))
    .returning({ id: circulars.id })
}
