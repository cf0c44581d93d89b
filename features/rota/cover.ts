import { type Slot, slotsOf } from './pattern'
import { needed } from './rules'
import { type ShiftRole, shiftRoles } from './vocabulary'

type Shift = Slot & { role: ShiftRole; minimum: number; maximum: number; taken: number }
type Hours = { startsAt: Date; endsAt: Date | null; zone: string }

/** How an hour stands in one role. `unplanned` is an hour, or a part of one, for which there is no shift. */
export type HourCover =
  | { state: 'unplanned' }
  | { state: 'short' | 'enough' | 'above'; taken: number; minimum: number; maximum: number; needs: number }

export type CoverHour = Slot & { outside: boolean; roles: { role: ShiftRole; cover: HourCover }[] }

/** The roles that an event has shifts in, in their order. */
export const rolesOf = (shifts: Pick<Shift, 'role'>[]) =>
  shiftRoles.filter((role) => shifts.some((shift) => shift.role === role))

/** Every hour of an event, and of shifts before and after it, and how it stands in each role. */
export function coverByHour(event: Hours, shifts: Shift[]): CoverHour[] {
  const roles = rolesOf(shifts)
  if (!roles.length) return []
  const starts = [event.startsAt, ...shifts.map(({ startsAt }) => startsAt)]
  const ends = [...(event.endsAt ? [event.endsAt] : []), ...shifts.map(({ endsAt }) => endsAt)]
  const whole = { startsAt: earliest(starts), endsAt: latest(ends), zone: event.zone }
  return slotsOf(whole, 1).map((hour) => {
    const outside = hour.endsAt <= event.startsAt || (event.endsAt !== null && hour.startsAt >= event.endsAt)
    const within = clipped(hour, event)
    const cells = roles.map((role) => {
      const mine = shifts.filter((shift) => shift.role === role)
      return { role, cover: hourCover(outside ? hour : within, mine) }
    })
    return { ...hour, outside, roles: cells }
  })
}

/** An hour is as well covered as the worst of its moments. */
function hourCover(hour: Slot, shifts: Shift[]): HourCover {
  const changes = [hour.startsAt, ...shifts.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])]
    .filter((at) => at >= hour.startsAt && at < hour.endsAt)
    .map((at) => momentCover(shifts.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)))
  return changes.reduce((worst, cover) => (rank(cover) > rank(worst) ? cover : worst))
}

function momentCover(shifts: Shift[]): HourCover {
  if (!shifts.length) return { state: 'unplanned' }
  const sum = (of: (shift: Shift) => number) => shifts.reduce((all, shift) => all + of(shift), 0)
  const [taken, minimum, maximum] = [sum((s) => s.taken), sum((s) => s.minimum), sum((s) => s.maximum)]
  const needs = needed({ minimum, taken })
  const state = needs ? 'short' : taken > maximum ? 'above' : 'enough'
  return { state, taken, minimum, maximum, needs }
}

/** A role that nobody planned for an hour is no gap by itself; one with too few is. */
const rank = (cover: HourCover) =>
  cover.state === 'short' ? 1000 + cover.needs : { unplanned: 3, above: 2, enough: 1 }[cover.state]

const clipped = (hour: Slot, event: Hours): Slot => ({
  startsAt: latest([hour.startsAt, event.startsAt]),
  endsAt: event.endsAt ? earliest([hour.endsAt, event.endsAt]) : hour.endsAt,
})

const earliest = (all: Date[]) => all.reduce((a, b) => (b < a ? b : a))
const latest = (all: Date[]) => all.reduce((a, b) => (b > a ? b : a))

/** What the head of a rota says: places that are needed, and how many of them are filled. */
export function sumOf(shifts: Shift[]) {
  const minimum = shifts.reduce((all, shift) => all + shift.minimum, 0)
  const missing = shifts.reduce((all, shift) => all + needed(shift), 0)
  return { minimum, missing, filled: minimum - missing, short: shifts.filter((shift) => needed(shift) > 0).length }
}
