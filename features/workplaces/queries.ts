import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { read } from '@/db/client'
import { entrances, workplaces } from '@/db/schema'
import type { Membership } from '@/features/organisations/permissions'

export type KeptWorkplace = typeof workplaces.$inferSelect & { entrances: (typeof entrances.$inferSelect)[] }

/** The workplaces of a member's organisation with their gates. */
export async function listWorkplaces(by: Membership): Promise<KeptWorkplace[]> {
  const keeper = by.organisation.id
  const rows = await read.organise((db) =>
    db.select().from(workplaces).where(eq(workplaces.keeperId, keeper)).orderBy(asc(workplaces.name)),
  )
  const gates = await read.organise((db) =>
    db
      .select()
      .from(entrances)
      .where(eq(entrances.keeperId, keeper))
      .orderBy(asc(entrances.createdAt), asc(entrances.name)),
  )
  return rows.map((row) => ({ ...row, entrances: gates.filter((gate) => gate.workplaceId === row.id) }))
}

export async function getWorkplace(by: Membership, id: string): Promise<KeptWorkplace | null> {
  const mine = and(eq(workplaces.id, id), eq(workplaces.keeperId, by.organisation.id))
  const [row] = await read.organise((db) => db.select().from(workplaces).where(mine))
  if (!row) return null
  const gates = await read.organise((db) =>
    db
      .select()
      .from(entrances)
      .where(eq(entrances.workplaceId, id))
      .orderBy(asc(entrances.createdAt), asc(entrances.name)),
  )
  return { ...row, entrances: gates }
}
