import { sql } from 'drizzle-orm'
import { bigserial, boolean, check, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { addressChanges, people, signInRequests } from './accounts'
import { changes } from './changes'
import { circulars } from './circulars'
import { blindIndex, hash, id, instant, recordedAt, sealed, wrappedKey } from './columns'
import { enquiries } from './enquiries'
import { invitations, organisations } from './organisations'
import { reports } from './reports'
import { rotaPeople, shifts } from './rota'
import { rsvps } from './rsvps'

/**
 * Mail that is owed: who, what and which records, never the words. It is made when it is sent, after asking whether
 * it is still true. It goes when the record it is about goes.
 */
export const outbox = pgTable(
  'outbox',
  {
    id: id(),
    position: bigserial({ mode: 'number' }).notNull(),
    kind: text().notNull(),
    keeperId: uuid().references(() => organisations.id, { onDelete: 'cascade' }),
    rsvpId: uuid().references(() => rsvps.id, { onDelete: 'cascade' }),
    rotaPersonId: uuid().references(() => rotaPeople.id, { onDelete: 'cascade' }),
    shiftId: uuid().references(() => shifts.id, { onDelete: 'cascade' }),
    changeId: uuid().references(() => changes.id, { onDelete: 'cascade' }),
    /** A member who is told something. */
    personId: uuid().references(() => people.id, { onDelete: 'cascade' }),
    invitationId: uuid().references(() => invitations.id, { onDelete: 'cascade' }),
    signInRequestId: uuid().references(() => signInRequests.id, { onDelete: 'cascade' }),
    addressChangeId: uuid().references(() => addressChanges.id, { onDelete: 'cascade' }),
    enquiryId: uuid().references(() => enquiries.id, { onDelete: 'cascade' }),
    reportId: uuid().references(() => reports.id, { onDelete: 'cascade' }),
    circularId: uuid().references(() => circulars.id, { onDelete: 'cascade' }),
    /** Two rows with one key are one mail. */
    onceKey: text().unique(),
    /** Counts against the three mails a day that an address gets at most. */
    limited: boolean().notNull().default(true),
    notBefore: recordedAt(),
    attempts: integer().notNull().default(0),
    sentAt: instant(),
    /** Not sent, and why: `untrue`, `limit`, `refused`, `undone`. */
    droppedAt: instant(),
    droppedWhy: text(),
    createdAt: recordedAt(),
  },
  (t) => [
    index('outbox_due').on(t.notBefore, t.position).where(sql`${t.sentAt} is null and ${t.droppedAt} is null`),
    index().on(t.changeId),
    index().on(t.rsvpId),
    index().on(t.enquiryId),
    index().on(t.reportId),
    index().on(t.circularId),
    index().on(t.rotaPersonId),
    index().on(t.shiftId),
    check('outbox_one_end', sql`${t.sentAt} is null or ${t.droppedAt} is null`),
  ],
)

/** How many mails an address got on a day. Unlogged: it is in no backup, and a crash may forget it. */
export const mailCounts = pgTable(
  'mail_counts',
  {
    addressBlind: blindIndex('address_blind').notNull(),
    day: date({ mode: 'string' }).notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.addressBlind, t.day] })],
)

/** Where mail goes in the demo, which has no mail server. Sealed all the same: who tries it may give a real address. */
export const demoMails = pgTable('demo_mails', {
  id: id(),
  mailSealed: sealed('mail_sealed').notNull(),
  keySealed: wrappedKey().notNull(),
  sentAt: recordedAt(),
})

/** What somebody typed into a public form, sealed under the random id in their address; a quarter of an hour. */
export const keptForms = pgTable(
  'kept_forms',
  { idHash: hash().primaryKey(), contentSealed: sealed('content_sealed').notNull(), expiresAt: instant().notNull() },
  (t) => [index().on(t.expiresAt)],
)
