import { organisationPath } from '@/features/organisations/paths'
import { suggest } from '@/features/suggestions/mutations'
import { suggestionPath, suggestPath } from '@/features/suggestions/paths'
import { suggestForm } from '@/features/suggestions/rules'
import { suggestInput } from '@/features/suggestions/validation'
import { formError } from '@/lib/forms'
import { answerForm } from '../../../plain-form'

/** A press without a key (no script) is first said back on a page of its own; only the press from there counts. */
export async function POST(request: Request, { params }: RouteContext<'/organisations/[organisation]/suggest'>) {
  const { organisation } = await params
  const form = { form: suggestForm(organisation), back: suggestPath(organisation), schema: suggestInput }
  return answerForm(request, form, async ({ press, ...content }, { t, to, again, values }) => {
    if (!press) return again({ values, errors: {} })
    const outcome = await suggest(organisation, { content, press, language: t.locale })
    if (outcome.ok) return to(suggestionPath(outcome.link))
    return outcome.reason === 'busy'
      ? again(formError(t, values, 'suggest.error.busy'))
      : to(organisationPath(organisation))
  })
}
