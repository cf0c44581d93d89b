import 'server-only'
import { and, asc, desc, eq, gt, isNull, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { read } from '@/db/client'
import { now } from '@/db/clock'
import { members, organisations } from '@/db/schema'
import { openField } from '@/lib/crypto/people'
import type { Membership } from './permissions'
import { memberPlace } from './rules'
import type { OrganisationKind, Role } from './vocabulary'

type Found = Omit<Membership, never>
export const inForce = or(isNull(members.expiresAt), gt(members.expiresAt, now))
/** Whoever looks after single events alone is no member of the organisation for anything else. */
const wide = ne(members.role, 'picket_organiser')

export const membershipColumns = {
  memberId: members.id,
  personId: members.personId,
  role: members.role,
  organisation: {
    id: organisations.id,
    slug: organisations.slug,
    name: organisations.name,
    kind: organisations.kind,
    site: organisations.site,
    demo: organisations.demo,
  },
}

const siteMembers = alias(members, 'site_members')
const siteOrganisations = alias(organisations, 'site_organisations')

/** A person's membership of an organisation, or null. Only `session.ts` may turn it into proof. */
export async function findMembership(personId: string, slug: string): Promise<Found | null> {
  const [row] = await read.organise((db) =>
    db
      .select(membershipColumns)
      .from(members)
      .innerJoin(organisations, eq(organisations.id, members.keeperId))
      .where(and(eq(members.personId, personId), eq(organisations.slug, slug), inForce, wide)),
  )
  return row ? ({ ...row, siteAdministrator: await isSiteAdministrator(personId) } as Found) : null
}

/**
 * Proof for work that a member began and that goes on without them. Asked again whenever it goes on, so that it ends
 * with their membership.
 */
export const proveAgain = async (personId: string, slug: string) =>
  (await findMembership(personId, slug)) as Membership | null

export async function listMemberships(personId: string): Promise<Found[]> {
  const rows = await read.organise((db) =>
    db
      .select(membershipColumns)
      .from(members)
      .innerJoin(organisations, eq(organisations.id, members.keeperId))
      .where(and(eq(members.personId, personId), inForce, wide))
      .orderBy(asc(organisations.name)),
  )
  const siteAdministrator = rows.some((row) => row.organisation.site && row.role === 'owner')
  return rows.map((row) => ({ ...row, siteAdministrator }) as Found)
}

async function isSiteAdministrator(personId: string) {
  const [row] = await read.organise((db) =>
    db
      .select({ id: siteMembers.id })
      .from(siteMembers)
      .innerJoin(siteOrganisations, eq(siteOrganisations.id, siteMembers.keeperId))
      .where(
        and(
          eq(siteMembers.personId, personId),
          eq(siteMembers.role, 'owner'),
          siteOrganisations.site,
          or(isNull(siteMembers.expiresAt), gt(siteMembers.expiresAt, now)),
        ),
      ),
  )
  return row !== undefined
}

export type Member = { id: string; name: string; role: Role; expiresAt: Date | null; you: boolean }

export async function listMembers(by: Membership): Promise<Member[]> {
  const keeper = by.organisation.id
  const rows = await read.organise((db) =>
    db
      .select()
      .from(members)
      .where(and(eq(members.keeperId, keeper), inForce))
      .orderBy(asc(members.createdAt)),
  )
  return rows.map((row) => ({
    id: row.id,
    name: openField(memberPlace(row.id, keeper), row.keySealed, 'name', row.nameSealed),
    role: row.role,
    expiresAt: row.expiresAt,
    you: row.id === by.memberId,
  }))
}

/** Whether the set-up page still has something to do: there is no organisation but the demo's. */
export async function needsSetup(): Promise<boolean> {
  const [row] = await read.fresh((db) =>
    db
      .select({ id: organisations.id })
      .from(organisations)
      .where(and(organisations.managed, eq(organisations.demo, false)))
      .limit(1),
  )
  return row === undefined
}

export async function hasDemo(): Promise<boolean> {
  const [row] = await read.public((db) =>
    db.select({ id: organisations.id }).from(organisations).where(eq(organisations.demo, true)).limit(1),
  )
  return row !== undefined
}

export type PublicOrganisation = {
  id: string
  slug: string
  name: string
  kind: OrganisationKind
  about: string
  website: string | null
  pressContact: string
  demo: boolean
}

export async function getPublicOrganisation(slug: string): Promise<PublicOrganisation | null> {
  const [row] = await read.public((db) =>
    db
      .select({
        id: organisations.id,
        slug: organisations.slug,
        name: organisations.name,
        kind: organisations.kind,
        about: organisations.about,
        website: organisations.website,
        pressContact: organisations.pressContact,
        demo: organisations.demo,
      })
      .from(organisations)
      .where(and(eq(organisations.slug, slug), organisations.managed)),
  )
  return row ?? null
}

export async function getOrganisationSettings(by: Membership) {
  const [row] = await read.organise((db) =>
    db.select().from(organisations).where(eq(organisations.id, by.organisation.id)),
  )
  if (!row) throw new Error('a member of an organisation that is not there')
  return row
}

/** Organisations that have pages on this site, for its administrators. */
export const listManaged = (by: Membership) =>
  read.organise((db) =>
    db
      .select({
        id: organisations.id,
        slug: organisations.slug,
        name: organisations.name,
        kind: organisations.kind,
        createdAt: organisations.createdAt,
      })
      .from(organisations)
      .where(and(organisations.managed, eq(organisations.demo, by.organisation.demo)))
      .orderBy(asc(sql`lower(${organisations.name})`)),
  )

/** Everybody who answers for data on this site: for /privacy. */
export const listResponsible = () =>
  read.public((db) =>
    db
      .select({
        name: organisations.name,
        slug: organisations.slug,
        dataContact: organisations.dataContact,
        site: organisations.site,
        demo: organisations.demo,
      })
      .from(organisations)
      .where(eq(organisations.managed, true))
      .orderBy(desc(organisations.site), asc(organisations.name)),
  )

/** Bodies that a member may name as callers and supporters: those on the site, and those their own body typed in. */
export const listNameable = (by: Membership) =>
  read.organise((db) =>
    db
      .select({ id: organisations.id, name: organisations.name, managed: organisations.managed })
      .from(organisations)
      .where(
        and(
          or(organisations.managed, eq(organisations.namedBy, by.organisation.id)),
          eq(organisations.demo, by.organisation.demo),
        ),
      )
      .orderBy(asc(sql`lower(${organisations.name})`)),
  )
