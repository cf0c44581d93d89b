import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { eventKinds, visitorPolicies } from '@/features/events/vocabulary'
import { id, instant, recordedAt, version, zone } from './columns'
import { disputes, publication } from './disputes'
import { industrialActions, status } from './industrial-action'
import { organisations } from './organisations'
import { entrances } from './workplaces'

export const eventKind = pgEnum('event_kind', eventKinds)
export const visitorPolicy = pgEnum('visitor_policy', visitorPolicies)

/** One gate or place, one start, one end, one status. Several gates or days are several events. */
export const events = pgTable(
  'events',
  {
    /** Also the UID in every calendar. */
    id: id(),
    keeperId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    calledBy: uuid()
      .notNull()
      .references(() => organisations.id),
    disputeId: uuid().references(() => disputes.id, { onDelete: 'set null' }),
    industrialActionId: uuid().references(() => industrialActions.id, { onDelete: 'set null' }),
    kind: eventKind().notNull(),
    /** Given at first publication, kept for ever, never reused. */
    slug: text().unique(),
    publication: publication().notNull().default('draft'),
    /** From this instant on everybody sees it; in the future it is "publish later". */
    publishAt: instant(),
    withdrawnAt: instant(),
    withdrawnReason: text(),
    entranceId: uuid(),
    placeName: text(),
    placeAddress: text(),
    placeLocality: text(),
    placePostcode: text(),
    /** When people gather, where that is before the start. */
    gatherAt: instant(),
    startsAt: instant().notNull(),
    endsAt: instant(),
    zone: zone(),
    status: status().notNull().default('going_ahead'),
    statusReason: text(),
    statusChangedAt: instant(),
    nextNewsAt: instant(),
    previousStarts: instant().array().notNull().default(sql`'{}'`),
    visitorPolicy: visitorPolicy().notNull(),
    /** A role, not a name: "picket organiser". */
    contactRole: text().notNull().default(''),
    contactPhone: text().notNull().default(''),
    confirmedWith: text(),
    confirmedHow: text(),
    confirmedAt: instant(),
    signUp: boolean().notNull().default(true),
    showBand: boolean().notNull().default(false),
    capacity: integer(),
    version: version(),
    createdAt: recordedAt(),
    updatedAt: recordedAt(),
  },
  (t) => [
    unique().on(t.keeperId, t.id),
    foreignKey({ columns: [t.keeperId, t.entranceId], foreignColumns: [entrances.keeperId, entrances.id] }),
    index().on(t.startsAt, t.id),
    index().on(t.keeperId, t.startsAt),
    index().on(t.industrialActionId),
    index().on(t.disputeId, t.startsAt),
    check('events_end_after_start', sql`${t.endsAt} > ${t.startsAt}`),
    check('events_one_place', sql`num_nonnulls(${t.entranceId}, ${t.placeName}) = 1`),
    check(
      'events_public_has_address',
      sql`${t.publication} = 'draft' or (${t.slug} is not null and ${t.publishAt} is not null)`,
    ),
    check('events_withdrawn_says_when', sql`(${t.publication} = 'withdrawn') = (${t.withdrawnAt} is not null)`),
    check('events_off_has_reason', sql`${t.status} = 'going_ahead' or ${t.statusReason} is not null`),
    check(
      'events_confirmed_whole',
      sql`num_nonnulls(${t.confirmedWith}, ${t.confirmedHow}, ${t.confirmedAt}) in (0, 3)`,
    ),
    check(
      'events_capacity_kinds',
      sql`${t.capacity} is null or (${t.kind} in ('meeting', 'online_meeting', 'coach') and ${t.capacity} > 0)`,
    ),
  ],
)

export const eventTexts = pgTable(
  'event_texts',
  {
    keeperId: uuid().notNull(),
    eventId: uuid().notNull(),
    locale: text().notNull(),
    original: boolean().notNull(),
    title: text().notNull(),
    summary: text().notNull().default(''),
    supporterPosition: text().notNull().default(''),
    directions: text().notNull().default(''),
    stepFree: text().notNull().default(''),
    toilets: text().notNull().default(''),
    seating: text().notNull().default(''),
    shelter: text().notNull().default(''),
    quietPlace: text().notNull().default(''),
    children: text().notNull().default(''),
    cameras: text().notNull().default(''),
    bring: text().notNull().default(''),
    doNot: text().notNull().default(''),
    /** Of a march. */
    route: text().notNull().default(''),
    /** How to join an online meeting; only those who signed up see it. */
    joining: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.locale] }),
    foreignKey({ columns: [t.keeperId, t.eventId], foreignColumns: [events.keeperId, events.id] }).onDelete('cascade'),
    uniqueIndex('event_texts_one_original').on(t.eventId).where(sql`${t.original}`),
  ],
)

/**
 * The hot numbers, apart from the event, so that a sign-up locks nothing that a page reads.
 * People, not sign-ups; written only beside the sign-up itself, in its transaction.
 */
export const eventTallies = pgTable(
  'event_tallies',
  {
    eventId: uuid().primaryKey(),
    keeperId: uuid().notNull(),
    people: integer().notNull().default(0),
  },
  (t) => [
    foreignKey({ columns: [t.keeperId, t.eventId], foreignColumns: [events.keeperId, events.id] }).onDelete('cascade'),
    check('event_tallies_not_negative', sql`${t.people} >= 0`),
  ],
)
