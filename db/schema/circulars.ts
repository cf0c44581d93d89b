import { foreignKey, index, pgTable, primaryKey, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant, recordedAt, sealed, wrappedKey } from './columns'
import { events } from './events'
import { organisations } from './organisations'

/** A message from the organisers to those who left an address for some events. Written, seen as each gets it, then sent. */
export const circulars = pgTable(
  'circulars',
  {
    id: id(),
    keeperId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    textSealed: sealed('text_sealed').notNull(),
    keySealed: wrappedKey().notNull(),
    sentAt: instant(),
    createdAt: recordedAt(),
  },
  (t) => [unique().on(t.keeperId, t.id), index().on(t.keeperId, t.createdAt)],
)

export const circularEvents = pgTable(
  'circular_events',
  { keeperId: uuid().notNull(), circularId: uuid().notNull(), eventId: uuid().notNull() },
  (t) => [
    primaryKey({ columns: [t.circularId, t.eventId] }),
    foreignKey({ columns: [t.keeperId, t.circularId], foreignColumns: [circulars.keeperId, circulars.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.keeperId, t.eventId], foreignColumns: [events.keeperId, events.id] }).onDelete('cascade'),
    index().on(t.eventId),
  ],
)
