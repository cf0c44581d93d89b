import 'server-only'
import { and, eq, gt, inArray, ne, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now, readClockIn } from '@/db/clock'
import {
  entrances,
  events,
  industrialActions,
  keeperQuestions,
  members,
  timelineEntries,
  workplaces,
} from '@/db/schema'
import type { TimelineKind } from '@/features/disputes/vocabulary'
import { ownsGate, placeColumns } from '@/features/events/mutations'
import type { Cover } from '@/features/industrial-action/vocabulary'
import { canCallOff, canOrganise, type EventProof, type Membership } from '@/features/organisations/permissions'
import { enqueueMail } from '@/features/outbox/mutations'
import { follow, holdFollowing } from '../acting/mutations'
import { answerQuestions, notAllowed, type Refused, recordChange, tellPeople, unknown } from '../mutations'
import {
  type ChangeRequest,
  leavesOthersBehind,
  mailsAfter,
  shifted,
  statusChange,
  timeChange,
  withEnd,
} from '../rules'

export type PlaceRequest = Parameters<typeof placeColumns>[0]
export type EventChangeRequest = ChangeRequest & {
  time?: { startsAt: Date; endsAt: Date | null; gatherAt: Date | null }
  place?: PlaceRequest
}
export type StrikeChangeRequest = ChangeRequest & {
  time?: { startsAt: Date; endsAt: Date | null }
  cover?: { cover: Cover; coverText: string }
}

type Changed = { ok: true; id: string } | Refused | { ok: false; reason: 'impossible' }
const impossible = { ok: false, reason: 'impossible' } as const

type EventRecord = typeof events.$inferSelect
type Applied = {
  columns: Partial<typeof events.$inferInsert>
  rows: { field: 'status' | 'time' | 'place' | 'cover'; old: unknown; new: unknown }[]
}

/**
 * Calls off or changes one public event of one's own: page, feeds and calendar at once, mails after the time to undo. Of one
 * that is only listed, the page must say on whose word. To another gate it is moved by those alone who see the gates of
 * the keeper.
 */
export const changeEvent = (
  by: EventProof,
  id: string,
  request: EventChangeRequest,
): Promise<Changed | { ok: false; reason: 'whose-word' }> =>
  write.organise(async (tx) => {
    if (!canCallOff(by, id) || (request.place && !canOrganise(by))) return notAllowed
    const mine = and(eq(events.id, id), eq(events.keeperId, by.organisation.id), eq(events.publication, 'public'))
    const [event] = await tx.select().from(events).where(mine).for('update')
    if (!event) return unknown
    if (event.calledBy !== by.organisation.id && !request.asToldBy) return { ok: false, reason: 'whose-word' } as const
    if (request.place?.entranceId && !(await ownsGate(tx, by, request.place.entranceId))) return unknown
    const applied = request.place
      ? await placeChange(tx, event, request.place)
      : eventChange(event, request, request.time)
    if (!applied) return impossible
    const wait = mailsAfter([event.startsAt], await readClockIn(tx))
    const rows = await apply(tx, event, applied)
    const changeId = await recordChange(tx, by, { ...storedRequest(request), mailsAfter: wait }, rows)
    await answerQuestions(tx, by, [id])
    await tellPeople(tx, { id: changeId, kind: request.kind, mailsAfter: wait, keeperId: by.organisation.id }, [id])
    return { ok: true, id: changeId } as const
  })

/**
 * Calls off or changes a whole strike in one act: the strike, every event of the same keeper under it, and those of
 * branches that let it act for them. Keepers of the others are asked; they decide themselves. `words` is what the timeline of the dispute says of it.
 */
