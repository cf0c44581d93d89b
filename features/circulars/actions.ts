'use server'

import { actAsMember } from '@/features/organisations/session'
import { askAgain, type FormState } from '@/lib/forms'
import { deleteCircular, sendCircular, writeCircular } from './mutations'
import { circularPath, newCircularPath } from './paths'
import { doubtsAbout } from './rules'
import { circularForm, noFields } from './validation'

/** Keeps the message, to be seen as each gets it. What sounds like a call-off or an appeal is asked about once more. */
export async function writeCircularAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    circularForm,
    form,
    async (by, data, { t, values }) => {
      const doubts = doubtsAbout(data.text).map((key) => ({ key, text: t(`circular.doubt.${key}`) }))
      return askAgain(values, doubts) ?? writeCircular(by, data)
    },
    (outcome) => circularPath(organisation, outcome.id),
  )
}

export async function sendCircularAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    noFields,
    form,
    (by) => sendCircular(by, id),
    () => circularPath(organisation, id),
  )
}

export async function deleteCircularAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    noFields,
    form,
    (by) => deleteCircular(by, id),
    () => newCircularPath(organisation),
  )
}
