import 'server-only'
import { readClock } from '@/db/clock'

/** Whether this process can serve: its database answers. */
export const isReady = () =>
  readClock().then(
    () => true,
    () => false,
  )
