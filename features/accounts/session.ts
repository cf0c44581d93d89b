import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import NextAuth, { CredentialsSignin } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { cache } from 'react'
import { env } from '@/lib/env'
import { localePath } from '@/lib/i18n/locales'
import { actionTranslator } from '@/lib/i18n/page'
import { touchSession } from './mutations'
import { signInPath } from './paths'
import { findSession, type SignedIn } from './queries'
import { sessionDays } from './rules'

declare module 'next-auth' {
  interface Session {
    token: string
  }
}

/**
 * The library keeps one cookie, and in it nothing but the random token of a session; who that is stands in the
 * database and is asked at every request. Its own addresses are mounted nowhere: sign-in goes through ours.
 */
const { auth, signIn, signOut } = NextAuth(() => {
  const { AUTH_SECRET, secure } = env()
  return {
    secret: AUTH_SECRET,
    trustHost: true,
    session: { strategy: 'jwt', maxAge: sessionDays * 86_400 },
    cookies: {
      sessionToken: {
        name: secure ? '__Host-brazier' : 'brazier',
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    providers: [
      Credentials({
        id: 'session',
        credentials: { token: {} },
        authorize: async ({ token }) => {
          if (typeof token === 'string' && (await findSession(token))) return { id: token }
          throw new CredentialsSignin()
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ token: user ? user.id : token.token }),
      session: ({ session, token }) => Object.assign(session, { user: undefined, token: String(token.token) }),
    },
  }
})

/** Who is signed in, or null. */
export const getSession = cache(async (): Promise<SignedIn | null> => {
  const token = (await auth())?.token
  const session = token ? await findSession(token) : null
  const today = new Date().toISOString().slice(0, 10)
  if (session && session.lastUsedOn < today) await touchSession(session.sessionId)
  return session
})

/** Who is signed in; anybody else is sent to sign in. For pages and actions. */
export async function requireSession(): Promise<SignedIn> {
  return (await getSession()) ?? redirect(localePath((await actionTranslator()).locale, signInPath))
}

/** Gives the browser the cookie of a session that was just opened. For route handlers and actions. */
export async function keepSession(token: string) {
  await signIn('session', { token, redirect: false })
  await dropLibraryCookies()
}

/** Takes the cookie away. The session itself is ended in the database, by `endSessions`. */
export async function dropSession() {
  await signOut({ redirect: false })
  await dropLibraryCookies()
}

async function dropLibraryCookies() {
  const jar = await cookies()
  for (const { name } of jar.getAll()) if (/(^|-)authjs[.]/.test(name)) jar.delete(name)
}
