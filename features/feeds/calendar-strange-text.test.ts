import { describe, expect, it } from 'vitest'
import { hostileText, publicEvent } from '@/features/events/testing/fixtures'
import { eventCalendar } from './calendar'
import { at, en, expectWellFormed, itemOf, options } from './testing/calendars'
import { parseCalendar } from './testing/icalendar'

describe('strange text (T22)', () => {
  const body = { name: hostileText, slug: null }
  const event = publicEvent({
    id: '11111111-1111-4111-8111-111111111111',
    slug: 'x\r\nX-EVIL:1',
    status: 'suspended',
    statusReason: hostileText,
    nextNewsAt: at('2016-01-21T12:00Z'),
    calledBy: body,
    supportedBy: [body, body],
    keeper: { name: `${hostileText} keeper`, slug: null },
    confirmation: { with: hostileText, how: hostileText, at: options.now },
    place: {
      name: hostileText,
      workplace: hostileText,
      address: hostileText,
      locality: hostileText,
      postcode: hostileText,
    },
    text: { title: hostileText, summary: hostileText },
  })
  const file = eventCalendar(en, [event], {
    ...options,
    name: hostileText,
    source: 'https://pickets.example/calendar.ics?q=x\r\nX-EVIL:1',
  })

  it('adds no line, property or event of its own', () => {
    expectWellFormed(file)
    const { calendar, events } = parseCalendar(file)
    expect(events.map(({ uid }) => uid)).toEqual([event.id, `${event.id}-note`])
    expect(file).not.toMatch(/^(X-EVIL|ATTENDEE|UID:evil)/m)
    expect(calendar.getAllProperties().map(({ name }) => name)).toEqual([
      'version',
      'prodid',
      'source',
      'method',
      'name',
      'x-wr-calname',
      'refresh-interval',
      'x-published-ttl',
    ])
    expect(events[0]?.properties).toEqual([
      'uid',
      'sequence',
      'dtstamp',
      'dtstart',
      'dtend',
      'summary',
      'transp',
      'location',
      'geo',
      'description',
      'url',
      'status',
      'last-modified',
    ])
  })

  it('arrives whole where it is harmless', () => {
    const [item] = parseCalendar(file).events
    for (const part of [
      'Nyrsys ŵ ŷ 🔥👩🏽‍🚒 مع العمال',
      'a, b; c\\n d\\, e \\\\',
      '{title} {constructor}',
      'ŵ🔥'.repeat(100),
    ]) {
      expect(item?.summary).toContain(part)
      expect(item?.location).toContain(part)
      expect(item?.description).toContain(part)
    }
    expect(parseCalendar(file).calendar.getFirstPropertyValue('x-wr-calname')).toContain('مع العمال')
  })

  it('cannot turn the direction of what we say after it', () => {
    expect(file.replaceAll('\r\n ', '')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  })

  it('keeps the lines of a description as lines', () => {
    const { description } = itemOf({ text: { summary: 'Bring:\r\n- gloves\r- soup\n\n\n\nNo whistles.' } })
    expect(description).toContain('\nBring:\n- gloves\n- soup\n\nNo whistles.\n')
  })

  it('escapes the name of the file, which the library does not', () => {
    const named = eventCalendar(en, [], { ...options, name: 'Kent, Sussex; a\\b' })
    expect(named).toContain('\r\nNAME:Kent\\, Sussex\\; a\\\\b\r\n')
  })
})
