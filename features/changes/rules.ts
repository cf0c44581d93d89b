import { canMove, isOff, type Status } from '@/features/industrial-action/status'
import { addLocalDays, addMinutes, localDaysBetween } from '@/lib/time'
import type { ChangeKind } from './vocabulary'

/** What was decided, as it comes from the form. Times are instants. */
export type ChangeRequest = {
  kind: Extract<ChangeKind, 'suspended' | 'postponed' | 'cancelled' | 'resumed' | 'rescheduled' | 'moved' | 'cover'>
  reason: string
  authorisedBy: string
  asToldBy: string
  nextNewsAt: Date | null
}

/** One field of one record, before and after. Values are what JSON can hold; instants are ISO strings. */
export type FieldChange = {
  field: 'status' | 'time' | 'place' | 'cover' | 'publication' | 'text'
  old: unknown
  new: unknown
  shown?: boolean
}

export type StatusValue = { status: Status; reason: string | null; nextNewsAt: string | null }
export type TimeValue = { startsAt: string; endsAt: string | null; gatherAt: string | null; previousStarts: string[] }

const statusOf: Partial<Record<ChangeRequest['kind'], Status>> = {
  suspended: 'suspended',
  postponed: 'postponed',
  cancelled: 'cancelled',
  resumed: 'going_ahead',
  rescheduled: 'rescheduled',
}

type Standing = { status: Status; statusReason: string | null; nextNewsAt: Date | null }
type Timed = { startsAt: Date; endsAt: Date | null; gatherAt?: Date | null; previousStarts: Date[]; zone: string }

/** The move of a status, or null when the table of statuses does not allow it. */
export function statusChange(record: Standing, request: ChangeRequest) {
  const to = statusOf[request.kind]
  if (!to || !canMove(record.status, to)) return null
  const old: StatusValue = { status: record.status, reason: record.statusReason, nextNewsAt: iso(record.nextNewsAt) }
  const next: StatusValue = {
    status: to,
    reason: to === 'going_ahead' ? null : request.reason,
    nextNewsAt: iso(request.nextNewsAt),
  }
  return {
    columns: { status: to, statusReason: next.reason, nextNewsAt: request.nextNewsAt },
    row: { field: 'status', old, new: next } satisfies FieldChange,
  }
}

/** A new time. The start that was announced is kept, once, among the earlier ones. */
export function timeChange(record: Timed, next: { startsAt: Date; endsAt: Date | null; gatherAt: Date | null }) {
  const previousStarts = [...record.previousStarts, record.startsAt]
  const value = (from: Omit<Timed, 'zone'>): TimeValue => ({
    startsAt: from.startsAt.toISOString(),
    endsAt: iso(from.endsAt),
    gatherAt: iso(from.gatherAt ?? null),
    previousStarts: from.previousStarts.map((start) => start.toISOString()),
  })
  return {
    columns: { ...next, previousStarts },
    row: { field: 'time', old: value(record), new: value({ ...next, previousStarts }) } satisfies FieldChange,
  }
}

/** A new start without a new end: it lasts as long as it was to last. */
export const withEnd = <T extends { startsAt: Date; endsAt: Date | null }>(
  record: Pick<Timed, 'startsAt' | 'endsAt'>,
  time: T,
): T => ({
  ...time,
  endsAt:
    time.endsAt ??
    (record.endsAt && new Date(time.startsAt.getTime() + record.endsAt.getTime() - record.startsAt.getTime())),
})

/** Where a strike moves by days, what stands under it moves by as many, at the same time on the wall. */
export function shifted(event: Timed, from: Date, to: Date) {
  const days = localDaysBetween(from, to, event.zone)
  const move = (at: Date) => addLocalDays(at, days, event.zone)
  return {
    startsAt: move(event.startsAt),
    endsAt: event.endsAt && move(event.endsAt),
    gatherAt: event.gatherAt ? move(event.gatherAt) : null,
  }
}

/**
 * When the mails of a change go out: five minutes to take it back, or thirty seconds when the first start is less
 * than two hours away.
 */
export function mailsAfter(starts: Date[], now: Date): Date {
  const soonest = starts.filter((start) => start > now).sort((a, b) => a.getTime() - b.getTime())[0]
  const hurry = soonest && soonest < addMinutes(now, 120)
  return addMinutes(now, hurry ? 0.5 : 5)
}

/** Whether people who meant to come must hear of it even when they have had their mails of the day. */
export const isCallOff = (kind: ChangeKind) => kind === 'suspended' || kind === 'postponed' || kind === 'cancelled'

/** Whether events of others under the same strike may no longer make sense: only their keepers can say. */
export const leavesOthersBehind = (kind: ChangeKind) => isCallOff(kind) || kind === 'rescheduled'

/** The kinds of change that make sense for a record as it stands. */
export function possibleChanges(status: Status, of: 'event' | 'strike'): ChangeRequest['kind'][] {
  const moves = (['suspended', 'postponed', 'cancelled', 'rescheduled'] as const).filter((kind) =>
    canMove(status, kind),
  )
  const back = canMove(status, 'going_ahead') ? (['resumed'] as const) : []
  const other = isOff(status) ? [] : ([of === 'event' ? 'moved' : 'cover'] as const)
  return [...moves, ...back, ...other]
}

const iso = (at: Date | null) => at?.toISOString() ?? null
