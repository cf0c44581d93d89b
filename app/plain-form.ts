import type { ZodType, z } from 'zod'
import { keepForm } from '@/features/kept-forms/mutations'
import { type FormState, type FormValues, parseForm } from '@/lib/forms'
import { requestLocale, seeOther } from '@/lib/http'
import { type Translate, translator } from '@/lib/i18n/translate'

export type PlainForm = {
  t: Translate
  again: (state: FormState) => Promise<Response>
  to: (path: string) => Response
  values: FormValues
}

/**
 * Answers a form of a plain page. Input that does not fit leads back to `back`, which shows everything that was typed
 * and what is wrong; nothing is lost. `form` names the form, so that no page shows another's.
 */
export async function answerForm<S extends ZodType>(
  request: Request,
  { form, back, schema }: { form: string; back: string; schema: S },
  answer: (data: z.output<S>, tools: PlainForm) => Promise<Response>,
): Promise<Response> {
  const locale = requestLocale(request.headers)
  const t = translator(locale)
  const to = (path: string) => seeOther(locale, path)
  const again = async ({ values, errors, message }: FormState) => {
    const id = await keepForm({ form, values, errors, message })
    return to(`${back}${back.includes('?') ? '&' : '?'}kept=${id}`)
  }
  // No browser sends a form that cannot be read.
  const sent = await request.formData().catch(() => null)
  if (!sent) return new Response(null, { status: 400 })
  const parsed = parseForm(t, schema, sent)
  if (!parsed.ok) return again(parsed.state)
  return answer(parsed.data, { t, again, to, values: parsed.values })
}
