import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { enquiryStates } from '@/features/enquiries/vocabulary'
import { hash, id, instant, recordedAt, sealed, wrappedKey } from './columns'
import { events } from './events'

export const enquiryState = pgEnum('enquiry_state', enquiryStates)

/** A question to the organisers of an event. Neither side learns the other's address. */
export const enquiries = pgTable(
  'enquiries',
  {
    id: id(),
    keeperId: uuid().notNull(),
    eventId: uuid().notNull(),
    state: enquiryState().notNull().default('open'),
    language: text().notNull(),
    /** Raised to make earlier private links void. */
    generation: integer().notNull().default(1),
    /** The press of one form: the same press twice is one question. */
    pressHash: hash().notNull(),
    questionSealed: sealed('question_sealed').notNull(),
    answerSealed: sealed('answer_sealed'),
    emailSealed: sealed('email_sealed'),
    keySealed: wrappedKey().notNull(),
    doneAt: instant(),
    createdAt: recordedAt(),
  },
  (t) => [
    foreignKey({ columns: [t.keeperId, t.eventId], foreignColumns: [events.keeperId, events.id] }).onDelete('cascade'),
    unique().on(t.eventId, t.pressHash),
    index().on(t.keeperId, t.state, t.createdAt),
    check('enquiries_done', sql`(${t.state} = 'open') = (${t.doneAt} is null)`),
    check('enquiries_answered', sql`(${t.state} = 'answered') = (${t.answerSealed} is not null)`),
  ],
)
