import { describe, expect, test } from 'vitest'
import type { statuses } from '@/features/industrial-action/status'
import { type ChangeRequest, mailsAfter, possibleChanges, shifted, statusChange, timeChange, withEnd } from './rules'

const request = (kind: ChangeRequest['kind']): ChangeRequest => ({
  kind,
  reason: 'Talks',
  authorisedBy: 'the committee',
  asToldBy: '',
  nextNewsAt: null,
})
const standing = (status: (typeof statuses)[number]) => ({
  status,
  statusReason: status === 'going_ahead' ? null : 'Because',
  nextNewsAt: null,
})
const zone = 'Europe/London'

describe('a status moves only as the table allows', () => {
  test.each([
    ['going_ahead', 'suspended', true],
    ['suspended', 'resumed', true],
    ['suspended', 'rescheduled', true],
    ['postponed', 'resumed', false],
    ['postponed', 'rescheduled', true],
    ['cancelled', 'resumed', false],
    ['cancelled', 'suspended', false],
    ['rescheduled', 'cancelled', true],
    ['going_ahead', 'resumed', false],
  ] as const)('%s by %s: %s', (from, kind, allowed) => {
    expect(statusChange(standing(from), request(kind)) !== null).toBe(allowed)
  })

  test('what the form offers is what the table allows', () => {
    expect(possibleChanges('cancelled', 'event')).toEqual([])
    expect(possibleChanges('suspended', 'strike')).toEqual(['postponed', 'cancelled', 'rescheduled', 'resumed'])
    expect(possibleChanges('going_ahead', 'event')).toEqual([
      'suspended',
      'postponed',
      'cancelled',
      'rescheduled',
      'moved',
    ])
    expect(possibleChanges('going_ahead', 'strike')).toContain('cover')
  })
})

test('coming back leaves no reason behind', () => {
  expect(statusChange(standing('suspended'), request('resumed'))?.columns).toEqual({
    status: 'going_ahead',
    statusReason: null,
    nextNewsAt: null,
  })
})

test('every earlier start is kept once, oldest first', () => {
  const [first, second, third] = [
    new Date('2016-01-12T08:00Z'),
    new Date('2016-01-13T08:00Z'),
    new Date('2016-01-14T08:00Z'),
  ]
  const once = timeChange(
    { startsAt: first, endsAt: null, previousStarts: [], zone },
    { startsAt: second, endsAt: null, gatherAt: null },
  )
  const twice = timeChange({ ...once.columns, zone }, { startsAt: third, endsAt: null, gatherAt: null })
  expect(twice.columns.previousStarts).toEqual([first, second])
})

test('a strike that moves over the end of summer time keeps its pickets at eight on the wall', () => {
  const picket = {
    startsAt: new Date('2026-10-20T07:00Z'),
    endsAt: new Date('2026-10-20T10:00Z'),
    previousStarts: [],
    zone,
  }
  const moved = shifted(picket, new Date('2026-10-20T07:00Z'), new Date('2026-10-27T08:00Z'))
  expect(moved).toEqual({
    startsAt: new Date('2026-10-27T08:00Z'),
    endsAt: new Date('2026-10-27T11:00Z'),
    gatherAt: null,
  })
})

test('a new start without an end lasts as long as before', () => {
  const record = { startsAt: new Date('2016-01-12T08:00Z'), endsAt: new Date('2016-01-12T11:00Z') }
  expect(withEnd(record, { startsAt: new Date('2016-01-13T09:00Z'), endsAt: null }).endsAt).toEqual(
    new Date('2016-01-13T12:00Z'),
  )
})

describe('mails wait so that a change can be taken back', () => {
  const now = new Date('2016-01-19T22:04:00Z')
  test('five minutes a week ahead', () => {
    expect(mailsAfter([new Date('2016-01-26T08:00Z')], now)).toEqual(new Date('2016-01-19T22:09:00Z'))
  })
  test('thirty seconds when the first start is less than two hours away', () => {
    expect(mailsAfter([new Date('2016-01-26T08:00Z'), new Date('2016-01-20T00:03:59Z')], now)).toEqual(
      new Date('2016-01-19T22:04:30Z'),
    )
  })
  test('what has begun already hurries nobody', () => {
    expect(mailsAfter([new Date('2016-01-19T20:00Z')], now)).toEqual(new Date('2016-01-19T22:09:00Z'))
  })
})
