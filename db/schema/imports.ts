import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
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
import {
  effectSubjects,
  type FileRefusal,
  fates,
  type ImportOptions,
  importStates,
  importSubjects,
  type LeftReason,
  type Reason,
} from '@/features/imports/vocabulary'
import { id, instant, recordedAt, sealed, wrappedKey } from './columns'
import { events } from './events'
import { organisations } from './organisations'

export const importSubject = pgEnum('import_subject', importSubjects)
export const importState = pgEnum('import_state', importStates)
export const importFate = pgEnum('import_fate', fates)
export const effectSubject = pgEnum('effect_subject', effectSubjects)

/** A file that somebody brings. Its rows are kept, sealed, for a day; what it did, until it can no longer be undone. */
export const imports = pgTable(
  'imports',
  {
    id: id(),
    keeperId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    /** Who brought it, and in whose name the work on it goes on; it ends with their membership. */
    personId: uuid().notNull(),
    subject: importSubject().notNull(),
    calendar: boolean().notNull(),
    state: importState().notNull().default('reading'),
    options: jsonb().$type<ImportOptions>().notNull().default({}),
    /** One file's name, bytes and headings under one key with its rows. */
    nameSealed: sealed('name_sealed'),
    fileSealed: sealed('file_sealed'),
    headSealed: sealed('head_sealed'),
    keySealed: wrappedKey().notNull(),
    refusal: text().$type<FileRefusal>(),
    refusedRow: integer(),
    /** Something else changed between the look at it and the press: it was looked at again. */
    judgedAgain: boolean().notNull().default(false),
    /** The last press came to nothing: everything is as it was. */
    failed: boolean().notNull().default(false),
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    attempts: integer().notNull().default(0),
    createdAt: recordedAt(),
    importedAt: instant(),
    undoneAt: instant(),
  },
  (t) => [
    unique().on(t.keeperId, t.id),
    index().on(t.keeperId, t.createdAt),
    index('imports_working').on(t.createdAt).where(sql`${t.state} in ('reading', 'judging', 'importing', 'undoing')`),
    check('imports_refused_has_reason', sql`(${t.state} = 'unreadable') = (${t.refusal} is not null)`),
  ],
)

export const importRows = pgTable(
  'import_rows',
  {
    importId: uuid().notNull(),
    keeperId: uuid().notNull(),
    /** As a spreadsheet program counts rows. */
    position: integer().notNull(),
    contentSealed: sealed('content_sealed').notNull(),
    fate: importFate(),
    reasons: jsonb().$type<Reason[]>().notNull().default([]),
    /** The record that it is the same as, or changes. */
    targetId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.position] }),
    foreignKey({ columns: [t.keeperId, t.importId], foreignColumns: [imports.keeperId, imports.id] }).onDelete(
      'cascade',
    ),
    index().on(t.importId, t.fate, t.position),
  ],
)

/** What an import made or changed, so that it can be undone as long as nobody else has touched it. */
export const importEffects = pgTable(
  'import_effects',
  {
    importId: uuid().notNull(),
    keeperId: uuid().notNull(),
    subject: effectSubject().notNull(),
    subjectId: uuid().notNull(),
    created: boolean().notNull(),
    /** Of the record after the import. A gate has none: its workplace's counts. */
    version: integer().notNull(),
    beforeSealed: sealed('before_sealed'),
    /** Why it stayed when the import was undone. */
    left: text().$type<LeftReason>(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.subjectId] }),
    foreignKey({ columns: [t.keeperId, t.importId], foreignColumns: [imports.keeperId, imports.id] }).onDelete(
      'cascade',
    ),
    check('import_effects_before', sql`not ${t.created} or ${t.beforeSealed} is null`),
  ],
)

/** What a calendar elsewhere calls an event, so that its file brought again finds it. */
export const eventSources = pgTable(
  'event_sources',
  {
    keeperId: uuid().notNull(),
    /** Of a series, with the start of the occurrence. */
    uid: text().notNull(),
    eventId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.keeperId, t.uid] }),
    foreignKey({ columns: [t.keeperId, t.eventId], foreignColumns: [events.keeperId, events.id] }).onDelete('cascade'),
    index().on(t.eventId),
  ],
)
