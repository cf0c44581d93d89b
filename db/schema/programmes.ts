import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { SharedPlan } from '@/features/programmes/vocabulary'
import { id, instant, recordedAt } from './columns'
import { events } from './events'
import { industrialActions } from './industrial-action'
import { organisations } from './organisations'
import { entrances } from './workplaces'

/** Events planned together: looked at in a table, put right, then made in one go. */
export const programmes = pgTable(
  'programmes',
  {
    id: id(),
    keeperId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    /** The strike that the events will be under. */
    industrialActionId: uuid().references(() => industrialActions.id, { onDelete: 'set null' }),
    /** What events at gates have in common; null where each row copies an event that there is. */
    shared: jsonb().$type<SharedPlan>(),
    madeAt: instant(),
    createdAt: recordedAt(),
  },
  (t) => [unique().on(t.keeperId, t.id), index().on(t.keeperId, t.createdAt), index().on(t.industrialActionId)],
)

export const programmeRows = pgTable(
  'programme_rows',
  {
    /** Becomes the id of the event, so that what is made twice is still one. */
    id: id(),
    keeperId: uuid().notNull(),
    programmeId: uuid().notNull(),
    position: integer().notNull(),
    entranceId: uuid(),
    sourceEventId: uuid(),
    title: text().notNull(),
    gatherAt: instant(),
    startsAt: instant().notNull(),
    endsAt: instant(),
    wanted: boolean().notNull().default(true),
  },
  (t) => [
    unique().on(t.programmeId, t.position),
    foreignKey({ columns: [t.keeperId, t.programmeId], foreignColumns: [programmes.keeperId, programmes.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.keeperId, t.entranceId], foreignColumns: [entrances.keeperId, entrances.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.keeperId, t.sourceEventId], foreignColumns: [events.keeperId, events.id] }).onDelete(
      'cascade',
    ),
    index().on(t.entranceId),
    index().on(t.sourceEventId),
    check('programme_rows_end_after_start', sql`${t.endsAt} > ${t.startsAt}`),
    check('programme_rows_one_origin', sql`num_nonnulls(${t.entranceId}, ${t.sourceEventId}) = 1`),
  ],
)
