import ical, {
  escape as escapeText,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { eventPath } from '@/features/events/paths'
import type { PublicEvent } from '@/features/events/public-event'
import { surfaceOf } from '@/features/events/surfaces'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { readLocal, toLocal } from '@/lib/time'
import { foldLines } from './folding'
import { manyLines } from './plain-text'
import {
  confirmationLine,
  eventName,
  exampleOf,
  gatherLine,
  notTodayLine,
  said,
  statusLines,
  visitorLine,
  whereLine,
  whoLines,
} from './wording'

type CalendarOptions = {
  /** What calendar programs call it, before any EXAMPLE. */
  name: string
  /** The absolute address that the file is fetched from; the pages of its events are on the same site. */
  source: string
  now: Date
}

/**
 * Events as an iCalendar file (RFC 5545, 5546 and 7986) that a program can fetch again: CRLF lines of at most 75 octets,
 * times on the clock of each event's zone, called-off events kept as CANCELLED. Many programs hide those or show them as
 * normal, so the summary says it too and a note stands at the old time until that is over.
 */
export function eventCalendar(t: Translate, events: PublicEvent[], { name, source, now }: CalendarOptions): string {
  const demo = events.length > 0 && events.every((event) => event.demo)
  const calendar = ical({
    prodId: { company: 'Brazier', product: 'Brazier', language: t.locale },
    method: ICalCalendarMethod.PUBLISH,
    // The library escapes what stands in events, but neither this nor the source.
    name: escapeText(exampleOf(t, demo, name), false),
    source: new URL(source).href,
    ttl: 3600,
  })
  const frame = calendar.toString()
  const zones = [...new Set(events.map((event) => event.zone))].map(zoneBlock).filter((block) => block !== null)
  const items = events.flatMap((event) => {
    // A draft has no page yet.
    const url = new URL(event.slug ? localePath(t.locale, eventPath(event.slug)) : source, source).href
    return [eventItem(t, event, url), noteItem(t, event, url, now)].filter((item) => item !== null)
  })
  // Folding by the library takes most of a second for a thousand events, so it is given the frame alone.
  return [
    frame.slice(0, -lastLine.length),
    ...zones.map((block) => `${block}\r\n`),
    ...items.map((item) => foldLines(calendar.createEvent(item).toString())),
    `${lastLine}\r\n`,
  ].join('')
}

const lastLine = 'END:VCALENDAR'

function eventItem(t: Translate, event: PublicEvent, url: string): ICalEventData {
  const surface = surfaceOf(event).calendar
  const { start, end, timezone } = timesOf(event)
  const off = surface.status === 'CANCELLED'
  return {
    ...stamps(event),
    id: event.id,
    start,
    end: surface.details ? end : null,
    timezone,
    summary: eventName(t, event, surface.summary),
    status: ICalEventStatus[surface.status],
    // A program that ignores STATUS at least does not show the time as taken.
    transparency: off ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    location: surface.details ? locationOf(event) : null,
    description: surface.details ? descriptionOf(t, event, url) : null,
    url,
  }
}

function noteItem(t: Translate, event: PublicEvent, url: string, now: Date): ICalEventData | null {
  const summary = notTodayLine(t, event, now)
  if (!summary) return null
  return {
    ...stamps(event),
    id: `${event.id}-note`,
    ...timesOf(event),
    summary,
    status: ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    description: [...statusLines(t, event), t('feed.checkPage', { url })].join('\n'),
    url,
  }
}

const stamps = ({ version, updatedAt }: PublicEvent) => ({
  sequence: version - 1,
  stamp: updatedAt,
  lastModified: updatedAt,
})

function descriptionOf(t: Translate, event: PublicEvent, url: string) {
  return [
    ...said([
      ...statusLines(t, event),
      ...whoLines(t, event),
      confirmationLine(t, event),
      visitorLine(t, event),
      gatherLine(t, event),
    ]),
    manyLines(event.text.summary),
    t('feed.checkPage', { url }),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function locationOf(event: PublicEvent) {
  const { latitude, longitude } = event.place
  const title = whereLine(event)
  const geo = latitude !== null && longitude !== null ? { lat: degrees(latitude), lon: degrees(longitude) } : undefined
  if (title) return { title, ...(geo && { geo }) }
  return geo ? { geo } : null
}

// The library leaves out a position that has a zero in it, and Greenwich has one: 10 cm east will do.
const degrees = (value: number) => Number(value.toFixed(6)) || 0.000001

/** On the event's own clock where programs can be told its rules and the time happens once; otherwise in UTC. */
function timesOf({ startsAt, endsAt, zone }: PublicEvent) {
  const inZone = zoneBlock(zone) !== null && ![startsAt, endsAt].some((at) => at && happensTwice(at, zone))
  return inZone
    ? { start: zoned(startsAt, zone), end: endsAt && zoned(endsAt, zone), timezone: zone }
    : { start: startsAt, end: endsAt, timezone: null }
}

/** RFC 5545 reads a local time that happens twice as the first of the two; ical.js and others read it as the second. */
function happensTwice(at: Date, zone: string) {
  const { date, time } = toLocal(at, zone)
  return readLocal(date, time, zone).kind === 'twice'
}

// The library reads a plain Date on the server's clock, whatever zone it is told.
const zoned = (at: Date, zone: string) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)

const blocks = new Map<string, string | null>()

/**
 * The rules of a zone, as every file that names it must carry them; null for a zone that the data does not know, or
 * knows by another name than the event does.
 */
function zoneBlock(zone: string): string | null {
  const known = blocks.get(zone)
  if (known !== undefined) return known
  const [rules, name] = [tzlib_get_ical_block(zone)].flat()
  const block = rules && name === `TZID=${zone}` ? rules : null
  blocks.set(zone, block)
  return block
}
