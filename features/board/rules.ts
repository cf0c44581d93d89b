import { isOff, type Status } from '@/features/industrial-action/status'
import { type BoardState, type Need, needs } from './vocabulary'

type Standing = {
  publication: 'draft' | 'public' | 'withdrawn'
  publishAt: Date | null
  status: Status
  /** Something that the public reads changed in the last two days. */
  changed: boolean
  needs: Record<Need, boolean>
}

/** The one word that an event gets on the board: what must be known first of all that is true of it. */
export function stateOf(event: Standing, now: Date): BoardState {
  if (event.publication === 'draft') return 'draft'
  if (event.publishAt && event.publishAt > now) return 'scheduled'
  if (isOff(event.status)) return 'off'
  if (event.needs.rota) return 'needs_pickets'
  return event.changed ? 'changed' : 'going_ahead'
}

export const needsOf = (event: Pick<Standing, 'needs'>): Need[] => needs.filter((need) => event.needs[need])

/** Runs of events that begin on one day, in the order in which they come. */
export function byDay<E extends { day: string }>(events: readonly E[]): { day: string; events: E[] }[] {
  const days: { day: string; events: E[] }[] = []
  for (const event of events) {
    const last = days.at(-1)
    if (last?.day === event.day) last.events.push(event)
    else days.push({ day: event.day, events: [event] })
  }
  return days
}
