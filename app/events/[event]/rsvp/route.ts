import { eventPath } from '@/features/events/paths'
import { getPublicEvent } from '@/features/events/queries'
import { signUp } from '@/features/rsvps/mutations'
import { managePath, signUpPath, signUpSentPath } from '@/features/rsvps/paths'
import { canMail, isWorkAddress, signUpForm } from '@/features/rsvps/rules'
import { signUpInput } from '@/features/rsvps/validation'
import { env } from '@/lib/env'
import { formError } from '@/lib/forms'
import { answerForm, type PlainForm } from '../../../plain-form'

/**
 * "I'm coming". A press without a key (no script), and an address that looks like one at work, are first said back on a
 * page of their own; only the press from there counts.
 */
export async function POST(request: Request, { params }: RouteContext<'/events/[event]/rsvp'>) {
  const { event: slug } = await params
  const form = { form: signUpForm(slug), back: signUpPath(slug), schema: signUpInput }
  return answerForm(request, form, async ({ press, sure, ...answer }, tools) => {
    const { t, again, values } = tools
    if (answer.email && !canMail(env()))
      return again(formError(t, { ...values, tell: 'no', email: '' }, 'rsvp.error.noMail'))
    const atWork = answer.email && !sure && isWorkAddress(answer.email, await employerOf(slug, tools))
    if (!press || atWork) return again({ values, errors: {} })
    const outcome = await signUp(slug, { ...answer, press, language: t.locale })
    return answerTo(slug, outcome, tools)
  })
}

async function employerOf(slug: string, { t }: PlainForm) {
  return (await getPublicEvent(slug, t.locale))?.dispute?.employer ?? ''
}

function answerTo(slug: string, outcome: Awaited<ReturnType<typeof signUp>>, { t, to, again, values }: PlainForm) {
  if (outcome.ok) return to(outcome.state === 'counted' ? managePath(outcome.link) : signUpSentPath(slug))
  if (outcome.reason === 'full')
    return again({ values, errors: { people: t('rsvp.error.full', { left: outcome.left }) } })
  // Their pages say why: that there is no such event, or that nobody can sign up.
  return to(outcome.reason === 'unknown' ? eventPath(slug) : signUpPath(slug))
}
