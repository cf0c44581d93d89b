import { describe, expect, it } from 'vitest'
import { strikeDays } from '@/features/events/testing/fixtures'
import { eventCalendar } from './calendar'
import { at, en, expectWellFormed, itemOf, options } from './testing/calendars'
import { parseCalendar } from './testing/icalendar'

describe('the clock', () => {
  it.each(Object.entries(strikeDays))('tells the instants of %s on the clock of London', (_, events) => {
    const file = eventCalendar(en, events, { ...options, now: at('2030-01-01T00:00Z') })
    expectWellFormed(file)
    const parsed = parseCalendar(file).events
    expect(parsed.map(({ start, end }) => ({ start, end }))).toEqual(
      events.map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt })),
    )
    expect(parsed.map(({ startLocal }) => startLocal?.slice(11, 16))).toEqual(events.map(() => '08:00'))
    expect(new Set(parsed.map(({ startZone }) => startZone))).toEqual(new Set(['Europe/London']))
  })

  it('shows that the 48-hour strike of T2 is suspended, and T6 in part', () => {
    const states = (events: typeof strikeDays.T2) =>
      parseCalendar(eventCalendar(en, events, { ...options, now: at('2030-01-01T00:00Z') })).events.map(
        ({ status }) => status,
      )
    expect(states(strikeDays.T2)).toEqual(['CANCELLED'])
    expect(states(strikeDays.T6)).toEqual(['CANCELLED', 'CONFIRMED', 'CONFIRMED', 'CONFIRMED'])
  })

  it.each([
    ['across midnight', '2016-01-12T22:00Z', '2016-01-13T06:00Z', 8],
    ['into summer time (T14)', '2026-03-28T22:00Z', '2026-03-29T05:00Z', 7],
    ['out of summer time (T14)', '2026-10-24T21:00Z', '2026-10-25T06:00Z', 9],
    ['a 48-hour strike out of summer time (T16)', '2026-10-24T07:00Z', '2026-10-26T08:00Z', 49],
    ['the first 1.30 of two (T15)', '2026-10-25T00:30Z', '2026-10-25T05:00Z', 4.5],
    ['the second 1.30 of two (T15)', '2026-10-25T01:30Z', '2026-10-25T05:00Z', 3.5],
    ['until the second 1.30', '2026-10-24T21:00Z', '2026-10-25T01:30Z', 4.5],
  ])('keeps the instants of a night shift: %s', (_, from, to, hours) => {
    const { start, end } = itemOf({ startsAt: at(from), endsAt: at(to) })
    expect([start, end]).toEqual([at(from), at(to)])
    expect((Number(end) - Number(start)) / 3_600_000).toBe(hours)
  })

  it('writes UTC only in the hours that the local clock tells twice', () => {
    expect(itemOf({ startsAt: at('2026-10-24T23:30Z'), endsAt: null }).startZone).toBe('Europe/London')
    expect(itemOf({ startsAt: at('2026-10-25T00:30Z'), endsAt: null }).startZone).toBeNull()
    expect(itemOf({ startsAt: at('2026-10-25T01:30Z'), endsAt: null }).startZone).toBeNull()
    expect(itemOf({ startsAt: at('2026-10-25T02:30Z'), endsAt: null }).startZone).toBe('Europe/London')
  })

  it.each(['UTC', 'Asia/Calcutta', 'Europe/Belfast'])('keeps the instant in %s, known to the data or not', (zone) => {
    expect(itemOf({ zone })).toMatchObject({ start: at('2016-01-12T08:00Z'), end: at('2016-01-12T11:00Z') })
  })
})
