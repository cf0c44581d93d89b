import 'server-only'
import { and, asc, desc, eq, ne, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { read } from '@/db/client'
import { now } from '@/db/clock'
import { claims, events, organisations } from '@/db/schema'
import type { Membership } from '@/features/organisations/permissions'

const listers = alias(organisations, 'lister')
const claimants = alias(organisations, 'claimant')

/** Named bodies that stand on a public page, of others: nobody learns of a name that only a draft has. */
export const claimable = (by: Membership): SQL | undefined =>
  and(
    eq(organisations.managed, false),
    eq(organisations.demo, by.organisation.demo),
    ne(organisations.namedBy, by.organisation.id),
    sql`exists (select 1 from ${events} e where e.called_by = ${organisations.id} and e.publication <> 'draft'
      and e.publish_at <= ${now})`,
  )

const publicEvents = (body: SQL) =>
  sql<number>`(select count(*) from ${events} e where e.called_by = ${body} and e.publication <> 'draft')::int`

/** Names that events are listed for, and that may be one's own. */
export const listClaimable = (by: Membership) =>
  read.organise((db) =>
    db
      .select({
        id: organisations.id,
        name: organisations.name,
        lister: listers.name,
        events: publicEvents(sql`${organisations.id}`),
      })
      .from(organisations)
      .innerJoin(listers, eq(listers.id, organisations.namedBy))
      .where(
        and(
          claimable(by),
          sql`not exists (select 1 from ${claims} c where c.body_id = ${organisations.id}
            and c.keeper_id = ${by.organisation.id} and c.state = 'asked')`,
        ),
      )
      .orderBy(asc(sql`lower(${organisations.name})`))
      .limit(500),
  )

const columns = {
  id: claims.id,
  name: claims.name,
  state: claims.state,
  lister: listers.name,
  claimant: claimants.name,
  events: publicEvents(sql`${claims.bodyId}`),
  movedEvents: claims.movedEvents,
}

const select = (where: SQL | undefined) =>
  read.organise((db) =>
    db
      .select(columns)
      .from(claims)
      .innerJoin(listers, eq(listers.id, claims.listerId))
      .innerJoin(claimants, eq(claimants.id, claims.keeperId))
      .where(where)
      .orderBy(desc(claims.createdAt))
      .limit(100),
  )

export type Claim = Awaited<ReturnType<typeof select>>[number]

/** What an organisation claims itself. */
export const listOwnClaims = (by: Membership) => select(eq(claims.keeperId, by.organisation.id))

/** What others claim of what an organisation lists. */
export const listClaimsOnUs = (by: Membership) =>
  select(and(eq(claims.listerId, by.organisation.id), eq(claims.state, 'asked')))

/** Open claims of the whole site, for its administrators. */
export const listOpenClaims = (by: Membership) =>
  by.organisation.site ? select(and(eq(claims.state, 'asked'), eq(listers.demo, by.organisation.demo))) : []

/** Whether somebody claims what an organisation lists, for the mail about it. */
export async function hasClaim(keeperId: string): Promise<{ slug: string } | null> {
  const [row] = await read.organise((db) =>
    db
      .select({ slug: listers.slug })
      .from(claims)
      .innerJoin(listers, eq(listers.id, claims.listerId))
      .where(and(eq(claims.listerId, keeperId), eq(claims.state, 'asked')))
      .limit(1),
  )
  return row ?? null
}
