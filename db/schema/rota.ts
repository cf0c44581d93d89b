import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, integer, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { shiftRoles } from '@/features/rota/vocabulary'
import { blindIndex, hash, id, instant, recordedAt, sealed, version, wrappedKey } from './columns'
import { events } from './events'

export const shiftRole = pgEnum('shift_role', shiftRoles)

/** There is one as soon as an event has shifts. Whatever is done to a rota queues at its row. */
export const rotas = pgTable(
  'rotas',
  {
    eventId: uuid().primaryKey(),
    keeperId: uuid().notNull(),
    /** Raised to make earlier invitation links void. */
    generation: integer().notNull().default(1),
    createdAt: recordedAt(),
  },
  (t) => [
    unique().on(t.keeperId, t.eventId),
    foreignKey({ columns: [t.keeperId, t.eventId], foreignColumns: [events.keeperId, events.id] }).onDelete('cascade'),
  ],
)

/** Event, time, role. When the event gets another time, a trigger moves its shifts along, whoever moved it. */
export const shifts = pgTable(
  'shifts',
  {
    id: id(),
    keeperId: uuid().notNull(),
    eventId: uuid().notNull(),
    role: shiftRole().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    minimum: integer().notNull(),
    /** Advice. An invitation link offers no more places than that, unless `allowMore`; an organiser is only warned. */
    maximum: integer().notNull(),
    allowMore: boolean().notNull().default(false),
    /** How many are on it. Written only beside the place itself; stays when the names are gone. */
    taken: integer().notNull().default(0),
    /** When the others of the rota were last asked for cover. */
    coverAskedAt: instant(),
    version: version(),
    createdAt: recordedAt(),
  },
  (t) => [
    unique().on(t.keeperId, t.eventId, t.id),
    foreignKey({ columns: [t.keeperId, t.eventId], foreignColumns: [rotas.keeperId, rotas.eventId] }).onDelete(
      'cascade',
    ),
    index().on(t.eventId, t.startsAt),
    check('shifts_end_after_start', sql`${t.endsAt} > ${t.startsAt}`),
    check('shifts_numbers', sql`${t.minimum} between 0 and ${t.maximum} and ${t.maximum} between 1 and 500`),
    check('shifts_taken', sql`${t.taken} >= 0`),
  ],
)

/** Somebody who may be on shifts of one event. Initials are enough, and only the organisers see them. */
export const rotaPeople = pgTable(
  'rota_people',
  {
    id: id(),
    keeperId: uuid().notNull(),
    eventId: uuid().notNull(),
    language: text().notNull(),
    /** Raised to make earlier private links void. */
    generation: integer().notNull().default(1),
    nameSealed: sealed('name_sealed'),
    emailSealed: sealed('email_sealed'),
    emailBlind: blindIndex('email_blind'),
    keySealed: wrappedKey(),
    /** Somebody pressed a button behind a mailed link. Before that the address is asked for no cover. */
    addressProvenAt: instant(),
    /** The press of one form: the same press twice is one person. */
    pressHash: hash(),
    createdAt: recordedAt(),
  },
  (t) => [
    unique().on(t.keeperId, t.eventId, t.id),
    unique().on(t.eventId, t.pressHash),
    foreignKey({ columns: [t.keeperId, t.eventId], foreignColumns: [rotas.keeperId, rotas.eventId] }).onDelete(
      'cascade',
    ),
    // Not unique: an answer that says "known already" would tell a stranger who stands at the gate.
    index().on(t.eventId, t.emailBlind),
    check('rota_people_address_whole', sql`(${t.emailSealed} is null) = (${t.emailBlind} is null)`),
    check(
      'rota_people_sealed_has_key',
      sql`(${t.keySealed} is null) = (${t.nameSealed} is null and ${t.emailSealed} is null)`,
    ),
  ],
)

/** One person on one shift. */
export const shiftPlaces = pgTable(
  'shift_places',
  {
    id: id(),
    keeperId: uuid().notNull(),
    eventId: uuid().notNull(),
    shiftId: uuid().notNull(),
    personId: uuid().notNull(),
    /** Offered to the others of the rota; until somebody takes it, it stays this person's. */
    offeredAt: instant(),
    createdAt: recordedAt(),
  },
  (t) => [
    unique().on(t.shiftId, t.personId),
    foreignKey({
      columns: [t.keeperId, t.eventId, t.shiftId],
      foreignColumns: [shifts.keeperId, shifts.eventId, shifts.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.keeperId, t.eventId, t.personId],
      foreignColumns: [rotaPeople.keeperId, rotaPeople.eventId, rotaPeople.id],
    }).onDelete('cascade'),
    index().on(t.personId),
  ],
)
