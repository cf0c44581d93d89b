import { Temporal } from 'temporal-polyfill'

/** A date some days later. */
export const addDays = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()
