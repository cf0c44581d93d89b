import { addDays, dayOf, readLocal, toLocal } from '@/lib/time'
import type { Fold } from './vocabulary'

/** Hours on the wall: "from 22:00 to 06:00 of the next day". Without an end, `to` is empty. */
export type Hours = {
  from: string
  to: string
  /** Local days from the start to the end. */
  nights: number
  fold: { from?: Fold; to?: Fold }
}

export type Span = { startsAt: Date; endsAt: Date | null }
/** A time that does not happen that night, or happens twice and nobody said which one is meant. */
export type Fault = { day: string; field: 'from' | 'to'; why: 'never' | 'twice' }

/** Hours that end at or before their start on the clock go on past midnight. */
export const hoursOf = (from: string, to: string, fold: Hours['fold'] = {}): Hours => ({
  from,
  to,
  nights: to && to <= from ? 1 : 0,
  fold,
})

/** The hours of something that there is, to be had again on another day. */
export function hoursOfSpan({ startsAt, endsAt }: Span, zone: string): Hours {
  const [start, end] = [toLocal(startsAt, zone), endsAt && toLocal(endsAt, zone)]
  const nights = end ? daysBetween(start.date, end.date) : 0
  // A copy takes the first of two; its row in the table shows it and asks.
  return { from: start.time, to: end?.time ?? '', nights, fold: { from: 'earlier', to: 'earlier' } }
}

/** The instants of some hours that begin on a day, or why there are none. */
export function spanOn(day: string, hours: Hours, zone: string): { span: Span } | { fault: Fault } {
  const start = instantAt(day, hours.from, hours.fold.from, zone)
  if (!(start instanceof Date)) return { fault: { day, field: 'from', why: start } }
  if (!hours.to) return { span: { startsAt: start, endsAt: null } }
  const end = instantAt(addDays(day, hours.nights), hours.to, hours.fold.to, zone)
  if (!(end instanceof Date)) return { fault: { day: addDays(day, hours.nights), field: 'to', why: end } }
  // 01:30 to 01:15 of the night in which both happen twice.
  return end > start ? { span: { startsAt: start, endsAt: end } } : { fault: { day, field: 'to', why: 'twice' } }
}

function instantAt(day: string, time: string, fold: Fold | undefined, zone: string): Date | Fault['why'] {
  const read = readLocal(day, time, zone)
  if (read.kind === 'never') return 'never'
  if (read.kind === 'one') return read.instant
  return fold ? read[fold] : 'twice'
}

/** Whether a wall time on a day happens twice, so that a form shows the choice. */
export const happensTwice = (day: string, time: string, zone: string) => readLocal(day, time, zone).kind === 'twice'

const most = 31

/**
 * The days of a strike, for choosing. A day is usual where the strike begins on it or covers its noon: the last
 * morning of "8 am Tuesday to 8 am Thursday" is offered, not ticked.
 */
export function strikeDays({ startsAt, endsAt }: Span, zone: string): { day: string; usual: boolean }[] {
  const first = dayOf(startsAt, zone)
  const last = endsAt ? dayOf(new Date(endsAt.getTime() - 1), zone) : addDays(first, most - 1)
  const days: { day: string; usual: boolean }[] = []
  for (let day = first; day <= last && days.length < most; day = addDays(day, 1)) {
    const noon = instantAt(day, '12:00', 'earlier', zone)
    const covered = noon instanceof Date && noon > startsAt && endsAt !== null && noon < endsAt
    days.push({ day, usual: day === first || covered })
  }
  return days
}

export type Weekly = { every: number } & ({ times: number } | { until: string })

/** The days of something that happens every so many weeks, the first one included. */
export function weeklyDays(first: string, rule: Weekly): string[] {
  const days: string[] = []
  for (let day = first; days.length < mostTimes; day = addDays(day, 7 * rule.every)) {
    if ('times' in rule ? days.length >= rule.times : day > rule.until) break
    days.push(day)
  }
  return days
}
/** A year of Saturdays; what goes on longer is planned again next year. */
const mostTimes = 53

/** "Picket at {gate}, {workplace}", as long as a title may be. */
export const titleFor = (pattern: string, names: { gate: string; workplace: string }) =>
  pattern.replaceAll('{gate}', names.gate).replaceAll('{workplace}', names.workplace).slice(0, 120).trim()

/** Whether two spans share a moment; one without an end is taken for its start. */
export const overlaps = (a: Span, b: Span) =>
  a.startsAt < (b.endsAt ?? new Date(b.startsAt.getTime() + 1)) &&
  b.startsAt < (a.endsAt ?? new Date(a.startsAt.getTime() + 1))

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
