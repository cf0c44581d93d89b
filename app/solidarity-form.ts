import { sendMessage } from '@/features/solidarity/mutations'
import { myMessagePath, sendMessagePath } from '@/features/solidarity/paths'
import { messageForm } from '@/features/solidarity/rules'
import { messageInput } from '@/features/solidarity/validation'
import type { MessageTarget } from '@/features/solidarity/vocabulary'
import { formError } from '@/lib/forms'
import { answerForm } from './plain-form'

/** A message of support. A press without a key (no script) is first said back; only the press from there sends it. */
export function answerMessage(request: Request, target: MessageTarget, slug: string) {
  const back = sendMessagePath(target, slug)
  const form = { form: messageForm(target, slug), back, schema: messageInput }
  return answerForm(request, form, async ({ press, ...message }, { t, again, to, values }) => {
    if (!press) return again({ values, errors: {} })
    const outcome = await sendMessage({ target, slug }, { ...message, press, language: t.locale })
    if (outcome.ok) return to(myMessagePath(outcome.link))
    return outcome.reason === 'busy' ? again(formError(t, values, 'form.error.busy')) : to(back)
  })
}
