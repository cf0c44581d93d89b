import { sql } from 'drizzle-orm'
import { boolean, check, index, pgEnum, pgTable, primaryKey, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { affiliationStates } from '@/features/organisations/vocabulary'
import { recordedAt } from './columns'
import { organisations } from './organisations'

export const affiliationState = pgEnum('affiliation_state', affiliationStates)

/** One organisation under another, as a branch under its union; asked by one of them, accepted by the other. */
export const affiliations = pgTable(
  'affiliations',
  {
    unionId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    branchId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    askedBy: uuid().notNull(),
    state: affiliationState().notNull(),
    /** What the branch lets the union see and do. Nobody's data, whatever is ticked. */
    unionSeesDrafts: boolean().notNull().default(false),
    unionSeesNumbers: boolean().notNull().default(false),
    unionMayEdit: boolean().notNull().default(false),
    unionMayCallOff: boolean().notNull().default(false),
    /** What the union lets the branch see: strikes that are not public yet. */
    branchSeesPlans: boolean().notNull().default(false),
    changedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.unionId, t.branchId] }),
    index().on(t.branchId),
    uniqueIndex('affiliations_one_union').on(t.branchId).where(sql`${t.state} = 'accepted'`),
    check('affiliations_two_bodies', sql`${t.unionId} <> ${t.branchId}`),
    check('affiliations_asked_by_one', sql`${t.askedBy} in (${t.unionId}, ${t.branchId})`),
  ],
)
