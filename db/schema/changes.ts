import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { changeKinds } from '@/features/changes/vocabulary'
import { id, instant, recordedAt } from './columns'
import { events } from './events'
import { industrialActions } from './industrial-action'
import { organisations } from './organisations'

export const changeKind = pgEnum('change_kind', changeKinds)

/** One act: what was decided, by whose authority, why. Its rows say what it did to which record. */
export const changes = pgTable(
  'changes',
  {
    id: id(),
    keeperId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    kind: changeKind().notNull(),
    industrialActionId: uuid().references(() => industrialActions.id, { onDelete: 'cascade' }),
    reason: text().notNull().default(''),
    /** Inside only: who decided. */
    authorisedBy: text().notNull().default(''),
    /** For a listed event, on the page: on whose word. */
    asToldBy: text().notNull().default(''),
    /** Mails wait until then, and the change can be taken back. */
    mailsAfter: instant(),
    undoneAt: instant(),
    /** The act of a union that this one followed, because its branch lets the union act for it. */
    followsId: uuid(),
    byRole: text().notNull(),
    createdAt: recordedAt(),
  },
  (t) => [
    unique().on(t.keeperId, t.id),
    foreignKey({ columns: [t.followsId], foreignColumns: [t.id] }).onDelete('set null'),
    index().on(t.keeperId, t.createdAt),
    index().on(t.industrialActionId),
    index().on(t.followsId),
  ],
)

export const changeRows = pgTable(
  'change_rows',
  {
    id: id(),
    keeperId: uuid().notNull(),
    changeId: uuid().notNull(),
    eventId: uuid(),
    industrialActionId: uuid().references(() => industrialActions.id, { onDelete: 'cascade' }),
    /** The version that the event has since; statements bound to an earlier one are out of date. */
    eventVersion: integer(),
    field: text().notNull(),
    old: jsonb().$type<unknown>(),
    new: jsonb().$type<unknown>(),
    shown: boolean().notNull().default(true),
    createdAt: recordedAt(),
  },
  (t) => [
    foreignKey({ columns: [t.keeperId, t.changeId], foreignColumns: [changes.keeperId, changes.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.keeperId, t.eventId], foreignColumns: [events.keeperId, events.id] }).onDelete('cascade'),
    index().on(t.eventId, t.createdAt),
    index().on(t.changeId),
  ],
)

/** Another body keeps an event under a strike that was called off: it is asked, and decides itself. */
export const keeperQuestions = pgTable(
  'keeper_questions',
  {
    changeId: uuid()
      .notNull()
      .references(() => changes.id, { onDelete: 'cascade' }),
    keeperId: uuid().notNull(),
    eventId: uuid().notNull(),
    answeredAt: instant(),
    createdAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.changeId, t.eventId] }),
    foreignKey({ columns: [t.keeperId, t.eventId], foreignColumns: [events.keeperId, events.id] }).onDelete('cascade'),
    index().on(t.keeperId),
  ],
)

/** The ring list: whose gate has been told by telephone. */
export const toldGates = pgTable(
  'told_gates',
  {
    keeperId: uuid().notNull(),
    changeId: uuid().notNull(),
    eventId: uuid().notNull(),
    toldAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.changeId, t.eventId] }),
    foreignKey({ columns: [t.keeperId, t.changeId], foreignColumns: [changes.keeperId, changes.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.keeperId, t.eventId], foreignColumns: [events.keeperId, events.id] }).onDelete('cascade'),
  ],
)