export const changeStrike = (
  by: Membership,
  id: string,
  request: StrikeChangeRequest,
  words: string,
): Promise<Changed> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const keeperId = by.organisation.id
    const mine = and(
      eq(industrialActions.id, id),
      eq(industrialActions.keeperId, keeperId),
      eq(industrialActions.publication, 'public'),
    )
    const [strike] = await tx.select().from(industrialActions).where(mine).for('update')
    if (!strike) return unknown
    const applied = strikeChange(strike, request)
    if (!applied) return impossible
    await tx
      .update(industrialActions)
      .set({ ...applied.columns, version: strike.version + 1, updatedAt: now })
      .where(mine)
    const under = await tx
      .select()
      .from(events)
      .where(and(eq(events.industrialActionId, id), eq(events.keeperId, keeperId), ne(events.publication, 'withdrawn')))
      .orderBy(events.id)
      .for('update')
    const following = await holdFollowing(tx, by, eq(events.industrialActionId, id))
    const clock = await readClockIn(tx)
    const wait = mailsAfter(
      [...under, ...following].map((event) => event.startsAt),
      clock,
    )
    const moved = await applyToAll(tx, under, strike, request)
    const rows = [...applied.rows.map((row) => ({ ...row, industrialActionId: id })), ...moved.rows]
    const changeId = await recordChange(
      tx,
      by,
      { ...storedRequest(request), industrialActionId: id, mailsAfter: wait },
      rows,
    )
    await writeTimeline(tx, strike, changeId, request, words)
    await tellPeople(tx, { id: changeId, kind: request.kind, mailsAfter: wait, keeperId }, moved.ids)
    const lead = { id: changeId, request, strikeId: id, wait }
    await follow(tx, by, lead, following, (theirs) => applyToAll(tx, theirs, strike, request))
    if (leavesOthersBehind(request.kind)) await askOtherKeepers(tx, by, { strikeId: id, changeId, wait })
    await answerQuestions(tx, by, moved.ids)
    return { ok: true, id: changeId } as const
  })

const storedRequest = ({ kind, reason, authorisedBy, asToldBy }: ChangeRequest) => ({
  kind,
  reason,
  authorisedBy,
  asToldBy,
})

function eventChange(event: EventRecord, request: ChangeRequest, time?: EventChangeRequest['time']): Applied | null {
  const status = statusChange(event, request)
  if (!status || (request.kind === 'rescheduled') !== !!time) return null
  const moved = time && timeChange(event, withEnd(event, time))
  return { columns: { ...status.columns, ...moved?.columns }, rows: [status.row, ...(moved ? [moved.row] : [])] }
}

async function placeChange(tx: Transaction, event: EventRecord, place: PlaceRequest): Promise<Applied> {
  const old = placeColumns({
    entranceId: event.entranceId ?? '',
    placeName: event.placeName ?? '',
    placeAddress: event.placeAddress ?? '',
    placeLocality: event.placeLocality ?? '',
    placePostcode: event.placePostcode ?? '',
  })
  const columns = placeColumns(place)
  const value = async (of: typeof columns) => ({ columns: of, label: await placeLabel(tx, of) })
  return { columns, rows: [{ field: 'place', old: await value(old), new: await value(columns) }] }
}

async function placeLabel(tx: Transaction, place: ReturnType<typeof placeColumns>) {
  if (!place.entranceId) return place.placeName ?? ''
  const [gate] = await tx
    .select({ gate: entrances.name, workplace: workplaces.name })
    .from(entrances)
    .innerJoin(workplaces, eq(workplaces.id, entrances.workplaceId))
    .where(eq(entrances.id, place.entranceId))
  return gate ? `${gate.gate}, ${gate.workplace}` : ''
}

type StrikeRecord = typeof industrialActions.$inferSelect

function strikeChange(strike: StrikeRecord, request: StrikeChangeRequest) {
  if (request.kind === 'cover') return request.cover ? coverChange(strike, request.cover, request.time) : null
  const status = statusChange(strike, request)
  if (!status || (request.kind === 'rescheduled') !== !!request.time) return null
  const moved = request.time && timeChange(strike, { ...withEnd(strike, request.time), gatherAt: null })
  const { gatherAt: _, ...columns } = moved?.columns ?? { gatherAt: null }
  return { columns: { ...status.columns, ...columns }, rows: [status.row, ...(moved ? [moved.row] : [])] }
}

