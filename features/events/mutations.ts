import 'server-only'
import { and, eq, inArray, or } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import {
  affiliations,
  disputeCallers,
  disputeSupporters,
  disputes,
  entrances,
  events,
  eventTallies,
  eventTexts,
  industrialActions,
} from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { memberActor, nameBody } from '@/features/organisations/mutations'
import { canOrganise, type EventProof, type Membership } from '@/features/organisations/permissions'
import { homeZone } from '@/lib/time'
import type { EventInput } from './validation'
import { eventTextFields, kindsWithCapacity } from './vocabulary'

type Refused = { ok: false; reason: 'not-allowed' | 'unknown' }
export type SavedEvent =
  | { ok: true; id: string }
  | Refused
  | { ok: false; reason: 'conflict'; current: Record<string, unknown> }
const notAllowed = { ok: false, reason: 'not-allowed' } as const
const unknown = { ok: false, reason: 'unknown' } as const

export const keptEvent = (by: EventProof, id: string) => and(eq(events.id, id), eq(events.keeperId, by.organisation.id))

/** A new draft. */
export const createEvent = (by: Membership, input: EventInput): Promise<SavedEvent> =>
  write.organise((tx) => createEventIn(tx, by, input))

/** A new draft, in the transaction of what it comes of. */
export async function createEventIn(
  tx: Transaction,
  by: Membership,
  input: EventInput,
): Promise<{ ok: true; id: string } | Refused> {
  if (!canOrganise(by)) return notAllowed
  const columns = await columnsOf(tx, by, input)
  if (!columns) return unknown
  const keeperId = by.organisation.id
  const [row] = await tx
    .insert(events)
    .values({ keeperId, zone: homeZone, ...columns })
    .returning({ id: events.id })
  if (!row) throw new Error('an insert returned nothing')
  await tx
    .insert(eventTexts)
    .values({ keeperId, eventId: row.id, original: true, locale: input.locale, ...textsOf(input) })
  await tx.insert(eventTallies).values({ eventId: row.id, keeperId })
  await record(tx, by, 'created', row.id)
  return { ok: true, id: row.id } as const
}

/** Saves a draft. What is public is edited through `features/changes`, where people are told. */
export const updateDraft = (by: Membership, id: string, input: EventInput): Promise<SavedEvent> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const [before] = await tx
      .select()
      .from(events)
      .where(and(keptEvent(by, id), eq(events.publication, 'draft')))
      .for('update')
    if (!before) return unknown
    const conflict = await conflictWith(tx, before, input.version)
    if (conflict) return conflict
    const columns = await columnsOf(tx, by, input)
    if (!columns) return unknown
    await saveEvent(tx, by, id, { ...columns, version: before.version + 1 }, input)
    await record(tx, by, 'edited', id)
    return { ok: true, id } as const
  })

/** The second of two savers is given what stands there now. */
export async function conflictWith(tx: Transaction, before: typeof events.$inferSelect, version: number) {
  if (before.version === version) return null
  const [text] = await tx
    .select()
    .from(eventTexts)
    .where(and(eq(eventTexts.eventId, before.id), eq(eventTexts.original, true)))
  return { ok: false, reason: 'conflict', current: { ...text, ...before } } as const
}

/** Writes the columns and the original text of an event, in the transaction that decided about them. */
export async function saveEvent(
  tx: Transaction,
  by: Membership,
  id: string,
  columns: Partial<typeof events.$inferInsert>,
  input: EventInput,
) {
  await tx
    .update(events)
    .set({ ...columns, updatedAt: now })
    .where(keptEvent(by, id))
  await tx
    .update(eventTexts)
    .set({ ...textsOf(input), locale: input.locale })
    .where(and(eq(eventTexts.eventId, id), eq(eventTexts.original, true)))
}

/** A draft is nobody's but the keeper's, so it may go without a trace outside. */
export const deleteDraft = (by: Membership, id: string): Promise<{ ok: true } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const gone = await tx
      .delete(events)
      .where(and(keptEvent(by, id), eq(events.publication, 'draft')))
      .returning({ id: events.id })
    if (!gone.length) return unknown
    await record(tx, by, 'deleted', id)
    return { ok: true } as const
  })

/** A copy as a new draft: everything but what happened to the first one. */
export const duplicateEvent = (by: Membership, id: string): Promise<{ ok: true; id: string } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const [source] = await tx.select().from(events).where(keptEvent(by, id))
    const texts = await tx.select().from(eventTexts).where(eq(eventTexts.eventId, id))
    if (!source) return unknown
    const {
      id: _,
      slug,
      publication,
      publishAt,
      withdrawnAt,
      withdrawnReason,
      status,
      statusReason,
      statusChangedAt,
      nextNewsAt,
      previousStarts,
      version,
      createdAt,
      updatedAt,
      ...kept
    } = source
    const [copy] = await tx.insert(events).values(kept).returning({ id: events.id })
    if (!copy) throw new Error('an insert returned nothing')
    await tx.insert(eventTexts).values(texts.map((text) => ({ ...text, eventId: copy.id })))
    await tx.insert(eventTallies).values({ eventId: copy.id, keeperId: by.organisation.id })
    await record(tx, by, 'duplicated', copy.id)
    return { ok: true, id: copy.id } as const
  })

