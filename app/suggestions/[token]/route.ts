import { correctSuggestion, withdrawSuggestion } from '@/features/suggestions/mutations'
import { suggestionPath } from '@/features/suggestions/paths'
import { mySuggestionForm } from '@/features/suggestions/rules'
import { mySuggestionInput } from '@/features/suggestions/validation'
import { answerForm } from '../../plain-form'

/** Corrects or takes back; the page of the link then shows how things stand. */
export async function POST(request: Request, { params }: RouteContext<'/suggestions/[token]'>) {
  const { token } = await params
  const form = { form: mySuggestionForm(token), back: suggestionPath(token), schema: mySuggestionInput }
  return answerForm(request, form, async ({ act, ...content }, { to }) => {
    if (act === 'withdraw') await withdrawSuggestion(token)
    else await correctSuggestion(token, content as Parameters<typeof correctSuggestion>[1])
    return to(suggestionPath(token))
  })
}
