import { describe, expect, it } from 'vitest'
import { statuses } from '@/features/industrial-action/status'
import { type Surface, type SurfaceState, surfaceOf } from './surfaces'

const iptc = 'http://cv.iptc.org/newscodes/eventstatus/'

/** "One status, every surface" of the domain's facts (3.3), cell by cell. */
const table: Record<SurfaceState, Omit<Surface, 'state'>> = {
  // time, gate | CONFIRMED | EventScheduled | "scheduled", usable | id fixed | confirmed
  scheduled: {
    page: { banner: 'none', oldTimeStruck: false, details: true },
    calendar: { status: 'CONFIRMED', summary: null, details: true },
    schemaOrg: { eventStatus: 'EventScheduled', previousStartDate: 'none' },
    ninjs: { eventStatus: `${iptc}scheduled`, pubStatus: 'usable' },
    feed: { title: null, entry: 'steady' },
    osdi: 'confirmed',
  },
  // banner, "may return" | CANCELLED + "SUSPENDED –" | EventPostponed + previousStartDate | postponed, usable | says why | cancelled
  suspended: {
    page: { banner: 'may_return', oldTimeStruck: false, details: true },
    calendar: { status: 'CANCELLED', summary: 'feed.title.suspended', details: true },
    schemaOrg: { eventStatus: 'EventPostponed', previousStartDate: 'announced' },
    ninjs: { eventStatus: `${iptc}postponed`, pubStatus: 'usable' },
    feed: { title: 'feed.title.suspended', entry: 'says_why' },
    osdi: 'cancelled',
  },
  // banner | CANCELLED + "POSTPONED –" | EventPostponed + previousStartDate | same | same | tentative
  postponed: {
    page: { banner: 'date_to_come', oldTimeStruck: false, details: true },
    calendar: { status: 'CANCELLED', summary: 'feed.title.postponed', details: true },
    schemaOrg: { eventStatus: 'EventPostponed', previousStartDate: 'announced' },
    ninjs: { eventStatus: `${iptc}postponed`, pubStatus: 'usable' },
    feed: { title: 'feed.title.postponed', entry: 'says_why' },
    osdi: 'tentative',
  },
  // old time struck, new time | CONFIRMED, new DTSTART | EventRescheduled + previousStartDate (repeatable) | usable | same | confirmed
  rescheduled: {
    page: { banner: 'new_date', oldTimeStruck: true, details: true },
    calendar: { status: 'CONFIRMED', summary: null, details: true },
    schemaOrg: { eventStatus: 'EventRescheduled', previousStartDate: 'earlier' },
    ninjs: { eventStatus: `${iptc}scheduled`, pubStatus: 'usable' },
    feed: { title: 'feed.title.rescheduled', entry: 'says_why' },
    osdi: 'confirmed',
  },
  // banner | CANCELLED + "CANCELLED –" | EventCancelled, startDate kept | canceled, usable | same | cancelled
  cancelled: {
    page: { banner: 'cancelled', oldTimeStruck: false, details: true },
    calendar: { status: 'CANCELLED', summary: 'feed.title.cancelled', details: true },
    schemaOrg: { eventStatus: 'EventCancelled', previousStartDate: 'none' },
    ninjs: { eventStatus: `${iptc}canceled`, pubStatus: 'usable' },
    feed: { title: 'feed.title.cancelled', entry: 'says_why' },
    osdi: 'cancelled',
  },
  // tombstone, no details | CANCELLED, details blanked | removed | pubStatus canceled | tombstone | cancelled
  withdrawn: {
    page: { banner: 'tombstone', oldTimeStruck: false, details: false },
    calendar: { status: 'CANCELLED', summary: 'feed.title.withdrawn', details: false },
    schemaOrg: null,
    ninjs: { eventStatus: null, pubStatus: 'canceled' },
    feed: { title: 'feed.title.withdrawn', entry: 'tombstone' },
    osdi: 'cancelled',
  },
}

describe('one status, every surface', () => {
  it.each(statuses)('a public event that is %s', (status) => {
    const state = status === 'going_ahead' ? 'scheduled' : status
    expect(surfaceOf({ publication: 'public', status })).toEqual({ state, ...table[state] })
  })

  it.each(statuses)('a withdrawn event that was %s says only that it is withdrawn', (status) => {
    expect(surfaceOf({ publication: 'withdrawn', status })).toEqual({ state: 'withdrawn', ...table.withdrawn })
  })
})
