import { homeZone, readLocal, toLocal } from '@/lib/time'
import { addDays } from '../days/calendar-day'
import { type Fold, readClock, splitSpan } from '../days/clock'
import { type DayOrder, readDay } from '../days/day'
import type { EventField, Reason } from '../vocabulary'

export type Told = (field: EventField) => string

/** How the open questions of a file were answered, or what its other rows show. */
export type Reading = { dayOrder?: DayOrder; fold?: Fold }

export type Times = { startsAt?: Date; endsAt?: Date; gatherAt?: Date }

type Taken = { times: Times; reasons: Reason[] }

/**
 * When an event is, from up to five cells: a date that may hold its time, a time that may be a span. An end that is
 * not after the start, and has no date of its own, is on the next day: pickets stand through nights.
 */
export function readTimes(say: Told, reading: Reading): Taken {
  const told = cellsOf(say)
  const reasons: Reason[] = []
  const dayIn = (field: EventField, written: string) => takeDay(field, written, reading, reasons)
  const day = told.date ? dayIn('date', told.date) : undefined
  const starts = day && takeMoment('time', day, told.time, reading, reasons)
  if (!told.date && told.time) reasons.push({ code: 'missing', field: 'date' })
  if (!day || !starts) return { times: {}, reasons }
  const times: Times = { startsAt: starts }
  const lastDay = told.endDate ? dayIn('endDate', told.endDate) : day
  if (told.endTime && lastDay) {
    times.endsAt = endOf(told, starts, lastDay, reading, reasons)
    if (times.endsAt && times.endsAt <= starts) reasons.push({ code: 'end-before-start', field: 'endTime' })
  } else if (told.endDate && lastDay && lastDay !== day) reasons.push({ code: 'missing', field: 'endTime' })
  if (told.gather) times.gatherAt = takeMoment('gather', day, told.gather, reading, reasons)
  if (times.gatherAt && times.gatherAt > starts) reasons.push({ code: 'not-valid', field: 'gather' })
  return { times, reasons }
}

function endOf(
  told: { endDate: string; endTime: string },
  starts: Date,
  day: string,
  reading: Reading,
  reasons: Reason[],
) {
  const clock = readClock(told.endTime)
  const beginning = toLocal(starts, homeZone)
  const isNextDay = !told.endDate && clock && clock.time <= beginning.time
  return takeMoment('endTime', isNextDay ? addDays(day, 1) : day, told.endTime, reading, reasons)
}

function cellsOf(say: Told) {
  const [, dayOnly, timeWithin] =
    /^(.*?\d{4}|\d{4}-\d\d-\d\d)[T,]?\s*(\d{1,2}[:.]\d\d.*|\d{1,2} ?[ap][.]?m[.]?)$/i.exec(say('date')) ?? []
  const date = dayOnly && !say('time') ? dayOnly.trim() : say('date')
  const written = say('time') || (dayOnly ? (timeWithin ?? '') : '')
  const span = say('endTime') ? null : splitSpan(written)
  return {
    date: dateAlone(date, Boolean(dayOnly)),
    time: span?.[0] ?? written,
    endTime: span?.[1] ?? say('endTime'),
    endDate: say('endDate'),
    gather: say('gather'),
  }
}

/** Programs put midnight behind a date that has no time. */
const dateAlone = (date: string, hasTime: boolean) => (hasTime ? date.replace(/[T ]+00:00(:00)?$/, '') : date)

function takeDay(field: EventField, written: string, reading: Reading, reasons: Reason[]): string | undefined {
  const read = readDay(written, reading.dayOrder)
  if (read.kind === 'day') return read.day
  const code = {
    either: 'date-ask',
    never: 'date-never',
    'other-weekday': 'date-weekday',
    unreadable: 'date-unreadable',
  } as const
  reasons.push({ code: code[read.kind], field })
  return undefined
}

function takeMoment(
  field: EventField,
  day: string,
  written: string,
  reading: Reading,
  reasons: Reason[],
): Date | undefined {
  const clock = readClock(written)
  if (!clock) {
    reasons.push({ code: written ? 'time-unreadable' : 'missing', field })
    return undefined
  }
  const local = readLocal(day, clock.time, homeZone)
  if (local.kind === 'one') return local.instant
  const fold = clock.fold ?? reading.fold
  if (local.kind === 'twice' && fold) return local[fold]
  reasons.push({ code: local.kind === 'never' ? 'time-never' : 'time-ask', field })
  return undefined
}

/** What all dates of a file together show: one with a 26 before its month says how the others are meant. */
export function orderShown(written: string[]): DayOrder | undefined {
  const isOnly = (order: DayOrder, other: DayOrder) =>
    written.some((one) => readDay(one, order).kind === 'day' && readDay(one, other).kind === 'never')
  const [dayFirst, monthFirst] = [isOnly('day-first', 'month-first'), isOnly('month-first', 'day-first')]
  if (dayFirst === monthFirst) return undefined
  return dayFirst ? 'day-first' : 'month-first'
}
