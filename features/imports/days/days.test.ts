import { describe, expect, test } from 'vitest'
import { readClock, splitSpan } from './clock'
import { readDay } from './day'

describe('a date', () => {
  test.each([
    '2016-01-12',
    '2016/1/12',
    '12 Jan 2016',
    '12 January 2016',
    '12th January 2016',
    '12-Jan-16',
    'Tue 12 Jan 2016',
    'Tuesday, 12 January 2016',
    'January 12, 2016',
    'Jan 12 2016',
    '12 Ionawr 2016',
    'Dydd Mawrth 12 Ionawr 2016',
    'Dydd Mawrth, 12fed Ionawr 2016',
  ])('%s', (written) => expect(readDay(written)).toEqual({ kind: 'day', day: '2016-01-12' }))

  test('Mawrth is a month as well', () => {
    expect(readDay('1 Mawrth 2016')).toEqual({ kind: 'day', day: '2016-03-01' })
    expect(readDay('Dydd Mawrth 1 Mawrth 2016')).toEqual({ kind: 'day', day: '2016-03-01' })
    expect(readDay('Mawrth 1 2016')).toEqual({ kind: 'day', day: '2016-03-01' })
  })

  test('that reads both ways is not guessed at', () => {
    const either = { kind: 'either', dayFirst: '2016-01-12', monthFirst: '2016-12-01' }
    for (const written of ['12/01/2016', '12.1.16', '12-01-2016']) expect(readDay(written)).toEqual(either)
    expect(readDay('12/01/2016', 'day-first')).toEqual({ kind: 'day', day: '2016-01-12' })
    expect(readDay('12/01/2016', 'month-first')).toEqual({ kind: 'day', day: '2016-12-01' })
  })

  test('with only one reading needs no order', () => {
    expect(readDay('26/01/2016')).toEqual({ kind: 'day', day: '2016-01-26' })
    expect(readDay('01/26/2016')).toEqual({ kind: 'day', day: '2016-01-26' })
    expect(readDay('05/05/2016')).toEqual({ kind: 'day', day: '2016-05-05' })
    expect(readDay('26/01/2016', 'month-first')).toEqual({ kind: 'never' })
  })

  test.each(['2016-02-31', '31 June 2016', '31/02/2016', '30 Chwefror 2016'])('%s does not happen', (written) =>
    expect(readDay(written)).toEqual({ kind: 'never' }),
  )

  test('whose weekday is another', () =>
    expect(readDay('Monday 12 January 2016')).toEqual({ kind: 'other-weekday', day: '2016-01-12' }))

  test.each(['', 'tomorrow', '12 Jan', '42381', '12/01', '2016', '12 Foo 2016', 'Jan 2016', '=TODAY()', '1/2/3'])(
    '%j is none',
    (written) => expect(readDay(written).kind).toMatch(/unreadable/),
  )
})

describe('a time', () => {
  test.each([
    '7am',
    '7 am',
    '07:00',
    '7:00',
    '7.00 am',
    '7 a.m.',
    '7.00am',
    '07:00:00',
    '0700',
    '0700 hrs',
    '7yb',
    '7 y bore',
  ])('%s', (written) => expect(readClock(written)).toEqual({ time: '07:00' }))
  test.each([
    ['7.30pm', '19:30'],
    ['19.30', '19:30'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['noon', '12:00'],
    ['12 midnight', '00:00'],
    ['hanner dydd', '12:00'],
    ['6.15 yr hwyr', '18:15'],
    ['2yp', '14:00'],
  ])('%s', (written, time) => expect(readClock(written)).toEqual({ time }))

  test('may say which of two it is', () => {
    expect(readClock('01:30 BST')).toEqual({ time: '01:30', fold: 'earlier' })
    expect(readClock('1.30 am GMT')).toEqual({ time: '01:30', fold: 'later' })
  })

  test.each(['', '7', '25:00', '24:00', '13pm', '0am', '7:60', 'early', '7am-ish'])('%j is none', (written) =>
    expect(readClock(written)).toBeNull(),
  )

  test.each([
    ['7am-11am', ['7am', '11am']],
    ['07:00 – 11:00', ['07:00', '11:00']],
    ['7 to 11 am', ['7 am', '11 am']],
    ['7yb tan 11yb', ['7yb', '11yb']],
  ])('%s is a span', (written, ends) => expect(splitSpan(written)).toEqual(ends))

  test('one time is no span', () => expect(splitSpan('7am')).toBeNull())
})
