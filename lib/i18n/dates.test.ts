import { describe, expect, it } from 'vitest'
import { billDate, dayPhrase, momentPhrase, offsetDateTime, timePhrase, timesPhrase, whenPhrase } from './dates'
import { translator } from './translate'

const en = translator('en')
const cy = translator('cy')
const london = 'Europe/London'
const at = (iso: string) => new Date(iso)
const span = (startsAt: string, endsAt: string | null, zone = london) => ({
  startsAt: at(startsAt),
  endsAt: endsAt === null ? null : at(endsAt),
  zone,
})
const in2016 = at('2016-01-04T12:00Z')
const in2026 = at('2026-01-04T12:00Z')

describe('a time of day', () => {
  it.each([
    ['2016-01-12T00:00Z', '12 midnight'],
    ['2016-01-12T00:30Z', '12.30 am'],
    ['2016-01-12T08:00Z', '8 am'],
    ['2016-01-12T08:05Z', '8.05 am'],
    ['2016-01-12T12:00Z', '12 noon'],
    ['2016-01-12T12:30Z', '12.30 pm'],
    ['2016-01-19T22:04Z', '10.04 pm'],
    ['2016-04-26T07:00Z', '8 am'],
  ])('reads %s as %s', (instant, phrase) => {
    expect(timePhrase(en, at(instant), london)).toBe(phrase)
  })
})

describe('from one time to another', () => {
  it.each([
    ['2016-01-12T08:00Z', '2016-01-12T11:00Z', '8 to 11 am'],
    ['2016-01-12T07:30Z', '2016-01-12T11:30Z', '7.30 to 11.30 am'],
    ['2016-01-12T13:00Z', '2016-01-12T14:30Z', '1 to 2.30 pm'],
    ['2016-01-12T08:00Z', '2016-01-12T17:00Z', '8 am to 5 pm'],
    ['2016-01-12T11:00Z', '2016-01-12T12:00Z', '11 am to 12 noon'],
    ['2016-01-12T12:00Z', '2016-01-12T13:00Z', '12 noon to 1 pm'],
    ['2016-01-12T12:30Z', '2016-01-12T13:00Z', '12.30 to 1 pm'],
    ['2016-01-12T20:00Z', '2016-01-13T00:00Z', '8 pm to 12 midnight'],
    ['2016-01-12T00:00Z', '2016-01-12T06:00Z', '12 midnight to 6 am'],
    ['2016-01-12T22:00Z', '2016-01-13T06:00Z', '10 pm to 6 am'],
    ['2016-01-12T08:00Z', '2016-01-13T08:00Z', '8 am to 8 am'],
    ['2016-01-12T08:00Z', null, 'from 8 am'],
  ])('reads %s to %s as %s', (from, to, phrase) => {
    expect(timesPhrase(en, span(from, to))).toBe(phrase)
  })
})

