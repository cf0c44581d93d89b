import { describe, expect, it } from 'vitest'
import { hostileText, publicEvent, strikeDays } from '@/features/events/testing/fixtures'
import { translator } from '@/lib/i18n/translate'
import { JsonLd } from './components/json-ld'
import { eventJsonLd, serializeJsonLd } from './json-ld'

const en = translator('en')
const cy = translator('cy')
const at = (iso: string) => new Date(iso)
const url = 'https://pickets.example/events/x'
const dataOf = (event?: Parameters<typeof publicEvent>[0], t = en) => eventJsonLd(t, publicEvent(event), url)

describe('an event for search engines', () => {
  it('is a schema.org Event', () => {
    expect(dataOf({ calledBy: { name: 'Hospital Doctors’ Union', slug: 'hdu' } })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Picket at Medway Maritime',
      startDate: '2016-01-12T08:00:00+00:00',
      endDate: '2016-01-12T11:00:00+00:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: {
        '@type': 'Place',
        name: 'Medway Maritime Hospital, Windmill Road, main gate',
        address: {
          '@type': 'PostalAddress',
          streetAddress: 'Windmill Road',
          addressLocality: 'Gillingham, Kent',
          postalCode: 'ME7 5NY',
        },
        geo: { '@type': 'GeoCoordinates', latitude: 51.3799, longitude: 0.5421 },
      },
      organizer: {
        '@type': 'Organization',
        name: 'Hospital Doctors’ Union',
        url: 'https://pickets.example/organisations/hdu',
      },
      description: [
        'Called by Hospital Doctors’ Union.',
        'Supported by Medway Trades Council.',
        'Listed by Medway Trades Council.',
        'Everyone is welcome.',
        'Bring gloves.',
      ].join('\n'),
      url,
      inLanguage: 'en-GB',
      isAccessibleForFree: true,
    })
  })

  it('gives the offset of the day (T5)', () => {
    const [first] = strikeDays.T5
    const data = eventJsonLd(en, first ?? publicEvent(), url)
    expect(data).toMatchObject({ startDate: '2016-04-26T08:00:00+01:00', endDate: '2016-04-26T17:00:00+01:00' })
  })

  const previousStarts = [at('2016-01-05T08:00Z'), at('2016-01-08T08:00Z')]

  it.each([
    ['going_ahead', [], 'EventScheduled', undefined],
    ['suspended', [], 'EventPostponed', '2016-01-12T08:00:00+00:00'],
    ['postponed', [], 'EventPostponed', '2016-01-12T08:00:00+00:00'],
    ['rescheduled', previousStarts.slice(0, 1), 'EventRescheduled', '2016-01-05T08:00:00+00:00'],
    ['rescheduled', previousStarts, 'EventRescheduled', ['2016-01-05T08:00:00+00:00', '2016-01-08T08:00:00+00:00']],
    [
      'suspended',
      previousStarts.slice(0, 1),
      'EventPostponed',
      ['2016-01-05T08:00:00+00:00', '2016-01-12T08:00:00+00:00'],
    ],
    ['cancelled', previousStarts, 'EventCancelled', undefined],
  ] as const)('%s after %j is %s', (status, earlier, eventStatus, previousStartDate) => {
    const data = dataOf({ status, previousStarts: [...earlier] })
    expect(data?.eventStatus).toBe(`https://schema.org/${eventStatus}`)
    expect(data?.previousStartDate).toEqual(previousStartDate)
    expect(data?.startDate).toBe('2016-01-12T08:00:00+00:00')
  })

  it('says why in its description', () => {
    const data = dataOf({ status: 'suspended', statusReason: 'Talks go on.' })
    expect(data?.description).toMatch(/^Suspended: it is off for now and may return[.]\nTalks go on[.]\n/)
  })

  it('is gone once withdrawn', () => {
    expect(dataOf({ publication: 'withdrawn' })).toBeNull()
  })

  it('is at its page when it is online', () => {
    expect(dataOf({ kind: 'online_meeting' })).toMatchObject({
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: { '@type': 'VirtualLocation', url },
    })
  })

  it('leaves out what is not known', () => {
    const data = dataOf({ endsAt: null, place: { workplace: null, latitude: null, longitude: null, address: '' } })
    expect(data).not.toHaveProperty('endDate')
    expect(data?.location).toEqual({
      '@type': 'Place',
      name: 'Windmill Road, main gate',
      address: { '@type': 'PostalAddress', addressLocality: 'Gillingham, Kent', postalCode: 'ME7 5NY' },
    })
    expect(data?.organizer).toEqual({ '@type': 'Organization', name: 'British Medical Association' })
    expect(dataOf({ kind: 'coach' })).not.toHaveProperty('isAccessibleForFree')
  })

  it('names no person', () => {
    const data = dataOf({
      contactRole: 'Sam, gate',
      contactPhone: '07700 900999',
      confirmation: { with: 'Alex Rep', how: 'on 01632 960999', at: at('2016-01-11T16:00Z') },
    })
    expect(JSON.stringify(data)).not.toMatch(/Sam|900999|Alex|960999/)
  })

  it('says EXAMPLE where it is invented', () => {
    expect(dataOf({ demo: true })?.name).toBe('EXAMPLE – Picket at Medway Maritime')
  })

  it('leads to the Welsh page of the caller, and says which language the words are in', () => {
    const data = dataOf({ locale: 'cy', calledBy: { name: 'Undeb', slug: 'undeb' } }, cy)
    expect(data?.organizer).toMatchObject({ url: 'https://pickets.example/cy/organisations/undeb' })
    expect(data?.inLanguage).toBe('cy')
  })
})

describe('in the page', () => {
  const strange = dataOf({ status: 'suspended', statusReason: hostileText, text: { title: hostileText } }) ?? {}

  it('cannot close its element, and reads as it was (T22)', () => {
    const text = serializeJsonLd(strange)
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toEqual(strange)
    expect(strange.name).toContain('</title><script>alert(1)</script><!--')
  })

  it('is a script element that no browser runs', () => {
    expect(JsonLd({ data: strange })?.props).toEqual({
      type: 'application/ld+json',
      dangerouslySetInnerHTML: { __html: serializeJsonLd(strange) },
    })
    expect(JsonLd({ data: null })).toBeNull()
  })
})
