import { askQuestion } from '@/features/enquiries/mutations'
import { askPath, myQuestionPath } from '@/features/enquiries/paths'
import { questionForm } from '@/features/enquiries/rules'
import { questionInput } from '@/features/enquiries/validation'
import { canMail } from '@/features/rsvps/rules'
import { env } from '@/lib/env'
import { formError } from '@/lib/forms'
import { answerForm } from '../../../plain-form'

/** "Ask the organisers". A press without a key (no script) is first said back; only the press from there sends it. */
export async function POST(request: Request, { params }: RouteContext<'/events/[event]/question'>) {
  const { event: slug } = await params
  const form = { form: questionForm(slug), back: askPath(slug), schema: questionInput }
  return answerForm(request, form, async ({ press, question, email }, { t, again, to, values }) => {
    if (!press) return again({ values, errors: {} })
    const told = canMail(env()) ? email : null
    const outcome = await askQuestion(slug, { question, email: told, press, language: t.locale })
    if (outcome.ok) return to(myQuestionPath(outcome.link))
    return outcome.reason === 'busy' ? again(formError(t, values, 'form.error.busy')) : to(askPath(slug))
  })
}