/**
 * The columns that a form sets, or null when it names a gate, strike or dispute that the organisation may not use:
 * gates are its own; strikes and disputes its own, or public ones that it calls or supports, or of its union.
 */
export async function columnsOf(tx: Transaction, by: Membership, input: EventInput) {
  if (input.entranceId && !(await ownsGate(tx, by, input.entranceId))) return null
  const action = input.industrialActionId ? await usableAction(tx, by, input.industrialActionId) : null
  if (input.industrialActionId && !action) return null
  const disputeId = action?.disputeId ?? (input.disputeId || null)
  if (disputeId && !(await mayUseDispute(tx, by, disputeId))) return null
  return {
    kind: input.kind,
    calledBy: input.otherCaller ? await nameBody(tx, by, input.otherCaller) : input.calledBy,
    disputeId,
    industrialActionId: action?.id ?? null,
    ...placeColumns(input),
    startsAt: input.startsAt,
    endsAt: input.endsAt,
    gatherAt: input.gatherAt,
    visitorPolicy: input.visitorPolicy,
    contactRole: input.contactRole,
    contactPhone: input.contactPhone,
    ...confirmationColumns(input),
    signUp: input.signUp,
    showBand: input.showBand,
    capacity: kindsWithCapacity.includes(input.kind) && input.capacity ? Number(input.capacity) : null,
  }
}

export const placeColumns = (
  input: Pick<EventInput, 'entranceId' | 'placeName' | 'placeAddress' | 'placeLocality' | 'placePostcode'>,
) =>
  input.entranceId
    ? { entranceId: input.entranceId, placeName: null, placeAddress: null, placeLocality: null, placePostcode: null }
    : {
        entranceId: null,
        placeName: input.placeName,
        placeAddress: input.placeAddress,
        placeLocality: input.placeLocality,
        placePostcode: input.placePostcode,
      }

const confirmationColumns = ({ confirmedWith, confirmedHow, confirmedAt }: EventInput) =>
  confirmedWith && confirmedHow && confirmedAt
    ? { confirmedWith, confirmedHow, confirmedAt }
    : { confirmedWith: null, confirmedHow: null, confirmedAt: null }

const textsOf = (input: EventInput) =>
  Object.fromEntries(eventTextFields.map((field) => [field, input[field]])) as Record<
    (typeof eventTextFields)[number],
    string
  >

export async function ownsGate(tx: Transaction, by: EventProof, id: string) {
  const mine = and(eq(entrances.id, id), eq(entrances.keeperId, by.organisation.id))
  return (await tx.select({ id: entrances.id }).from(entrances).where(mine)).length > 0
}

export async function usableAction(tx: Transaction, by: Membership, id: string) {
  const usable = or(eq(industrialActions.keeperId, by.organisation.id), eq(industrialActions.publication, 'public'))
  const [action] = await tx
    .select({ id: industrialActions.id, disputeId: industrialActions.disputeId })
    .from(industrialActions)
    .where(and(eq(industrialActions.id, id), usable))
  return action ?? null
}

async function mayUseDispute(tx: Transaction, by: Membership, id: string) {
  const own = by.organisation.id
  const calls = tx
    .select({ id: disputeCallers.disputeId })
    .from(disputeCallers)
    .where(eq(disputeCallers.organisationId, own))
  const supports = tx
    .select({ id: disputeSupporters.disputeId })
    .from(disputeSupporters)
    .where(and(eq(disputeSupporters.organisationId, own), eq(disputeSupporters.state, 'accepted')))
  const unions = tx
    .select({ id: affiliations.unionId })
    .from(affiliations)
    .where(and(eq(affiliations.branchId, own), eq(affiliations.state, 'accepted')))
  const stands = and(
    eq(disputes.publication, 'public'),
    or(inArray(disputes.id, calls), inArray(disputes.id, supports), inArray(disputes.keeperId, unions)),
  )
  const usable = and(eq(disputes.id, id), or(eq(disputes.keeperId, own), stands))
  return (await tx.select({ id: disputes.id }).from(disputes).where(usable)).length > 0
}

const record = (tx: Transaction, by: Membership, verb: string, id: string) =>
  recordActivity(tx, { actor: memberActor(by), keeperId: by.organisation.id, verb, subject: 'event', subjectId: id })
