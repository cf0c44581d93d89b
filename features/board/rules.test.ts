import { expect, test } from 'vitest'
import { byDay, needsOf, stateOf } from './rules'
import { needs } from './vocabulary'

const now = new Date('2016-01-11T12:00Z')
const none = Object.fromEntries(needs.map((need) => [need, false])) as Record<(typeof needs)[number], boolean>
const event = { publication: 'public', publishAt: now, status: 'going_ahead', changed: false, needs: none } as const

test.each([
  ['draft', { publication: 'draft', status: 'suspended' }],
  ['scheduled', { publishAt: new Date('2016-01-11T12:00:01Z') }],
  ['off', { status: 'suspended', changed: true, needs: { ...none, rota: true } }],
  ['off', { status: 'cancelled' }],
  ['needs_pickets', { needs: { ...none, rota: true }, changed: true }],
  ['changed', { changed: true }],
  ['going_ahead', { status: 'rescheduled' }],
] as const)('is %s', (state, over) => expect(stateOf({ ...event, ...over }, now)).toBe(state))

test('names what is needed, the most pressing first', () => {
  expect(needsOf({ needs: { ...none, publish: true, contact: true, told: true } })).toEqual([
    'told',
    'contact',
    'publish',
  ])
})

test('parts events by day without changing their order', () => {
  const events = ['a', 'a', 'b'].map((day, row) => ({ day, row }))
  expect(byDay(events).map(({ day, events: ofDay }) => [day, ofDay.map(({ row }) => row)])).toEqual([
    ['a', [0, 1]],
    ['b', [2]],
  ])
})
