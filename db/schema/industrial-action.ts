import { sql } from 'drizzle-orm'
import { check, date, index, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { statuses } from '@/features/industrial-action/status'
import { actionKinds, covers } from '@/features/industrial-action/vocabulary'
import { id, instant, recordedAt, version, zone } from './columns'
import { disputes, publication } from './disputes'
import { organisations } from './organisations'

export const actionKind = pgEnum('action_kind', actionKinds)
export const cover = pgEnum('cover', covers)
export const status = pgEnum('status', statuses)

/** A strike, or action short of one: the time a union calls its members out. A picket has times of its own. */
export const industrialActions = pgTable(
  'industrial_actions',
  {
    id: id(),
    keeperId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    disputeId: uuid()
      .notNull()
      .references(() => disputes.id, { onDelete: 'cascade' }),
    publication: publication().notNull().default('draft'),
    publishedAt: instant(),
    kind: actionKind().notNull(),
    /** The union's own words, "48-hour strike"; they win over anything computed. */
    ownWords: text().notNull(),
    cover: cover().notNull(),
    coverText: text().notNull().default(''),
    startsAt: instant().notNull(),
    endsAt: instant(),
    zone: zone(),
    status: status().notNull().default('going_ahead'),
    statusReason: text(),
    nextNewsAt: instant(),
    /** The day on which the last of the employers received notice of it. */
    noticeReceivedOn: date({ mode: 'string' }),
    previousStarts: instant().array().notNull().default(sql`'{}'`),
    version: version(),
    createdAt: recordedAt(),
    updatedAt: recordedAt(),
  },
  (t) => [
    unique().on(t.keeperId, t.id),
    index().on(t.disputeId, t.startsAt),
    check('industrial_actions_end_after_start', sql`${t.endsAt} > ${t.startsAt}`),
    check('industrial_actions_strike_ends', sql`${t.kind} <> 'strike' or ${t.endsAt} is not null`),
    check('industrial_actions_off_has_reason', sql`${t.status} = 'going_ahead' or ${t.statusReason} is not null`),
    check('industrial_actions_other_cover_is_said', sql`${t.cover} <> 'other' or length(${t.coverText}) > 0`),
  ],
)
