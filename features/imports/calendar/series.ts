import ICAL from 'ical.js'
import type { ReasonCode } from '../vocabulary'

const mostOccurrences = 400
const mostInterval = 52

type Component = InstanceType<typeof ICAL.Component>
type Time = InstanceType<typeof ICAL.Time>

/**
 * The local starts of an item: one, or those of its series. Only rules that we know are followed, because the library
 * looks for the next day of some others for ever.
 */
export function startsOf(item: Component, start: Time, inZone: (utc: Time) => Time): Time[] | ReasonCode {
  const rules = item.getAllProperties('rrule')
  if (item.hasProperty('rdate') || item.hasProperty('exrule') || rules.length > 1) return 'repeats-oddly'
  const rule = rules[0]?.getFirstValue()
  if (!rule) return [start]
  if (!(rule instanceof ICAL.Recur) || !isKnown(rule)) return 'repeats-oddly'
  if (!rule.count && !rule.until) return 'repeats-for-ever'
  // The end of a rule is told in UTC, and its days are counted on the wall.
  if (rule.until && !rule.until.isDate && rule.until.zone === ICAL.Timezone.utcTimezone) rule.until = inZone(rule.until)
  return without(occurrences(rule, start), exceptions(item, inZone))
}

function isKnown(rule: InstanceType<typeof ICAL.Recur>) {
  const parts = rule.parts as Record<string, (string | number)[]>
  const known = Object.keys(parts).every((part) => ['BYDAY', 'BYMONTHDAY', 'BYSETPOS'].includes(part))
  const isMonthly = rule.freq === 'MONTHLY'
  const everyDay = (parts.BYMONTHDAY ?? []).every((day) => Number(day) !== 0 && Math.abs(Number(day)) <= 28)
  const positions = (parts.BYSETPOS ?? []).every((place) => Number(place) !== 0 && Math.abs(Number(place)) <= 4)
  return (
    known &&
    ['DAILY', 'WEEKLY', 'MONTHLY'].includes(rule.freq) &&
    rule.interval <= mostInterval &&
    everyDay &&
    (!parts.BYSETPOS || (isMonthly && Boolean(parts.BYDAY) && !parts.BYMONTHDAY && positions)) &&
    !(parts.BYDAY && parts.BYMONTHDAY)
  )
}

function occurrences(rule: InstanceType<typeof ICAL.Recur>, start: Time): Time[] | ReasonCode {
  const found: Time[] = []
  const iterator = rule.iterator(start)
  for (let next = iterator.next(); next; next = iterator.next()) {
    if (found.length === mostOccurrences) return 'repeats-too-often'
    found.push(next.clone())
  }
  return found
}

const without = (starts: Time[] | ReasonCode, left: Set<string>) =>
  Array.isArray(starts) ? starts.filter((start) => !left.has(wall(start))) : starts

function exceptions(item: Component, inZone: (utc: Time) => Time) {
  const times = item.getAllProperties('exdate').flatMap((property) => property.getValues())
  return new Set(
    times
      .filter((time) => time instanceof ICAL.Time)
      .map((time) => wall(time.zone === ICAL.Timezone.utcTimezone ? inZone(time) : time)),
  )
}

/** What a clock on the wall shows, as it stands in the file: `20260112T070000`. */
export const wall = (time: Time) => time.toICALString().replace(/Z$/, '')
