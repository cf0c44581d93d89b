import { localDaysBetween, toLocal } from '@/lib/time'
import type { EventKind } from './vocabulary'

/** Something odd that may well be meant. The words stand in the messages under `event.odd.`. */
export type Oddity =
  | 'small-hours'
  | 'outside-strike'
  | 'in-the-past'
  | 'very-long'
  | 'no-contact'
  | 'unconfirmed'
  | 'only-one'

type Plan = {
  kind: EventKind
  startsAt: Date
  endsAt: Date | null
  zone: string
  contactPhone: string
  calledByKeeper: boolean
  confirmed: boolean
  /** How many members can call it off. */
  organisers: number
  strike: { startsAt: Date; endsAt: Date | null } | null
}

const hour = 3_600_000

/** What an organiser should look at twice. Never blocks: people do stand at a gate at 3 am. */
export function oddities(plan: Plan, now: Date): Oddity[] {
  const { startsAt, endsAt, strike } = plan
  const startHour = Number(toLocal(startsAt, plan.zone).time.slice(0, 2))
  const ends = endsAt ?? startsAt
  const found: [Oddity, boolean][] = [
    ['small-hours', startHour < 5],
    [
      'outside-strike',
      !!strike && plan.kind === 'picket' && (startsAt < strike.startsAt || (!!strike.endsAt && ends > strike.endsAt)),
    ],
    ['in-the-past', ends < now],
    ['very-long', !!endsAt && endsAt.getTime() - startsAt.getTime() > 16 * hour],
    ['no-contact', plan.kind !== 'online_meeting' && !plan.contactPhone],
    ['unconfirmed', !plan.calledByKeeper && !plan.confirmed],
    ['only-one', plan.organisers < 2],
  ]
  return found.filter(([, odd]) => odd).map(([oddity]) => oddity)
}

/** Until when an event counts as going on: its end, or a day after a start that has no end. */
const lastsUntil = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date | null }) =>
  endsAt ?? new Date(startsAt.getTime() + 24 * hour)

export const isOver = (event: { startsAt: Date; endsAt: Date | null }, now: Date) => lastsUntil(event) <= now

export type Part = 'now' | 'today' | 'tomorrow' | 'week' | 'later'
export const parts: readonly Part[] = ['now', 'today', 'tomorrow', 'week', 'later']

/** Which part of the list an event that is not over stands in. */
export function partOf(event: { startsAt: Date; zone: string }, now: Date): Part {
  if (event.startsAt <= now) return 'now'
  const days = localDaysBetween(now, event.startsAt, event.zone)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  return days < 7 ? 'week' : 'later'
}
