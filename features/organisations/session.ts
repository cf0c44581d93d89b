import 'server-only'
import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { ZodType, z } from 'zod'
import { requireSession } from '@/features/accounts/session'
import { type FormState, type FormValues, formError, parseForm } from '@/lib/forms'
import { localePath } from '@/lib/i18n/locales'
import { actionTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import type { Membership } from './permissions'
import { findMembership, listMemberships } from './queries'

/**
 * Proof of belonging to the organisation in an address, for pages and actions. An organisation that is not yours does
 * not exist: 404. Roles are asked with the predicates of `permissions.ts`.
 */
export const requireMembership = cache(async (slug: string): Promise<Membership> => {
  const { personId } = await requireSession()
  return ((await findMembership(personId, slug)) ?? notFound()) as Membership
})

/** Everything the signed-in person belongs to. */
export const requireMemberships = cache(async (): Promise<Membership[]> => {
  const { personId } = await requireSession()
  return (await listMemberships(personId)) as Membership[]
})

/** An administrator's membership of the first organisation; to everybody else the site's own pages do not exist. */
export async function requireSiteAdministrator(): Promise<Membership> {
  const memberships = await requireMemberships()
  return memberships.find(({ organisation, role }) => organisation.site && role === 'owner') ?? notFound()
}

/** What any mutation may answer beside its own outcomes. */
export type Refusal = { ok: false; reason: 'not-allowed' | 'unknown' }

const refusals = { 'not-allowed': 'form.error.notAllowed', unknown: 'form.error.gone' } as const

/**
 * The shape of every action of the organisers' side: prove who acts, read the form, do one thing, go on to `next`.
 * `act` answers with the mutation's outcome, or with the form's state where it has more to say than a refusal.
 */
export async function actAsMember<S extends ZodType, O extends { ok: true }>(
  organisation: string,
  schema: S,
  form: FormData,
  act: (
    by: Membership,
    data: z.output<S>,
    tools: { t: Translate; values: FormValues },
  ) => Promise<O | Refusal | FormState>,
  next: (outcome: O) => string,
): Promise<FormState> {
  const t = await actionTranslator()
  const by = await requireMembership(organisation)
  const parsed = parseForm(t, schema, form)
  if (!parsed.ok) return parsed.state
  const outcome = await act(by, parsed.data, { t, values: parsed.values })
  if (!('ok' in outcome)) return outcome
  if (!outcome.ok) return formError(t, parsed.values, refusals[outcome.reason])
  // Without it, going on to a place further down the same page would show the page as it was.
  refresh()
  redirect(localePath(t.locale, next(outcome)))
}
