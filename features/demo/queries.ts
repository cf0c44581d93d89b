import 'server-only'
import { and, asc, desc, eq } from 'drizzle-orm'
import { read } from '@/db/client'
import { members, organisations } from '@/db/schema'
import { memberPlace } from '@/features/organisations/rules'
import type { Role } from '@/features/organisations/vocabulary'
import { openField } from '@/lib/crypto/people'

/** When the demo was laid out, or null without one. */
export async function demoLaidOut(): Promise<Date | null> {
  const [row] = await read.organise((db) =>
    db
      .select({ at: organisations.createdAt })
      .from(organisations)
      .where(and(eq(organisations.demo, true), eq(organisations.managed, true)))
      .orderBy(desc(organisations.createdAt))
      .limit(1),
  )
  return row?.at ?? null
}

/** Whether anybody has set up anything: then the demo stays away. */
export async function hasAnything(): Promise<boolean> {
  const rows = await read.organise((db) => db.select({ id: organisations.id }).from(organisations).limit(1))
  return rows.length > 0
}

export type DemoPerson = { memberId: string; name: string; role: Role; organisation: string }

/** The story's people, whom the sign-in page of the demo offers. */
export async function listDemoPeople(): Promise<DemoPerson[]> {
  const rows = await read.public((db) =>
    db
      .select({ member: members, organisation: organisations.name })
      .from(members)
      .innerJoin(organisations, and(eq(organisations.id, members.keeperId), eq(organisations.demo, true)))
      .orderBy(asc(organisations.createdAt), asc(members.createdAt)),
  )
  return rows.map(({ member, organisation }) => ({
    memberId: member.id,
    name: openField(memberPlace(member.id, member.keeperId), member.keySealed, 'name', member.nameSealed),
    role: member.role,
    organisation,
  }))
}
