import type { Body, PublicEvent } from '@/features/events/public-event'
import { type Surface, surfaceOf } from '@/features/events/surfaces'
import { organisationPath } from '@/features/organisations/paths'
import { offsetDateTime } from '@/lib/i18n/dates'
import { languageTag, localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { manyLines, oneLine } from './plain-text'
import { eventName, said, statusLines, visitorLine, whoLines } from './wording'

export type JsonLd = Record<string, unknown>

/**
 * An event as schema.org/Event for search engines; null once it is withdrawn. `url` is its page, absolute. Neither the
 * person to ring nor the one whose word it stands on is in it: what search engines copy cannot be taken back.
 */
export function eventJsonLd(t: Translate, event: PublicEvent, url: string): JsonLd | null {
  const { schemaOrg } = surfaceOf(event)
  if (!schemaOrg) return null
  const { startsAt, endsAt, zone } = event
  const online = event.kind === 'online_meeting'
  return present({
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: eventName(t, event, null),
    startDate: offsetDateTime(startsAt, zone),
    endDate: endsAt && offsetDateTime(endsAt, zone),
    eventStatus: `https://schema.org/${schemaOrg.eventStatus}`,
    previousStartDate: previousStartDate(event, schemaOrg),
    eventAttendanceMode: `https://schema.org/${online ? 'Online' : 'Offline'}EventAttendanceMode`,
    location: online ? { '@type': 'VirtualLocation', url } : placeOf(event),
    organizer: organization(t, event.calledBy, url),
    description: descriptionOf(t, event),
    url,
    inLanguage: languageTag[event.locale],
    // A seat on a coach may cost money; nothing here says.
    isAccessibleForFree: event.kind === 'coach' ? null : true,
  })
}

/** For a `<script>` element: no text in it can close the element or open a comment. */
export const serializeJsonLd = (data: JsonLd) => JSON.stringify(data).replaceAll('<', '\\u003c')

/** One date as itself, several as a list, none not at all. */
function previousStartDate(event: PublicEvent, { previousStartDate }: NonNullable<Surface['schemaOrg']>) {
  if (previousStartDate === 'none') return null
  const announced = previousStartDate === 'announced' ? [event.startsAt] : []
  const dates = [...event.previousStarts, ...announced].map((start) => offsetDateTime(start, event.zone))
  return dates.length > 1 ? dates : (dates[0] ?? null)
}

function placeOf({ place }: PublicEvent) {
  const { latitude, longitude } = place
  return present({
    '@type': 'Place',
    name: said([place.workplace, place.name]).join(', '),
    address: present({
      '@type': 'PostalAddress',
      streetAddress: oneLine(place.address),
      addressLocality: oneLine(place.locality),
      postalCode: oneLine(place.postcode),
    }),
    geo: latitude !== null && longitude !== null ? { '@type': 'GeoCoordinates', latitude, longitude } : null,
  })
}

const organization = (t: Translate, { name, slug }: Body, url: string) =>
  present({
    '@type': 'Organization',
    name: oneLine(name),
    url: slug && new URL(localePath(t.locale, organisationPath(slug)), url).href,
  })

const descriptionOf = (t: Translate, event: PublicEvent) =>
  [...said([...statusLines(t, event), ...whoLines(t, event), visitorLine(t, event)]), manyLines(event.text.summary)]
    .filter((line) => line !== '')
    .join('\n')

/** Without the properties that say nothing. */
const present = (data: JsonLd): JsonLd =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null && value !== ''))
