import 'server-only'
import { eq, notExists, sql } from 'drizzle-orm'
import { write } from '@/db/client'
import { demoMails, members, organisations, people } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'

/** Takes everything of the demo out of the database: its bodies with all they keep, their people, and their mail. */
export const clearDemo = (): Promise<{ organisations: number; people: number }> =>
  write.organise(async (tx) => {
    const bodies = await tx
      .delete(organisations)
      .where(eq(organisations.demo, true))
      .returning({ id: organisations.id })
    await tx.delete(demoMails)
    const membership = tx.select({ one: sql`1` }).from(members).where(eq(members.personId, people.id))
    const strangers = await tx.delete(people).where(notExists(membership)).returning({ id: people.id })
    await recordActivity(tx, { actor: { kind: 'system' }, verb: 'cleared the demo', subject: 'site' })
    return { organisations: bodies.length, people: strangers.length }
  })
