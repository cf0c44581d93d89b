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
import { isId } from '@/lib/ids'
import { findUnionProof } from './affiliations/queries'
import { findGrant, listGrantsOf } from './grants/queries'
import { canOrganise, type EventProof, type Membership } from './permissions'
import { findMembership, listMemberships } from './queries'

/**
 * Proof of belonging to the organisation in an address, for pages and actions. An organisation that is not yours does
 * not exist: 404. Roles are asked with the predicates of `permissions.ts`.
 */
export const requireMembership = cache(async (slug: string): Promise<Membership> => {
  const { personId } = await requireSession()
  return ((await findMembership(personId, slug)) ?? notFound()) as Membership
})

/** For what stands around pages: whether somebody belongs to the whole organisation. Proves nothing to a page. */
export const findMembershipHere = cache(async (slug: string): Promise<Membership | null> => {
  const { personId } = await requireSession()
  return (await findMembership(personId, slug)) as Membership | null
})

/**
 * Proof of having to do with one event of the organisation in an address: as an organiser of it, as somebody who was
 * given this event, or as an organiser of the union above; and, where none is so, as another member, who looks. For
 * everybody else there is no event.
 */
export const requireEventProof = cache(async (slug: string, event: string): Promise<EventProof> => {
  const { personId } = await requireSession()
  const member = (await findMembership(personId, slug)) as Membership | null
  if (member && canOrganise(member)) return member
  if (!isId(event)) return member ?? notFound()
  const given = (await findGrant(personId, slug, event)) ?? member ?? (await findUnionProof(personId, slug, event))
  return (given as EventProof | null) ?? notFound()
})

/** The single events that the signed-in person looks after. */
export async function requireGrants() {
  const { personId } = await requireSession()
  return listGrantsOf(personId)
}

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
  act: Act<Membership, S, O>,
  next: (outcome: O) => string,
): Promise<FormState> {
  const t = await actionTranslator()
  return actAs(t, await requireMembership(organisation), schema, form, act, next)
}

/** The same where having to do with one event may be enough. */
export async function actOnEvent<S extends ZodType, O extends { ok: true }>(
  organisation: string,
  event: string,
  schema: S,
  form: FormData,
  act: Act<EventProof, S, O>,
  next: (outcome: O, by: EventProof) => string,
): Promise<FormState> {
  const t = await actionTranslator()
  const by = await requireEventProof(organisation, event)
  return actAs(t, by, schema, form, act, (outcome) => next(outcome, by))
}

type Act<P, S extends ZodType, O> = (
  by: P,
  data: z.output<S>,
  tools: { t: Translate; values: FormValues },
) => Promise<O | Refusal | FormState>

async function actAs<P, S extends ZodType, O extends { ok: true }>(
  t: Translate,
  by: P,
  schema: S,
  form: FormData,
  act: Act<P, S, O>,
  next: (outcome: O) => string,
): Promise<FormState> {
  const parsed = parseForm(t, schema, form)
  if (!parsed.ok) return parsed.state
  const outcome = await act(by, parsed.data, { t, values: parsed.values })
  if (!('ok' in outcome)) return outcome
  if (!outcome.ok) return formError(t, parsed.values, refusals[outcome.reason])
  // Without it, going on to a place further down the same page would show the page as it was.
  refresh()
  redirect(localePath(t.locale, next(outcome)))
}
