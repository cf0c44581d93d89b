import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, recordedAt } from './columns'
import { organisations } from './organisations'

/**
 * Who did what to what, and when. Only ever added to. Names no supporter: their sign-up is recorded as `visitor`
 * with the event, and of an edit only which fields changed.
 */
export const activity = pgTable(
  'activity',
  {
    id: id(),
    at: recordedAt(),
    keeperId: uuid().references(() => organisations.id, { onDelete: 'cascade' }),
    actor: text().$type<'member' | 'person' | 'visitor' | 'system'>().notNull(),
    /** The member, where the actor is one. */
    actorId: uuid(),
    verb: text().notNull(),
    subject: text().notNull(),
    subjectId: uuid(),
    fields: jsonb().$type<string[]>().notNull().default([]),
  },
  (t) => [index().on(t.keeperId, t.at), index().on(t.subjectId)],
)
