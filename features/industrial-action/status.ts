/** What is to happen, apart from whether it is published. People read these as in `status.*` of the messages. */
export const statuses = ['going_ahead', 'suspended', 'postponed', 'rescheduled', 'cancelled'] as const
export type Status = (typeof statuses)[number]

/**
 * The one table of allowed moves, for a strike as for an event. Suspended may come back; postponed waits for a date;
 * cancelled is for good, and a mistake is taken back by undoing the change.
 */
const next: Record<Status, readonly Status[]> = {
  going_ahead: ['suspended', 'postponed', 'rescheduled', 'cancelled'],
  rescheduled: ['suspended', 'postponed', 'rescheduled', 'cancelled'],
  suspended: ['going_ahead', 'postponed', 'rescheduled', 'cancelled'],
  postponed: ['rescheduled', 'cancelled'],
  cancelled: [],
}

export const canMove = (from: Status, to: Status) => next[from].includes(to)

/** Whether people should stay away at the time that was announced. */
export const isOff = (status: Status) => status === 'suspended' || status === 'postponed' || status === 'cancelled'
