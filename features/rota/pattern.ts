import { addLocalHours } from '@/lib/time'
import type { ShiftRole } from './vocabulary'

/** How many are needed on a shift, and how many are advised at most. */
type Cover = { minimum: number; maximum: number }

/** The same shifts for any number of events: slots of so many hours over each event's own hours, in each role. */
export type RotaPattern = { hours: number; roles: ({ role: ShiftRole } & Cover)[] }

export type Slot = { startsAt: Date; endsAt: Date }
type Hours = { startsAt: Date; endsAt: Date | null; zone: string }

/**
 * The slots of an event's hours, end to end, from its start to its end. They change on the clock on the wall, so that
 * a night is divided like every other; but nobody stands longer than the hours say when a clock goes back. An event
 * without an end has none.
 */
export function slotsOf({ startsAt, endsAt, zone }: Hours, hours: number): Slot[] {
  const slots: Slot[] = []
  if (!endsAt || hours < 1) return slots
  const longest = hours * 3_600_000
  let from = startsAt
  for (let step = 1; from < endsAt; step++) {
    const change = addLocalHours(startsAt, step * hours, zone)
    const end = change < endsAt ? change : endsAt
    const most = new Date(from.getTime() + longest)
    if (end > most) slots.push({ startsAt: from, endsAt: most })
    const rest = end > most ? most : from
    // Where the clock goes forward, a change of shift may fall into the hour that is not there.
    if (rest < end) slots.push({ startsAt: rest, endsAt: end })
    if (end > from) from = end
  }
  return slots
}
