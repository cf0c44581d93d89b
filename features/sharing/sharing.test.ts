import { describe, expect, it } from 'vitest'
import { hostileText, publicEvent } from '@/features/events/testing/fixtures'
import { eventName } from '@/features/feeds/wording'
import { translator } from '@/lib/i18n/translate'
import { calendarLink, webCalendars } from './calendars'
import { services, shareLink } from './channels'
import { eventAsText } from './event-text'

const en = translator('en')
const url = 'https://pickets.example/events/picket-medway-maritime-bcdfgh'

describe('an event as a text for messages', () => {
  it('says what, when, where, who, and ends where to check it', () => {
    expect(eventAsText(en, publicEvent(), url).split('\n')).toEqual([
      'Picket at Medway Maritime',
      'Tuesday 12 January 2016, 8 to 11 am',
      'Windmill Road, main gate, Medway Maritime Hospital, Windmill Road, Gillingham, Kent, ME7 5NY',
      'Everyone is welcome.',
      expect.stringContaining('Called by'),
      'Supported by Medway Trades Council.',
      'Listed by Medway Trades Council.',
      expect.stringMatching(/^Confirmed|^Not yet confirmed/),
      `Check before you set out: ${url}`,
    ])
  })

  it('says first that it is off, and then invites nobody', () => {
    const off = eventAsText(
      en,
      publicEvent({ status: 'suspended', statusReason: 'Talks.', visitorPolicy: 'open' }),
      url,
    )
    expect(off).toMatch(/^SUSPENDED – Picket/)
    expect(off).not.toContain('welcome')
  })

  it('of one that was taken down says nothing but that', () => {
    const text = eventAsText(en, publicEvent({ publication: 'withdrawn', withdrawnAt: new Date() }), url)
    expect(text).toBe(`Withdrawn\n${url}`)
  })
})

describe('a link to a service', () => {
  const shared = { text: eventAsText(en, publicEvent(), url), title: 'Picket & rally?', url }

  it.each(services)('for %s carries the page, and nothing to follow anybody by', (service) => {
    const link = new URL(shareLink(service, shared))
    expect(['mailto:', 'sms:', 'https:']).toContain(link.protocol)
    const values = [...link.searchParams.values()]
    expect(values.join(' ')).toContain(url)
    expect(link.href).not.toMatch(/utm_|fbclid|ref=|source=/)
  })

  it('keeps strange text inside its field', () => {
    const title = `${hostileText}&bcc=x@example.org`
    const hostile = publicEvent({ text: { ...publicEvent().text, title } })
    const text = eventAsText(en, hostile, url)
    const link = new URL(shareLink('email', { text, title: eventName(en, hostile, null), url }))
    expect([...link.searchParams.keys()]).toEqual(['subject', 'body'])
  })
})

describe('a link to a web calendar', () => {
  const summer = publicEvent({
    startsAt: new Date('2016-04-26T07:00:00Z'),
    endsAt: new Date('2016-04-26T16:00:00Z'),
  })

  it('gives Google the instant and the zone (T5)', () => {
    const { searchParams } = new URL(calendarLink('google', en, summer, url))
    expect(searchParams.get('dates')).toBe('20160426T070000Z/20160426T160000Z')
    expect(searchParams.get('ctz')).toBe('Europe/London')
    expect(searchParams.get('details')).toContain(url)
  })

  it.each(['outlook', 'office'] as const)('gives %s the same instant', (calendar) => {
    const { searchParams } = new URL(calendarLink(calendar, en, summer, url))
    expect([searchParams.get('startdt'), searchParams.get('enddt')]).toEqual([
      '2016-04-26T07:00:00Z',
      '2016-04-26T16:00:00Z',
    ])
  })

  it.each(webCalendars)('shows %s an hour where no end is known', (calendar) => {
    const open = publicEvent({ startsAt: new Date('2016-01-12T08:00:00Z'), endsAt: null })
    const link = decodeURIComponent(calendarLink(calendar, en, open, url))
    expect(link).toMatch(/20160112T090000Z|2016-01-12T09:00:00Z/)
  })
})
