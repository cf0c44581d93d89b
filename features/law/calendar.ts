import { Temporal } from 'temporal-polyfill'
import type { Day } from './pack'
import type { Unit } from './vocabulary'

// Days of a calendar, with no clock and no zone: law counts days, not hours.

export const daysBefore = (day: Day, days: number): Day => Temporal.PlainDate.from(day).subtract({ days }).toString()

/** The day with the same number some weeks or months on; the last of the month where that month has no such day. */
export const laterBy = (day: Day, figure: number, unit: Unit): Day =>
  Temporal.PlainDate.from(day)
    .add(unit === 'months' ? { months: figure } : { weeks: figure })
    .toString()

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
