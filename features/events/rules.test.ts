import { describe, expect, test } from 'vitest'
import { isOver, oddities, partOf } from './rules'

const zone = 'Europe/London'
const plan = {
  kind: 'picket',
  startsAt: new Date('2026-11-24T08:00Z'),
  endsAt: new Date('2026-11-24T11:00Z'),
  zone,
  contactPhone: '07700 900 461',
  calledByKeeper: true,
  confirmed: false,
  organisers: 2,
  strike: { startsAt: new Date('2026-11-24T08:00Z'), endsAt: new Date('2026-11-25T08:00Z') },
} as const
const now = new Date('2026-11-22T10:00Z')

describe('what is odd is said, what is usual is not', () => {
  test('an ordinary picket is nothing to ask about', () => expect(oddities(plan, now)).toEqual([]))
  test.each([
    ['small-hours', { startsAt: new Date('2026-11-25T03:00Z'), endsAt: new Date('2026-11-25T06:00Z') }],
    ['outside-strike', { startsAt: new Date('2026-11-24T07:00Z') }],
    ['outside-strike', { endsAt: new Date('2026-11-25T08:00:01Z'), startsAt: new Date('2026-11-25T06:00Z') }],
    ['in-the-past', { startsAt: new Date('2026-11-21T08:00Z'), endsAt: new Date('2026-11-21T11:00Z'), strike: null }],
    ['very-long', { endsAt: new Date('2026-11-25T00:01Z') }],
    ['no-contact', { contactPhone: '' }],
    ['unconfirmed', { calledByKeeper: false }],
    ['only-one', { organisers: 1 }],
  ])('%s', (oddity, over) => expect(oddities({ ...plan, ...over }, now)).toEqual([oddity]))

  test('a rally may be after the strike, and somebody else’s confirmed picket is fine', () => {
    const later = { startsAt: new Date('2026-11-25T12:00Z'), endsAt: new Date('2026-11-25T13:00Z') }
    expect(oddities({ ...plan, ...later, kind: 'rally' }, now)).toEqual([])
    expect(oddities({ ...plan, calledByKeeper: false, confirmed: true }, now)).toEqual([])
  })

  test('3 am is 3 am on the wall, in summer too', () => {
    const summer = { startsAt: new Date('2026-07-24T04:30Z'), endsAt: new Date('2026-07-24T07:00Z'), strike: null }
    expect(oddities({ ...plan, ...summer }, now)).not.toContain('small-hours')
  })
})

test('an event without an end lasts a day', () => {
  const event = { startsAt: new Date('2026-11-20T10:00Z'), endsAt: null }
  expect(isOver(event, new Date('2026-11-21T09:59:59Z'))).toBe(false)
  expect(isOver(event, new Date('2026-11-21T10:00:00Z'))).toBe(true)
})

test.each([
  ['now', '2026-11-22T09:00Z'],
  ['today', '2026-11-22T23:59Z'],
  ['tomorrow', '2026-11-23T00:00Z'],
  ['week', '2026-11-28T23:59Z'],
  ['later', '2026-11-29T00:00Z'],
])('the list puts under %s what starts at %s', (part, start) => {
  expect(partOf({ startsAt: new Date(start), zone }, now)).toBe(part)
})
