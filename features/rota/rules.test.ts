import { describe, expect, it } from 'vitest'
import { hasPlace, mayAskForCover, needed, newShift, overlap, readDay } from './rules'

const at = (time: string) => new Date(`2026-01-12T${time}Z`)
const shift = { minimum: 2, maximum: 3, taken: 0, allowMore: false }

describe('a shift', () => {
  it('needs people until there are enough, and has places up to its maximum', () => {
    expect([0, 2, 5].map((taken) => needed({ ...shift, taken }))).toEqual([2, 0, 0])
    expect([2, 3, 4].map((taken) => hasPlace({ ...shift, taken }))).toEqual([true, false, false])
  })

  it('has a place for everybody where the organiser says so', () => {
    expect(hasPlace({ ...shift, taken: 9, allowMore: true })).toBe(true)
  })

  it('is not at the same time as one that starts when it ends', () => {
    const early = { startsAt: at('07:00'), endsAt: at('09:00') }
    expect(overlap(early, { startsAt: at('09:00'), endsAt: at('11:00') })).toBe(false)
    expect(overlap(early, { startsAt: at('08:59'), endsAt: at('11:00') })).toBe(true)
    expect(overlap(early, { startsAt: at('07:30'), endsAt: at('08:00') })).toBe(true)
  })

  it('asks the others once in two hours, and not when it is over', () => {
    const asked = { coverAskedAt: at('07:00'), endsAt: at('11:00') }
    expect(mayAskForCover({ ...asked, coverAskedAt: null }, at('07:00'))).toBe(true)
    expect(mayAskForCover(asked, at('08:59'))).toBe(false)
    expect(mayAskForCover(asked, at('09:00'))).toBe(true)
    expect(mayAskForCover(asked, at('11:00'))).toBe(false)
  })
})

describe('the form of a new shift', () => {
  const rota = { startsAt: at('07:00'), endsAt: at('11:00'), shifts: [] }
  const welfare = { role: 'welfare' as const, startsAt: at('07:00'), endsAt: at('09:00') }

  it('begins with the start of the event, and then where the last shift ends', () => {
    expect(newShift(rota)).toMatchObject({ startsAt: at('07:00'), endsAt: at('09:00'), role: 'official_picket' })
    expect(newShift({ ...rota, shifts: [welfare] })).toMatchObject({ startsAt: at('09:00'), role: 'welfare' })
    expect(newShift({ ...rota, shifts: [{ ...welfare, endsAt: at('11:00') }] }).startsAt).toEqual(at('07:00'))
  })
})

describe('a day', () => {
  const now = at('12:00')

  it('is read from its date, and is today for everything else', () => {
    expect(readDay('2026-01-14', now).date).toBe('2026-01-14')
    for (const odd of [undefined, 'tomorrow', '2026-02-31', ['2026-01-14']])
      expect(readDay(odd, now).date).toBe('2026-01-12')
  })

  it('has 23 hours or 25 when a clock changes', () => {
    const hours = (date: string) => {
      const { from, to } = readDay(date, now)
      return (to.getTime() - from.getTime()) / 3_600_000
    }
    expect(['2026-03-29', '2026-10-25', '2026-10-26'].map(hours)).toEqual([23, 25, 24])
  })
})
