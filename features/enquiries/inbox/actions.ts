'use server'

import { inboxPath } from '@/features/organisations/paths'
import { actAsMember } from '@/features/organisations/session'
import type { FormState } from '@/lib/forms'
import { answerForm, idForm } from '../validation'
import { answerQuestion, closeQuestion } from './mutations'

export async function answerQuestionAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    answerForm,
    form,
    (by, { id, answer }) => answerQuestion(by, id, answer),
    () => `${inboxPath(organisation)}#questions`,
  )
}

export async function closeQuestionAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    idForm,
    form,
    (by, { id }) => closeQuestion(by, id),
    () => `${inboxPath(organisation)}#questions`,
  )
}
