import 'server-only'
import { and, eq, ne, or, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { claims, disputeCallers, disputeSupporters, events, members, organisations } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { memberActor, memberInForce } from '@/features/organisations/mutations'
import { canAdminister, canAdministerSite, type Membership } from '@/features/organisations/permissions'
import { enqueueMail } from '@/features/outbox/mutations'
import { holdListed, mailsWait, moveEvents } from './moving/mutations'
import { claimable } from './queries'

type Refused = { ok: false; reason: 'not-allowed' | 'unknown' }
const notAllowed = { ok: false, reason: 'not-allowed' } as const
const unknown = { ok: false, reason: 'unknown' } as const

/** Says that a name which somebody else lists events for is one's own. Whoever lists them is asked. */
export const claimBody = (by: Membership, bodyId: string): Promise<{ ok: true } | Refused> =>
  write.organise(async (tx) => {
    if (!canAdminister(by)) return notAllowed
    const [body] = await tx
      .select({ id: organisations.id, name: organisations.name, listerId: organisations.namedBy })
      .from(organisations)
      .where(and(eq(organisations.id, bodyId), claimable(by)))
      .for('update')
    if (!body?.listerId) return unknown
    const keeperId = by.organisation.id
    const [made] = await tx
      .insert(claims)
      .values({ keeperId, bodyId, name: body.name, listerId: body.listerId })
      .onConflictDoNothing()
      .returning({ id: claims.id })
    if (!made) return unknown
    await record(tx, by, keeperId, 'claimed', made.id)
    await tellLister(tx, body.listerId, made.id)
    return { ok: true } as const
  })

async function tellLister(tx: Transaction, keeperId: string, claimId: string) {
  const administrators = await tx
    .select({ personId: members.personId })
    .from(members)
    .where(and(eq(members.keeperId, keeperId), eq(members.role, 'owner'), memberInForce))
  if (!administrators.length) return
  const mails = administrators.map(({ personId }) => ({
    kind: 'claim-asked',
    keeperId,
    personId,
    onceKey: `claim ${claimId} ${personId}`,
  }))
  await enqueueMail(tx, mails)
}

type Accepted = { ok: true; moved: number } | Refused | { ok: false; reason: 'mails-wait' }

/** Who lists agrees, or an administrator of the site decides: the events change hands with all that hangs on them. */
export const acceptClaim = (by: Membership, id: string): Promise<Accepted> =>
  write.organise(async (tx) => {
    if (!maySay(by)) return notAllowed
    const claim = await hold(tx, by, id)
    if (!claim?.bodyId) return unknown
    const { bodyId, listerId, keeperId } = claim
    const listed = await holdListed(tx, listerId, bodyId)
    if (await mailsWait(tx, listed)) return { ok: false, reason: 'mails-wait' } as const
    await moveEvents(tx, { from: listerId, to: keeperId }, listed)
    await decide(tx, by, id, { state: 'accepted', movedEvents: listed.length })
    await becomeOne(tx, bodyId, keeperId)
    for (const keeper of [listerId, keeperId]) await record(tx, by, keeper, 'accepted a claim', id)
    return { ok: true, moved: listed.length } as const
  })

export const refuseClaim = (by: Membership, id: string): Promise<{ ok: true } | Refused> =>
  write.organise(async (tx) => {
    if (!maySay(by)) return notAllowed
    if (!(await hold(tx, by, id))) return unknown
    await decide(tx, by, id, { state: 'refused' })
    await record(tx, by, by.organisation.id, 'refused a claim', id)
    return { ok: true } as const
  })

export const withdrawClaim = (by: Membership, id: string): Promise<{ ok: true } | Refused> =>
  write.organise(async (tx) => {
    if (!canAdminister(by)) return notAllowed
    const mine = and(eq(claims.id, id), eq(claims.keeperId, by.organisation.id), eq(claims.state, 'asked'))
    const gone = await tx.update(claims).set({ state: 'withdrawn', decidedAt: now }).where(mine).returning()
    if (!gone.length) return unknown
    await record(tx, by, by.organisation.id, 'withdrew a claim', id)
    return { ok: true } as const
  })

const isSite = (by: Membership) => by.organisation.site && canAdministerSite(by)
const maySay = (by: Membership) => canAdminister(by) || isSite(by)

/** An open claim on what one lists; for an administrator of the site any but their own organisation's. */
async function hold(tx: Transaction, by: Membership, id: string) {
  const own = by.organisation.id
  const mine = isSite(by)
    ? or(eq(claims.listerId, own), and(ne(claims.keeperId, own), sameSite(by)))
    : eq(claims.listerId, own)
  const [claim] = await tx
    .select()
    .from(claims)
    .where(and(eq(claims.id, id), eq(claims.state, 'asked'), mine))
    .for('update')
  return claim
}

const sameSite = (by: Membership) =>
  sql`exists (select 1 from ${organisations} o where o.id = ${claims.listerId} and o.demo = ${by.organisation.demo})`

const decide = (
  tx: Transaction,
  by: Membership,
  id: string,
  decision: { state: 'accepted' | 'refused'; movedEvents?: number },
) =>
  tx
    .update(claims)
    .set({
      ...decision,
      decidedAt: now,
      decidedBy: sql`case when ${claims.listerId} = ${by.organisation.id}::uuid then 'lister' else 'site' end`,
    })
    .where(eq(claims.id, id))

/** The named body and the organisation are one from now on, wherever the name stood. */
async function becomeOne(tx: Transaction, bodyId: string, keeperId: string) {
  await tx
    .update(claims)
    .set({ state: 'refused', decidedAt: now })
    .where(and(eq(claims.bodyId, bodyId), eq(claims.state, 'asked')))
  await tx.update(events).set({ calledBy: keeperId }).where(eq(events.calledBy, bodyId))
  const callers = await tx.delete(disputeCallers).where(eq(disputeCallers.organisationId, bodyId)).returning()
  if (callers.length)
    await tx
      .insert(disputeCallers)
      .values(callers.map((row) => ({ ...row, organisationId: keeperId })))
      .onConflictDoNothing()
  const support = await tx.delete(disputeSupporters).where(eq(disputeSupporters.organisationId, bodyId)).returning()
  if (support.length)
    await tx
      .insert(disputeSupporters)
      .values(support.map((row) => ({ ...row, organisationId: keeperId })))
      .onConflictDoNothing()
  await tx.delete(organisations).where(eq(organisations.id, bodyId))
}

const record = (tx: Transaction, by: Membership, keeperId: string, verb: string, subjectId: string) =>
  recordActivity(tx, { actor: memberActor(by), keeperId, verb, subject: 'claim', subjectId })
