import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { events, rotaPeople, shiftPlaces, shifts } from '@/db/schema'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import {
  addShifts,
  insertShifts,
  notAllowed,
  onMyRota,
  type Refused,
  recordOnRota,
  tellChanged,
  unknown,
} from '../mutations'
import type { RotaPattern } from '../pattern'
import type { ShiftFields } from '../validation'

type Done = { ok: true } | Refused
type Saved = Done | { ok: false; reason: 'conflict'; current: Record<string, unknown> }
export type ShiftInput = ShiftFields & { startsAt: Date; endsAt: Date }

/** Lays the shifts of a pattern over one event. */
export const layPattern = (
  by: Membership,
  eventId: string,
  pattern: RotaPattern,
): Promise<Done | { ok: false; reason: 'without-end' }> =>
  write.organise(async (tx) => {
    const outcome = await addShifts(tx, by, [eventId], pattern)
    return outcome.ok && outcome.withoutEnd.length ? ({ ok: false, reason: 'without-end' } as const) : outcome
  })

/** Adds a shift, or saves what an organiser changed of one; whoever is on it and left an address is told. */
export const saveShift = (by: Membership, eventId: string, id: string | null, input: ShiftInput): Promise<Saved> =>
  onMyRota(by, eventId, async (tx) => {
    const { version, ...columns } = input
    if (!id) {
      await insertShifts(tx, by, [{ eventId, ...columns }])
      return { ok: true } as const
    }
    const before = await findShift(tx, eventId, id)
    if (!before) return unknown
    if (before.version !== version) return { ok: false, reason: 'conflict', current: before } as const
    await tx
      .update(shifts)
      .set({ ...columns, version: version + 1 })
      .where(eq(shifts.id, id))
    const moved = +before.startsAt !== +columns.startsAt || +before.endsAt !== +columns.endsAt
    if (moved || before.role !== columns.role) await tellChanged(tx, await peopleOn(tx, id))
    await recordOnRota(tx, by, 'edited a shift', eventId)
    return { ok: true } as const
  })

/** Makes two shifts of one. Whoever is on it is on both. */
export const splitShift = (
  by: Membership,
  eventId: string,
  id: string,
  at: Date,
): Promise<Done | { ok: false; reason: 'outside' }> =>
  onMyRota(by, eventId, async (tx) => {
    const shift = await findShift(tx, eventId, id)
    if (!shift) return unknown
    if (at <= shift.startsAt || at >= shift.endsAt) return { ok: false, reason: 'outside' } as const
    await tx
      .update(shifts)
      .set({ endsAt: at, version: shift.version + 1 })
      .where(eq(shifts.id, id))
    const { id: _, version, coverAskedAt, createdAt, ...columns } = shift
    const [second] = await tx
      .insert(shifts)
      .values({ ...columns, startsAt: at })
      .returning({ id: shifts.id })
    if (!second) throw new Error('an insert returned nothing')
    await tx.execute(sql`
      insert into ${shiftPlaces} (keeper_id, event_id, shift_id, person_id)
      select keeper_id, event_id, ${second.id}::uuid, person_id from ${shiftPlaces} where shift_id = ${id}::uuid`)
    await recordOnRota(tx, by, 'split a shift', eventId)
    return { ok: true } as const
  })

/** The same again, straight after it, with nobody on it. */
export const repeatShift = (by: Membership, eventId: string, id: string): Promise<Done> =>
  onMyRota(by, eventId, async (tx) => {
    const shift = await findShift(tx, eventId, id)
    if (!shift) return unknown
    const { role, minimum, maximum, allowMore, startsAt, endsAt } = shift
    const end = new Date(endsAt.getTime() + endsAt.getTime() - startsAt.getTime())
    await insertShifts(tx, by, [{ eventId, role, minimum, maximum, allowMore, startsAt: endsAt, endsAt: end }])
    return { ok: true } as const
  })

/** Takes a shift away; whoever was on it and left an address is told. */
export const deleteShift = (by: Membership, eventId: string, id: string): Promise<Done> =>
  onMyRota(by, eventId, async (tx) => {
    if (!(await findShift(tx, eventId, id))) return unknown
    await tellChanged(tx, await peopleOn(tx, id))
    await tx.delete(shifts).where(eq(shifts.id, id))
    await recordOnRota(tx, by, 'deleted a shift', eventId)
    return { ok: true } as const
  })

/** The shifts of one event for another of one's own, at the same distance from its start on the wall; nobody on them. */
export const copyRota = (by: Membership, fromId: string, toId: string): Promise<Done> =>
  onMyRota(by, fromId, (tx) => copyShifts(tx, by, fromId, [toId]))

async function copyShifts(tx: Transaction, by: Membership, fromId: string, toIds: string[]): Promise<Done> {
  if (!canOrganise(by)) return notAllowed
  for (const id of [fromId, ...toIds]) if (!(await isMine(tx, by, id))) return unknown
  const wanted = await tx.execute<{ eventId: string; startsAt: string; endsAt: string } & Copied>(sql`
    select t.id as "eventId", s.role, s.minimum, s.maximum, s.allow_more as "allowMore", m.starts_at as "startsAt",
      case when m.ends_at > m.starts_at then m.ends_at else m.starts_at + (s.ends_at - s.starts_at) end as "endsAt"
    from ${shifts} s join ${events} f on f.id = s.event_id
    join ${events} t on t.id in (select value::uuid from json_array_elements_text(${JSON.stringify(toIds)}::json)),
    lateral (select (t.starts_at at time zone t.zone) - (f.starts_at at time zone f.zone) as by) d,
    lateral (select ((s.starts_at at time zone f.zone) + d.by) at time zone t.zone as starts_at,
      ((s.ends_at at time zone f.zone) + d.by) at time zone t.zone as ends_at) m
    where s.event_id = ${fromId}::uuid`)
  const rows = wanted.map((row) => ({ ...row, startsAt: new Date(row.startsAt), endsAt: new Date(row.endsAt) }))
  await insertShifts(tx, by, rows)
  return { ok: true }
}
type Copied = Pick<typeof shifts.$inferSelect, 'role' | 'minimum' | 'maximum' | 'allowMore'>

const isMine = async (tx: Transaction, by: Membership, id: string) =>
  (
    await tx
      .select({ id: events.id })
      .from(events)
      .where(and(eq(events.id, id), eq(events.keeperId, by.organisation.id)))
  ).length > 0

async function findShift(tx: Transaction, eventId: string, id: string) {
  const [shift] = await tx
    .select()
    .from(shifts)
    .where(and(eq(shifts.id, id), eq(shifts.eventId, eventId)))
  return shift
}

async function peopleOn(tx: Transaction, shiftId: string) {
  const rows = await tx
    .select({ id: rotaPeople.id })
    .from(shiftPlaces)
    .innerJoin(rotaPeople, eq(rotaPeople.id, shiftPlaces.personId))
    .where(eq(shiftPlaces.shiftId, shiftId))
  return rows.map(({ id }) => id)
}
