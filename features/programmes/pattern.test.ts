import { describe, expect, test } from 'vitest'
import { homeZone } from '@/lib/time'
import { hoursOf, hoursOfSpan, overlaps, type Span, spanOn, strikeDays, titleFor, weeklyDays } from './pattern'

const at = (iso: string) => new Date(iso)
const on = (day: string, from: string, to: string, fold = {}) => spanOn(day, hoursOf(from, to, fold), homeZone)
const elapsed = ({ startsAt, endsAt }: Span) => ((endsAt as Date).getTime() - startsAt.getTime()) / 3_600_000

describe('hours on a day', () => {
  test('are what the clock on the wall says, in summer and in winter', () => {
    expect(on('2016-04-26', '07:00', '11:00')).toEqual({
      span: { startsAt: at('2016-04-26T06:00Z'), endsAt: at('2016-04-26T10:00Z') },
    })
    expect(on('2016-01-26', '07:00', '')).toEqual({ span: { startsAt: at('2016-01-26T07:00Z'), endsAt: null } })
  })

  test.each([
    ['2026-03-28', 7],
    ['2026-10-24', 9],
    ['2026-10-25', 8],
  ])('of the night from %s last %i hours', (day, hours) => {
    const read = on(day, '22:00', '06:00')
    expect('span' in read && elapsed(read.span)).toBe(hours)
  })

  test('that do not happen, or happen twice, are said to', () => {
    expect(on('2026-03-29', '01:30', '06:00')).toEqual({ fault: { day: '2026-03-29', field: 'from', why: 'never' } })
    expect(on('2026-03-28', '22:00', '01:30')).toEqual({ fault: { day: '2026-03-29', field: 'to', why: 'never' } })
    expect(on('2026-10-25', '01:30', '06:00')).toEqual({ fault: { day: '2026-10-25', field: 'from', why: 'twice' } })
    expect(on('2026-10-25', '01:30', '06:00', { from: 'earlier' })).toMatchObject({
      span: { startsAt: at('2026-10-25T00:30Z') },
    })
    expect(on('2026-10-25', '01:30', '06:00', { from: 'later' })).toMatchObject({
      span: { startsAt: at('2026-10-25T01:30Z') },
    })
    // The second half past one is not before the first quarter to two.
    expect(on('2026-10-25', '01:30', '01:45', { from: 'later', to: 'earlier' })).toEqual({
      fault: { day: '2026-10-25', field: 'to', why: 'twice' },
    })
  })

  test('of an event are had again on another day, over every change of the clock', () => {
    const night = { startsAt: at('2026-10-23T21:00Z'), endsAt: at('2026-10-24T05:00Z') }
    const again = spanOn('2026-10-24', hoursOfSpan(night, homeZone), homeZone)
    expect(again).toEqual({ span: { startsAt: at('2026-10-24T21:00Z'), endsAt: at('2026-10-25T06:00Z') } })
    const vigil = { startsAt: at('2026-11-06T18:00Z'), endsAt: at('2026-11-08T09:00Z') }
    expect(spanOn('2026-11-13', hoursOfSpan(vigil, homeZone), homeZone)).toEqual({
      span: { startsAt: at('2026-11-13T18:00Z'), endsAt: at('2026-11-15T09:00Z') },
    })
  })
})

test('the days of a strike: its first, and those whose noon it covers', () => {
  const days = (from: string, to: string | null) =>
    strikeDays({ startsAt: at(from), endsAt: to ? at(to) : null }, homeZone).map(
      ({ day, usual }) => `${day}${usual ? ' ticked' : ''}`,
    )
  expect(days('2016-01-26T08:00Z', '2016-01-28T08:00Z')).toEqual([
    '2016-01-26 ticked',
    '2016-01-27 ticked',
    '2016-01-28',
  ])
  expect(days('2016-04-26T07:00Z', '2016-04-26T16:00Z')).toEqual(['2016-04-26 ticked'])
  // To midnight is to the end of that day, also where midnight is 11 pm in UTC.
  expect(days('2016-06-26T23:00Z', '2016-06-27T23:00Z')).toEqual(['2016-06-27 ticked'])
  expect(days('2026-10-24T21:00Z', '2026-10-25T06:00Z')).toEqual(['2026-10-24 ticked', '2026-10-25'])
  expect(days('2016-01-26T08:00Z', null)).toHaveLength(31)
})

test('every week or every other, so many times or until a day', () => {
  expect(weeklyDays('2026-10-17', { every: 1, times: 3 })).toEqual(['2026-10-17', '2026-10-24', '2026-10-31'])
  expect(weeklyDays('2026-10-17', { every: 2, until: '2026-11-14' })).toEqual([
    '2026-10-17',
    '2026-10-31',
    '2026-11-14',
  ])
  expect(weeklyDays('2026-10-17', { every: 1, until: '2036-01-01' })).toHaveLength(53)
})

test('a title names its gate, and is no longer than a title may be', () => {
  const names = { gate: 'Main gate', workplace: 'Riverside General Hospital' }
  expect(titleFor('Picket at {workplace}, {gate}', names)).toBe('Picket at Riverside General Hospital, Main gate')
  expect(titleFor('{gate}'.repeat(40), names)).toHaveLength(120)
})

test('two spans overlap where they share a moment', () => {
  const span = (from: string, to: string | null) => ({ startsAt: at(from), endsAt: to ? at(to) : null })
  const morning = span('2016-01-26T07:00Z', '2016-01-26T11:00Z')
  expect(overlaps(morning, span('2016-01-26T10:59Z', '2016-01-26T12:00Z'))).toBe(true)
  expect(overlaps(morning, span('2016-01-26T11:00Z', '2016-01-26T12:00Z'))).toBe(false)
  expect(overlaps(morning, span('2016-01-26T08:00Z', null))).toBe(true)
})
