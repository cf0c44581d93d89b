import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now, readClock } from '@/db/clock'
import { eventInvitations, invitations, members, organisations, people } from '@/db/schema'
import { findOrCreatePerson, openSession } from '@/features/accounts/mutations'
import { recordActivity } from '@/features/activity/mutations'
import { enqueueMail } from '@/features/outbox/mutations'
import { emailIndexes, openField, sealRecord } from '@/lib/crypto/people'
import { hashToken, randomToken } from '@/lib/crypto/tokens'
import { type Locale, toLocale } from '@/lib/i18n/locales'
import { acceptGrant, type Grant, type GrantOutcome, keepsEvent } from '../grants/mutations'
import { addMember, found, lockOrganisation, memberActor, memberInForce } from '../mutations'
import { canAdminister, canAdministerSite, canOrganise, type Membership } from '../permissions'
import { invitationDays, invitationPlace, roleEnd } from '../rules'
import type { OrganisationKind, Role } from '../vocabulary'

type NewInvitation = {
  person: string
  email: string
  role: Role
  expiresOn?: string
  newOrganisation?: { name: string; kind: OrganisationKind }
}
type Refused = { ok: false; reason: 'not-allowed' } | { ok: false; reason: 'belongs' | 'past' }

/** Owes somebody an invitation: to one's own organisation, or (site administrators) to set up another. */
export async function invite(
  by: Membership,
  invitation: NewInvitation,
  language: Locale,
): Promise<{ ok: true } | Refused> {
  const allowed = invitation.newOrganisation ? by.organisation.site && canAdministerSite(by) : canAdminister(by)
  if (!allowed) return { ok: false, reason: 'not-allowed' }
  const roleExpiresAt = roleEnd(invitation.expiresOn)
  if (roleExpiresAt && roleExpiresAt <= (await readClock('organise'))) return { ok: false, reason: 'past' }
  return write.organise(async (tx) => {
    await lockOrganisation(tx, by.organisation.id)
    if (!invitation.newOrganisation && (await belongs(tx, by, invitation.email)))
      return { ok: false, reason: 'belongs' } as const
    await tx.delete(invitations).where(sameAs(by, invitation))
    await owe(tx, by, { ...invitation, roleExpiresAt, language })
    return { ok: true } as const
  })
}

/** Owes somebody from outside an invitation to look after one event. */
export async function inviteToEvent(
  by: Membership,
  eventId: string,
  guest: { person: string; email: string } & Grant,
  language: Locale,
): Promise<GrantOutcome | { ok: false; reason: 'belongs' }> {
  if (!canOrganise(by)) return { ok: false, reason: 'not-allowed' }
  const grantExpiresAt = roleEnd(guest.expiresOn)
  if (grantExpiresAt && grantExpiresAt <= (await readClock('organise'))) return { ok: false, reason: 'past' }
  return write.organise(async (tx) => {
    await lockOrganisation(tx, by.organisation.id)
    if (!(await keepsEvent(tx, by, eventId))) return { ok: false, reason: 'unknown' } as const
    if (await belongs(tx, by, guest.email)) return { ok: false, reason: 'belongs' } as const
    await dropOpen(tx, by, eventId, guest.email)
    const { person, email, mayCallOff } = guest
    const plan = { person, email, role: 'picket_organiser', roleExpiresAt: null, language, forEvent: true } as const
    const invitationId = await owe(tx, by, plan)
    await tx
      .insert(eventInvitations)
      .values({ invitationId, keeperId: by.organisation.id, eventId, mayCallOff, grantExpiresAt })
    return { ok: true } as const
  })
}

const toEvent = (eventId: string) =>
  sql`exists (select 1 from ${eventInvitations} e
    where e.invitation_id = ${invitations.id} and e.event_id = ${eventId})`

/** A newer invitation to the same event takes the place of the open one. */
const dropOpen = (tx: Transaction, by: Membership, eventId: string, email: string) =>
  tx
    .delete(invitations)
    .where(
      and(
        eq(invitations.keeperId, by.organisation.id),
        inArray(invitations.emailBlind, emailIndexes(email, 'invitations')),
        isNull(invitations.acceptedAt),
        toEvent(eventId),
      ),
    )

/** Writes an invitation down and owes its mail. */
async function owe(
  tx: Transaction,
  by: Membership,
  invitation: NewInvitation & { roleExpiresAt: Date | null; language: Locale; forEvent?: boolean },
): Promise<string> {
  const { person, email, role, roleExpiresAt, language, newOrganisation = null, forEvent = false } = invitation
  const [id, keeperId] = [randomUUID(), by.organisation.id]
  await tx.insert(invitations).values({
    id,
    keeperId,
    role,
    roleExpiresAt,
    language,
    newOrganisation,
    forEvent,
    emailBlind: emailIndexes(email, 'invitations')[0],
    expiresAt: sql`${now} + make_interval(days => ${invitationDays})`,
    ...sealRecord(invitationPlace(id, keeperId), { name: person, email }),
  })
  await enqueueMail(tx, { kind: 'invitation', keeperId, invitationId: id, limited: false })
  await record(tx, by, 'invited', id, [role])
  return id
}

