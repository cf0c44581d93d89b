import { describe, expect, it } from 'vitest'
import { elapsedHours } from '@/lib/time'
import { coverByHour, rolesOf, sumOf } from './cover'
import type { ShiftRole } from './vocabulary'

const at = (time: string) => new Date(`2026-01-12T${time}Z`)
const picket = { startsAt: at('07:00'), endsAt: at('11:00'), zone: 'Europe/London' }
const shift = (from: string, to: string, taken: number, role: ShiftRole = 'official_picket') => ({
  role,
  startsAt: at(from),
  endsAt: at(to),
  minimum: 3,
  maximum: 6,
  taken,
})
const states = (shifts: ReturnType<typeof shift>[], role = 'official_picket', event = picket) =>
  coverByHour(event, shifts).map(({ roles }) => {
    const cover = roles.find((one) => one.role === role)?.cover
    return cover?.state === 'short' ? `needs ${cover.needs}` : cover?.state
  })

describe('the cover of an hour', () => {
  it('says how many are still needed, whether there are enough, or more than advised', () => {
    const shifts = [shift('07:00', '08:00', 1), shift('08:00', '09:00', 3), shift('09:00', '11:00', 7)]
    expect(states(shifts)).toEqual(['needs 2', 'enough', 'above', 'above'])
  })

  it('says where there is no shift at all', () => {
    expect(states([shift('07:00', '09:00', 3)])).toEqual(['enough', 'enough', 'unplanned', 'unplanned'])
  })

  it('is that of its worst moment', () => {
    expect(states([shift('07:00', '08:30', 3)])).toEqual(['enough', 'unplanned', 'unplanned', 'unplanned'])
    expect(states([shift('07:00', '08:30', 4), shift('08:30', '11:00', 2)])).toEqual([
      'enough',
      'needs 1',
      'needs 1',
      'needs 1',
    ])
  })

  it('adds up shifts that run side by side', () => {
    expect(states([shift('07:00', '11:00', 2), shift('07:00', '09:00', 4)])[0]).toBe('enough')
    expect(states([shift('07:00', '11:00', 2), shift('07:00', '09:00', 4)])[3]).toBe('needs 1')
  })

  it('is told for each role by itself', () => {
    const shifts = [shift('07:00', '11:00', 3), shift('07:00', '11:00', 0, 'welfare')]
    expect(rolesOf([...shifts].reverse())).toEqual(['official_picket', 'welfare'])
    expect(states(shifts, 'welfare')[0]).toBe('needs 3')
    expect(states(shifts)[0]).toBe('enough')
  })

  it('is told for shifts before and after the event as well', () => {
    const hours = coverByHour(picket, [shift('06:00', '07:00', 0), shift('07:00', '11:00', 3)])
    expect(hours.map(({ outside }) => outside)).toEqual([true, false, false, false, false])
    expect(hours[0]?.roles[0]?.cover).toMatchObject({ state: 'short' })
  })

  it('is told for every hour of the nights on which a clock changes, once', () => {
    for (const [startsAt, endsAt, length] of [
      ['2026-03-28T22:00Z', '2026-03-29T05:00Z', 7],
      ['2026-10-24T21:00Z', '2026-10-25T06:00Z', 9],
    ] as const) {
      const night = { startsAt: new Date(startsAt), endsAt: new Date(endsAt), zone: 'Europe/London' }
      const hours = coverByHour(night, [{ ...shift('07:00', '08:00', 3), ...night }])
      expect(hours).toHaveLength(length)
      expect(hours.every((hour) => elapsedHours(hour.startsAt, hour.endsAt) === 1)).toBe(true)
      expect(hours.every(({ roles }) => roles[0]?.cover.state === 'enough')).toBe(true)
    }
  })

  it('is nothing where there are no shifts', () => {
    expect(coverByHour(picket, [])).toEqual([])
  })
})

it('the head of a rota does not set one hour’s plenty against another’s gap', () => {
  expect(sumOf([shift('07:00', '08:00', 6), shift('08:00', '09:00', 1)])).toEqual({
    minimum: 6,
    missing: 2,
    filled: 4,
    short: 1,
  })
})
