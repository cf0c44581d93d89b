import 'server-only'
import { and, eq, inArray, isNull, notInArray, or, sql } from 'drizzle-orm'
import { rowsOf } from '@/db/arrays'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import {
  changeRows,
  changes,
  events,
  industrialActions,
  keeperQuestions,
  timelineEntries,
  toldGates,
} from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { memberActor } from '@/features/organisations/mutations'
import { canOrganise, type EventProof, type Membership } from '@/features/organisations/permissions'
import { dropMailsOf, enqueueMail } from '@/features/outbox/mutations'
import { listOnShift } from '@/features/rota/asking/queries'
import { listTellable } from '@/features/rsvps/queries'
import { type FieldChange, isCallOff, type StatusValue, type TimeValue } from './rules'
import type { ChangeKind } from './vocabulary'

export type Refused = { ok: false; reason: 'not-allowed' | 'unknown' }
export const notAllowed = { ok: false, reason: 'not-allowed' } as const
export const unknown = { ok: false, reason: 'unknown' } as const

type NewChange = {
  kind: ChangeKind
  industrialActionId?: string
  reason?: string
  authorisedBy?: string
  asToldBy?: string
  /** Set where people are told. */
  mailsAfter?: Date
  /** The union's act that a branch's follows. */
  followsId?: string
}

type Touched = FieldChange & { eventId?: string; industrialActionId?: string; eventVersion?: number }

/** Writes down one act and what it did to which record, in the transaction that does it. */
export async function recordChange(
  tx: Transaction,
  by: EventProof,
  change: NewChange,
  rows: Touched[],
): Promise<string> {
  const keeperId = by.organisation.id
  const [row] = await tx
    .insert(changes)
    .values({ keeperId, byRole: by.role, ...change })
    .returning({ id: changes.id })
  if (!row) throw new Error('an insert returned nothing')
  await tx.execute(sql`
    insert into ${changeRows} (keeper_id, change_id, event_id, industrial_action_id, event_version, field, old, new, shown)
    select ${keeperId}::uuid, ${row.id}::uuid, r."eventId", r."industrialActionId", r."eventVersion", r.field, r.old, r.new,
      coalesce(r.shown, true)
    from jsonb_to_recordset(${rowsOf(rows)}) as r("eventId" uuid, "industrialActionId" uuid, "eventVersion" int, field text,
      old jsonb, new jsonb, shown boolean)`)
  await recordActivity(tx, {
    actor: memberActor(by),
    keeperId,
    verb: change.kind,
    subject: 'change',
    subjectId: row.id,
  })
  return row.id
}

type NewMail = Extract<Parameters<typeof enqueueMail>[1], unknown[]>[number]

/** Owes one mail to each person, however many of the events they signed up to, or are on the rota of. */
export async function tellPeople(
  tx: Transaction,
  change: { id: string; kind: ChangeKind; mailsAfter: Date; keeperId: string; leadId?: string },
  eventIds: string[],
) {
  const people = await listTellable(tx, eventIds)
  const mails: NewMail[] = people.map(({ rsvpId, emailBlind }) => ({
    kind: 'change-notice',
    keeperId: change.keeperId,
    changeId: change.id,
    rsvpId,
    // Whoever hears of the act that this one follows hears of this one in the same mail.
    onceKey: `change ${change.leadId ?? change.id} ${emailBlind}`,
    limited: !isCallOff(change.kind),
    notBefore: change.mailsAfter,
  }))
  const onShift = eventIds.length ? await listOnShift(tx, eventIds) : []
  for (const { rotaPersonId, emailBlind } of onShift)
    mails.push({
      kind: 'change-rota',
      keeperId: change.keeperId,
      changeId: change.id,
      rotaPersonId,
      onceKey: `change ${change.id} rota ${emailBlind}`,
      limited: !isCallOff(change.kind),
      notBefore: change.mailsAfter,
    })
  for (let from = 0; from < mails.length; from += 1000) await enqueueMail(tx, mails.slice(from, from + 1000))
}

/**
 * Takes a change back while its mails wait. Every record gets its old values again; versions only rise, so that
 * calendars follow.
 */
export const undoChange = (
  by: Membership,
  id: string,
): Promise<{ ok: true } | Refused | { ok: false; reason: 'too-late' }> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const undoable = notInArray(changes.kind, ['published', 'edited', 'withdrawn'])
    const mine = and(eq(changes.id, id), eq(changes.keeperId, by.organisation.id), isNull(changes.undoneAt), undoable)
    const [change] = await tx
      .select({ open: sql<boolean>`${changes.mailsAfter} > ${now}` })
      .from(changes)
      .where(mine)
      .for('update')
    if (!change) return unknown
    if (!change.open) return { ok: false, reason: 'too-late' } as const
    const acts = await withFollowing(tx, id)
    const ids = acts.map((act) => act.id)
    const rows = await tx.select().from(changeRows).where(inArray(changeRows.changeId, ids))
    if (await changedSince(tx, rows)) return { ok: false, reason: 'too-late' } as const
    for (const row of rows) await restore(tx, row)
    await tx.update(changes).set({ undoneAt: now }).where(inArray(changes.id, ids))
    await tx.update(changeRows).set({ shown: false }).where(inArray(changeRows.changeId, ids))
    await tx.delete(timelineEntries).where(inArray(timelineEntries.changeId, ids))
    await tx.delete(keeperQuestions).where(inArray(keeperQuestions.changeId, ids))
    for (const act of acts) {
      await dropMailsOf(tx, act.id)
      const undone = { verb: 'undid', subject: 'change', subjectId: act.id }
      await recordActivity(tx, { actor: memberActor(by), keeperId: act.keeperId, ...undone })
    }
    return { ok: true } as const
  })

