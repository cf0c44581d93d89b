import 'server-only'
import { eq } from 'drizzle-orm'
import { write } from '@/db/client'
import { imports } from '@/db/schema'

/** Seen at once by whoever waits, and so outside the transaction that does the work. */
export const showProgress = (id: string) => async (done: number) => {
  await write.background((tx) => tx.update(imports).set({ done }).where(eq(imports.id, id)))
}
