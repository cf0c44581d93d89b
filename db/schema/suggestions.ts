import { sql } from 'drizzle-orm'
import { check, index, integer, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { suggestionStates } from '@/features/suggestions/vocabulary'
import { hash, id, instant, recordedAt, sealed, wrappedKey } from './columns'
import { events } from './events'
import { organisations } from './organisations'

export const suggestionState = pgEnum('suggestion_state', suggestionStates)

/** Somebody tells an organisation of a picket or an event. Nobody sees it but its organisers, and whoever sent it. */
export const suggestions = pgTable(
  'suggestions',
  {
    id: id(),
    keeperId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    state: suggestionState().notNull().default('waiting'),
    language: text().notNull(),
    /** Raised to make earlier private links void. */
    generation: integer().notNull().default(1),
    /** The press of one form: the same press twice is one suggestion. */
    pressHash: hash().notNull(),
    /** Everything that was typed: people write names into whatever field there is. */
    contentSealed: sealed('content_sealed'),
    keySealed: wrappedKey(),
    /** What the organisers answered. */
    note: text().notNull().default(''),
    /** The draft that was made of it. */
    eventId: uuid().references(() => events.id, { onDelete: 'set null' }),
    decidedAt: instant(),
    createdAt: recordedAt(),
  },
  (t) => [
    unique().on(t.keeperId, t.pressHash),
    index().on(t.keeperId, t.createdAt),
    check('suggestions_sealed_has_key', sql`(${t.contentSealed} is null) = (${t.keySealed} is null)`),
    check(
      'suggestions_open_has_content',
      sql`${t.state} not in ('waiting', 'returned') or ${t.contentSealed} is not null`,
    ),
  ],
)