/** An act, and those of branches that follow it and were not taken back by them. */
const withFollowing = (tx: Transaction, id: string) =>
  tx
    .select({ id: changes.id, keeperId: changes.keeperId })
    .from(changes)
    .where(and(or(eq(changes.id, id), eq(changes.followsId, id)), isNull(changes.undoneAt)))
    .orderBy(changes.id)
    .for('update')

type ChangeRow = typeof changeRows.$inferSelect

/** A later change built on this one: putting the old values back would undo that as well. */
async function changedSince(tx: Transaction, rows: ChangeRow[]) {
  for (const { eventId, eventVersion } of rows) {
    if (!eventId || !eventVersion) continue
    const [event] = await tx
      .select({ version: events.version })
      .from(events)
      .where(eq(events.id, eventId))
      .for('update')
    if (event && event.version > eventVersion) return true
  }
  return false
}

async function restore(tx: Transaction, { eventId, industrialActionId, field, old }: ChangeRow) {
  const columns = oldColumns(field, old)
  if (eventId)
    await tx
      .update(events)
      .set({ ...columns, version: sql`${events.version} + 1`, updatedAt: now })
      .where(eq(events.id, eventId))
  else if (industrialActionId)
    await tx
      .update(industrialActions)
      .set({ ...columns, version: sql`${industrialActions.version} + 1`, updatedAt: now })
      .where(eq(industrialActions.id, industrialActionId))
}

function oldColumns(field: string, old: unknown): Record<string, unknown> {
  if (field === 'status') {
    const { status, reason, nextNewsAt } = old as StatusValue
    return { status, statusReason: reason, nextNewsAt: nextNewsAt && new Date(nextNewsAt) }
  }
  if (field === 'time') {
    const { startsAt, endsAt, gatherAt, previousStarts } = old as TimeValue
    return {
      startsAt: new Date(startsAt),
      endsAt: endsAt && new Date(endsAt),
      gatherAt: gatherAt && new Date(gatherAt),
      previousStarts: previousStarts.map((start) => new Date(start)),
    }
  }
  // A place is kept with its columns; a cover on a strike likewise, on its events only as words.
  return ((old as { columns?: Record<string, unknown> } | null)?.columns ?? {}) as Record<string, unknown>
}

/** Ticks the ring list: this gate has been told by telephone; or takes the tick away. */
export const tellGate = (
  by: Membership,
  changeId: string,
  eventId: string,
  told: boolean,
): Promise<{ ok: true } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const keeperId = by.organisation.id
    const [mine] = await tx
      .select({ id: changes.id })
      .from(changes)
      .where(and(eq(changes.id, changeId), eq(changes.keeperId, keeperId)))
    const [event] = await tx
      .select({ id: events.id })
      .from(events)
      .where(and(eq(events.id, eventId), eq(events.keeperId, keeperId)))
    if (!mine || !event) return unknown
    if (told) await tx.insert(toldGates).values({ keeperId, changeId, eventId }).onConflictDoNothing()
    else await tx.delete(toldGates).where(and(eq(toldGates.changeId, changeId), eq(toldGates.eventId, eventId)))
    await recordActivity(tx, {
      actor: memberActor(by),
      keeperId,
      verb: told ? 'told a gate' : 'untold a gate',
      subject: 'event',
      subjectId: eventId,
    })
    return { ok: true } as const
  })

/** The keeper of an event under somebody else's strike has decided: it goes ahead as it is. */
export const answerGoesAhead = (by: Membership, eventId: string): Promise<{ ok: true } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const answered = await answerQuestions(tx, by, [eventId])
    return answered ? ({ ok: true } as const) : unknown
  })

/** Any decision about an event answers what its keeper was asked. */
export async function answerQuestions(tx: Transaction, by: EventProof, eventIds: string[]): Promise<boolean> {
  if (!eventIds.length) return false
  const answered = await tx
    .update(keeperQuestions)
    .set({ answeredAt: now })
    .where(
      and(
        inArray(keeperQuestions.eventId, eventIds),
        eq(keeperQuestions.keeperId, by.organisation.id),
        isNull(keeperQuestions.answeredAt),
      ),
    )
    .returning({ eventId: keeperQuestions.eventId })
  for (const { eventId } of answered)
    await recordActivity(tx, {
      actor: memberActor(by),
      keeperId: by.organisation.id,
      verb: 'decided',
      subject: 'event',
      subjectId: eventId,
    })
  return answered.length > 0
}
