import 'server-only'
import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { affiliations, members, organisations } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { enqueueMail } from '@/features/outbox/mutations'
import { memberActor, memberInForce } from '../mutations'
import { canAdminister, type Membership } from '../permissions'
import type { AffiliationSide, AffiliationState } from '../vocabulary'

type Refused = { ok: false; reason: 'not-allowed' | 'unknown' }
type Impossible = { ok: false; reason: 'has-union' | 'loop' }
const notAllowed = { ok: false, reason: 'not-allowed' } as const
const unknown = { ok: false, reason: 'unknown' } as const

type Pair = { unionId: string; branchId: string }

export type UnionTerms = Pick<
  typeof affiliations.$inferInsert,
  'unionSeesDrafts' | 'unionSeesNumbers' | 'unionMayEdit' | 'unionMayCallOff'
>

/** Asks another organisation to be the union above, or a branch below. Asked by both, it is agreed. */
export const askAffiliation = (
  by: Membership,
  { other, side }: { other: string; side: AffiliationSide },
): Promise<{ ok: true } | Refused | Impossible> =>
  write.organise(async (tx) => {
    if (!canAdminister(by)) return notAllowed
    await holdAffiliations(tx)
    if (other === by.organisation.id || !(await isBody(tx, by, other))) return unknown
    const pair = pairOf(by, other, side)
    const known = await standing(tx, pair)
    if (known?.state === 'accepted') return { ok: true } as const
    if (known?.state === 'asked' && known.askedBy === other) return accept(tx, by, pair)
    const asked = { state: 'asked', askedBy: by.organisation.id, changedAt: sql`${now}` } as const
    await tx
      .insert(affiliations)
      .values({ ...pair, ...asked })
      .onConflictDoUpdate({ target: [affiliations.unionId, affiliations.branchId], set: { ...asked, ...noTerms } })
    await record(tx, by, pair, 'asked')
    await tellAdministrators(tx, other, pair)
    return { ok: true } as const
  })

/** The side that was asked says yes. */
export const acceptAffiliation = (by: Membership, pair: Pair): Promise<{ ok: true } | Refused | Impossible> =>
  write.organise(async (tx) => {
    if (!canAdminister(by)) return notAllowed
    await holdAffiliations(tx)
    const known = await ownStanding(tx, by, pair)
    if (known?.state !== 'asked' || known.askedBy === by.organisation.id) return unknown
    return accept(tx, by, pair)
  })

async function accept(tx: Transaction, by: Membership, pair: Pair) {
  const others = and(
    eq(affiliations.branchId, pair.branchId),
    ne(affiliations.unionId, pair.unionId),
    eq(affiliations.state, 'accepted'),
  )
  if ((await tx.select({ id: affiliations.unionId }).from(affiliations).where(others)).length)
    return { ok: false, reason: 'has-union' } as const
  if (await isBelow(tx, pair.unionId, pair.branchId)) return { ok: false, reason: 'loop' } as const
  await tx
    .update(affiliations)
    .set({ state: 'accepted', changedAt: sql`${now}` })
    .where(same(pair))
  await record(tx, by, pair, 'accepted')
  return { ok: true } as const
}

/** Either side ends it, whatever stage it is at; from that moment neither sees what only the other may see. */
export const endAffiliation = (by: Membership, pair: Pair): Promise<{ ok: true } | Refused> =>
  write.organise(async (tx) => {
    if (!canAdminister(by)) return notAllowed
    await holdAffiliations(tx)
    const known = await ownStanding(tx, by, pair)
    if (!known || known.state === 'ended') return unknown
    await tx
      .update(affiliations)
      .set({ state: 'ended', ...noTerms, changedAt: sql`${now}` })
      .where(same(pair))
    await record(tx, by, pair, 'ended')
    return { ok: true } as const
  })

/** Each side says what the other may see and do with its own; nobody says it for the other. */
export const setTerms = (
  by: Membership,
  pair: Pair,
  terms: UnionTerms & { branchSeesPlans?: boolean },
): Promise<{ ok: true } | Refused> =>
  write.organise(async (tx) => {
    if (!canAdminister(by)) return notAllowed
    const known = await ownStanding(tx, by, pair)
    if (!known || known.state === 'ended') return unknown
    const { branchSeesPlans = false, ...forUnion } = terms
    const mine = pair.branchId === by.organisation.id ? forUnion : { branchSeesPlans }
    await tx
      .update(affiliations)
      .set({ ...mine, changedAt: sql`${now}` })
      .where(same(pair))
    await record(tx, by, pair, 'set the terms', Object.keys(mine))
    return { ok: true } as const
  })

const noTerms = {
  unionSeesDrafts: false,
  unionSeesNumbers: false,
  unionMayEdit: false,
  unionMayCallOff: false,
  branchSeesPlans: false,
}

const pairOf = (by: Membership, other: string, side: AffiliationSide): Pair =>
  side === 'union' ? { unionId: other, branchId: by.organisation.id } : { unionId: by.organisation.id, branchId: other }

const same = ({ unionId, branchId }: Pair) =>
  and(eq(affiliations.unionId, unionId), eq(affiliations.branchId, branchId))

/** One change of who stands under whom at a time, so that two of them cannot close a ring. */
const holdAffiliations = (tx: Transaction) => tx.execute(sql`select pg_advisory_xact_lock(7262947)`)

const standing = async (tx: Transaction, pair: Pair) =>
  (await tx.select().from(affiliations).where(same(pair)).for('update'))[0]

const ownStanding = async (tx: Transaction, by: Membership, pair: Pair) =>
  Object.values(pair).includes(by.organisation.id) ? standing(tx, pair) : undefined

async function isBody(tx: Transaction, by: Membership, id: string) {
  const body = and(
    eq(organisations.id, id),
    eq(organisations.managed, true),
    eq(organisations.demo, by.organisation.demo),
  )
  return (await tx.select({ id: organisations.id }).from(organisations).where(body)).length > 0
}

/** Whether one organisation stands somewhere under another. */
async function isBelow(tx: Transaction, id: string, above: string) {
  const [row] = await tx.execute<{ found: boolean }>(sql`
    with recursive up(id) as (
      select ${id}::uuid
      union select a.union_id from ${affiliations} a join up on a.branch_id = up.id where a.state = 'accepted')
    select exists (select 1 from up where id = ${above}::uuid) as found`)
  return row?.found === true
}

async function tellAdministrators(tx: Transaction, keeperId: string, { unionId, branchId }: Pair) {
  const administrators = await tx
    .select({ personId: members.personId })
    .from(members)
    .where(and(eq(members.keeperId, keeperId), inArray(members.role, ['owner']), memberInForce))
  if (!administrators.length) return
  const mails = administrators.map(({ personId }) => ({
    kind: 'affiliation-asked',
    keeperId,
    personId,
    onceKey: `affiliation ${unionId} ${branchId} ${personId}`,
  }))
  await enqueueMail(tx, mails)
}

const record = (
  tx: Transaction,
  by: Membership,
  { unionId, branchId }: Pair,
  verb: AffiliationState | 'set the terms',
  fields: string[] = [],
) =>
  recordActivity(tx, {
    actor: memberActor(by),
    keeperId: by.organisation.id,
    verb: `affiliation ${verb}`,
    subject: 'organisation',
    subjectId: by.organisation.id === unionId ? branchId : unionId,
    fields,
  })
