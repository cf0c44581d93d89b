import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { disputeSupporters, disputes, organisations } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { memberActor, nameBody } from '@/features/organisations/mutations'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import type { SupporterInput } from '../validation'
import type { SupportState } from '../vocabulary'

type Outcome = { ok: true } | { ok: false; reason: 'not-allowed' | 'unknown' }
const notAllowed = { ok: false, reason: 'not-allowed' } as const
const unknown = { ok: false, reason: 'unknown' } as const

/** The keeper names a supporter: a body on the site is asked and accepts for itself; one that is only named stands at once. */
export const inviteSupporter = (
  by: Membership,
  disputeId: string,
  { organisation, other }: SupporterInput,
): Promise<Outcome> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const [mine] = await tx
      .select({ id: disputes.id })
      .from(disputes)
      .where(and(eq(disputes.id, disputeId), eq(disputes.keeperId, by.organisation.id)))
    if (!mine) return unknown
    const organisationId = organisation || (await nameBody(tx, by, other))
    const [body] = await tx
      .select({ managed: organisations.managed })
      .from(organisations)
      .where(eq(organisations.id, organisationId))
    if (!body) return unknown
    const own = organisationId === by.organisation.id
    await setState(
      tx,
      by,
      { disputeId, keeperId: by.organisation.id, organisationId },
      body.managed && !own ? 'invited' : 'accepted',
    )
    return { ok: true } as const
  })

/** An organisation asks the keeper of a public dispute whether it may stand as a supporter. */
export const askToSupport = (by: Membership, disputeId: string): Promise<Outcome> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const [dispute] = await tx
      .select({ keeperId: disputes.keeperId })
      .from(disputes)
      .where(and(eq(disputes.id, disputeId), eq(disputes.publication, 'public')))
    if (!dispute || dispute.keeperId === by.organisation.id) return unknown
    await setState(tx, by, { disputeId, keeperId: dispute.keeperId, organisationId: by.organisation.id }, 'asked')
    return { ok: true } as const
  })

/** The other side says yes: the keeper to who asked, the invited body to the keeper. */
export const acceptSupport = (by: Membership, disputeId: string, organisationId: string): Promise<Outcome> =>
  answer(by, disputeId, organisationId, 'accepted', (asKeeper) => (asKeeper ? ['asked'] : ['invited']))

/** Either side ends it, whatever stage it is at; nothing the supporter keeps is touched. */
export const endSupport = (by: Membership, disputeId: string, organisationId: string): Promise<Outcome> =>
  answer(by, disputeId, organisationId, 'ended', () => ['asked', 'invited', 'accepted'])

/** Whoever supports a dispute shows its pickets on its own page and in its calendar, or does not. */
export const listSupported = (by: Membership, disputeId: string, listed: boolean): Promise<Outcome> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const own = and(
      eq(disputeSupporters.disputeId, disputeId),
      eq(disputeSupporters.organisationId, by.organisation.id),
      eq(disputeSupporters.state, 'accepted'),
    )
    const changed = await tx
      .update(disputeSupporters)
      .set({ listed })
      .where(own)
      .returning({ listed: disputeSupporters.listed })
    if (!changed.length) return unknown
    await recordActivity(tx, {
      actor: memberActor(by),
      keeperId: by.organisation.id,
      verb: listed ? 'lists a dispute' : 'lists a dispute no more',
      subject: 'dispute',
      subjectId: disputeId,
    })
    return { ok: true } as const
  })

const answer = (
  by: Membership,
  disputeId: string,
  organisationId: string,
  state: SupportState,
  from: (asKeeper: boolean) => SupportState[],
): Promise<Outcome> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const own = by.organisation.id
    const row = and(eq(disputeSupporters.disputeId, disputeId), eq(disputeSupporters.organisationId, organisationId))
    const [support] = await tx
      .select({ keeperId: disputeSupporters.keeperId, state: disputeSupporters.state })
      .from(disputeSupporters)
      .where(row)
      .for('update')
    if (!support || (support.keeperId !== own && organisationId !== own)) return unknown
    const changed = await tx
      .update(disputeSupporters)
      .set({ state, changedAt: now })
      .where(and(row, inArray(disputeSupporters.state, from(support.keeperId === own))))
      .returning({ state: disputeSupporters.state })
    if (!changed.length) return unknown
    await recordActivity(tx, {
      actor: memberActor(by),
      keeperId: own,
      verb: `support ${state}`,
      subject: 'dispute',
      subjectId: disputeId,
    })
    return { ok: true } as const
  })

type Support = { disputeId: string; keeperId: string; organisationId: string }

/** A request that meets the other side's own is an agreement. */
async function setState(tx: Transaction, by: Membership, support: Support, state: SupportState) {
  const opposite: SupportState = state === 'asked' ? 'invited' : 'asked'
  const row = and(
    eq(disputeSupporters.disputeId, support.disputeId),
    eq(disputeSupporters.organisationId, support.organisationId),
  )
  const [known] = await tx.select({ state: disputeSupporters.state }).from(disputeSupporters).where(row).for('update')
  const next = known?.state === 'accepted' || (known?.state === opposite && state !== 'ended') ? 'accepted' : state
  await tx
    .insert(disputeSupporters)
    .values({ ...support, state: next })
    .onConflictDoUpdate({
      target: [disputeSupporters.disputeId, disputeSupporters.organisationId],
      set: { state: next, changedAt: now },
    })
  await recordActivity(tx, {
    actor: memberActor(by),
    keeperId: by.organisation.id,
    verb: `support ${next}`,
    subject: 'dispute',
    subjectId: support.disputeId,
  })
}
