import { Temporal } from 'temporal-polyfill'

/** IANA name of the zone that the field's times are told in. */
export const homeZone = 'Europe/London'

export type LocalReading =
  | { kind: 'one'; instant: Date }
  /** The clock goes back: this local time happens twice. */
  | { kind: 'twice'; earlier: Date; later: Date }
  /** The clock goes forward: this local time does not happen. */
  | { kind: 'never' }

/** Which instant a date (`2026-10-25`) and a time (`01:30`) on the wall mean in a zone. Throws on malformed input. */
export function readLocal(date: string, time: string, zone: string): LocalReading {
  const plain = Temporal.PlainDateTime.from(`${date}T${time}`)
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' })
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { kind: 'one', instant: asDate(earlier) }
  if (!earlier.toPlainDateTime().equals(plain)) return { kind: 'never' }
  return { kind: 'twice', earlier: asDate(earlier), later: asDate(later) }
}

/** The wall clock in a zone at an instant: `{ date: '2026-10-25', time: '01:30' }`. */
export function toLocal(instant: Date, zone: string): { date: string; time: string } {
  const local = zoned(instant, zone)
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: 'minute' }) }
}

/** The local date of an instant: `2026-10-25`. */
export const dayOf = (instant: Date, zone: string) => zoned(instant, zone).toPlainDate().toString()

/** A local date some days later or earlier. */
export const addDays = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()

/** The instants between which a local date lies; 23 or 25 hours where the clock changes. */
export function dayBounds(day: string, zone: string): { from: Date; to: Date } {
  const date = Temporal.PlainDate.from(day)
  return { from: asDate(date.toZonedDateTime(zone)), to: asDate(date.add({ days: 1 }).toZonedDateTime(zone)) }
}

/** Whole days between two instants' local dates; negative when `to` is the earlier day. */
export const localDaysBetween = (from: Date, to: Date, zone: string) =>
  zoned(from, zone).toPlainDate().until(zoned(to, zone).toPlainDate(), { largestUnit: 'day' }).days

/** The same time on the wall some days later (or earlier). A wall time that does not exist moves forward by the gap. */
export const addLocalDays = (instant: Date, days: number, zone: string) => asDate(zoned(instant, zone).add({ days }))

/** So many hours later on the clock on the wall. A wall time that happens twice is the first, one that never does the next. */
export const addLocalHours = (instant: Date, hours: number, zone: string) =>
  asDate(zoned(instant, zone).toPlainDateTime().add({ hours }).toZonedDateTime(zone))

/** The instant at which the local day of `instant` begins. */
export const startOfLocalDay = (instant: Date, zone: string) => asDate(zoned(instant, zone).startOfDay())

/** Hours that really pass, so 49 for a "48-hour" strike over the end of summer time. */
export const elapsedHours = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 3_600_000

export const addMinutes = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * 60_000)

const zoned = (instant: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)

const asDate = (at: { epochMilliseconds: number }) => new Date(at.epochMilliseconds)
