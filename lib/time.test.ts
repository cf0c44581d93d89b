import { describe, expect, it } from 'vitest'
import { addLocalDays, addMinutes, elapsedHours, localDaysBetween, readLocal, startOfLocalDay, toLocal } from './time'

const london = 'Europe/London'
const at = (iso: string) => new Date(iso)

describe('what a local time means', () => {
  it('reads winter and summer time (T1, T5)', () => {
    expect(readLocal('2016-01-12', '08:00', london)).toEqual({ kind: 'one', instant: at('2016-01-12T08:00Z') })
    expect(readLocal('2016-04-26', '08:00', london)).toEqual({ kind: 'one', instant: at('2016-04-26T07:00Z') })
  })

  it('finds both meanings of 1.30 on the night the clock goes back (T15)', () => {
    expect(readLocal('2026-10-25', '01:30', london)).toEqual({
      kind: 'twice',
      earlier: at('2026-10-25T00:30Z'),
      later: at('2026-10-25T01:30Z'),
    })
  })

  it('refuses 1.30 on the night the clock goes forward (T15)', () => {
    expect(readLocal('2026-03-29', '01:30', london)).toEqual({ kind: 'never' })
  })

  it.each([
    ['2026-03-29', '00:59', 'one'],
    ['2026-03-29', '01:00', 'never'],
    ['2026-03-29', '01:59', 'never'],
    ['2026-03-29', '02:00', 'one'],
    ['2026-10-25', '00:59', 'one'],
    ['2026-10-25', '01:00', 'twice'],
    ['2026-10-25', '01:59', 'twice'],
    ['2026-10-25', '02:00', 'one'],
  ])('draws the edges of the change: %s %s is %s', (date, time, kind) => {
    expect(readLocal(date, time, london).kind).toBe(kind)
  })

  it('throws on what is no date or time', () => {
    expect(() => readLocal('2026-02-30', '08:00', london)).toThrow(RangeError)
    expect(() => readLocal('2026-02-03', '25:00', london)).toThrow(RangeError)
    expect(() => readLocal('soon', '08:00', london)).toThrow(RangeError)
  })
})

describe('the clock on the wall', () => {
  it('is read in the zone, whatever the server’s own', () => {
    expect(toLocal(at('2016-01-12T08:00Z'), london)).toEqual({ date: '2016-01-12', time: '08:00' })
    expect(toLocal(at('2016-04-26T07:00Z'), london)).toEqual({ date: '2016-04-26', time: '08:00' })
    expect(toLocal(at('2016-01-12T23:30Z'), 'Asia/Kathmandu')).toEqual({ date: '2016-01-13', time: '05:15' })
  })

  it('shows the same time for both meanings of it', () => {
    expect(toLocal(at('2026-10-25T00:30Z'), london)).toEqual({ date: '2026-10-25', time: '01:30' })
    expect(toLocal(at('2026-10-25T01:30Z'), london)).toEqual({ date: '2026-10-25', time: '01:30' })
  })
})

describe('how long it is', () => {
  it.each([
    ['T1', '2016-01-12T08:00Z', '2016-01-13T08:00Z', 24],
    ['T2', '2016-01-26T08:00Z', '2016-01-28T08:00Z', 48],
    ['T5', '2016-04-26T07:00Z', '2016-04-26T16:00Z', 9],
  ])('counts the hours of %s', (_, from, to, hours) => {
    expect(elapsedHours(at(from), at(to))).toBe(hours)
  })

  it.each([
    ['10 pm to 6 am into summer time (T14)', '2026-03-28', '22:00', '2026-03-29', '06:00', 7],
    ['10 pm to 6 am out of summer time (T14)', '2026-10-24', '22:00', '2026-10-25', '06:00', 9],
    ['a "48-hour" strike out of summer time (T16)', '2026-10-24', '08:00', '2026-10-26', '08:00', 49],
    ['a "48-hour" strike into summer time', '2026-03-28', '08:00', '2026-03-30', '08:00', 47],
  ])('counts the hours that pass: %s', (_, fromDate, fromTime, toDate, toTime, hours) => {
    const [from, to] = [readLocal(fromDate, fromTime, london), readLocal(toDate, toTime, london)]
    if (from.kind !== 'one' || to.kind !== 'one') throw new Error('these times happen once')
    expect(elapsedHours(from.instant, to.instant)).toBe(hours)
  })
})

describe('days on the calendar', () => {
  it('counts dates, not spans of 24 hours', () => {
    expect(localDaysBetween(at('2016-01-12T23:59Z'), at('2016-01-13T00:01Z'), london)).toBe(1)
    expect(localDaysBetween(at('2016-01-13T00:01Z'), at('2016-01-12T23:59Z'), london)).toBe(-1)
    expect(localDaysBetween(at('2016-01-12T00:01Z'), at('2016-01-12T23:59Z'), london)).toBe(0)
    expect(localDaysBetween(at('2026-03-28T12:00Z'), at('2026-03-30T11:00Z'), london)).toBe(2)
    expect(localDaysBetween(at('2016-01-12T08:00Z'), at('2016-04-26T07:00Z'), london)).toBe(105)
  })

  it('keeps the time on the wall over both changes of the clock', () => {
    expect(addLocalDays(at('2026-03-28T08:00Z'), 1, london)).toEqual(at('2026-03-29T07:00Z'))
    expect(addLocalDays(at('2026-10-24T07:00Z'), 1, london)).toEqual(at('2026-10-25T08:00Z'))
    expect(addLocalDays(at('2026-10-25T08:00Z'), -1, london)).toEqual(at('2026-10-24T07:00Z'))
  })

  it('moves a time that does not happen forward', () => {
    expect(addLocalDays(at('2026-03-28T01:30Z'), 1, london)).toEqual(at('2026-03-29T01:30Z'))
  })

  it('begins the day in the zone', () => {
    expect(startOfLocalDay(at('2016-04-26T07:00Z'), london)).toEqual(at('2016-04-25T23:00Z'))
    expect(startOfLocalDay(at('2026-10-25T12:00Z'), london)).toEqual(at('2026-10-24T23:00Z'))
  })
})

it('adds minutes that really pass', () => {
  expect(addMinutes(at('2026-10-25T00:30Z'), 60)).toEqual(at('2026-10-25T01:30Z'))
})
