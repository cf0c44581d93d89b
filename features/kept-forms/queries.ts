import 'server-only'
import { and, eq, gt } from 'drizzle-orm'
import { read } from '@/db/client'
import { now } from '@/db/clock'
import { keptForms } from '@/db/schema'
import { hashToken } from '@/lib/crypto/tokens'
import { type KeptForm, openKept } from './sealing'

/** What was kept under an id for one form, or null: unknown, too old, or another form's. */
export async function readKeptForm(form: string, id: unknown): Promise<KeptForm | null> {
  if (typeof id !== 'string' || !/^[\w-]{43}$/.test(id)) return null
  const [row] = await read.fresh((db) =>
    db
      .select({ sealed: keptForms.contentSealed })
      .from(keptForms)
      .where(and(eq(keptForms.idHash, hashToken(id)), gt(keptForms.expiresAt, now))),
  )
  const kept = row && openKept(id, row.sealed)
  return kept?.form === form ? kept : null
}
