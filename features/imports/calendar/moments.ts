import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { homeZone, readLocal, toLocal } from '@/lib/time'

type Time = InstanceType<typeof ICAL.Time>

/** IANA name for what a calendar calls its zone, or null. Some put a path before it, and Outlook has names of its own. */
export function zoneOf(tzid: string | null, isUtc: boolean): string | null {
  if (isUtc) return 'UTC'
  if (!tzid) return homeZone
  if (/^(gmt|greenwich) standard time$|^gmt$|london|dublin.*edinburgh/i.test(tzid) && !tzid.includes('/'))
    return homeZone
  const name = tzid.split('/').slice(-2).join('/')
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return name
  } catch {
    return null
  }
}

/**
 * A time of a calendar as it is told at home: `{ date, time }`, with the name of the half of the year where the time
 * happens twice. A local time that its zone skips is `never`. RFC 5545 means the first of two in a named zone; a time
 * without a zone says nothing of that, and is asked about.
 */
export function atHome(value: Time, zone: string, isNamed: boolean): { date: string; time: string } | 'never' {
  const [date, time] = [value.toString().slice(0, 10), value.toString().slice(11, 16)]
  if (!isNamed && zone === homeZone) return { date, time }
  const local = readLocal(date, time, zone)
  if (local.kind === 'never') return zone === homeZone ? { date, time } : 'never'
  return homeTime(local.kind === 'one' ? local.instant : local.earlier)
}

export function homeTime(instant: Date) {
  const { date, time } = toLocal(instant, homeZone)
  const local = readLocal(date, time, homeZone)
  if (local.kind !== 'twice') return { date, time }
  return { date, time: `${time} ${local.earlier.getTime() === instant.getTime() ? 'BST' : 'GMT'}` }
}

/** What a clock in a zone shows at a time that the file tells in UTC. */
export const onTheWall =
  (zone: string) =>
  (utc: Time): Time => {
    const { date, time } = toLocal(new Date(`${utc.toString().slice(0, 19)}Z`), zone)
    return ICAL.Time.fromDateTimeString(`${date}T${time}:${utc.toString().slice(17, 19)}`)
  }
