import 'server-only'
import { desc } from 'drizzle-orm'
import { read } from '@/db/client'
import { demoMails } from '@/db/schema'
import { openField } from '@/lib/crypto/people'
import type { DemoMail } from './mutations'
import { demoMailPlace } from './rules'

/** The demo's inbox, newest first. */
export async function listDemoMails(): Promise<(DemoMail & { id: string; sentAt: Date })[]> {
  const rows = await read.fresh((db) => db.select().from(demoMails).orderBy(desc(demoMails.sentAt)).limit(100))
  return rows.map((row) => {
    const mail = JSON.parse(openField(demoMailPlace(row.id), row.keySealed, 'mail', row.mailSealed)) as DemoMail
    return { ...mail, id: row.id, sentAt: row.sentAt }
  })
}
