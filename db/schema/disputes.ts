import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { jurisdictions, publications, serviceUsers, supportStates, timelineKinds } from '@/features/disputes/vocabulary'
import { id, instant, recordedAt, version } from './columns'
import { organisations } from './organisations'

export const publication = pgEnum('publication', publications)
export const jurisdiction = pgEnum('jurisdiction', jurisdictions)
export const timelineKind = pgEnum('timeline_kind', timelineKinds)
export const serviceUser = pgEnum('service_users', serviceUsers)
export const supportState = pgEnum('support_state', supportStates)

/** The parent record: what the strikes, pickets and statements are about. */
export const disputes = pgTable(
  'disputes',
  {
    id: id(),
    keeperId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    slug: text().unique(),
    publication: publication().notNull().default('draft'),
    publishedAt: instant(),
    employer: text().notNull(),
    serviceUsers: serviceUser().notNull(),
    jurisdiction: jurisdiction().notNull(),
    ballotOpenedOn: date({ mode: 'string' }),
    ballotClosedOn: date({ mode: 'string' }),
    mandateEndsOn: date({ mode: 'string' }),
    /** The employer agreed to shorter notice, or to a longer mandate, where the law of the day knows of that. */
    shorterNotice: boolean().notNull().default(false),
    longerMandate: boolean().notNull().default(false),
    fundLink: text(),
    version: version(),
    createdAt: recordedAt(),
    updatedAt: recordedAt(),
  },
  (t) => [
    unique().on(t.keeperId, t.id),
    check(
      'disputes_public_has_address',
      sql`${t.publication} = 'draft' or (${t.slug} is not null and ${t.publishedAt} is not null)`,
    ),
    check('disputes_ballot_closes_after_opening', sql`${t.ballotClosedOn} >= ${t.ballotOpenedOn}`),
  ],
)

export const disputeTexts = pgTable(
  'dispute_texts',
  {
    keeperId: uuid().notNull(),
    disputeId: uuid().notNull(),
    locale: text().notNull(),
    original: boolean().notNull(),
    title: text().notNull(),
    about: text().notNull(),
    demands: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.disputeId, t.locale] }),
    foreignKey({ columns: [t.keeperId, t.disputeId], foreignColumns: [disputes.keeperId, disputes.id] }).onDelete(
      'cascade',
    ),
    uniqueIndex('dispute_texts_one_original').on(t.disputeId).where(sql`${t.original}`),
  ],
)

export const disputeCallers = pgTable(
  'dispute_callers',
  {
    keeperId: uuid().notNull(),
    disputeId: uuid().notNull(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.disputeId, t.organisationId] }),
    foreignKey({ columns: [t.keeperId, t.disputeId], foreignColumns: [disputes.keeperId, disputes.id] }).onDelete(
      'cascade',
    ),
  ],
)

export const disputeSupporters = pgTable(
  'dispute_supporters',
  {
    keeperId: uuid().notNull(),
    disputeId: uuid().notNull(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    state: supportState().notNull(),
    /** Its pickets stand on the supporter's own page and in its calendar. */
    listed: boolean().notNull().default(true),
    changedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.disputeId, t.organisationId] }),
    foreignKey({ columns: [t.keeperId, t.disputeId], foreignColumns: [disputes.keeperId, disputes.id] }).onDelete(
      'cascade',
    ),
    index().on(t.organisationId),
  ],
)

export const timelineEntries = pgTable(
  'timeline_entries',
  {
    id: id(),
    keeperId: uuid().notNull(),
    disputeId: uuid().notNull(),
    kind: timelineKind().notNull(),
    happenedOn: date({ mode: 'string' }).notNull(),
    text: text().notNull(),
    /** The change that wrote this entry; taken back with it. */
    changeId: uuid(),
    createdAt: recordedAt(),
  },
  (t) => [
    foreignKey({ columns: [t.keeperId, t.disputeId], foreignColumns: [disputes.keeperId, disputes.id] }).onDelete(
      'cascade',
    ),
    index().on(t.disputeId, t.happenedOn),
  ],
)

/** What the employer says about the service. It never stands without its source and the time it was checked. */
export const publicNotices = pgTable(
  'public_notices',
  {
    id: id(),
    keeperId: uuid().notNull(),
    disputeId: uuid().notNull(),
    provider: text().notNull(),
    text: text().notNull(),
    source: text().notNull(),
    sourceLink: text(),
    checkedAt: instant().notNull(),
    createdAt: recordedAt(),
  },
  (t) => [
    foreignKey({ columns: [t.keeperId, t.disputeId], foreignColumns: [disputes.keeperId, disputes.id] }).onDelete(
      'cascade',
    ),
    check('public_notices_have_source', sql`length(${t.source}) > 0 and length(${t.text}) > 0`),
    index().on(t.disputeId, t.checkedAt),
  ],
)
