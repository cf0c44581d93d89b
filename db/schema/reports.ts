import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgEnum, pgTable, unique, uuid } from 'drizzle-orm/pg-core'
import { reportReasons } from '@/features/reports/vocabulary'
import { hash, id, instant, recordedAt, sealed, wrappedKey } from './columns'
import { events } from './events'

export const reportReason = pgEnum('report_reason', reportReasons)

/**
 * Somebody says that something is wrong with a listing. Two look at it, each for itself: whoever keeps the listing, and
 * the administrators of the site, because a false listing has a false keeper.
 */
export const reports = pgTable(
  'reports',
  {
    id: id(),
    keeperId: uuid().notNull(),
    eventId: uuid().notNull(),
    reason: reportReason().notNull(),
    pressHash: hash().notNull(),
    textSealed: sealed('text_sealed'),
    keySealed: wrappedKey(),
    keeperDoneAt: instant(),
    siteDoneAt: instant(),
    createdAt: recordedAt(),
  },
  (t) => [
    foreignKey({ columns: [t.keeperId, t.eventId], foreignColumns: [events.keeperId, events.id] }).onDelete('cascade'),
    unique().on(t.eventId, t.pressHash),
    index().on(t.keeperId, t.createdAt),
    index().on(t.createdAt).where(sql`${t.siteDoneAt} is null`),
    check('reports_sealed_has_key', sql`(${t.textSealed} is null) = (${t.keySealed} is null)`),
  ],
)
