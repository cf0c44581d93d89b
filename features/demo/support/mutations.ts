import 'server-only'
import { answerQuestion } from '@/features/enquiries/inbox/mutations'
import { askQuestion } from '@/features/enquiries/mutations'
import { readQuestionLink } from '@/features/enquiries/rules'
import type { Membership } from '@/features/organisations/permissions'
import { sendReport } from '@/features/reports/mutations'
import { acceptMessage } from '@/features/solidarity/moderation/mutations'
import { sendMessage } from '@/features/solidarity/mutations'
import { readMessageLink } from '@/features/solidarity/rules'
import { randomToken } from '@/lib/crypto/tokens'
import { made } from '../steps'
import * as story from '../story'

const press = () => ({ press: randomToken(), language: 'en' as const })

/** What the neighbours send: messages of support, of which one waits to be read; questions; and a report. */
export async function hearFromNeighbours(
  by: Membership,
  { dispute, picket, depot }: { dispute: string; picket: string; depot: string },
) {
  for (const { waits, ...message } of story.messages) {
    const sent = await made(sendMessage({ target: 'disputes', slug: dispute }, { ...message, ...press() }))
    if (!waits) await made(acceptMessage(by, readMessageLink(sent.link)?.id ?? '', message.text))
  }
  for (const { question, answer } of story.questions) {
    const asked = await made(askQuestion(picket, { question, email: null, ...press() }))
    if (answer) await made(answerQuestion(by, readQuestionLink(asked.link)?.id ?? '', answer))
  }
  await made(sendReport(depot, { reason: 'wrong', text: story.report, press: randomToken() }))
}
