import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { rsvpStates } from '@/features/rsvps/vocabulary'
import { blindIndex, hash, id, instant, recordedAt, sealed, wrappedKey } from './columns'
import { events } from './events'

export const rsvpState = pgEnum('rsvp_state', rsvpStates)

/** "I'm coming": an intention, with as little about the person as they like. Often nothing but a number. */
export const rsvps = pgTable(
  'rsvps',
  {
    id: id(),
    keeperId: uuid().notNull(),
    eventId: uuid().notNull(),
    state: rsvpState().notNull(),
    people: integer().notNull(),
    language: text().notNull(),
    /** Raised to make earlier private links void. */
    generation: integer().notNull().default(1),
    /** The press of one form: the same press twice is one sign-up. */
    pressHash: hash().notNull(),
    emailSealed: sealed('email_sealed'),
    emailBlind: blindIndex('email_blind'),
    delegationSealed: sealed('delegation_sealed'),
    /** Whom of the group the organisers may ring or write to. */
    contactSealed: sealed('contact_sealed'),
    banner: boolean().notNull().default(false),
    keySealed: wrappedKey(),
    /** Of the button behind the mailed link; made when the mail is made. */
    confirmHash: hash().unique(),
    confirmedAt: instant(),
    withdrawnAt: instant(),
    /** An organiser left out a burst that looks like a machine's. */
    leftOutAt: instant(),
    createdAt: recordedAt(),
  },
  (t) => [
    unique().on(t.keeperId, t.id),
    unique().on(t.eventId, t.pressHash),
    foreignKey({ columns: [t.keeperId, t.eventId], foreignColumns: [events.keeperId, events.id] }).onDelete('cascade'),
    uniqueIndex('rsvps_one_for_an_address')
      .on(t.eventId, t.emailBlind)
      .where(sql`${t.state} <> 'withdrawn' and ${t.emailBlind} is not null`),
    index().on(t.eventId, t.createdAt),
    index().on(t.createdAt).where(sql`${t.keySealed} is not null`),
    check('rsvps_people', sql`${t.people} between 1 and 500`),
    check('rsvps_address_whole', sql`(${t.emailSealed} is null) = (${t.emailBlind} is null)`),
    check(
      'rsvps_sealed_has_key',
      sql`${t.keySealed} is not null or num_nonnulls(${t.emailSealed}, ${t.delegationSealed}, ${t.contactSealed}) = 0`,
    ),
  ],
)
