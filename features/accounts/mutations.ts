import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, count, eq, gt, inArray, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import { addressChanges, attempts, people, sessions, signInRequests } from '@/db/schema'
import { recordActivity } from '@/features/activity/mutations'
import { enqueueMail } from '@/features/outbox/mutations'
import { emailIndexes, openField, sealRecord } from '@/lib/crypto/people'
import { hashToken, randomToken } from '@/lib/crypto/tokens'
import type { Locale } from '@/lib/i18n/locales'
import { linkMinutes, personPlace, requestPlace, sessionDays } from './rules'

const requestsAnHour = 5

/**
 * Owes an address a link to sign in. The same steps for known and unknown addresses, and no mail in the request.
 * Beyond five an hour nothing is owed, and nobody is told.
 */
export const requestSignIn = (email: string, language: Locale) =>
  write.public(async (tx) => {
    const indexes = emailIndexes(email, 'sign-in')
    // One after the other for each address: of many at one moment, none would see the others.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${indexes[0].toString('hex')}, 7262947))`)
    const [recent] = await tx
      .select({ asked: count() })
      .from(signInRequests)
      .where(
        and(inArray(signInRequests.emailBlind, indexes), gt(signInRequests.createdAt, sql`${now} - interval '1 hour'`)),
      )
    if ((recent?.asked ?? 0) >= requestsAnHour) return
    await insertRequest(tx, email, language, true)
  })

async function insertRequest(tx: Transaction, email: string, language: Locale, mailed: boolean) {
  const id = randomUUID()
  const [emailBlind] = emailIndexes(email, 'sign-in')
  await tx.insert(signInRequests).values({ id, language, emailBlind, ...sealRecord(requestPlace(id), { email }) })
  if (mailed) await enqueueMail(tx, { kind: 'sign-in-link', signInRequestId: id, limited: false })
  return id
}

/** Makes the link of a request, at the moment its mail is made; its ten minutes begin now. */
export async function mintSignInLink(requestId: string): Promise<string> {
  const token = randomToken()
  await write.organise((tx) =>
    tx
      .update(signInRequests)
      .set({ tokenHash: hashToken(token), expiresAt: inMinutes(linkMinutes) })
      .where(and(eq(signInRequests.id, requestId), isNull(signInRequests.spentAt))),
  )
  return token
}

/** For the operator of a site without mail: a link at once. */
export async function mintOperatorLink(email: string, language: Locale): Promise<string> {
  const id = await write.organise((tx) => insertRequest(tx, email, language, false))
  return mintSignInLink(id)
}

/** Spends a link, once, and opens a session for the person it was made for. Returns the session's token. */
export const spendSignInLink = (
  token: string,
): Promise<{ ok: true; session: string } | { ok: false; reason: 'spent' }> =>
  write.public(async (tx) => {
    const [request] = await tx
      .update(signInRequests)
      .set({ spentAt: sql`${now}` })
      .where(
        and(
          eq(signInRequests.tokenHash, hashToken(token)),
          isNull(signInRequests.spentAt),
          gt(signInRequests.expiresAt, now),
        ),
      )
      .returning()
    if (!request) return { ok: false, reason: 'spent' } as const
    const email = openField(requestPlace(request.id), request.keySealed, 'email', request.emailSealed)
    const [person] = await tx
      .select({ id: people.id })
      .from(people)
      .where(inArray(people.emailBlind, emailIndexes(email, 'people')))
    if (!person) return { ok: false, reason: 'spent' } as const
    return { ok: true, session: await openSession(tx, person.id) } as const
  })

/** Opens a session in the transaction of whatever proved who it is. Returns its token, which is stored nowhere. */
export async function openSession(tx: Transaction, personId: string): Promise<string> {
  const token = randomToken()
  await tx.insert(sessions).values({
    tokenHash: hashToken(token),
    personId,
    lastUsedOn: sql`${now}::date`,
    expiresAt: sql`${now} + make_interval(days => ${sessionDays})`,
  })
  await recordActivity(tx, {
    actor: { kind: 'person', personId },
    verb: 'signed in',
    subject: 'person',
    subjectId: personId,
  })
  return token
}

/** Notes the day a session was used on; asked for once a day. */
export const touchSession = (sessionId: string) =>
  write.organise((tx) =>
    tx
      .update(sessions)
      .set({ lastUsedOn: sql`${now}::date` })
      .where(and(eq(sessions.id, sessionId), lt(sessions.lastUsedOn, sql`${now}::date`))),
  )

/** Ends one session of a person's own, or all of them but one, or all. */
export const endSessions = (personId: string, which: { only?: string; butNot?: string } = {}) =>
  write.organise(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(
        and(
          eq(sessions.personId, personId),
          which.only ? eq(sessions.id, which.only) : undefined,
          which.butNot ? ne(sessions.id, which.butNot) : undefined,
        ),
      )
      .returning({ id: sessions.id })
    if (ended.length)
      await recordActivity(tx, {
        actor: { kind: 'person', personId },
        verb: 'ended sessions',
        subject: 'person',
        subjectId: personId,
      })
    return ended.length
  })

/** Finds the person with an address, or makes them, in the transaction that gives them something to sign in for. */
export async function findOrCreatePerson(tx: Transaction, email: string, language: Locale): Promise<string> {
  const indexes = emailIndexes(email, 'people')
  const [known] = await tx.select({ id: people.id }).from(people).where(inArray(people.emailBlind, indexes))
  if (known) return known.id
  const id = randomUUID()
  const [made] = await tx
    .insert(people)
    .values({ id, language, emailBlind: indexes[0], ...sealRecord(personPlace(id), { email }) })
    .onConflictDoNothing({ target: people.emailBlind })
    .returning({ id: people.id })
  // Somebody else made the same person at the same moment; by now that is there to be found.
  return made?.id ?? findOrCreatePerson(tx, email, language)
}

/** Counts a try at something, a wrong code or a public form; true while there were not too many in this minute. */
export const countAttempt = (what: string, most: number): Promise<boolean> =>
  write.public(async (tx) => {
    const minute = sql`date_trunc('minute', ${now})`
    const [row] = await tx
      .insert(attempts)
      .values({ what, minute, count: 1 })
      .onConflictDoUpdate({
        target: attempts.what,
        set: { minute, count: sql`case when ${attempts.minute} = ${minute} then ${attempts.count} + 1 else 1 end` },
      })
      .returning({ count: attempts.count })
    return (row?.count ?? 0) <= most
  })

/** What the retention register promises of accounts. */
export const purgeAccounts = async (tx: Transaction) => {
  await tx.delete(addressChanges).where(lt(addressChanges.createdAt, sql`${now} - interval '1 day'`))
  await tx.delete(sessions).where(lt(sessions.expiresAt, now))
  await tx.delete(attempts).where(lt(attempts.minute, sql`${now} - interval '1 hour'`))
  return tx
    .delete(signInRequests)
    .where(
      or(
        lt(signInRequests.createdAt, sql`${now} - interval '1 day'`),
        and(isNotNull(signInRequests.spentAt), lt(signInRequests.spentAt, sql`${now} - interval '1 hour'`)),
      ),
    )
    .returning({ id: signInRequests.id })
}

export const inMinutes = (minutes: number) => sql`${now} + make_interval(mins => ${minutes})`
