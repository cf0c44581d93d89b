import { describe, expect, it } from 'vitest'
import { publicEvent } from './testing/fixtures'
import { mayStillBeExpected, startsNoLonger } from './when'

const at = (iso: string) => new Date(iso)

describe('whom nobody told', () => {
  const before = at('2016-01-12T10:59Z')

  it.each(['suspended', 'postponed', 'cancelled'] as const)('may turn up at what is %s until its old end', (status) => {
    expect(mayStillBeExpected(publicEvent({ status }), before)).toBe(true)
    expect(mayStillBeExpected(publicEvent({ status }), at('2016-01-12T11:00Z'))).toBe(false)
  })

  it('may turn up for a day at what had no end', () => {
    const open = publicEvent({ status: 'suspended', endsAt: null })
    expect(mayStillBeExpected(open, at('2016-01-13T07:59Z'))).toBe(true)
    expect(mayStillBeExpected(open, at('2016-01-13T08:00Z'))).toBe(false)
  })

  it.each(['going_ahead', 'rescheduled'] as const)('needs no warning where it is %s', (status) => {
    expect(mayStillBeExpected(publicEvent({ status }), before)).toBe(false)
  })

  it('hears nothing of what is withdrawn', () => {
    expect(mayStillBeExpected(publicEvent({ status: 'cancelled', publication: 'withdrawn' }), before)).toBe(false)
  })
})

describe('starts that no longer stand', () => {
  const previousStarts = [at('2016-01-05T08:00Z'), at('2016-01-08T08:00Z')]

  it('are the earlier ones of what has a new date', () => {
    expect(startsNoLonger(publicEvent({ status: 'rescheduled', previousStarts }))).toEqual(previousStarts)
  })

  it('are none while it simply goes ahead or is off', () => {
    expect(startsNoLonger(publicEvent({ previousStarts }))).toEqual([])
    expect(startsNoLonger(publicEvent({ status: 'suspended', previousStarts }))).toEqual([])
  })
})
