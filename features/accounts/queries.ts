import 'server-only'
import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { read } from '@/db/client'
import { now } from '@/db/clock'
import { addressChanges, people, sessions, signInRequests } from '@/db/schema'
import { emailIndexes, openField } from '@/lib/crypto/people'
import { hashToken } from '@/lib/crypto/tokens'
import { type Locale, toLocale } from '@/lib/i18n/locales'
import { addressPlace, personPlace, requestPlace } from './rules'

export type SignedIn = { personId: string; sessionId: string; lastUsedOn: string }

/** Who holds a session's token, or null: unknown, ended or too old. Asked at every request, so an end is at once. */
export async function findSession(token: string): Promise<SignedIn | null> {
  const [row] = await read.organise((db) =>
    db
      .select({ sessionId: sessions.id, personId: sessions.personId, lastUsedOn: sessions.lastUsedOn })
      .from(sessions)
      .where(and(eq(sessions.tokenHash, hashToken(token)), gt(sessions.expiresAt, now))),
  )
  return row ?? null
}

export const listSessions = (personId: string) =>
  read.organise((db) =>
    db
      .select({ id: sessions.id, createdAt: sessions.createdAt, lastUsedOn: sessions.lastUsedOn })
      .from(sessions)
      .where(and(eq(sessions.personId, personId), gt(sessions.expiresAt, now)))
      .orderBy(desc(sessions.createdAt)),
  )

export async function findPersonByEmail(email: string): Promise<{ id: string; language: Locale } | null> {
  const [row] = await read.organise((db) =>
    db
      .select({ id: people.id, language: people.language })
      .from(people)
      .where(inArray(people.emailBlind, emailIndexes(email, 'people'))),
  )
  return row ? { id: row.id, language: toLocale(row.language) } : null
}

/** The address and language of somebody who signs in; for mail and for their own account page only. */
export async function getPersonAddress(personId: string): Promise<{ email: string; language: Locale } | null> {
  const [row] = await read.organise((db) => db.select().from(people).where(eq(people.id, personId)))
  if (!row) return null
  return {
    email: openField(personPlace(row.id), row.keySealed, 'email', row.emailSealed),
    language: toLocale(row.language),
  }
}

/** A request for a link that is still open, with the address it was asked for. */
export async function getSignInRequest(id: string): Promise<{ email: string; language: Locale } | null> {
  const [row] = await read.organise((db) =>
    db
      .select()
      .from(signInRequests)
      .where(and(eq(signInRequests.id, id), isNull(signInRequests.spentAt))),
  )
  if (!row) return null
  return {
    email: openField(requestPlace(row.id), row.keySealed, 'email', row.emailSealed),
    language: toLocale(row.language),
  }
}

export async function getAddressChange(id: string): Promise<{ email: string; personId: string } | null> {
  const [row] = await read.organise((db) => db.select().from(addressChanges).where(eq(addressChanges.id, id)))
  if (!row) return null
  return {
    email: openField(addressPlace(row.id), row.keySealed, 'email', row.emailSealed),
    personId: row.personId,
  }
}
