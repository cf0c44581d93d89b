import 'server-only'
import { and, eq } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { violates } from '@/db/errors'
import { entrances, workplaces } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { memberActor } from '@/features/organisations/mutations'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import type { WorkplaceInput } from './validation'

type Outcome =
  | { ok: true; id: string }
  | { ok: false; reason: 'not-allowed' | 'unknown' | 'name-taken' | 'gate-in-use' }
  | { ok: false; reason: 'conflict'; current: Record<string, unknown> }

/** Saves a workplace and its gates together. A gate whose name is emptied is removed, unless an event stands there. */
export async function saveWorkplace(by: Membership, id: string | null, input: WorkplaceInput): Promise<Outcome> {
  if (!canOrganise(by)) return { ok: false, reason: 'not-allowed' }
  try {
    return await write.organise((tx) => save(tx, by, id, input))
  } catch (error) {
    if (violates(error, 'workplaces_keeperId_name_unique')) return { ok: false, reason: 'name-taken' }
    if (violates(error, 'entrances_workplaceId_name_unique')) return { ok: false, reason: 'name-taken' }
    if (violates(error, 'events_keeper_id_entrance_id_entrances_keeper_id_id_fk'))
      return { ok: false, reason: 'gate-in-use' }
    throw error
  }
}

async function save(tx: Transaction, by: Membership, id: string | null, input: WorkplaceInput): Promise<Outcome> {
  const keeperId = by.organisation.id
  const { entrance: gates, version, ...values } = input
  const workplaceId = id ?? (await insert(tx, { keeperId, ...values }))
  if (id) {
    const mine = and(eq(workplaces.id, id), eq(workplaces.keeperId, keeperId))
    const [before] = await tx.select().from(workplaces).where(mine).for('update')
    if (!before) return { ok: false, reason: 'unknown' }
    if (before.version !== version) return { ok: false, reason: 'conflict', current: before }
    await tx
      .update(workplaces)
      .set({ ...values, version: version + 1 })
      .where(mine)
  }
  for (const gate of gates) await saveGate(tx, { keeperId, workplaceId }, gate)
  const verb = id ? 'edited' : 'created'
  await recordActivity(tx, { actor: memberActor(by), keeperId, verb, subject: 'workplace', subjectId: workplaceId })
  return { ok: true, id: workplaceId }
}

async function insert(tx: Transaction, values: typeof workplaces.$inferInsert) {
  const [row] = await tx.insert(workplaces).values(values).returning({ id: workplaces.id })
  if (!row) throw new Error('an insert returned nothing')
  return row.id
}

async function saveGate(
  tx: Transaction,
  of: { keeperId: string; workplaceId: string },
  { id, ...gate }: WorkplaceInput['entrance'][number],
) {
  const mine = and(eq(entrances.id, id), eq(entrances.workplaceId, of.workplaceId), eq(entrances.keeperId, of.keeperId))
  if (!id) await tx.insert(entrances).values({ ...of, ...gate })
  else if (gate.name) await tx.update(entrances).set(gate).where(mine)
  else await tx.delete(entrances).where(mine)
}
