import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { now } from '@/db/clock'
import {
  changeRows,
  changes,
  entrances,
  eventGrants,
  eventInvitations,
  events,
  eventTallies,
  invitations,
  outbox,
  toldGates,
  workplaces,
} from '@/db/schema'
import { moveBelongings } from '../belongings/mutations'

export type Move = { from: string; to: string }

/** Public events of one keeper that a named body called, held against everything else until the transaction ends. */
export async function holdListed(tx: Transaction, lister: string, body: string): Promise<string[]> {
  const listed = and(eq(events.keeperId, lister), eq(events.calledBy, body), ne(events.publication, 'draft'))
  const found = await tx.select({ id: events.id }).from(events).where(listed).orderBy(events.id)
  const ids = found.map(({ id }) => id)
  if (!ids.length) return []
  // In the order in which a sign-up takes them: first the tally, then the event.
  await tx
    .select({ id: eventTallies.eventId })
    .from(eventTallies)
    .where(inArray(eventTallies.eventId, ids))
    .orderBy(eventTallies.eventId)
    .for('update')
  const held = await tx
    .select({ id: events.id })
    .from(events)
    .where(and(listed, inArray(events.id, ids)))
    .orderBy(events.id)
    .for('update')
  return held.map(({ id }) => id)
}

/** Whether somebody is about to be told of a change of these events: then they stay where they are for the moment. */
export async function mailsWait(tx: Transaction, eventIds: string[]): Promise<boolean> {
  if (!eventIds.length) return false
  const [row] = await tx
    .select({ id: outbox.id })
    .from(outbox)
    .innerJoin(changeRows, and(eq(changeRows.changeId, outbox.changeId), inArray(changeRows.eventId, eventIds)))
    .where(sql`${outbox.sentAt} is null and ${outbox.droppedAt} is null`)
    .limit(1)
  return row !== undefined
}

/**
 * Gives events to another keeper, with everything that hangs on them, in one transaction. The keeper is part of every
 * key and of what every sealed value is bound to: keys are checked at the end, and what is sealed is sealed anew.
 */
export async function moveEvents(tx: Transaction, { from, to }: Move, eventIds: string[]) {
  if (!eventIds.length) return
  await tx.execute(sql`set constraints all deferred`)
  await dropOwnPeople(tx, eventIds)
  await splitChanges(tx, { from, to }, eventIds)
  await moveGates(tx, { from, to }, eventIds)
  await tx.update(events).set({ keeperId: to, calledBy: to, updatedAt: now }).where(inArray(events.id, eventIds))
  await moveBelongings(tx, { from, to })
  await tx
    .update(outbox)
    .set({ keeperId: to })
    .where(
      and(
        eq(outbox.keeperId, from),
        sql`${outbox.rsvpId} in (select r.id from rsvps r where r.event_id in ${eventIds})`,
      ),
    )
  await tx.execute(sql`set constraints all immediate`)
}

/** Whom the old keeper had chosen for these events are its members, and do not go with them. */
async function dropOwnPeople(tx: Transaction, eventIds: string[]) {
  await tx.delete(eventGrants).where(inArray(eventGrants.eventId, eventIds))
  const invited = tx
    .select({ id: eventInvitations.invitationId })
    .from(eventInvitations)
    .where(inArray(eventInvitations.eventId, eventIds))
  await tx.delete(invitations).where(inArray(invitations.id, invited))
  await tx.delete(toldGates).where(inArray(toldGates.eventId, eventIds))
}

/**
 * One act may have touched several events. What it did to those that go, goes with them, as an act of its own: on their
 * pages it is read as before.
 */
async function splitChanges(tx: Transaction, { from, to }: Move, eventIds: string[]) {
  const touching = tx
    .selectDistinct({ id: changeRows.changeId })
    .from(changeRows)
    .where(inArray(changeRows.eventId, eventIds))
  const acts = await tx
    .select()
    .from(changes)
    .where(and(eq(changes.keeperId, from), inArray(changes.id, touching)))
  for (const act of acts) {
    const id = randomUUID()
    await tx.insert(changes).values({ ...act, id, keeperId: to, authorisedBy: '' })
    await tx
      .update(changeRows)
      .set({ changeId: id, keeperId: to })
      .where(and(eq(changeRows.changeId, act.id), inArray(changeRows.eventId, eventIds)))
    const [left] = await tx
      .select({ id: changeRows.id })
      .from(changeRows)
      .where(eq(changeRows.changeId, act.id))
      .limit(1)
    if (!left) await tx.delete(changes).where(eq(changes.id, act.id))
  }
}

/** Gates are the old keeper's. The new one gets copies, or its own of the same name. */
async function moveGates(tx: Transaction, { from, to }: Move, eventIds: string[]) {
  const used = await tx
    .selectDistinct({ id: events.entranceId })
    .from(events)
    .where(and(inArray(events.id, eventIds), sql`${events.entranceId} is not null`))
  for (const { id } of used) {
    const [gate] = await tx
      .select()
      .from(entrances)
      .where(eq(entrances.id, String(id)))
    if (!gate) continue
    const copy = await copyGate(tx, { from, to }, gate)
    const here = and(inArray(events.id, eventIds), eq(events.entranceId, gate.id))
    await tx.update(events).set({ entranceId: copy }).where(here)
  }
}

async function copyGate(tx: Transaction, { to }: Move, gate: typeof entrances.$inferSelect): Promise<string> {
  const [workplace] = await tx.select().from(workplaces).where(eq(workplaces.id, gate.workplaceId))
  if (!workplace) throw new Error('a gate without a workplace')
  await tx
    .insert(workplaces)
    .values({ ...workplace, id: randomUUID(), keeperId: to })
    .onConflictDoNothing()
  const [own] = await tx
    .select({ id: workplaces.id })
    .from(workplaces)
    .where(and(eq(workplaces.keeperId, to), eq(workplaces.name, workplace.name)))
  if (!own) throw new Error('the workplace just copied is not there')
  await tx
    .insert(entrances)
    .values({ ...gate, id: randomUUID(), keeperId: to, workplaceId: own.id })
    .onConflictDoNothing()
  const [copy] = await tx
    .select({ id: entrances.id })
    .from(entrances)
    .where(and(eq(entrances.workplaceId, own.id), eq(entrances.name, gate.name)))
  if (!copy) throw new Error('the gate just copied is not there')
  return copy.id
}
