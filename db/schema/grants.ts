import { boolean, foreignKey, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { instant, recordedAt } from './columns'
import { events } from './events'
import { invitations, members } from './organisations'

/** Somebody looks after one event of an organisation, and sees nothing else of it for that. */
export const eventGrants = pgTable(
  'event_grants',
  {
    keeperId: uuid().notNull(),
    eventId: uuid().notNull(),
    memberId: uuid().notNull(),
    mayCallOff: boolean().notNull().default(false),
    /** The end of its last day. Without one it ends a day after the event. */
    expiresAt: instant(),
    createdAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.memberId] }),
    foreignKey({ columns: [t.keeperId, t.eventId], foreignColumns: [events.keeperId, events.id] }).onDelete('cascade'),
    foreignKey({ columns: [t.keeperId, t.memberId], foreignColumns: [members.keeperId, members.id] }).onDelete(
      'cascade',
    ),
    index().on(t.memberId),
  ],
)

/** What an invitation to look after one event gives when it is accepted. */
export const eventInvitations = pgTable(
  'event_invitations',
  {
    invitationId: uuid()
      .primaryKey()
      .references(() => invitations.id, { onDelete: 'cascade' }),
    keeperId: uuid().notNull(),
    eventId: uuid().notNull(),
    mayCallOff: boolean().notNull().default(false),
    grantExpiresAt: instant(),
  },
  (t) => [
    foreignKey({ columns: [t.keeperId, t.eventId], foreignColumns: [events.keeperId, events.id] }).onDelete('cascade'),
    index().on(t.eventId),
  ],
)
