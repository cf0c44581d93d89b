import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, asc, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { demoMails, mailCounts, outbox } from '@/db/schema'
import { emailIndexes, sealRecord } from '@/lib/crypto/people'
import { errorFacts, log } from '@/lib/log'
import type { Mail } from '@/lib/mail/message'
import { type Transport, TransportRefused } from '@/lib/mail/transport'
import { demoMailPlace } from './rules'

export type OwedMail = typeof outbox.$inferSelect
type NewMail = Omit<
  typeof outbox.$inferInsert,
  'id' | 'position' | 'attempts' | 'sentAt' | 'droppedAt' | 'droppedWhy' | 'createdAt'
>

/** Makes the mail at the moment it is sent, or says that it is no longer true. */
export type Renderer = (owed: OwedMail) => Promise<Mail | null>
export type Renderers = Record<string, Renderer>

/** Owes somebody a mail, in the transaction of what it tells. A second row with the same `onceKey` is none. */
export const enqueueMail = (tx: Transaction, mail: NewMail | NewMail[]) =>
  tx
    .insert(outbox)
    .values(Array.isArray(mail) ? mail : [mail])
    .onConflictDoNothing({ target: outbox.onceKey })

const mailsADay = 3
const lastAttempt = 12

/**
 * Sends what is due, a batch at a time, until nothing is; returns how many were sent. Any number of processes may drain
 * at once: a row is leased to one of them before anything is sent. A process killed between sending and marking lets
 * its lease run out, and the mail goes again with the same Message-ID.
 */
export async function drainOutbox(renderers: Renderers, transport: Transport, batch = 10): Promise<number> {
  let sent = 0
  for (;;) {
    const leased = await leaseDue(batch)
    const ends = await Promise.all(leased.map((owed) => sendOne(owed, renderers, transport)))
    sent += ends.filter((end) => end === 'sent').length
    if (leased.length < batch) return sent
  }
}

const leaseDue = (batch: number) =>
  write.organise((tx) => {
    const due = tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(isNull(outbox.sentAt), isNull(outbox.droppedAt), lte(outbox.notBefore, now)))
      .orderBy(asc(outbox.notBefore), asc(outbox.position))
      .limit(batch)
      .for('update', { skipLocked: true })
    return tx
      .update(outbox)
      .set({ notBefore: sql`${now} + interval '2 minutes'`, attempts: sql`${outbox.attempts} + 1` })
      .where(inArray(outbox.id, due))
      .returning()
  })

async function sendOne(owed: OwedMail, renderers: Renderers, transport: Transport) {
  const mark = (values: PgUpdateSetSource<typeof outbox>) =>
    write.organise((tx) => tx.update(outbox).set(values).where(eq(outbox.id, owed.id)))
  const drop = (why: string) => mark({ droppedAt: sql`${now}`, droppedWhy: why })
  const render = renderers[owed.kind]
  if (!render) throw new Error(`no renderer for mail of kind ${owed.kind}`)
  try {
    const mail = await render(owed)
    if (!mail) return void (await drop('untrue'))
    if (!(await countMail(mail.to, owed.limited))) return void (await drop('limit'))
    await transport.send(mail, `<${owed.id}@brazier>`)
    await mark({ sentAt: sql`${now}` })
    return 'sent'
  } catch (error) {
    log.warn('a mail was not sent', { kind: owed.kind, count: owed.attempts, ...errorFacts(error) })
    if (error instanceof TransportRefused || owed.attempts >= lastAttempt) await drop('refused')
    else await mark({ notBefore: sql`${now} + make_interval(secs => ${Math.min(2 ** owed.attempts * 5, 1800)})` })
  }
}

/** Counts a mail against the address's day, and says whether it may still be sent. */
async function countMail(address: string, limited: boolean) {
  const [addressBlind] = emailIndexes(address, 'mail count')
  const [row] = await write.organise((tx) =>
    tx
      .insert(mailCounts)
      .values({ addressBlind, day: today, count: 1 })
      .onConflictDoUpdate({
        target: [mailCounts.addressBlind, mailCounts.day],
        set: { count: sql`${mailCounts.count} + 1` },
      })
      .returning({ count: mailCounts.count }),
  )
  return !limited || (row?.count ?? 0) <= mailsADay
}

const today = sql<string>`(${now} at time zone 'Europe/London')::date`

export type DemoMail = { to: string; subject: string; text: string; html: string }

export const keepDemoMail = (mail: DemoMail) =>
  write.organise((tx) => {
    const id = randomUUID()
    return tx.insert(demoMails).values({ id, ...sealRecord(demoMailPlace(id), { mail: JSON.stringify(mail) }) })
  })

/** Counts of days gone by, and rows that have ended, are of no use to anybody. */
export async function purgeOutbox(tx: Transaction) {
  await tx.delete(demoMails).where(sql`${demoMails.sentAt} < ${now} - interval '1 day'`)
  await tx.delete(mailCounts).where(sql`${mailCounts.day} < ${today}`)
  return tx
    .delete(outbox)
    .where(sql`coalesce(${outbox.sentAt}, ${outbox.droppedAt}) < ${now} - interval '30 days'`)
    .returning({ id: outbox.id })
}

export const dropMailsOf = (tx: Transaction, changeId: string) =>
  tx
    .update(outbox)
    .set({ droppedAt: sql`${now}`, droppedWhy: 'undone' })
    .where(and(eq(outbox.changeId, changeId), isNull(outbox.sentAt), isNull(outbox.droppedAt)))
