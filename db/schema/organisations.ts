import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  jsonb,
  pgEnum,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { organisationKinds, roles } from '@/features/organisations/vocabulary'
import { people } from './accounts'
import { blindIndex, hash, id, instant, recordedAt, sealed, version, wrappedKey } from './columns'

export const organisationKind = pgEnum('organisation_kind', organisationKinds)
export const memberRole = pgEnum('member_role', roles)

/** Bodies that run this site's pages (managed), and bodies that others only name. */
export const organisations = pgTable(
  'organisations',
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    kind: organisationKind().notNull(),
    managed: boolean().notNull().default(true),
    /** The first organisation: its administrators look after the whole site. */
    site: boolean().notNull().default(false),
    /** Who typed in a body that is only named. */
    namedBy: uuid(),
    about: text().notNull().default(''),
    website: text(),
    pressContact: text().notNull().default(''),
    /** Whoever answers for the data; shown on /privacy. */
    dataContact: text().notNull().default(''),
    /** Everybody may suggest events; they wait for its organisers. */
    takesSuggestions: boolean().notNull().default(false),
    demo: boolean().notNull().default(false),
    version: version(),
    createdAt: recordedAt(),
  },
  (t) => [
    foreignKey({ columns: [t.namedBy], foreignColumns: [t.id] }).onDelete('cascade'),
    check('organisations_named_by', sql`${t.managed} = (${t.namedBy} is null)`),
    check('organisations_site_is_managed', sql`not ${t.site} or ${t.managed}`),
    uniqueIndex('organisations_one_site').on(t.demo).where(sql`${t.site}`),
    uniqueIndex('organisations_named_once').on(t.namedBy, sql`lower(${t.name})`).where(sql`not ${t.managed}`),
  ],
)

export const members = pgTable(
  'members',
  {
    id: id(),
    keeperId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    role: memberRole().notNull(),
    /** What the other members call them. */
    nameSealed: sealed('name_sealed').notNull(),
    keySealed: wrappedKey().notNull(),
    expiresAt: instant(),
    createdAt: recordedAt(),
  },
  (t) => [unique().on(t.keeperId, t.personId), unique().on(t.keeperId, t.id), index().on(t.personId)],
)

/** An invitation to join a body (`keeperId`), or to set up a new one (`newOrganisation`), by mail. */
export const invitations = pgTable(
  'invitations',
  {
    id: id(),
    keeperId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    newOrganisation: jsonb().$type<{ name: string; kind: (typeof organisationKinds)[number] }>(),
    role: memberRole().notNull(),
    /** To look after single events; which, stands in `event_invitations`. */
    forEvent: boolean().notNull().default(false),
    nameSealed: sealed('name_sealed').notNull(),
    emailSealed: sealed('email_sealed').notNull(),
    emailBlind: blindIndex('email_blind').notNull(),
    keySealed: wrappedKey().notNull(),
    language: text().notNull(),
    /** Made when the mail is made: a link is never stored, only its hash. */
    tokenHash: hash().unique(),
    roleExpiresAt: instant(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    createdAt: recordedAt(),
  },
  (t) => [
    uniqueIndex('invitations_open_once')
      .on(t.keeperId, t.emailBlind)
      .where(sql`${t.acceptedAt} is null and ${t.newOrganisation} is null and not ${t.forEvent}`),
  ],
)
