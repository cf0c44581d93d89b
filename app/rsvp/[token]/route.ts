import { changeSignUp, withdrawSignUp } from '@/features/rsvps/holder/mutations'
import { managePath } from '@/features/rsvps/paths'
import { mySignUpForm } from '@/features/rsvps/rules'
import { mySignUpInput } from '@/features/rsvps/validation'
import { answerForm } from '../../plain-form'

/** Changes the number, or withdraws; the page of the link then shows how things stand. */
export async function POST(request: Request, { params }: RouteContext<'/rsvp/[token]'>) {
  const { token } = await params
  const form = { form: mySignUpForm(token), back: managePath(token), schema: mySignUpInput }
  return answerForm(request, form, async (input, { t, to, again, values }) => {
    const outcome = input.act === 'withdraw' ? await withdrawSignUp(token) : await changeSignUp(token, input.people)
    if (outcome.ok || outcome.reason === 'gone' || outcome.reason === 'unknown') return to(managePath(token))
    const { reason } = outcome
    const why = reason === 'full' ? t('rsvp.mine.more', { left: outcome.left }) : t(`rsvp.closed.${reason}`)
    return again({ values, errors: { people: why } })
  })
}
