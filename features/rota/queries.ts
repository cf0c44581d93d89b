import 'server-only'
import { sql } from 'drizzle-orm'
import { events } from '@/db/schema'

const over = sql`coalesce(${events.endsAt}, ${events.startsAt} + interval '24 hours')`

/** When the names on the rota of an event go, as /privacy says: a week after its end, or after it was called off for good. */
export const namesGoneAt = sql<Date>`(least(
  ${over},
  case when ${events.status} = 'cancelled' then ${events.statusChangedAt} end,
  ${events.withdrawnAt}) + interval '7 days')`.mapWith((value: string) => new Date(value))
