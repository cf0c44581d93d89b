import { describe, expect, test } from 'vitest'
import { publicEvent } from '@/features/events/testing/fixtures'
import { eventCalendar } from '@/features/feeds/calendar'
import { translator } from '@/lib/i18n/translate'
import { columnsOf, ownHeadings, reader } from '../headings/columns'
import { type EventField, eventFields } from '../vocabulary'
import { readCalendar } from './reading'

const columns = columnsOf('events', ownHeadings('events'))

const calendar = (...items: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//A programme//EN', ...items, 'END:VCALENDAR', ''].join('\r\n')
const item = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:one@x', ...lines, 'END:VEVENT'].join('\r\n')

/** What the rows say, but for what they leave empty. */
function read(file: string, most = 100) {
  const answer = readCalendar(file, most)
  if (!answer.ok) return answer.reason
  return answer.records.map(({ cells }) => {
    const say = reader(columns, cells)
    return Object.fromEntries(eventFields.filter((field) => say(field)).map((field) => [field, say(field)])) as Partial<
      Record<EventField, string>
    >
  })
}
const times = (file: string) => {
  const rows = read(file)
  return typeof rows === 'string'
    ? rows
    : rows.map(({ date, time, endTime, trouble }) => trouble ?? [date, time, endTime].filter(Boolean).join(' '))
}

describe('an item', () => {
  test('says what it is, when and where; who wrote it stays out', () => {
    const file = calendar(
      item(
        'SUMMARY:Picket\\, Gate 2',
        'DESCRIPTION:Come\\nearly',
        'LOCATION:Windmill Road\\, Gillingham',
        'CATEGORIES:Union,Rally',
        'ORGANIZER;CN=Somebody:mailto:somebody@example.org',
        'DTSTART;TZID=Europe/London:20310112T070000',
        'DTEND;TZID=Europe/London:20310112T110000',
      ),
    )
    expect(read(file)).toEqual([
      {
        uid: 'one@x',
        title: 'Picket, Gate 2',
        summary: 'Come\nearly',
        place: 'Windmill Road, Gillingham',
        kind: 'Rally',
        date: '2031-01-12',
        time: '07:00',
        endDate: '2031-01-12',
        endTime: '11:00',
      },
    ])
  })

  test.each([
    ['in UTC, told at home in summer', 'DTSTART:20310612T060000Z', '2031-06-12 07:00'],
    ['without a zone', 'DTSTART:20310612T070000', '2031-06-12 07:00'],
    ['in a zone elsewhere', 'DTSTART;TZID=Europe/Paris:20310612T080000', '2031-06-12 07:00'],
    ['in what Outlook calls London', 'DTSTART;TZID=GMT Standard Time:20310612T070000', '2031-06-12 07:00'],
    [
      'in a zone with a path',
      'DTSTART;TZID=/freeassociation.sourceforge.net/Europe/London:20310612T070000',
      '2031-06-12 07:00',
    ],
    ['in a zone that nobody knows', 'DTSTART;TZID=Mars/Olympus:20310612T070000', 'zone-unknown'],
    ['all day long', 'DTSTART;VALUE=DATE:20310612', 'all-day'],
    ['at no time', 'SUMMARY:x', 'date-unreadable'],
    [
      'twice that night, in a zone: the first, says RFC 5545',
      'DTSTART;TZID=Europe/London:20261025T013000',
      '2026-10-25 01:30 BST',
    ],
    ['twice that night, in UTC: known', 'DTSTART:20261025T013000Z', '2026-10-25 01:30 GMT'],
    ['twice that night, without a zone: to be asked', 'DTSTART:20261025T013000', '2026-10-25 01:30'],
    ['never that night: to be refused', 'DTSTART;TZID=Europe/London:20260329T013000', '2026-03-29 01:30'],
    ['never that night elsewhere', 'DTSTART;TZID=Europe/Paris:20260329T023000', 'time-never'],
  ])('%s', (_, line, expected) => expect(times(calendar(item(line)))).toEqual([expected]))

  test('with a length instead of an end', () =>
    expect(times(calendar(item('DTSTART:20310112T220000Z', 'DURATION:PT8H')))).toEqual(['2031-01-12 22:00 06:00']))

  test('that is cancelled says so', () =>
    expect(times(calendar(item('DTSTART:20310112T070000Z', 'STATUS:CANCELLED')))).toEqual(['cancelled']))
})

describe('a series', () => {
  const weekly = (...lines: string[]) =>
    times(
      calendar(
        item('DTSTART;TZID=Europe/London:20261019T070000', 'DTEND;TZID=Europe/London:20261019T090000', ...lines),
      ),
    )

  test('is an event each time, at its hour also over a change of the clock', () =>
    expect(weekly('RRULE:FREQ=WEEKLY;COUNT=3')).toEqual([
      '2026-10-19 07:00 09:00',
      '2026-10-26 07:00 09:00',
      '2026-11-02 07:00 09:00',
    ]))
  test('ends at a moment told in UTC', () =>
    expect(weekly('RRULE:FREQ=WEEKLY;UNTIL=20261026T070000Z')).toEqual([
      '2026-10-19 07:00 09:00',
      '2026-10-26 07:00 09:00',
    ]))
  test('has exceptions', () =>
    expect(weekly('RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;TZID=Europe/London:20261026T070000')).toEqual([
      '2026-10-19 07:00 09:00',
      '2026-11-02 07:00 09:00',
    ]))
  test('may have one time elsewhere', () => {
    const series = item('DTSTART;TZID=Europe/London:20261019T070000', 'SUMMARY:Weekly', 'RRULE:FREQ=WEEKLY;COUNT=2')
    const moved = item(
      'RECURRENCE-ID;TZID=Europe/London:20261026T070000',
      'SUMMARY:Moved',
      'DTSTART;TZID=Europe/London:20261026T120000',
    )
    const rows = read(calendar(series, moved))
    expect(Array.isArray(rows) && rows.map(({ uid, title, time }) => `${uid} ${title} ${time}`)).toEqual([
      'one@x#20261019T070000 Weekly 07:00',
      'one@x#20261026T070000 Moved 12:00',
    ])
  })
  test.each([
    ['FREQ=WEEKLY', 'repeats-for-ever'],
    ['FREQ=DAILY;COUNT=401', 'repeats-too-often'],
    ['FREQ=DAILY;UNTIL=99991231', 'repeats-too-often'],
    ['FREQ=SECONDLY;COUNT=3', 'repeats-oddly'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2', 'repeats-oddly'],
    ['FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31;COUNT=2', 'repeats-oddly'],
    ['FREQ=WEEKLY;INTERVAL=999999999;COUNT=2', 'repeats-oddly'],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=30;COUNT=2', 'repeats-oddly'],
  ])('%s: %s', (rule, trouble) => expect(weekly(`RRULE:${rule}`)).toEqual([trouble]))
})

describe('a file', () => {
  test.each([
    ['that breaks off', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x', 'no-calendar'],
    ['nested without end', `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(100_000)}`, 'no-calendar'],
    ['of one endless line', calendar(`X-A${';B=1'.repeat(500_000)}:c`), 'row-too-long'],
    ['of one line folded a million times', calendar(`X-A:${'b\r\n '.repeat(500_000)}`), 'row-too-long'],
    ['with a rule that is none', calendar(item('DTSTART:20310112T070000Z', 'RRULE:FREQ=NEVER')), 'no-calendar'],
  ])('%s is refused', (_, file, reason) => expect(read(file)).toBe(reason))

  test('with more than we take is refused, also when one item makes them', () => {
    const series = item('DTSTART:20310112T070000Z', 'RRULE:FREQ=DAILY;COUNT=300')
    expect(read(calendar(series), 299)).toBe('too-many-rows')
  })

  test('T22: what looks like lines of a calendar within a text stays text', () => {
    const [row] = read(
      calendar(
        item(
          'DTSTART:20310112T070000Z',
          'SUMMARY:🔥 ŵŷ مرحبا =HYPERLINK()',
          'DESCRIPTION:x\\r\\nBEGIN:VEVENT\\nUID:evil',
        ),
      ),
    )
    expect(row).toMatchObject({ title: '🔥 ŵŷ مرحبا =HYPERLINK()', summary: expect.stringContaining('BEGIN:VEVENT') })
  })

  test('of our own is read back: its times, under its ids, without its notes', () => {
    const event = publicEvent({ status: 'suspended', statusReason: 'Talks' })
    const t = translator('en')
    const options = {
      name: 'x',
      source: 'https://pickets.example/',
      now: new Date(event.startsAt.getTime() - 3_600_000),
    }
    const rows = read(eventCalendar(t, [event], options))
    expect(Array.isArray(rows) && rows.map(({ uid }) => uid)).toEqual([event.id])
  })
})
