import { type EventInput, eventForm } from '@/features/events/validation'
import { addLocalDays, homeZone, readLocal } from '@/lib/time'
import type { SuggestionContent } from './validation'

/** A suggestion as an organiser would have typed it. Nothing in it is confirmed, so nothing says that it is. */
export function asDraft(content: SuggestionContent, keeperId: string): EventInput {
  const { title, kind, placeName, placeAddress, placeLocality, placePostcode, calledBy, details } = content
  const fields = eventForm.parse({
    title,
    kind,
    placeName,
    placeAddress,
    placeLocality,
    placePostcode,
    summary: details,
    // A march needs a route, which nobody was asked for.
    ...(kind === 'march' && { route: placeName }),
    ...(calledBy ? { otherCaller: calledBy } : { calledBy: keeperId }),
    visitorPolicy: 'open',
    signUp: 'on',
    version: '0',
  })
  return { ...fields, ...timesOf(content), gatherAt: null, confirmedAt: null }
}

/** An end at or before the start is the next morning's. */
export function timesOf({ day, starts, ends }: Pick<SuggestionContent, 'day' | 'starts' | 'ends'>) {
  const startsAt = instantOf(day, starts)
  const end = ends ? instantOf(day, ends) : null
  return { startsAt, endsAt: end && (end > startsAt ? end : addLocalDays(end, 1, homeZone)) }
}

function instantOf(day: string, time: string): Date {
  const read = readLocal(day, time, homeZone)
  if (read.kind === 'one') return read.instant
  // The hour that a clock repeats is the first of the two; the one that it skips is the next. An organiser looks at it.
  return read.kind === 'twice' ? read.earlier : addHourless(day, time)
}

const addHourless = (day: string, time: string) => {
  const [hour = 0, minute = '00'] = time.split(':')
  const read = readLocal(day, `${String(Number(hour) + 1).padStart(2, '0')}:${minute}`, homeZone)
  return read.kind === 'one' ? read.instant : new Date(Number.NaN)
}