/** The open invitation that a newer one takes the place of. */
const sameAs = (by: Membership, { email, newOrganisation }: NewInvitation) =>
  and(
    eq(invitations.keeperId, by.organisation.id),
    inArray(invitations.emailBlind, emailIndexes(email, 'invitations')),
    isNull(invitations.acceptedAt),
    eq(invitations.forEvent, false),
    newOrganisation
      ? sql`${invitations.newOrganisation} ->> 'name' = ${newOrganisation.name}`
      : isNull(invitations.newOrganisation),
  )

async function belongs(tx: Transaction, by: Membership, email: string) {
  const [member] = await tx
    .select({ id: members.id })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(
      and(
        eq(members.keeperId, by.organisation.id),
        inArray(people.emailBlind, emailIndexes(email, 'people')),
        memberInForce,
      ),
    )
  return member !== undefined
}

export async function mintInvitationLink(id: string): Promise<string> {
  const token = randomToken()
  await write.organise((tx) =>
    tx
      .update(invitations)
      .set({ tokenHash: hashToken(token) })
      .where(and(eq(invitations.id, id), isNull(invitations.acceptedAt))),
  )
  return token
}

/** Organisers take back what they may send: an invitation to one event. */
export const withdrawInvitation = (
  by: Membership,
  id: string,
  event?: string,
): Promise<{ ok: true } | { ok: false; reason: 'not-allowed' | 'unknown' }> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return { ok: false, reason: 'not-allowed' } as const
    const mine = and(
      eq(invitations.id, id),
      eq(invitations.keeperId, by.organisation.id),
      isNull(invitations.acceptedAt),
      event === undefined ? undefined : toEvent(event),
    )
    const [open] = await tx.select({ forEvent: invitations.forEvent }).from(invitations).where(mine).for('update')
    if (!open) return { ok: false, reason: 'unknown' } as const
    if (!open.forEvent && !canAdminister(by)) return { ok: false, reason: 'not-allowed' } as const
    await tx.delete(invitations).where(mine)
    await record(tx, by, 'withdrew an invitation', id)
    return { ok: true } as const
  })

/** Spends an invitation: holding the mailed link proves the address, so its holder is signed in as well. */
export const acceptInvitation = (
  token: string,
): Promise<{ ok: true; slug: string; event: string | null; session: string } | { ok: false; reason: 'spent' }> =>
  write.public(async (tx) => {
    const open = and(
      eq(invitations.tokenHash, hashToken(token)),
      isNull(invitations.acceptedAt),
      gt(invitations.expiresAt, now),
    )
    const [row] = await tx
      .update(invitations)
      .set({ acceptedAt: sql`${now}` })
      .where(open)
      .returning()
    if (!row) return { ok: false, reason: 'spent' } as const
    const [keeper] = await tx.select().from(organisations).where(eq(organisations.id, row.keeperId))
    if (!keeper) throw new Error('an invitation by nobody')
    const { slug, personId, event } = row.newOrganisation
      ? {
          ...(await found(tx, { ...guest(row), ...inNewOrganisation(row.newOrganisation), demo: keeper.demo })),
          event: null,
        }
      : { slug: keeper.slug, ...(await join(tx, row)) }
    return { ok: true, slug, event, session: await openSession(tx, personId) } as const
  })

type Invitation = typeof invitations.$inferSelect

const inNewOrganisation = ({ name, kind }: NonNullable<Invitation['newOrganisation']>) => ({ organisation: name, kind })

function guest(row: Invitation) {
  const open = (field: 'name' | 'email', sealed: Buffer) =>
    openField(invitationPlace(row.id, row.keeperId), row.keySealed, field, sealed)
  return {
    person: open('name', row.nameSealed),
    email: open('email', row.emailSealed),
    language: toLocale(row.language),
  }
}

async function join(tx: Transaction, row: Invitation) {
  const { keeperId, role, roleExpiresAt } = row
  const { person, email, language } = guest(row)
  const personId = await findOrCreatePerson(tx, email, language)
  const memberId = await addMember(tx, { keeperId, personId, name: person, role, expiresAt: roleExpiresAt })
  const actor = { kind: 'member', memberId } as const
  await recordActivity(tx, { actor, keeperId, verb: 'joined', subject: 'member', subjectId: memberId })
  return { personId, event: await acceptGrant(tx, row.id, memberId) }
}

const record = (tx: Transaction, by: Membership, verb: string, id: string, fields: string[] = []) =>
  recordActivity(tx, {
    actor: memberActor(by),
    keeperId: by.organisation.id,
    verb,
    subject: 'invitation',
    subjectId: id,
    fields,
  })
