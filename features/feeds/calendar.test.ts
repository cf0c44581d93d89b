import { describe, expect, it } from 'vitest'
import { publicEvent } from '@/features/events/testing/fixtures'
import { visitorPolicies } from '@/features/events/vocabulary'
import { statuses } from '@/features/industrial-action/status'
import { translator } from '@/lib/i18n/translate'
import { eventCalendar } from './calendar'
import { at, en, expectWellFormed, fileOf, itemOf, notesIn, options, page } from './testing/calendars'
import { parseCalendar } from './testing/icalendar'

const cy = translator('cy')

describe('the file', () => {
  it('is well formed, and says how often to come again', () => {
    const file = fileOf({})
    expectWellFormed(file)
    const { calendar } = parseCalendar(file)
    expect(calendar.getFirstPropertyValue('name')).toBe('Medway pickets')
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Medway pickets')
    expect(file).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n')
    expect(file).toContain('\r\nX-PUBLISHED-TTL:PT1H\r\n')
    expect(file).toContain('\r\nSOURCE;VALUE=URI:https://pickets.example/calendar.ics?kind=picket\r\n')
  })

  it('is a calendar even when nothing is on', () => {
    const file = eventCalendar(en, [], options)
    expectWellFormed(file)
    expect(parseCalendar(file).events).toEqual([])
    expect(parseCalendar(file).calendar.getFirstPropertyValue('name')).toBe('Medway pickets')
  })

  it('carries the rules of each zone once', () => {
    const [a, b] = [publicEvent(), publicEvent({ id: 'b', zone: 'America/New_York' })]
    expect(parseCalendar(eventCalendar(en, [a, a, b], options)).zones).toEqual(['Europe/London', 'America/New_York'])
  })

  it('holds a thousand events', { timeout: 30_000 }, () => {
    const events = Array.from({ length: 1000 }, (_, n) =>
      publicEvent({
        id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
        startsAt: new Date(Date.UTC(2016, 0, 1 + (n % 366), 8)),
        endsAt: new Date(Date.UTC(2016, 0, 1 + (n % 366), 11)),
        status: statuses[n % statuses.length],
      }),
    )
    const file = eventCalendar(en, events, { ...options, now: at('2030-01-01T00:00Z') })
    expectWellFormed(file)
    const parsed = parseCalendar(file).events
    expect(parsed.map(({ uid }) => uid)).toEqual(events.map(({ id }) => id))
    expect(parsed.map(({ start }) => start)).toEqual(events.map(({ startsAt }) => startsAt))
  })
})

describe('an event that goes ahead', () => {
  const item = itemOf({ version: 3, updatedAt: at('2016-01-11T16:05:09Z') })

  it('is named for ever by its id and counted by its version', () => {
    expect(item.uid).toBe('6f1a4a52-9c0e-4a2b-8a55-0a5d7f6f1c11')
    expect(item.sequence).toBe(2)
    expect(item.stamp).toEqual(at('2016-01-11T16:05:09Z'))
    expect(item.modified).toEqual(at('2016-01-11T16:05:09Z'))
  })

  it('says what, where and that it is on', () => {
    expect(item).toMatchObject({
      status: 'CONFIRMED',
      summary: 'Picket at Medway Maritime',
      location: 'Windmill Road, main gate, Medway Maritime Hospital, Windmill Road, Gillingham, Kent, ME7 5NY',
      geo: [51.3799, 0.5421],
      url: page,
      transparency: 'OPAQUE',
    })
  })

  it('says who called, who supports, who listed it and on whose word, and the address last', () => {
    expect(item.description?.split('\n')).toEqual([
      'Called by British Medical Association.',
      'Supported by Medway Trades Council.',
      'Listed by Medway Trades Council.',
      'Confirmed with the BMA’s rep, by phone, Monday 11 January 2016, 4 pm.',
      'Everyone is welcome.',
      'Bring gloves.',
      `A calendar can be a day behind. Check before you set out: ${page}`,
    ])
  })

  it('says nothing of a change that is past', () => {
    const past = { statusReason: 'Talks went on.', statusChangedAt: at('2016-01-08T12:00Z'), nextNewsAt: options.now }
    expect(itemOf(past).description).toBe(item.description)
  })

  it('names nobody to ring: a calendar cannot be emptied again', () => {
    expect(fileOf({})).not.toContain('07700')
  })

  it('has no note', () => {
    expect(notesIn(fileOf({}))).toEqual([])
  })

  it('lists nobody where the caller keeps the page itself', () => {
    const caller = { name: 'Hospital Doctors’ Union', slug: 'hdu' }
    const { description } = itemOf({ calledBy: caller, keeper: { ...caller, name: 'HDU' }, supportedBy: [] })
    expect(description).not.toMatch(/Listed|[Cc]onfirmed|Supported/)
  })

  it('says where the union has not confirmed it', () => {
    expect(itemOf({ confirmation: null }).description).toContain('\nNot yet confirmed with the union.\n')
    expect(itemOf({ confirmation: { with: 'their rep', how: '', at: options.now } }).description).toContain(
      'Confirmed with their rep, Tuesday 12 January 2016, 7 am.',
    )
  })

  it.each(visitorPolicies)('gives the union’s decision on visitors: %s', (visitorPolicy) => {
    const words = {
      open: 'Everyone is welcome.',
      by_invitation: 'By invitation only.',
      arranged_delegations: 'Delegations by arrangement only.',
      members_only: 'For members only.',
      stay_away: 'Please stay away: the union asks supporters not to come.',
    }[visitorPolicy]
    expect(itemOf({ visitorPolicy }).description).toContain(`\n${words}\n`)
  })

  it('says when to gather', () => {
    expect(itemOf({ gatherAt: at('2016-01-12T07:45Z') }).description).toContain('\nGather from 7.45 am.\n')
  })

  it('leaves out what is not known', () => {
    const bare = itemOf({
      endsAt: null,
      text: { summary: '' },
      place: { workplace: null, name: '', address: '', locality: '', postcode: '', latitude: null, longitude: null },
    })
    expect(bare.end).toBeNull()
    expect(bare.properties).not.toContain('location')
    expect(bare.properties).not.toContain('geo')
    expect(bare.description).not.toContain('\n\n')
  })

  it('keeps a position on the meridian of Greenwich', () => {
    expect(itemOf({ place: { latitude: 51.4779, longitude: 0 } }).geo).toEqual([51.4779, 0.000001])
    expect(itemOf({ place: { latitude: 51.47790000001, longitude: -0.00000001 } }).geo).toEqual([51.4779, 0.000001])
  })
})

