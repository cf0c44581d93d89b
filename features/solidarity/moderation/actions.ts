'use server'

import { inboxPath } from '@/features/organisations/paths'
import { actAsMember } from '@/features/organisations/session'
import { type FormState, fieldError } from '@/lib/forms'
import { decisionForm, idForm } from '../validation'
import { acceptMessage, refuseMessage } from './mutations'

export async function acceptMessageAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    decisionForm,
    form,
    async (by, { id, text }, { t, values }) => {
      const outcome = await acceptMessage(by, id, text)
      return !outcome.ok && outcome.reason === 'reworded'
        ? fieldError(t, values, 'text', 'solidarity.error.reworded')
        : outcome
    },
    () => `${inboxPath(organisation)}#messages`,
  )
}

export async function refuseMessageAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    idForm,
    form,
    (by, { id }) => refuseMessage(by, id),
    () => `${inboxPath(organisation)}#messages`,
  )
}
