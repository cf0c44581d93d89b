import 'server-only'
import type { Renderers } from '@/features/outbox/mutations'
import { env } from '@/lib/env'
import { localePath } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { answerMail } from './emails'
import { myQuestionPath } from './paths'
import { getAnswer } from './queries'

export const enquiryMails: Renderers = {
  'enquiry-answer': async ({ enquiryId }) => {
    const answer = enquiryId ? await getAnswer(enquiryId) : null
    if (!answer) return null
    const href = env().APP_URL + localePath(answer.language, myQuestionPath(answer.link))
    return answerMail(translator(answer.language), { ...answer, href })
  },
}
