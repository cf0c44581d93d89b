import { Temporal } from 'temporal-polyfill'
import type { PublicEvent } from '@/features/events/public-event'
import { eventName, visitorLine, whereLine, whoLines } from '@/features/feeds/wording'
import type { Translate } from '@/lib/i18n/translate'

/** Calendars on the web that take an event from an address. All others take the file. */
export const webCalendars = ['google', 'outlook', 'office'] as const
export type WebCalendar = (typeof webCalendars)[number]

const hosts = { outlook: 'https://outlook.live.com', office: 'https://outlook.office.com' }

/**
 * An address at which a web calendar offers to keep the event. What is kept there does not hear of changes, so the words
 * say to check the page. An event without an end is shown an hour long: those calendars know no open end.
 */
export function calendarLink(calendar: WebCalendar, t: Translate, event: PublicEvent, url: string): string {
  const starts = Temporal.Instant.fromEpochMilliseconds(event.startsAt.getTime())
  const ends = event.endsAt ? Temporal.Instant.fromEpochMilliseconds(event.endsAt.getTime()) : starts.add({ hours: 1 })
  const title = eventName(t, event, null)
  const words = [visitorLine(t, event), ...whoLines(t, event), t('share.check', { url })].join('\n')
  if (calendar === 'google') {
    const dates = [starts, ends].map((at) => at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')).join('/')
    const fields = {
      action: 'TEMPLATE',
      text: title,
      dates,
      details: words,
      location: whereLine(event),
      ctz: event.zone,
    }
    return `https://calendar.google.com/calendar/render?${new URLSearchParams(fields)}`
  }
  const fields = {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: starts.toString({ smallestUnit: 'second' }),
    enddt: ends.toString({ smallestUnit: 'second' }),
    body: words,
    location: whereLine(event),
  }
  return `${hosts[calendar]}/calendar/0/deeplink/compose?${new URLSearchParams(fields)}`
}
