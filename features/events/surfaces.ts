import type { MessageKey } from '@/lib/i18n/translate'
import type { PublicEvent } from './public-event'

export type SurfaceState = 'scheduled' | 'suspended' | 'postponed' | 'rescheduled' | 'cancelled' | 'withdrawn'

export type Surface = {
  state: SurfaceState
  page: {
    banner: 'none' | 'may_return' | 'date_to_come' | 'new_date' | 'cancelled' | 'tombstone'
    /** Whether the earlier start stands struck beside the new one. */
    oldTimeStruck: boolean
    details: boolean
  }
  /** RFC 5545. `summary` takes `{title}`; null is the title alone. */
  calendar: { status: 'CONFIRMED' | 'CANCELLED'; summary: MessageKey | null; details: boolean }
  /**
   * https://schema.org/EventStatusType; null where the item is taken away. `previousStartDate`: none, the start that was
   * announced and does not stand, or the earlier starts.
   */
  schemaOrg: {
    eventStatus: 'EventScheduled' | 'EventPostponed' | 'EventRescheduled' | 'EventCancelled'
    previousStartDate: 'none' | 'announced' | 'earlier'
  } | null
  /** ninjs 3.1. `pubStatus` is about the news item, not the event: a cancelled picket is usable news. */
  ninjs: { eventStatus: string | null; pubStatus: 'usable' | 'canceled' }
  /** Atom and JSON Feed. `title` takes `{title}`; the entry's id never changes. */
  feed: { title: MessageKey | null; entry: 'steady' | 'says_why' | 'tombstone' }
  /** OSDI `event.status`. */
  osdi: 'confirmed' | 'tentative' | 'cancelled'
}

// IPTC's guidelines name "scheduled" and "canceled" of this list; its exact codes were not to be found, and ninjs only
// suggests the list, so "postponed" follows their spelling.
const iptc = (code: string) => `http://cv.iptc.org/newscodes/eventstatus/${code}`

/** One status, every surface: what each public format says of an event. Nothing else may decide this. */
const surfaces: Record<SurfaceState, Omit<Surface, 'state'>> = {
  scheduled: {
    page: { banner: 'none', oldTimeStruck: false, details: true },
    calendar: { status: 'CONFIRMED', summary: null, details: true },
    schemaOrg: { eventStatus: 'EventScheduled', previousStartDate: 'none' },
    ninjs: { eventStatus: iptc('scheduled'), pubStatus: 'usable' },
    feed: { title: null, entry: 'steady' },
    osdi: 'confirmed',
  },
  suspended: {
    page: { banner: 'may_return', oldTimeStruck: false, details: true },
    calendar: { status: 'CANCELLED', summary: 'feed.title.suspended', details: true },
    schemaOrg: { eventStatus: 'EventPostponed', previousStartDate: 'announced' },
    ninjs: { eventStatus: iptc('postponed'), pubStatus: 'usable' },
    feed: { title: 'feed.title.suspended', entry: 'says_why' },
    osdi: 'cancelled',
  },
  postponed: {
    page: { banner: 'date_to_come', oldTimeStruck: false, details: true },
    calendar: { status: 'CANCELLED', summary: 'feed.title.postponed', details: true },
    schemaOrg: { eventStatus: 'EventPostponed', previousStartDate: 'announced' },
    ninjs: { eventStatus: iptc('postponed'), pubStatus: 'usable' },
    feed: { title: 'feed.title.postponed', entry: 'says_why' },
    osdi: 'tentative',
  },
  rescheduled: {
    page: { banner: 'new_date', oldTimeStruck: true, details: true },
    calendar: { status: 'CONFIRMED', summary: null, details: true },
    schemaOrg: { eventStatus: 'EventRescheduled', previousStartDate: 'earlier' },
    ninjs: { eventStatus: iptc('scheduled'), pubStatus: 'usable' },
    feed: { title: 'feed.title.rescheduled', entry: 'says_why' },
    osdi: 'confirmed',
  },
  cancelled: {
    page: { banner: 'cancelled', oldTimeStruck: false, details: true },
    calendar: { status: 'CANCELLED', summary: 'feed.title.cancelled', details: true },
    schemaOrg: { eventStatus: 'EventCancelled', previousStartDate: 'none' },
    ninjs: { eventStatus: iptc('canceled'), pubStatus: 'usable' },
    feed: { title: 'feed.title.cancelled', entry: 'says_why' },
    osdi: 'cancelled',
  },
  withdrawn: {
    page: { banner: 'tombstone', oldTimeStruck: false, details: false },
    calendar: { status: 'CANCELLED', summary: 'feed.title.withdrawn', details: false },
    schemaOrg: null,
    ninjs: { eventStatus: null, pubStatus: 'canceled' },
    feed: { title: 'feed.title.withdrawn', entry: 'tombstone' },
    osdi: 'cancelled',
  },
}

/** What every public surface says of an event in this publication and status. */
export function surfaceOf(event: Pick<PublicEvent, 'publication' | 'status'>): Surface {
  const state = stateOf(event)
  return { state, ...surfaces[state] }
}

function stateOf({ publication, status }: Pick<PublicEvent, 'publication' | 'status'>): SurfaceState {
  if (publication === 'withdrawn') return 'withdrawn'
  return status === 'going_ahead' ? 'scheduled' : status
}
