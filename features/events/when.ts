import { isOff } from '@/features/industrial-action/status'
import type { PublicEvent } from './public-event'
import { isOver } from './rules'

/** Called off, but people who have not heard may still turn up at the time that was announced. */
export const mayStillBeExpected = (
  event: Pick<PublicEvent, 'publication' | 'status' | 'startsAt' | 'endsAt'>,
  now: Date,
) => event.publication === 'public' && isOff(event.status) && !isOver(event, now)

/** The starts that no longer stand, oldest first: to be shown struck, or named as "no longer". */
export const startsNoLonger = ({ status, previousStarts }: Pick<PublicEvent, 'status' | 'previousStarts'>) =>
  status === 'rescheduled' ? previousStarts : []
