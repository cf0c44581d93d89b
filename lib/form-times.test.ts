import { describe, expect, test } from 'vitest'
import { translator } from '@/lib/i18n/translate'
import { readMoments } from './form-times'
import { askAgain, conflictState } from './forms'

const t = translator('en')
const zone = 'Europe/London'
const read = (date: string, time: string, fold?: string) =>
  readMoments(t, { 'starts.date': date, 'starts.time': time, ...(fold && { 'starts.fold': fold }) }, zone, {
    starts: { required: true },
  })

describe('T15: a time on the wall', () => {
  test('in winter and in summer', () => {
    expect(read('2016-01-12', '08:00')).toEqual({ ok: true, moments: { starts: new Date('2016-01-12T08:00Z') } })
    expect(read('2016-04-26', '08:00')).toEqual({ ok: true, moments: { starts: new Date('2016-04-26T07:00Z') } })
  })
  test('that does not exist is refused, with the reason beside the time', () => {
    const outcome = read('2026-03-29', '01:30')
    expect(outcome).toMatchObject({
      ok: false,
      state: { errors: { 'starts.time': t('form.error.timeNever') }, twice: [] },
    })
  })
  test('that happens twice is asked about, and either answer is taken', () => {
    expect(read('2026-10-25', '01:30')).toMatchObject({
      ok: false,
      state: { twice: ['starts'], values: { 'starts.time': '01:30' } },
    })
    expect(read('2026-10-25', '01:30', 'earlier')).toEqual({
      ok: true,
      moments: { starts: new Date('2026-10-25T00:30Z') },
    })
    expect(read('2026-10-25', '01:30', 'later')).toEqual({
      ok: true,
      moments: { starts: new Date('2026-10-25T01:30Z') },
    })
  })
  test.each([
    ['2026-02-31', '08:00', 'starts.date'],
    ['31/12/2026', '08:00', 'starts.date'],
    ['2026-12-31', '8am', 'starts.time'],
    ['2026-12-31', '24:00', 'starts.time'],
    ['', '08:00', 'starts.date'],
  ])('%s %s says what is wrong beside %s', (date, time, field) => {
    const outcome = read(date, time)
    expect(Object.keys(outcome.ok ? {} : outcome.state.errors)).toEqual([field])
  })
})

test('a field that may stay empty gives nothing', () => {
  expect(readMoments(t, {}, zone, { ends: { required: false } })).toEqual({ ok: true, moments: { ends: null } })
})

test('a warning lets the form through only when each of them was seen', () => {
  const found = [
    { key: 'a', text: 'A' },
    { key: 'b', text: 'B' },
  ]
  expect(askAgain({ title: 'x' }, found)).toMatchObject({ values: { title: 'x' }, warnings: found })
  expect(askAgain({ 'confirmed[]': ['a'] }, found)).not.toBeNull()
  expect(askAgain({ 'confirmed[]': ['a', 'b'] }, found)).toBeNull()
  expect(askAgain({}, [])).toBeNull()
})

test('after a conflict the form keeps mine, shows theirs where it differs, and can be saved again', () => {
  const state = conflictState(
    t,
    { title: 'Mine', about: 'Same', version: '1' },
    { title: 'Theirs', about: 'Same', version: 2, secret: 'x' },
  )
  expect(state).toMatchObject({ values: { title: 'Mine', version: '2' }, theirs: { title: 'Theirs' } })
})

test('a moment that somebody else moved is shown beside mine', () => {
  const values = {
    'starts.date': '2026-07-01',
    'starts.time': '08:00',
    'ends.date': '2026-07-01',
    'ends.time': '11:00',
  }
  const current = { startsAt: new Date('2026-07-01T06:30Z'), endsAt: new Date('2026-07-01T10:00Z'), version: 2 }
  expect(conflictState(t, values, current).theirs).toEqual({ starts: '2026-07-01 07:30' })
})
