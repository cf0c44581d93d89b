import 'server-only'
import { lt, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { keptForms } from '@/db/schema'
import { hashToken, randomToken } from '@/lib/crypto/tokens'
import { type KeptForm, sealKept } from './sealing'

/**
 * Keeps what somebody typed for a quarter of an hour, sealed under the random id that only their address holds.
 * Returns that id.
 */
export async function keepForm(content: KeptForm): Promise<string> {
  const id = randomToken()
  await write.public((tx) =>
    tx.insert(keptForms).values({
      idHash: hashToken(id),
      contentSealed: sealKept(id, content),
      expiresAt: sql`${now} + interval '15 minutes'`,
    }),
  )
  return id
}

export const purgeKeptForms = (tx: Transaction) =>
  tx.delete(keptForms).where(lt(keptForms.expiresAt, now)).returning({ id: keptForms.idHash })
