import 'server-only'
import { and, asc, eq, gt, inArray, isNull, lt, ne, sql } from 'drizzle-orm'
import { arrayOf, rowsOf } from '@/db/arrays'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { entrances, events, programmeRows, programmes, workplaces } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { insertAtGates, insertCopies } from '@/features/events/bulk/mutations'
import { usableAction } from '@/features/events/mutations'
import { memberActor } from '@/features/organisations/mutations'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { addShifts } from '@/features/rota/mutations'
import { overlaps, type Span, titleFor } from './pattern'
import type { SharedPlan } from './vocabulary'

type Refused = { ok: false; reason: 'not-allowed' | 'unknown' }
type Planned = { ok: true; id: string } | Refused | { ok: false; reason: 'too-many' | 'nothing' }
const notAllowed = { ok: false, reason: 'not-allowed' } as const
const unknown = { ok: false, reason: 'unknown' } as const

/** More than any strike needs; a slip of the hand stops here. */
const mostRows = 2000

type NewRow = Omit<typeof programmeRows.$inferInsert, 'id' | 'keeperId' | 'programmeId' | 'position'>

export type PicketPlan = { shared: SharedPlan; title: string; gateIds: string[] | 'all'; spans: Span[] }

/** Plans an event for each gate and each of some spans, under a strike. Nothing is made yet. */
export const planPickets = (by: Membership, strikeId: string, plan: PicketPlan): Promise<Planned> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    if (!(await usableAction(tx, by, strikeId))) return unknown
    const gates = await listGates(tx, by, plan.gateIds)
    if (plan.gateIds !== 'all' && gates.length < new Set(plan.gateIds).size) return unknown
    const rows = plan.spans.flatMap((span) =>
      gates.map(({ id, ...names }) => ({ ...span, entranceId: id, title: titleFor(plan.title, names) })),
    )
    return insertPlan(tx, by, { industrialActionId: strikeId, shared: plan.shared }, await leaveOutDoubles(tx, rows))
  })

/** Plans copies of events of one's own at other times, perhaps under another strike. */
export const planCopies = (
  by: Membership,
  strikeId: string | null,
  copies: { sourceEventId: string; title: string; startsAt: Date; endsAt: Date | null; gatherAt: Date | null }[],
): Promise<Planned> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    if (strikeId && !(await usableAction(tx, by, strikeId))) return unknown
    const sources = new Set(copies.map(({ sourceEventId }) => sourceEventId))
    const own = await tx
      .select({ id: events.id })
      .from(events)
      .where(and(inArray(events.id, [...sources]), eq(events.keeperId, by.organisation.id)))
    if (own.length < sources.size) return unknown
    return insertPlan(tx, by, { industrialActionId: strikeId, shared: null }, copies)
  })

function listGates(tx: Transaction, by: Membership, ids: string[] | 'all') {
  const mine = eq(entrances.keeperId, by.organisation.id)
  return tx
    .select({ id: entrances.id, gate: entrances.name, workplace: workplaces.name })
    .from(entrances)
    .innerJoin(workplaces, eq(workplaces.id, entrances.workplaceId))
    .where(ids === 'all' ? mine : and(mine, inArray(entrances.id, ids)))
    .orderBy(asc(workplaces.name), asc(entrances.createdAt), asc(entrances.name))
}

/** Where an event of one's own stands already at that gate and time, the row is there, but not ticked. */
async function leaveOutDoubles(tx: Transaction, rows: (NewRow & { entranceId: string })[]): Promise<NewRow[]> {
  if (!rows.length) return rows
  const times = rows.flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), (endsAt ?? startsAt).getTime()])
  const standing = await tx
    .select({ entranceId: events.entranceId, startsAt: events.startsAt, endsAt: events.endsAt })
    .from(events)
    .where(
      and(
        inArray(events.entranceId, [...new Set(rows.map(({ entranceId }) => entranceId))]),
        ne(events.publication, 'withdrawn'),
        lt(events.startsAt, new Date(Math.max(...times) + 1)),
        gt(
          sql`coalesce(${events.endsAt}, ${events.startsAt} + interval '1 minute')`,
          new Date(Math.min(...times)).toISOString(),
        ),
      ),
    )
  const at = new Map<string | null, typeof standing>()
  for (const event of standing) at.set(event.entranceId, [...(at.get(event.entranceId) ?? []), event])
  return rows.map((row) => ({
    ...row,
    wanted: !at.get(row.entranceId)?.some((event) => overlaps(event, { ...row, endsAt: row.endsAt ?? null })),
  }))
}

