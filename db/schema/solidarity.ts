import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, integer, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { messageStates } from '@/features/solidarity/vocabulary'
import { hash, id, instant, recordedAt, sealed, wrappedKey } from './columns'
import { disputes } from './disputes'
import { events } from './events'

export const solidarityState = pgEnum('solidarity_state', messageStates)

/** A message of support to a dispute or an event. Nobody sees it before an organiser has read it. */
export const solidarityMessages = pgTable(
  'solidarity_messages',
  {
    id: id(),
    keeperId: uuid().notNull(),
    disputeId: uuid(),
    eventId: uuid(),
    state: solidarityState().notNull().default('held'),
    /** The sender's two consents: to be read on this site, and to be quoted in the press. */
    mayShow: boolean().notNull(),
    mayQuote: boolean().notNull(),
    language: text().notNull(),
    /** Raised to make earlier private links void. */
    generation: integer().notNull().default(1),
    /** The press of one form: the same press twice is one message. */
    pressHash: hash().notNull(),
    senderSealed: sealed('sender_sealed'),
    textSealed: sealed('text_sealed'),
    /** The text as an organiser let it through, where it was shortened. */
    shortenedSealed: sealed('shortened_sealed'),
    /** How the name is to stand under a quote. */
    quotedAsSealed: sealed('quoted_as_sealed'),
    contactSealed: sealed('contact_sealed'),
    keySealed: wrappedKey(),
    decidedAt: instant(),
    createdAt: recordedAt(),
  },
  (t) => [
    foreignKey({ columns: [t.keeperId, t.disputeId], foreignColumns: [disputes.keeperId, disputes.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.keeperId, t.eventId], foreignColumns: [events.keeperId, events.id] }).onDelete('cascade'),
    unique().on(t.disputeId, t.pressHash),
    unique().on(t.eventId, t.pressHash),
    index().on(t.keeperId, t.state, t.createdAt),
    index().on(t.disputeId),
    index().on(t.eventId),
    check('solidarity_messages_one_target', sql`num_nonnulls(${t.disputeId}, ${t.eventId}) = 1`),
    check('solidarity_messages_decided', sql`(${t.state} = 'held') = (${t.decidedAt} is null)`),
    check(
      'solidarity_messages_whole',
      sql`case when ${t.state} = 'taken_back'
        then num_nonnulls(${t.keySealed}, ${t.senderSealed}, ${t.textSealed}, ${t.shortenedSealed}, ${t.quotedAsSealed}, ${t.contactSealed}) = 0
        else num_nonnulls(${t.keySealed}, ${t.senderSealed}, ${t.textSealed}) = 3 end`,
    ),
    check('solidarity_messages_quoted_as', sql`${t.quotedAsSealed} is null or ${t.mayQuote}`),
  ],
)
