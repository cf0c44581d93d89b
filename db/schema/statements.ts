import { sql } from 'drizzle-orm'
import {
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
import type { StatementContent, StatementFacts } from '@/features/statements/content'
import { statementKinds, versionKinds } from '@/features/statements/vocabulary'
import { id, instant, recordedAt, version } from './columns'
import { disputes } from './disputes'
import { events } from './events'
import { organisations } from './organisations'

export const statementKind = pgEnum('statement_kind', statementKinds)
export const versionKind = pgEnum('version_kind', versionKinds)

/** Words issued to the media: the working text. What was issued stands in its versions and never changes. */
export const statements = pgTable(
  'statements',
  {
    id: id(),
    keeperId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    disputeId: uuid().references(() => disputes.id, { onDelete: 'set null' }),
    kind: statementKind().notNull(),
    locale: text().notNull(),
    slug: text().unique(),
    content: jsonb().$type<StatementContent>().notNull(),
    /** The text as it stands has been approved as this version of the draft; a later edit asks again. */
    approvedDraft: integer(),
    approvedAt: instant(),
    /** The member; no reference, because members leave and the approval stays. */
    approvedBy: uuid(),
    version: version(),
    createdAt: recordedAt(),
    updatedAt: recordedAt(),
  },
  (t) => [
    unique().on(t.keeperId, t.id),
    index().on(t.keeperId, t.updatedAt),
    check('statements_approval_whole', sql`(${t.approvedDraft} is null) = (${t.approvedAt} is null)`),
  ],
)

export const statementEvents = pgTable(
  'statement_events',
  {
    keeperId: uuid().notNull(),
    statementId: uuid().notNull(),
    eventId: uuid()
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    /** The event's version when the text was last approved against it. */
    approvedEventVersion: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.statementId, t.eventId] }),
    foreignKey({ columns: [t.keeperId, t.statementId], foreignColumns: [statements.keeperId, statements.id] }).onDelete(
      'cascade',
    ),
    index().on(t.eventId),
  ],
)

/** Immutable. Visible to the world from `visibleFrom` on, decided by the database's clock at each read. */
export const statementVersions = pgTable(
  'statement_versions',
  {
    id: id(),
    keeperId: uuid().notNull(),
    statementId: uuid().notNull(),
    number: integer().notNull(),
    kind: versionKind().notNull(),
    content: jsonb().$type<StatementContent>().notNull(),
    facts: jsonb().$type<StatementFacts>().notNull(),
    /** What was wrong, or why it is withdrawn. */
    note: text().notNull().default(''),
    embargoedUntil: instant(),
    visibleFrom: instant().notNull(),
    issuedAt: recordedAt(),
  },
  (t) => [
    unique().on(t.statementId, t.number),
    unique().on(t.keeperId, t.id),
    foreignKey({ columns: [t.keeperId, t.statementId], foreignColumns: [statements.keeperId, statements.id] }).onDelete(
      'cascade',
    ),
    index().on(t.visibleFrom),
    check('statement_versions_note', sql`${t.kind} in ('original', 'update') or length(${t.note}) > 0`),
    check('statement_versions_embargo', sql`${t.embargoedUntil} is null or ${t.visibleFrom} >= ${t.embargoedUntil}`),
  ],
)

/** Which version of an event a version of a statement speaks of. Later event versions make it out of date. */
export const statementVersionEvents = pgTable(
  'statement_version_events',
  {
    keeperId: uuid().notNull(),
    versionId: uuid().notNull(),
    eventId: uuid()
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    eventVersion: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.eventId] }),
    foreignKey({
      columns: [t.keeperId, t.versionId],
      foreignColumns: [statementVersions.keeperId, statementVersions.id],
    }).onDelete('cascade'),
    index().on(t.eventId),
  ],
)
