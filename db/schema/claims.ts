import { sql } from 'drizzle-orm'
import { check, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { claimStates } from '@/features/claims/vocabulary'
import { id, instant, recordedAt } from './columns'
import { organisations } from './organisations'

export const claimState = pgEnum('claim_state', claimStates)

/** A body that was only named has joined the site, and says that what is listed for that name is its own. */
export const claims = pgTable(
  'claims',
  {
    id: id(),
    /** Who claims. */
    keeperId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    /** The named body; gone once the claim was accepted. */
    bodyId: uuid().references(() => organisations.id, { onDelete: 'set null' }),
    name: text().notNull(),
    /** Who lists it, and has to agree. */
    listerId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    state: claimState().notNull().default('asked'),
    decidedBy: text().$type<'lister' | 'site'>(),
    decidedAt: instant(),
    movedEvents: integer(),
    createdAt: recordedAt(),
  },
  (t) => [
    uniqueIndex('claims_open_once').on(t.keeperId, t.bodyId).where(sql`${t.state} = 'asked'`),
    index().on(t.listerId),
    check('claims_open_has_body', sql`${t.state} <> 'asked' or ${t.decidedAt} is null`),
  ],
)
