import ICAL from 'ical.js'
import type { CsvRecord } from '@/lib/csv/records'
import { readKind } from '../events/words'
import { type EventField, eventFields, type FileRefusal, type ReasonCode } from '../vocabulary'
import { atHome, onTheWall, zoneOf } from './moments'
import { startsOf, wall } from './series'

type Component = InstanceType<typeof ICAL.Component>
type Time = InstanceType<typeof ICAL.Time>
type Cells = Partial<Record<EventField, string>>

// The library takes the square of its time over the parts of one line.
const longestLine = 60_000
const ours = /Brazier/

/** The events of a calendar file as rows under our own headings, those of a series one by one. */
export function readCalendar(
  text: string,
  most: number,
): { ok: true; records: CsvRecord[] } | { ok: false; reason: FileRefusal; row?: number } {
  const unfolded = text.trim().replace(/\r?\n[ \t]/g, '')
  if (unfolded.split('\n').some((line) => line.length > longestLine)) return { ok: false, reason: 'row-too-long' }
  const items = parse(unfolded)
  if (!items) return { ok: false, reason: 'no-calendar' }
  const overridden = overrides(items)
  const rows: Cells[] = []
  for (const item of items) {
    rows.push(...rowsOf(item, overridden))
    if (rows.length > most) return { ok: false, reason: 'too-many-rows', row: most }
  }
  return { ok: true, records: rows.map((cells, index) => ({ row: index + 1, cells: lined(cells) })) }
}

const lined = (cells: Cells) => eventFields.map((field) => (cells[field] ?? '').normalize('NFC').trim())

function parse(text: string): Component[] | null {
  try {
    const parsed = ICAL.parse(text)
    const calendars = (typeof parsed[0] === 'string' ? [parsed] : parsed).map(
      (one: unknown[]) => new ICAL.Component(one as never),
    )
    return calendars.flatMap((calendar: Component) => {
      const isOurs = ours.test(String(calendar.getFirstPropertyValue('prodid') ?? ''))
      // Our calendars say in a note of its own where something was called off.
      return calendar.getAllSubcomponents('vevent').filter((item) => !isOurs || !textOf(item, 'uid').endsWith('-note'))
    })
  } catch {
    // The library throws plain errors for whatever is no calendar.
    return null
  }
}

/** Single occurrences of a series that are told apart from it. */
const overrides = (items: Component[]) =>
  new Set(
    items.flatMap((item) => {
      const at = item.getFirstPropertyValue('recurrence-id')
      return at instanceof ICAL.Time ? [`${textOf(item, 'uid')}#${occurrence(item, at)}`] : []
    }),
  )

function occurrence(item: Component, at: Time) {
  const { zone } = momentOf(item, 'dtstart')
  const isUtc = at.zone === ICAL.Timezone.utcTimezone
  return wall(isUtc && zone ? onTheWall(zone)(at) : at)
}

function rowsOf(item: Component, overridden: Set<string>): Cells[] {
  const shared = textsOf(item)
  const trouble = (code: ReasonCode): Cells[] => [{ ...shared, trouble: code }]
  const { time: start, zone, isNamed } = momentOf(item, 'dtstart')
  if (textOf(item, 'status').toUpperCase() === 'CANCELLED') return trouble('cancelled')
  if (!start || !zone) return trouble(start ? 'zone-unknown' : 'date-unreadable')
  if (start.isDate) return trouble('all-day')
  const single = item.getFirstPropertyValue('recurrence-id')
  if (single instanceof ICAL.Time) shared.uid = `${shared.uid}#${occurrence(item, single)}`
  const starts = single ? [start] : startsOf(item, start, onTheWall(zone))
  if (!Array.isArray(starts)) return trouble(starts)
  const length = lengthOf(item, start, zone)
  const isSeries = item.hasProperty('rrule')
  return starts.flatMap((at) => {
    const uid = isSeries ? `${shared.uid}#${wall(at)}` : shared.uid
    if (isSeries && overridden.has(uid ?? '')) return []
    return [{ ...shared, uid, ...timesOf(at, length, zone, isNamed) }]
  })
}

function timesOf(at: Time, length: number | null, zone: string, isNamed: boolean): Cells {
  const starts = atHome(at, zone, isNamed)
  const end = at.clone()
  end.adjust(0, 0, 0, length ?? 0)
  const ends = length ? atHome(end, zone, isNamed) : null
  if (starts === 'never' || ends === 'never') return { trouble: 'time-never' }
  return { date: starts.date, time: starts.time, ...(ends && { endDate: ends.date, endTime: ends.time }) }
}

/** On the wall, in seconds: a night shift over the end of summer time still ends at its hour. */
function lengthOf(item: Component, start: Time, zone: string): number | null {
  const duration = item.getFirstPropertyValue('duration')
  if (duration instanceof ICAL.Duration) return duration.toSeconds()
  const end = momentOf(item, 'dtend')
  if (!end.time || !end.zone) return null
  const local = end.zone === zone || end.zone !== 'UTC' ? end.time : onTheWall(zone)(end.time)
  const seconds = (time: Time) => Date.parse(`${time.toString().slice(0, 19)}Z`) / 1000
  return end.time.isDate ? null : seconds(local) - seconds(start)
}

function momentOf(item: Component, name: string) {
  const property = item.getFirstProperty(name)
  const value = property?.getFirstValue()
  if (!(value instanceof ICAL.Time)) return { time: null, zone: null, isNamed: false }
  const tzid = property?.getFirstParameter('tzid') ?? null
  const isUtc = value.zone === ICAL.Timezone.utcTimezone
  return { time: value, zone: zoneOf(tzid, isUtc), isNamed: isUtc || tzid !== null }
}

const textOf = (item: Component, name: string) => String(item.getFirstPropertyValue(name) ?? '')

function textsOf(item: Component): Cells {
  const categories = item.getAllProperties('categories').flatMap((property) => property.getValues().map(String))
  return {
    uid: textOf(item, 'uid').slice(0, 500),
    title: textOf(item, 'summary'),
    summary: textOf(item, 'description'),
    place: textOf(item, 'location').replace(/\s*\n\s*/g, ', '),
    kind: categories.find((category) => readKind(category)) ?? '',
  }
}
