import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, gt, inArray, ne } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { violates } from '@/db/errors'
import { addressChanges, people, sessions } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { enqueueMail } from '@/features/outbox/mutations'
import { emailIndexes, openField, sealRecord } from '@/lib/crypto/people'
import { hashToken, randomToken } from '@/lib/crypto/tokens'
import { inMinutes } from '../mutations'
import { addressPlace, personPlace } from '../rules'

/** Owes the new address a link; the old one stays until it is pressed. */
export const requestAddressChange = (personId: string, email: string) =>
  write.organise(async (tx) => {
    const id = randomUUID()
    const [emailBlind] = emailIndexes(email, 'address change')
    await tx.delete(addressChanges).where(eq(addressChanges.personId, personId))
    await tx.insert(addressChanges).values({ id, personId, emailBlind, ...sealRecord(addressPlace(id), { email }) })
    await enqueueMail(tx, { kind: 'address-link', addressChangeId: id })
    await record(tx, personId, 'asked for another address')
  })

export async function mintAddressLink(changeId: string): Promise<string> {
  const token = randomToken()
  await write.organise((tx) =>
    tx
      .update(addressChanges)
      .set({ tokenHash: hashToken(token), expiresAt: inMinutes(60) })
      .where(eq(addressChanges.id, changeId)),
  )
  return token
}

/** Spends the link sent to a new address: from now on it is the person's, and all their sessions end. */
export async function spendAddressLink(
  token: string,
): Promise<{ ok: true } | { ok: false; reason: 'spent' | 'taken' }> {
  try {
    return await write.public(async (tx) => {
      const [change] = await tx
        .delete(addressChanges)
        .where(and(eq(addressChanges.tokenHash, hashToken(token)), gt(addressChanges.expiresAt, now)))
        .returning()
      if (!change) return { ok: false, reason: 'spent' } as const
      const email = openField(addressPlace(change.id), change.keySealed, 'email', change.emailSealed)
      if (await isTaken(tx, change.personId, email)) return { ok: false, reason: 'taken' } as const
      await moveAccount(tx, change.personId, email)
      return { ok: true } as const
    })
  } catch (error) {
    if (violates(error, 'people_email_blind_unique')) return { ok: false, reason: 'taken' }
    throw error
  }
}

/** The unique index alone would miss an account whose address was indexed under an older key. */
async function isTaken(tx: Transaction, personId: string, email: string) {
  const [other] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.emailBlind, emailIndexes(email, 'people')), ne(people.id, personId)))
  return other !== undefined
}

async function moveAccount(tx: Transaction, personId: string, email: string) {
  await tx
    .update(people)
    .set({ emailBlind: emailIndexes(email, 'people')[0], ...sealRecord(personPlace(personId), { email }) })
    .where(eq(people.id, personId))
  await tx.delete(sessions).where(eq(sessions.personId, personId))
  await record(tx, personId, 'changed address')
}

const record = (tx: Transaction, personId: string, verb: string) =>
  recordActivity(tx, { actor: { kind: 'person', personId }, verb, subject: 'person', subjectId: personId })
