import { Temporal } from 'temporal-polyfill'
import { languageTag } from './locales'
import type { Translate } from './translate'

type Zoned = Temporal.ZonedDateTime

/** "Tuesday 12 January"; with the year where it is not the year of `now`. */
export function dayPhrase(t: Translate, instant: Date, zone: string, now?: Date): string {
  const day = zoned(instant, zone)
  const withYear = !now || zoned(now, zone).year !== day.year
  return format(t, instant, zone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(withYear && { year: 'numeric' }),
  })
}

/** A day of a calendar, `2016-01-12`. It is no instant: told in UTC, it stays the day that was written. */
export const calendarDay = (t: Translate, day: string) => dayPhrase(t, new Date(`${day}T12:00:00Z`), 'UTC')

/** "8 am", "8.30 am", "12 noon": the clock as the field prints it. */
export function timePhrase(t: Translate, instant: Date, zone: string): string {
  const at = zoned(instant, zone)
  if (at.minute === 0 && at.hour === 0) return t('date.midnight')
  if (at.minute === 0 && at.hour === 12) return t('date.noon')
  return t(half(at) === 'am' ? 'date.am' : 'date.pm', { time: clock(at) })
}

/**
 * One phrase for when something is, the same on every surface: "Tuesday 12 January, 8 to 11 am".
 * A missing end reads "from 8 am"; across midnight both days are named.
 */
export function whenPhrase(
  t: Translate,
  span: { startsAt: Date; endsAt: Date | null; zone: string },
  now?: Date,
): string {
  const { startsAt, endsAt, zone } = span
  const day = dayPhrase(t, startsAt, zone, now)
  if (!endsAt) return t('date.dayFrom', { day, time: timePhrase(t, startsAt, zone) })
  const lastDay = dayThatEnds(endsAt, zone)
  if (isSameDay(startsAt, lastDay, zone) || isSameDay(startsAt, endsAt, zone))
    return t('date.dayTimes', { day, times: timesPhrase(t, span) })
  return t('date.twoDays', {
    day,
    time: timePhrase(t, startsAt, zone),
    endDay: dayPhrase(t, lastDay, zone, now),
    endTime: timePhrase(t, endsAt, zone),
  })
}

/** "8 to 11 am", "8 am to 5 pm", "from 8 am". */
export function timesPhrase(t: Translate, span: { startsAt: Date; endsAt: Date | null; zone: string }): string {
  const { startsAt, endsAt, zone } = span
  const from = timePhrase(t, startsAt, zone)
  if (!endsAt) return t('date.from', { time: from })
  const [a, b] = [zoned(startsAt, zone), zoned(endsAt, zone)]
  // "8 to 8 am" would hide that a day lies between.
  const shared = half(a) === half(b) && isSameDay(startsAt, endsAt, zone) && ![a, b].some(isNamed)
  return t('date.times', { start: shared ? clock(a) : from, end: timePhrase(t, endsAt, zone) })
}

/** "Monday 11 January, 4 pm" */
export const momentPhrase = (t: Translate, instant: Date, zone: string, now?: Date) =>
  t('date.dayTimes', { day: dayPhrase(t, instant, zone, now), times: timePhrase(t, instant, zone) })

/** The parts of a date as a hand-printed bill sets them: 12 / Tue Jan. */
export const billDate = (t: Translate, instant: Date, zone: string) => ({
  day: String(zoned(instant, zone).day),
  weekday: format(t, instant, zone, { weekday: 'short' }),
  month: format(t, instant, zone, { month: 'short' }),
})

/** RFC 3339 with the zone's offset, for `<time datetime>` and machine formats. */
export const offsetDateTime = (instant: Date, zone: string) =>
  zoned(instant, zone).toString({ smallestUnit: 'second', timeZoneName: 'never' })

function format(t: Translate, instant: Date, zone: string, options: Intl.DateTimeFormatOptions) {
  const language = languageTag[t.locale]
  const key = `${language} ${zone} ${JSON.stringify(options)}`
  let day = formats.get(key)
  if (!day) {
    day = new Intl.DateTimeFormat(language, { timeZone: zone, numberingSystem: 'latn', ...options })
    formats.set(key, day)
  }
  return day.format(instant).replace(',', '')
}

// Making a format costs a hundred times what using it does, and a feed names thousands of days.
const formats = new Map<string, Intl.DateTimeFormat>()

const zoned = (instant: Date, zone: string): Zoned =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)

const isSameDay = (a: Date, b: Date, zone: string) => zoned(a, zone).toPlainDate().equals(zoned(b, zone).toPlainDate())

/** An end at 12 midnight is told by the day that it ends: "Wednesday, 12 midnight" begins no Wednesday. */
function dayThatEnds(endsAt: Date, zone: string) {
  const at = zoned(endsAt, zone)
  return at.equals(at.startOfDay()) ? new Date(endsAt.getTime() - 1) : endsAt
}

const half = (at: Zoned) => (at.hour < 12 ? 'am' : 'pm')
const isNamed = (at: Zoned) => at.minute === 0 && at.hour % 12 === 0

function clock(at: Zoned) {
  const hour = at.hour % 12 || 12
  return at.minute === 0 ? String(hour) : `${hour}.${String(at.minute).padStart(2, '0')}`
}
