import { expect, it } from 'vitest'
import { adviceOn, isAboveAdvice } from './picket-advice'

const windmillRoad = {
  jurisdiction: null,
  postcode: 'ME7 5NY',
  startsAt: new Date('2026-11-28T07:00Z'),
  zone: 'Europe/London',
}

it('advice is that of the place and the day, and none where no code is known', () => {
  expect(adviceOn(windmillRoad)).toMatchObject({ most: 6, code: expect.stringContaining('2026') })
  expect(adviceOn({ ...windmillRoad, startsAt: new Date('2016-01-12T08:00Z') })?.code).toContain('1992')
  expect(adviceOn({ ...windmillRoad, postcode: '' })).toBeNull()
  expect(adviceOn({ ...windmillRoad, postcode: 'TD15 1AA' })).toBeNull()
  expect(adviceOn({ ...windmillRoad, postcode: '', jurisdiction: 'GB-SCT' })?.most).toBe(6)
})

it('advice is on official pickets, and on nobody else', () => {
  const advice = adviceOn(windmillRoad)
  expect(isAboveAdvice([{ role: 'official_picket', maximum: 6 }], advice)).toBe(false)
  expect(isAboveAdvice([{ role: 'official_picket', maximum: 7 }], advice)).toBe(true)
  expect(isAboveAdvice([{ role: 'event_steward', maximum: 40 }], advice)).toBe(false)
  expect(isAboveAdvice([{ role: 'official_picket', maximum: 7 }], null)).toBe(false)
})
