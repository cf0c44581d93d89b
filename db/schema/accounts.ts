import { date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { blindIndex, hash, id, instant, recordedAt, sealed, wrappedKey } from './columns'

/** Whoever signs in. Supporters never do. */
export const people = pgTable('people', {
  id: id(),
  emailSealed: sealed('email_sealed').notNull(),
  emailBlind: blindIndex('email_blind').notNull().unique(),
  keySealed: wrappedKey().notNull(),
  language: text().notNull().default('en'),
  createdAt: recordedAt(),
})

/** A signed-in browser. No address and no browser name is kept, only the days. */
export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    tokenHash: hash().notNull().unique(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    createdAt: recordedAt(),
    lastUsedOn: date({ mode: 'string' }).notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [index().on(t.personId)],
)

/** Somebody asked for a link to sign in. Kept alike for known and unknown addresses, so that both take the same time. */
export const signInRequests = pgTable('sign_in_requests', {
  id: id(),
  emailSealed: sealed('email_sealed').notNull(),
  emailBlind: blindIndex('email_blind').notNull(),
  keySealed: wrappedKey().notNull(),
  language: text().notNull(),
  /** Made when the mail is made. */
  tokenHash: hash().unique(),
  expiresAt: instant(),
  spentAt: instant(),
  createdAt: recordedAt(),
})

export const addressChanges = pgTable('address_changes', {
  id: id(),
  personId: uuid()
    .notNull()
    .unique()
    .references(() => people.id, { onDelete: 'cascade' }),
  emailSealed: sealed('email_sealed').notNull(),
  emailBlind: blindIndex('email_blind').notNull(),
  keySealed: wrappedKey().notNull(),
  tokenHash: hash().unique(),
  expiresAt: instant(),
  createdAt: recordedAt(),
})

/** Wrong tries at the set-up code and the like; the count of one minute, nothing else. */
export const attempts = pgTable('attempts', {
  what: text().primaryKey(),
  minute: instant().notNull(),
  count: integer().notNull(),
})
