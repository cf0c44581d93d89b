import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { disputeCallers, disputes, disputeTexts } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { memberActor, nameBody } from '@/features/organisations/mutations'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { slugOf } from '@/features/organisations/rules'
import { randomLetters } from '@/lib/crypto/tokens'
import type { DisputeInput } from './validation'

type Refused = { ok: false; reason: 'not-allowed' | 'unknown' }
const notAllowed = { ok: false, reason: 'not-allowed' } as const
const unknown = { ok: false, reason: 'unknown' } as const

export const createDispute = (by: Membership, input: DisputeInput): Promise<{ ok: true; id: string } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const keeperId = by.organisation.id
    const [row] = await tx
      .insert(disputes)
      .values({ keeperId, ...columnsOf(input) })
      .returning({ id: disputes.id })
    if (!row) throw new Error('an insert returned nothing')
    const { title, about, demands, locale } = input
    await tx.insert(disputeTexts).values({ keeperId, disputeId: row.id, original: true, locale, title, about, demands })
    await setCallers(tx, by, row.id, input)
    await record(tx, by, 'created', row.id)
    return { ok: true, id: row.id } as const
  })

/** Saves an edit made of version `input.version`; of two savers the second is given what the first one wrote. */
export const updateDispute = (
  by: Membership,
  id: string,
  input: DisputeInput,
): Promise<{ ok: true; id: string } | Refused | { ok: false; reason: 'conflict'; current: Record<string, unknown> }> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const keeperId = by.organisation.id
    const mine = and(eq(disputes.id, id), eq(disputes.keeperId, keeperId))
    const [before] = await tx.select().from(disputes).where(mine).for('update')
    const original = and(eq(disputeTexts.disputeId, id), eq(disputeTexts.original, true))
    const [text] = await tx.select().from(disputeTexts).where(original)
    if (!before || !text) return unknown
    if (before.version !== input.version)
      return { ok: false, reason: 'conflict', current: { ...text, ...before } } as const
    await tx
      .update(disputes)
      .set({ ...columnsOf(input), version: before.version + 1, updatedAt: now })
      .where(mine)
    const { title, about, demands, locale } = input
    await tx.update(disputeTexts).set({ title, about, demands, locale }).where(original)
    await tx.delete(disputeCallers).where(eq(disputeCallers.disputeId, id))
    await setCallers(tx, by, id, input)
    await record(tx, by, 'edited', id)
    return { ok: true, id } as const
  })

/** Makes a draft public, under an address that it keeps. */
export const publishDispute = (by: Membership, id: string): Promise<{ ok: true; slug: string } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const mine = and(eq(disputes.id, id), eq(disputes.keeperId, by.organisation.id))
    const [dispute] = await tx
      .select({ slug: disputes.slug, title: disputeTexts.title })
      .from(disputes)
      .innerJoin(disputeTexts, and(eq(disputeTexts.disputeId, disputes.id), eq(disputeTexts.original, true)))
      .where(mine)
      .for('update', { of: disputes })
    if (!dispute) return unknown
    const slug = dispute.slug ?? `${slugOf(dispute.title)}-${randomLetters(6)}`
    await tx
      .update(disputes)
      .set({ slug, publication: 'public', publishedAt: sql`coalesce(${disputes.publishedAt}, ${now})`, updatedAt: now })
      .where(mine)
    await record(tx, by, 'published', id)
    return { ok: true, slug } as const
  })

/** Takes a public dispute down; a notice stays at its address. A draft is deleted, with everything under it. */
export const withdrawDispute = (by: Membership, id: string): Promise<{ ok: true; deleted: boolean } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const mine = and(eq(disputes.id, id), eq(disputes.keeperId, by.organisation.id))
    const [dispute] = await tx.select({ publication: disputes.publication }).from(disputes).where(mine).for('update')
    if (!dispute) return unknown
    const deleted = dispute.publication === 'draft'
    if (deleted) await tx.delete(disputes).where(mine)
    else await tx.update(disputes).set({ publication: 'withdrawn', updatedAt: now }).where(mine)
    await record(tx, by, deleted ? 'deleted' : 'withdrew', id)
    return { ok: true, deleted } as const
  })

const columnsOf = (input: DisputeInput) => ({
  employer: input.employer,
  serviceUsers: input.serviceUsers,
  jurisdiction: input.jurisdiction,
  ballotOpenedOn: input.ballotOpenedOn || null,
  ballotClosedOn: input.ballotClosedOn || null,
  mandateEndsOn: input.mandateEndsOn || null,
  shorterNotice: input.shorterNotice ?? false,
  longerMandate: input.longerMandate ?? false,
  fundLink: input.fundLink || null,
})

async function setCallers(tx: Transaction, by: Membership, disputeId: string, input: DisputeInput) {
  const ids = new Set(input['callers[]'])
  if (input.otherCaller) ids.add(await nameBody(tx, by, input.otherCaller))
  const keeperId = by.organisation.id
  await tx.insert(disputeCallers).values([...ids].map((organisationId) => ({ keeperId, disputeId, organisationId })))
}

const record = (tx: Transaction, by: Membership, verb: string, id: string) =>
  recordActivity(tx, { actor: memberActor(by), keeperId: by.organisation.id, verb, subject: 'dispute', subjectId: id })
