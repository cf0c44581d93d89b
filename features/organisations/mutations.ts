import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, gt, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now, readClock } from '@/db/clock'
import { invitations, members, organisations, people } from '@/db/schema'
import { findOrCreatePerson, openSession } from '@/features/accounts/mutations'
import { type Actor, recordActivity } from '@/features/activity/mutations'
import { sealRecord } from '@/lib/crypto/people'
import { randomLetters } from '@/lib/crypto/tokens'
import type { Locale } from '@/lib/i18n/locales'
import { canAdminister, type EventProof, type Membership } from './permissions'
import { isReserved, memberPlace, roleEnd, slugOf } from './rules'
import type { OrganisationInput } from './validation'
import type { OrganisationKind, Role } from './vocabulary'

export const memberActor = (by: EventProof): Actor => ({ kind: 'member', memberId: by.memberId })

type Founding = {
  organisation: string
  kind: OrganisationKind
  person: string
  email: string
  language: Locale
  demo?: boolean
}

/** Makes the first organisation and its administrator, and signs them in. Only while there is none but the demo's. */
export const setUpSite = ({
  demo = false,
  ...founding
}: Founding): Promise<{ ok: true; slug: string; session: string } | { ok: false; reason: 'done' }> =>
  write.public(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(7262944)`)
    const [existing] = await tx
      .select({ id: organisations.id })
      .from(organisations)
      .where(and(organisations.managed, eq(organisations.demo, demo)))
      .limit(1)
    if (existing) return { ok: false, reason: 'done' } as const
    const { slug, personId } = await found(tx, { ...founding, demo, site: true })
    return { ok: true, slug, session: await openSession(tx, personId) } as const
  })

/** An organisation and its first administrator. */
export async function found(
  tx: Transaction,
  { organisation, kind, person, email, language, demo = false, site = false }: Founding & { site?: boolean },
) {
  const slug = await freeSlug(tx, organisation)
  const [row] = await tx
    .insert(organisations)
    .values({ slug, name: organisation, kind, demo, site })
    .returning({ id: organisations.id })
  if (!row) throw new Error('an insert returned nothing')
  const personId = await findOrCreatePerson(tx, email, language)
  const memberId = await addMember(tx, { keeperId: row.id, personId, name: person, role: 'owner', expiresAt: null })
  await recordActivity(tx, {
    actor: { kind: 'member', memberId },
    keeperId: row.id,
    verb: 'founded',
    subject: 'organisation',
    subjectId: row.id,
  })
  return { organisationId: row.id, slug, personId, memberId }
}

async function freeSlug(tx: Transaction, name: string) {
  const slug = slugOf(name)
  const [taken] = await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.slug, slug))
  return taken || isReserved(slug) ? `${slug}-${randomLetters(6)}` : slug
}

type NewMember = { keeperId: string; personId: string; name: string; role: Role; expiresAt: Date | null }

/**
 * Somebody who belongs already stays as they are: an invitation takes no role away. One that ended begins anew, and
 * whoever looked after single events alone gets the wider role.
 */
export async function addMember(tx: Transaction, { name, ...member }: NewMember) {
  const id = randomUUID()
  const { keeperId, personId, role, expiresAt } = member
  await tx
    .insert(members)
    .values({ id, ...member, ...sealRecord(memberPlace(id, keeperId), { name }) })
    .onConflictDoUpdate({
      target: [members.keeperId, members.personId],
      set: { role, expiresAt },
      setWhere: or(
        lte(members.expiresAt, now),
        and(eq(members.role, 'picket_organiser'), sql`${role} <> 'picket_organiser'`),
      ),
    })
  const [row] = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.keeperId, keeperId), eq(members.personId, personId)))
  if (!row) throw new Error('the member just added is not there')
  return row.id
}

/** A member whose role has not ended. */
export const memberInForce = or(isNull(members.expiresAt), gt(members.expiresAt, now))

/** Holds back every other change of an organisation's members until this one is through. */
export const lockOrganisation = (tx: Transaction, id: string) =>
  tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, id)).for('update')

type RoleOutcome =
  | { ok: true }
  | { ok: false; reason: 'not-allowed' | 'unknown' }
  | { ok: false; reason: 'last-administrator' | 'past' }

/** Gives a member another role, until the end of a day or for good; at once, on every page and in flight. */
export async function changeRole(by: Membership, memberId: string, role: Role, lastDay?: string): Promise<RoleOutcome> {
  const expiresAt = roleEnd(lastDay)
  if (expiresAt && expiresAt <= (await readClock('organise'))) return { ok: false, reason: 'past' }
  return onMember(by, memberId, role === 'owner' && !expiresAt, async (tx, member) => {
    await tx.update(members).set({ role, expiresAt }).where(eq(members.id, member))
    await recordMember(tx, by, 'changed a role', member, [role])
  })
}

/** Takes a membership away; at once, on every page and in flight. */
export const removeMember = (by: Membership, memberId: string): Promise<RoleOutcome> =>
  onMember(by, memberId, false, async (tx, member) => {
    await tx.delete(members).where(eq(members.id, member))
    await recordMember(tx, by, 'removed a member', member)
  })

/**
 * One change of a member at a time, so that two administrators who remove each other do not leave nobody. Somebody
 * whose role as administrator does not end must always be there.
 */
const onMember = (
  by: Membership,
  memberId: string,
  staysAdministrator: boolean,
  work: (tx: Transaction, memberId: string) => Promise<void>,
): Promise<RoleOutcome> =>
  write.organise(async (tx) => {
    const keeperId = by.organisation.id
    await lockOrganisation(tx, keeperId)
    const rows = await tx
      .select({ id: members.id, role: members.role, expiresAt: members.expiresAt })
      .from(members)
      .where(and(eq(members.keeperId, keeperId), memberInForce))
    const lasting = rows.filter(({ role, expiresAt }) => role === 'owner' && !expiresAt).map(({ id }) => id)
    const me = rows.find(({ id }) => id === by.memberId)
    if (!me || !canAdminister(me)) return { ok: false, reason: 'not-allowed' } as const
    if (!rows.some(({ id }) => id === memberId)) return { ok: false, reason: 'unknown' } as const
    if (!staysAdministrator && lasting.length === 1 && lasting[0] === memberId)
      return { ok: false, reason: 'last-administrator' } as const
    await work(tx, memberId)
    return { ok: true } as const
  })

const recordMember = (tx: Transaction, by: Membership, verb: string, memberId: string, fields: string[] = []) =>
  recordActivity(tx, {
    actor: memberActor(by),
    keeperId: by.organisation.id,
    verb,
    subject: 'member',
    subjectId: memberId,
    fields,
  })

/** Saves an edit made of version `version`; of two savers the second is given what the first one wrote. */
export const updateOrganisation = (
  by: Membership,
  { version, ...input }: OrganisationInput,
): Promise<
  | { ok: true }
  | { ok: false; reason: 'not-allowed' | 'unknown' }
  | { ok: false; reason: 'conflict'; current: { kind: OrganisationKind } & Record<string, unknown> }
> =>
  write.organise(async (tx) => {
    if (!canAdminister(by)) return { ok: false, reason: 'not-allowed' } as const
    const mine = eq(organisations.id, by.organisation.id)
    const [before] = await tx.select().from(organisations).where(mine).for('update')
    if (!before) return { ok: false, reason: 'unknown' } as const
    const current = { ...before, website: before.website ?? '' }
    if (before.version !== version) return { ok: false, reason: 'conflict', current } as const
    await tx
      .update(organisations)
      .set({ ...input, website: input.website || null, version: version + 1 })
      .where(mine)
    const fields = Object.entries(input).filter(([field, value]) => current[field as keyof typeof input] !== value)
    await recordActivity(tx, {
      actor: memberActor(by),
      keeperId: by.organisation.id,
      verb: 'edited',
      subject: 'organisation',
      subjectId: by.organisation.id,
      fields: fields.map(([field]) => field),
    })
    return { ok: true } as const
  })

/** A body that is only named, found by its name or added, in the transaction that names it. */
export async function nameBody(tx: Transaction, by: Membership, name: string): Promise<string> {
  const same = and(
    eq(organisations.demo, by.organisation.demo),
    sql`lower(${organisations.name}) = lower(${name})`,
    or(organisations.managed, eq(organisations.namedBy, by.organisation.id)),
  )
  const [known] = await tx.select({ id: organisations.id }).from(organisations).where(same).limit(1)
  if (known) return known.id
  const slug = `${slugOf(name)}-${randomLetters(6)}`
  const [row] = await tx
    .insert(organisations)
    .values({ slug, name, kind: 'union', managed: false, namedBy: by.organisation.id, demo: by.organisation.demo })
    .returning({ id: organisations.id })
  if (!row) throw new Error('an insert returned nothing')
  return row.id
}

/** What the retention register promises of members and invitations. Of single events `purgeGrants` keeps it, before this. */
export const purgeOrganisations = async (tx: Transaction) => {
  await tx
    .delete(invitations)
    .where(or(lt(invitations.expiresAt, now), lt(invitations.acceptedAt, sql`${now} - interval '1 day'`)))
  await tx.delete(members).where(lt(members.expiresAt, sql`${now} - interval '30 days'`))
  const withoutBody = sql`not exists (select 1 from ${members} where ${members.personId} = ${people.id})`
  return tx
    .delete(people)
    .where(and(withoutBody, lt(people.createdAt, sql`${now} - interval '1 day'`)))
    .returning({ id: people.id })
}
