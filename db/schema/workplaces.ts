import { sql } from 'drizzle-orm'
import { check, doublePrecision, foreignKey, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, recordedAt, version } from './columns'
import { organisations } from './organisations'

export const workplaces = pgTable(
  'workplaces',
  {
    id: id(),
    keeperId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    address: text().notNull(),
    /** Town and county: there are two Gillinghams. */
    locality: text().notNull(),
    postcode: text().notNull().default(''),
    version: version(),
    createdAt: recordedAt(),
  },
  (t) => [unique().on(t.keeperId, t.id), unique().on(t.keeperId, t.name)],
)

/** A gate: the unit for numbers and rota, and what an event's address really is. */
export const entrances = pgTable(
  'entrances',
  {
    id: id(),
    keeperId: uuid().notNull(),
    workplaceId: uuid().notNull(),
    name: text().notNull(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    /** Where supporters stand, apart from the gate. */
    supporterPosition: text().notNull().default(''),
    accessNotes: text().notNull().default(''),
    minimumPickets: integer().notNull().default(0),
    /** Code of Practice on Picketing: generally no more than six at an entrance. Advice, never a limit here. */
    advisoryMaximum: integer().notNull().default(6),
    createdAt: recordedAt(),
  },
  (t) => [
    foreignKey({ columns: [t.keeperId, t.workplaceId], foreignColumns: [workplaces.keeperId, workplaces.id] }).onDelete(
      'cascade',
    ),
    unique().on(t.keeperId, t.id),
    unique().on(t.workplaceId, t.name),
    index().on(t.workplaceId),
    check('entrances_position_whole', sql`(${t.latitude} is null) = (${t.longitude} is null)`),
  ],
)
