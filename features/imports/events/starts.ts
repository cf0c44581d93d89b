import type { ImportOptions } from '../vocabulary'
import type { EventRow } from './judging'
import { orderShown, readTimes } from './times'

/** When the rows of a file say that something starts: where to look for what is there already. */
export function startsAsked(rows: EventRow[], options: ImportOptions): Date[] {
  const dates = rows.flatMap(({ say }) => [say('date'), say('endDate')]).filter(Boolean)
  const reading = { dayOrder: options.dayOrder ?? orderShown(dates), fold: options.fold }
  return rows.flatMap(({ say }) => readTimes(say, reading).times.startsAt ?? [])
}
