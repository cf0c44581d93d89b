import { describe, expect, it } from 'vitest'
import { elapsedHours, toLocal } from '@/lib/time'
import { slotsOf } from './pattern'

const zone = 'Europe/London'
const at = (iso: string) => new Date(iso)
const night = { startsAt: at('2026-01-12T22:00Z'), endsAt: at('2026-01-13T06:00Z'), zone }
const marchNight = { startsAt: at('2026-03-28T22:00Z'), endsAt: at('2026-03-29T05:00Z'), zone }
const octoberNight = { startsAt: at('2026-10-24T21:00Z'), endsAt: at('2026-10-25T06:00Z'), zone }

const clock = (instant: Date) => toLocal(instant, zone).time
const read = (event: typeof night, hours: number) =>
  slotsOf(event, hours).map(
    ({ startsAt, endsAt }) => `${clock(startsAt)}–${clock(endsAt)} ${elapsedHours(startsAt, endsAt)}`,
  )

describe('the slots of a pattern', () => {
  it('divide the hours of an event; the last is what is left', () => {
    const morning = { startsAt: at('2016-01-12T07:00Z'), endsAt: at('2016-01-12T11:30Z'), zone }
    expect(read(morning, 2)).toEqual(['07:00–09:00 2', '09:00–11:00 2', '11:00–11:30 0.5'])
    expect(read(morning, 12)).toEqual(['07:00–11:30 4.5'])
  })

  it('divide a night that is like every other', () => {
    expect(read(night, 2)).toEqual(['22:00–00:00 2', '00:00–02:00 2', '02:00–04:00 2', '04:00–06:00 2'])
  })

  it('divide the short night of March into 7 hours', () => {
    expect(read(marchNight, 2)).toEqual(['22:00–00:00 2', '00:00–02:00 1', '02:00–04:00 2', '04:00–06:00 2'])
    expect(read(marchNight, 1)).toHaveLength(7)
    expect(read(marchNight, 1).slice(2, 4)).toEqual(['00:00–02:00 1', '02:00–03:00 1'])
  })

  it('divide the long night of October into 9 hours, and nobody stands longer for it', () => {
    expect(read(octoberNight, 2)).toEqual([
      '22:00–00:00 2',
      '00:00–01:00 2',
      '01:00–02:00 1',
      '02:00–04:00 2',
      '04:00–06:00 2',
    ])
    expect(read(octoberNight, 1)).toHaveLength(9)
    expect(read(octoberNight, 1).slice(2, 5)).toEqual(['00:00–01:00 1', '01:00–01:00 1', '01:00–02:00 1'])
  })

  it.each([marchNight, octoberNight, night])('leave no gap and no double slot, whatever their length', (event) => {
    for (let hours = 1; hours <= 12; hours++) {
      const slots = slotsOf(event, hours)
      expect(slots[0]?.startsAt).toEqual(event.startsAt)
      expect(slots.at(-1)?.endsAt).toEqual(event.endsAt)
      for (const [index, { startsAt, endsAt }] of slots.entries()) {
        expect(elapsedHours(startsAt, endsAt)).toBeGreaterThan(0)
        expect(elapsedHours(startsAt, endsAt)).toBeLessThanOrEqual(hours)
        if (index) expect(startsAt).toEqual(slots[index - 1]?.endsAt)
      }
    }
  })

  it('are right when the event itself starts in an hour that is there twice, or ends in it', () => {
    const second = { startsAt: at('2026-10-25T01:00Z'), endsAt: at('2026-10-25T03:00Z'), zone }
    expect(read(second, 1)).toEqual(['01:00–02:00 1', '02:00–03:00 1'])
    const until = { startsAt: at('2026-10-24T23:00Z'), endsAt: at('2026-10-25T01:30Z'), zone }
    expect(read(until, 1)).toEqual(['00:00–01:00 1', '01:00–01:00 1', '01:00–01:30 0.5'])
  })

  it('are none where there is no end', () => {
    expect(slotsOf({ ...night, endsAt: null }, 2)).toEqual([])
  })
})
