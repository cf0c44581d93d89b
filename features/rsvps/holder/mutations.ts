import 'server-only'
import { and, eq, gt, or, type SQL, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { rsvps } from '@/db/schema'
import { hashToken, randomToken } from '@/lib/crypto/tokens'
import { addPeople, closed, counting, erased, holdTally, type Refusal, record, refusalHeld } from '../mutations'
import { forgottenAt } from '../queries'
import { manageLink, readManageLink } from '../rules'

// What the holder of a private link does. The link is all the proof there is.

type Row = typeof rsvps.$inferSelect
const gone = { ok: false, reason: 'gone' } as const

/** Makes the link of the button, at the moment its mail is made. */
export async function mintConfirmLink(rsvpId: string): Promise<string> {
  const token = randomToken()
  await write.organise((tx) =>
    tx
      .update(rsvps)
      .set({ confirmHash: hashToken(token) })
      .where(and(eq(rsvps.id, rsvpId), eq(rsvps.state, 'pending'))),
  )
  return token
}

/** Counts whoever pressed the button behind the mailed link. Pressed twice, it counts once and answers the same. */
export const confirmSignUp = (
  token: string,
): Promise<{ ok: true; link: string } | (Refusal & { link: string }) | typeof gone> =>
  write.public(async (tx) => {
    const fresh = or(eq(rsvps.state, 'confirmed'), gt(forgottenAt, now))
    const row = await holdSignUp(tx, and(eq(rsvps.confirmHash, hashToken(token)), fresh))
    if (!row) return gone
    const link = manageLink(row)
    if (row.state === 'confirmed') return { ok: true, link }
    const refusal = await recount(tx, row, row.people)
    return refusal ? { ...refusal, link } : { ok: true, link }
  })

/** Another number. Whoever has not pressed the button of their mail yet is counted with it: only the mail has the link. */
export const changeSignUp = (token: string, people: number): Promise<{ ok: true } | Refusal | typeof gone> =>
  write.public(async (tx) => {
    const row = await holdMine(tx, token)
    if (!row || row.state === 'withdrawn') return gone
    return (await recount(tx, row, people)) ?? { ok: true }
  })

/** Takes a sign-up back. What is known of the person goes in the same moment. */
export const withdrawSignUp = (token: string): Promise<{ ok: true } | typeof gone> =>
  write.public(async (tx) => {
    const row = await holdMine(tx, token)
    if (!row) return gone
    if (row.state === 'withdrawn') return { ok: true }
    if (row.state === 'confirmed' && !row.leftOutAt) await addPeople(tx, row.eventId, -row.people)
    await tx
      .update(rsvps)
      .set({ state: 'withdrawn', withdrawnAt: sql`${now}`, ...erased })
      .where(eq(rsvps.id, row.id))
    await record(tx, { id: row.eventId, keeperId: row.keeperId }, 'withdrew')
    return { ok: true }
  })

async function holdMine(tx: Transaction, token: string): Promise<Row | null> {
  const link = readManageLink(token)
  return link && holdSignUp(tx, and(eq(rsvps.id, link.id), eq(rsvps.generation, link.generation)))
}

async function holdSignUp(tx: Transaction, which: SQL | undefined): Promise<Row | null> {
  const [found] = await tx.select({ eventId: rsvps.eventId }).from(rsvps).where(which)
  if (!found) return null
  await holdTally(tx, found.eventId)
  // Not `update`: owing this row a mail locks it too, and whoever calls the event off does so while holding the event.
  const [row] = await tx.select().from(rsvps).where(which).for('no key update')
  return row ?? null
}

/** Fewer may come whenever they like; for more it must be open and have the places. */
async function recount(tx: Transaction, row: Row, people: number): Promise<Refusal | null> {
  const more = row.leftOutAt ? 0 : people - (row.state === 'confirmed' ? row.people : 0)
  if (more > 0) {
    const refusal = await refusalHeld(tx, row.eventId, more)
    if (refusal) return refusal
    if (!(await tx.execute(counting(row.eventId, more))).length) return closed
  } else await addPeople(tx, row.eventId, more)
  await tx
    .update(rsvps)
    .set({ people, state: 'confirmed', confirmedAt: sql`coalesce(${rsvps.confirmedAt}, ${now})` })
    .where(eq(rsvps.id, row.id))
  const verb = row.state === 'pending' ? 'confirmed a sign-up' : 'changed a sign-up'
  await record(tx, { id: row.eventId, keeperId: row.keeperId }, verb)
  return null
}