/** Different, not off: what staff still do, and perhaps when it ends. */
function coverChange(strike: StrikeRecord, cover: { cover: Cover; coverText: string }, time?: { endsAt: Date | null }) {
  const old = { cover: strike.cover, coverText: strike.coverText, endsAt: strike.endsAt }
  const next = { ...cover, endsAt: time ? time.endsAt : strike.endsAt }
  return { columns: next, rows: [{ field: 'cover' as const, old: { ...old, columns: old }, new: next }] }
}

/** What a strike's change does to each event under it; one that cannot move (cancelled already) is left as it is. */
async function applyToAll(tx: Transaction, under: EventRecord[], strike: StrikeRecord, request: StrikeChangeRequest) {
  const done: { rows: Awaited<ReturnType<typeof apply>>; ids: string[] } = { rows: [], ids: [] }
  for (const event of under) {
    const time =
      request.time && request.kind === 'rescheduled'
        ? shifted(event, strike.startsAt, request.time.startsAt)
        : undefined
    const applied = request.kind === 'cover' ? coverOnEvent(strike, request) : eventChange(event, request, time)
    if (!applied) continue
    done.rows.push(...(await apply(tx, event, applied)))
    if (event.publication === 'public') done.ids.push(event.id)
  }
  return done
}

const coverOnEvent = (strike: StrikeRecord, { cover }: StrikeChangeRequest): Applied => ({
  columns: {},
  rows: [{ field: 'cover', old: { cover: strike.cover, coverText: strike.coverText }, new: cover }],
})

async function apply(tx: Transaction, event: EventRecord, { columns, rows }: Applied) {
  const version = event.version + 1
  const moment = 'status' in columns ? { statusChangedAt: now } : {}
  await tx
    .update(events)
    .set({ ...columns, ...moment, version, updatedAt: now })
    .where(eq(events.id, event.id))
  return rows.map((row) => ({
    ...row,
    eventId: event.id,
    eventVersion: version,
    shown: event.publication === 'public',
  }))
}

const timelineKinds: Partial<Record<ChangeRequest['kind'], TimelineKind>> = {
  suspended: 'suspension',
  postponed: 'suspension',
  cancelled: 'suspension',
}

const writeTimeline = (
  tx: Transaction,
  strike: StrikeRecord,
  changeId: string,
  request: ChangeRequest,
  words: string,
) =>
  tx.insert(timelineEntries).values({
    keeperId: strike.keeperId,
    disputeId: strike.disputeId,
    changeId,
    kind: timelineKinds[request.kind] ?? 'action',
    happenedOn: sql`(${now} at time zone ${strike.zone})::date`,
    text: words,
  })

/** Others keep events under the same strike: their pages say that they are deciding, and their organisers are asked. */
async function askOtherKeepers(
  tx: Transaction,
  by: Membership,
  { strikeId, changeId, wait }: { strikeId: string; changeId: string; wait: Date },
) {
  const theirs = and(
    eq(events.industrialActionId, strikeId),
    ne(events.keeperId, by.organisation.id),
    eq(events.publication, 'public'),
    eq(events.status, 'going_ahead'),
    gt(sql`coalesce(${events.endsAt}, ${events.startsAt} + interval '1 day')`, now),
  )
  const others = await tx.select({ eventId: events.id, keeperId: events.keeperId }).from(events).where(theirs)
  if (!others.length) return
  await tx.insert(keeperQuestions).values(others.map((other) => ({ changeId, ...other })))
  const organisers = await tx
    .select({ personId: members.personId, keeperId: members.keeperId })
    .from(members)
    .where(
      and(
        inArray(members.keeperId, [...new Set(others.map((other) => other.keeperId))]),
        inArray(members.role, ['owner', 'organiser']),
      ),
    )
  if (organisers.length)
    await enqueueMail(
      tx,
      organisers.map(({ personId, keeperId }) => ({
        kind: 'change-question',
        keeperId,
        changeId,
        personId,
        limited: false,
        notBefore: wait,
        onceKey: `asked ${changeId} ${personId} ${keeperId}`,
      })),
    )
}