describe('every status', () => {
  it.each([
    ['going_ahead', 'CONFIRMED', 'Picket at Medway Maritime', 'OPAQUE'],
    ['suspended', 'CANCELLED', 'SUSPENDED – Picket at Medway Maritime', 'TRANSPARENT'],
    ['postponed', 'CANCELLED', 'POSTPONED – Picket at Medway Maritime', 'TRANSPARENT'],
    ['rescheduled', 'CONFIRMED', 'Picket at Medway Maritime', 'OPAQUE'],
    ['cancelled', 'CANCELLED', 'CANCELLED – Picket at Medway Maritime', 'TRANSPARENT'],
  ] as const)('%s', (status, ics, summary, transparency) => {
    expectWellFormed(fileOf({ status }))
    expect(itemOf({ status })).toMatchObject({ status: ics, summary, transparency })
  })

  it('says first why it is off, since when, and when there is more news', () => {
    const { description } = itemOf({
      status: 'suspended',
      statusReason: 'Talks at Acas go on.',
      statusChangedAt: at('2016-01-19T22:04Z'),
      nextNewsAt: at('2016-01-21T12:00Z'),
    })
    expect(description?.split('\n').slice(0, 5)).toEqual([
      'Suspended: it is off for now and may return.',
      'Talks at Acas go on.',
      'Announced Tuesday 19 January 2016, 10.04 pm.',
      'More news by Thursday 21 January 2016, 12 noon.',
      'Called by British Medical Association.',
    ])
  })

  it('moves an event with a new date, under the same name', () => {
    const item = itemOf({
      status: 'rescheduled',
      version: 2,
      startsAt: at('2016-02-10T08:00Z'),
      endsAt: at('2016-02-10T17:00Z'),
      previousStarts: [at('2016-01-12T08:00Z'), at('2016-01-26T08:00Z')],
    })
    expect(item).toMatchObject({ uid: publicEvent().id, sequence: 1, start: at('2016-02-10T08:00Z') })
    expect(item.description?.split('\n').slice(0, 3)).toEqual([
      'It has a new date.',
      'No longer: Tuesday 12 January 2016, 8 am.',
      'No longer: Tuesday 26 January 2016, 8 am.',
    ])
  })

  it.each([
    [true, '24-hour strike: suspended. Medway Trades Council is deciding about this event.'],
    [false, '24-hour strike: suspended. This event of Medway Trades Council goes ahead.'],
  ])('says of what others keep that the strike is off; still to be decided: %s', (keeperDecides, first) => {
    const { action } = publicEvent()
    const { description, status } = itemOf({ action: action && { ...action, status: 'suspended' }, keeperDecides })
    expect(status).toBe('CONFIRMED')
    expect(description?.split('\n')[0]).toBe(first)
  })

  it('blanks what is withdrawn', () => {
    const event = publicEvent({ publication: 'withdrawn', status: 'cancelled', withdrawnReason: 'Unsafe' })
    const file = eventCalendar(en, [event], options)
    expectWellFormed(file)
    expect(file).not.toMatch(/Maritime|Windmill|gloves|British|Unsafe|^LOCATION|DESCRIPTION|GEO|DTEND|Not today/m)
    const [item, ...others] = parseCalendar(file).events
    expect(others).toEqual([])
    expect(item).toMatchObject({ uid: event.id, status: 'CANCELLED', summary: 'Withdrawn' })
  })
})

describe('what is invented', () => {
  it('says EXAMPLE in the item and in the name of the file', () => {
    const file = fileOf({ demo: true, status: 'suspended' })
    expect(parseCalendar(file).calendar.getFirstPropertyValue('name')).toBe('EXAMPLE – Medway pickets')
    expect(itemOf({ demo: true }).summary).toBe('EXAMPLE – Picket at Medway Maritime')
    expect(itemOf({ demo: true, publication: 'withdrawn' }).summary).toBe('EXAMPLE – Withdrawn')
  })

  it('is not said of a file that holds anything real', () => {
    const file = eventCalendar(en, [publicEvent({ demo: true }), publicEvent({ id: 'b' })], options)
    expect(parseCalendar(file).calendar.getFirstPropertyValue('name')).toBe('Medway pickets')
  })
})

it('speaks Welsh, and leads to the Welsh page', () => {
  const events = [publicEvent({ status: 'suspended' })]
  const [item, note] = parseCalendar(eventCalendar(cy, events, options)).events
  expect(item?.summary).toBe('ATALIWYD DROS DRO – Picket at Medway Maritime')
  expect(note?.summary).toBe('Nid heddiw: Picket at Medway Maritime – ataliwyd dros dro')
  expect(item?.url).toBe('https://pickets.example/cy/events/picket-medway-maritime-bcdfgh')
  expect(item?.description).toContain('Galwyd gan British Medical Association.')
  expect(eventCalendar(cy, events, options)).toContain('PRODID:-//Brazier//Brazier//CY\r\n')
})