async function insertPlan(
  tx: Transaction,
  by: Membership,
  plan: Pick<typeof programmes.$inferInsert, 'industrialActionId' | 'shared'>,
  rows: NewRow[],
): Promise<Planned> {
  if (!rows.length) return { ok: false, reason: 'nothing' }
  if (rows.length > mostRows) return { ok: false, reason: 'too-many' }
  const keeperId = by.organisation.id
  const [made] = await tx
    .insert(programmes)
    .values({ keeperId, ...plan })
    .returning({ id: programmes.id })
  if (!made) throw new Error('an insert returned nothing')
  const all = rows.map((row, position) => ({ wanted: true, ...row, position }))
  await tx.execute(sql`
    insert into ${programmeRows} (keeper_id, programme_id, position, entrance_id, source_event_id, title, gather_at,
      starts_at, ends_at, wanted)
    select ${keeperId}::uuid, ${made.id}::uuid, r.position, r."entranceId", r."sourceEventId", r.title, r."gatherAt",
      r."startsAt", r."endsAt", r.wanted
    from jsonb_to_recordset(${rowsOf(all)}) as r(position int, "entranceId" uuid, "sourceEventId" uuid,
      title text, "gatherAt" timestamptz, "startsAt" timestamptz, "endsAt" timestamptz, wanted boolean)`)
  await record(tx, by, 'planned', made.id)
  return { ok: true, id: made.id }
}

export type Adjustment = { position: number; wanted: boolean; startsAt: Date; endsAt: Date | null }

const kept = (by: Membership, id: string) => and(eq(programmes.id, id), eq(programmes.keeperId, by.organisation.id))

/** Ticks and times as they were put right in the table. */
export const adjustProgramme = (
  by: Membership,
  id: string,
  rows: Adjustment[],
): Promise<{ ok: true; id: string } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const [plan] = await tx
      .select()
      .from(programmes)
      .where(and(kept(by, id), isNull(programmes.madeAt)))
      .for('update')
    if (!plan) return unknown
    await adjustIn(tx, id, rows)
    await record(tx, by, 'edited', id)
    return { ok: true, id } as const
  })

const adjustIn = (tx: Transaction, id: string, rows: Adjustment[]) =>
  tx.execute(sql`
    update ${programmeRows} as p set wanted = r.wanted, starts_at = r."startsAt", ends_at = r."endsAt",
      gather_at = p.gather_at + (r."startsAt" - p.starts_at)
    from jsonb_to_recordset(${rowsOf(rows)})
      as r(position int, wanted boolean, "startsAt" timestamptz, "endsAt" timestamptz)
    where p.programme_id = ${id}::uuid and p.position = r.position`)

/**
 * Makes every ticked row, as drafts, in one transaction. Whoever presses twice, or at the same moment as somebody
 * else, finds what the first press made.
 */
export const makeProgramme = (by: Membership, id: string, rows: Adjustment[]): Promise<Planned> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const [plan] = await tx.select().from(programmes).where(kept(by, id)).for('update')
    if (!plan) return unknown
    if (plan.madeAt) return { ok: true, id } as const
    const under = plan.industrialActionId ? await usableAction(tx, by, plan.industrialActionId) : null
    if (plan.industrialActionId && !under) return unknown
    await adjustIn(tx, id, rows)
    const wanted = await tx
      .select()
      .from(programmeRows)
      .where(and(eq(programmeRows.programmeId, id), eq(programmeRows.wanted, true)))
    if (!wanted.length) return { ok: false, reason: 'nothing' } as const
    await insertRows(tx, by, plan.shared, under, wanted)
    await tx.update(programmes).set({ madeAt: now }).where(kept(by, id))
    await record(tx, by, 'made', id)
    return { ok: true, id } as const
  })

type Row = typeof programmeRows.$inferSelect

async function insertRows(
  tx: Transaction,
  by: Membership,
  shared: SharedPlan | null,
  strike: { id: string; disputeId: string } | null,
  rows: Row[],
) {
  const under = { industrialActionId: strike?.id ?? null, disputeId: strike?.disputeId ?? null }
  if (shared) {
    const atGates = rows.map((row) => ({ ...row, entranceId: row.entranceId as string }))
    await insertAtGates(tx, by, { ...shared, ...under }, atGates)
    const ids = rows.map(({ id }) => id)
    if (shared.rota) await addShifts(tx, by, ids, shared.rota)
    return
  }
  const copies = rows.map((row) => ({ ...row, sourceId: row.sourceEventId as string }))
  await insertCopies(tx, by, copies, strike ? under : undefined)
}

/** Throws a plan away, with the drafts made of it. What is public stays: it is called off, not deleted. */
export const discardProgramme = (
  by: Membership,
  id: string,
): Promise<{ ok: true; strikeId: string | null } | Refused> =>
  write.organise(async (tx) => {
    if (!canOrganise(by)) return notAllowed
    const [plan] = await tx.select().from(programmes).where(kept(by, id)).for('update')
    if (!plan) return unknown
    const rows = await tx.select({ id: programmeRows.id }).from(programmeRows).where(eq(programmeRows.programmeId, id))
    await tx
      .delete(events)
      .where(
        and(
          eq(events.keeperId, by.organisation.id),
          eq(events.publication, 'draft'),
          sql`${events.id} = any(${arrayOf(rows.map((row) => row.id))})`,
        ),
      )
    await tx.delete(programmes).where(kept(by, id))
    await record(tx, by, 'deleted', id)
    return { ok: true, strikeId: plan.industrialActionId } as const
  })

const record = (tx: Transaction, by: Membership, verb: string, id: string) =>
  recordActivity(tx, {
    actor: memberActor(by),
    keeperId: by.organisation.id,
    verb,
    subject: 'programme',
    subjectId: id,
  })
