import { expect } from 'vitest'
import { publicEvent } from '@/features/events/testing/fixtures'
import { translator } from '@/lib/i18n/translate'
import { eventCalendar } from '../calendar'
import { parseCalendar } from './icalendar'

export const en = translator('en')
export const at = (iso: string) => new Date(iso)
export const options = {
  name: 'Medway pickets',
  source: 'https://pickets.example/calendar.ics?kind=picket',
  now: at('2016-01-12T07:00Z'),
}
export const page = 'https://pickets.example/events/picket-medway-maritime-bcdfgh'

export const fileOf = (event: Parameters<typeof publicEvent>[0], now = options.now) =>
  eventCalendar(en, [publicEvent(event)], { ...options, now })

/** The one item of an event in a file, its note apart. */
export function itemOf(event: Parameters<typeof publicEvent>[0], now = options.now) {
  const { events } = parseCalendar(fileOf(event, now))
  const item = events.find(({ uid }) => uid === publicEvent(event).id)
  if (!item) throw new Error('the event is not in its calendar')
  return item
}

export const notesIn = (file: string) => parseCalendar(file).events.filter(({ uid }) => uid?.endsWith('-note'))

/** What RFC 5545 asks of a file and the parser does not check. */
export function expectWellFormed(file: string) {
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const lines = file.split('\r\n')
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  // A control, or half a letter.
  expect(lines.filter((line) => /[\p{Cc}\p{Cs}]/u.test(line))).toEqual([])
  for (const line of ['VERSION:2.0', 'PRODID:-//Brazier//Brazier//', 'METHOD:PUBLISH'])
    expect(file.split(`\r\n${line}`), line).toHaveLength(2)
  const events = file.split(/^BEGIN:VEVENT$/m).slice(1)
  for (const required of ['UID:', 'DTSTAMP:', 'DTSTART', 'SEQUENCE:', 'LAST-MODIFIED:', 'STATUS:'])
    expect(events.filter((event) => event.split(`\r\n${required}`).length !== 2)).toEqual([])
  expect(file).not.toMatch(/\r\n(ORGANIZER|ATTENDEE|BEGIN:VALARM|DURATION)/)
}