describe('when something is', () => {
  const when = (from: string, to: string | null, now: Date) => whenPhrase(en, span(from, to), now)

  it('names one day and its times', () => {
    expect(when('2016-01-12T08:00Z', '2016-01-12T11:00Z', in2016)).toBe('Tuesday 12 January, 8 to 11 am')
  })

  it('names both days of the 24-hour strike of 12 January 2016 (T1)', () => {
    expect(when('2016-01-12T08:00Z', '2016-01-13T08:00Z', in2016)).toBe(
      'Tuesday 12 January, 8 am, to Wednesday 13 January, 8 am',
    )
  })

  it('names both ends of the 48-hour strike of 26 January 2016 (T2)', () => {
    expect(when('2016-01-26T08:00Z', '2016-01-28T08:00Z', in2016)).toBe(
      'Tuesday 26 January, 8 am, to Thursday 28 January, 8 am',
    )
  })

  it('tells the days of April 2016 on the summer clock (T5)', () => {
    expect(when('2016-04-26T07:00Z', '2016-04-26T16:00Z', in2016)).toBe('Tuesday 26 April, 8 am to 5 pm')
    expect(when('2016-04-27T07:00Z', '2016-04-27T16:00Z', in2016)).toBe('Wednesday 27 April, 8 am to 5 pm')
  })

  it('names both days of a night on which the clock changes (T14)', () => {
    expect(when('2026-03-28T22:00Z', '2026-03-29T05:00Z', in2026)).toBe(
      'Saturday 28 March, 10 pm, to Sunday 29 March, 6 am',
    )
    expect(when('2026-10-24T21:00Z', '2026-10-25T06:00Z', in2026)).toBe(
      'Saturday 24 October, 10 pm, to Sunday 25 October, 6 am',
    )
  })

  it('tells 8 am to 8 am over the end of summer time (T16)', () => {
    expect(when('2026-10-24T07:00Z', '2026-10-26T08:00Z', in2026)).toBe(
      'Saturday 24 October, 8 am, to Monday 26 October, 8 am',
    )
  })

  it('says only from when, where there is no end', () => {
    expect(when('2016-01-12T08:00Z', null, in2016)).toBe('Tuesday 12 January, from 8 am')
  })

  it('tells an end at midnight by the day that ends', () => {
    expect(when('2016-01-12T18:00Z', '2016-01-13T00:00Z', in2016)).toBe('Tuesday 12 January, 6 pm to 12 midnight')
    expect(when('2016-01-12T18:00Z', '2016-01-14T00:00Z', in2016)).toBe(
      'Tuesday 12 January, 6 pm, to Wednesday 13 January, 12 midnight',
    )
    expect(when('2016-07-12T17:00Z', '2016-07-12T23:00Z', in2016)).toBe('Tuesday 12 July, 6 pm to 12 midnight')
  })

  it('takes an end at the very start for the same day, even at midnight', () => {
    expect(when('2016-01-12T00:00Z', '2016-01-12T00:00Z', in2016)).toBe(
      'Tuesday 12 January, 12 midnight to 12 midnight',
    )
  })

  it('gives the year where it is not this year, and where nobody says what year it is', () => {
    const picket = span('2016-01-12T08:00Z', '2016-01-12T11:00Z')
    expect(whenPhrase(en, picket, in2026)).toBe('Tuesday 12 January 2016, 8 to 11 am')
    expect(whenPhrase(en, picket)).toBe('Tuesday 12 January 2016, 8 to 11 am')
  })

  it('counts the year on the clock of the event', () => {
    // 31 December 2026, 7 pm in London is already 2027 in Kathmandu.
    const evening = at('2026-12-31T19:00Z')
    expect(dayPhrase(en, evening, london, at('2026-06-01T00:00Z'))).toBe('Thursday 31 December')
    expect(dayPhrase(en, evening, 'Asia/Kathmandu', at('2026-06-01T00:00Z'))).toBe('Friday 1 January 2027')
    expect(dayPhrase(en, evening, london, evening)).toBe('Thursday 31 December')
  })

  it('keeps to the zone of the event', () => {
    expect(whenPhrase(en, span('2016-01-12T08:00Z', '2016-01-12T11:00Z', 'America/New_York'), in2016)).toBe(
      'Tuesday 12 January, 3 to 6 am',
    )
  })
})

it('tells the moment of a change', () => {
  expect(momentPhrase(en, at('2016-01-19T22:04Z'), london, in2016)).toBe('Tuesday 19 January, 10.04 pm')
})

it('sets the parts of a bill', () => {
  expect(billDate(en, at('2016-01-12T08:00Z'), london)).toEqual({ day: '12', weekday: 'Tue', month: 'Jan' })
  expect(billDate(cy, at('2016-01-12T08:00Z'), london)).toEqual({ day: '12', weekday: 'Maw', month: 'Ion' })
})

describe('for machines', () => {
  it.each([
    ['2016-01-12T08:00:00Z', '2016-01-12T08:00:00+00:00'],
    ['2016-04-26T07:00:00Z', '2016-04-26T08:00:00+01:00'],
    ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00+01:00'],
    ['2026-10-25T01:30:00Z', '2026-10-25T01:30:00+00:00'],
  ])('writes %s with the offset of that moment', (instant, written) => {
    expect(offsetDateTime(at(instant), london)).toBe(written)
  })
})

describe('in Welsh', () => {
  const night = span('2016-01-12T08:00Z', '2016-01-13T08:00Z')

  it('names the days in Welsh, without the comma that the platform sets', () => {
    expect(dayPhrase(cy, night.startsAt, london, in2016)).toBe('Dydd Mawrth 12 Ionawr')
    expect(dayPhrase(cy, night.startsAt, london)).toBe('Dydd Mawrth 12 Ionawr 2016')
  })

  it('names both days of a strike across midnight', () => {
    const phrase = whenPhrase(cy, night, in2016)
    expect(phrase).toMatch(/^Dydd Mawrth 12 Ionawr, .*8.* Dydd Mercher 13 Ionawr, .*8/)
    expect(phrase).not.toMatch(/Tuesday|January/)
  })

  it('keeps the numbers of the clock', () => {
    expect(timePhrase(cy, at('2016-01-19T22:04Z'), london)).toContain('10.04')
    expect(timesPhrase(cy, span('2016-01-12T08:00Z', '2016-01-12T11:00Z'))).toMatch(/8.*11/)
  })
})
