'use server'

import { z } from 'zod'
import { actAsMember } from '@/features/organisations/session'
import { conflictState, type FormState } from '@/lib/forms'
import { createDispute, publishDispute, updateDispute, withdrawDispute } from './mutations'
import { disputesPath, disputeWorkPath } from './paths'
import { disputeForm } from './validation'

const noFields = z.object({})

export async function saveDisputeAction(organisation: string, id: string | null, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    disputeForm,
    form,
    async (by, data, { t, values }) => {
      const outcome = id ? await updateDispute(by, id, data) : await createDispute(by, data)
      return !outcome.ok && outcome.reason === 'conflict' ? conflictState(t, values, outcome.current) : outcome
    },
    (outcome) => disputeWorkPath(organisation, outcome.id),
  )
}

export async function publishDisputeAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    noFields,
    form,
    (by) => publishDispute(by, id),
    () => disputeWorkPath(organisation, id),
  )
}

/** Deletes a draft; takes a public dispute down. */
export async function withdrawDisputeAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    noFields,
    form,
    (by) => withdrawDispute(by, id),
    ({ deleted }) => (deleted ? disputesPath(organisation) : disputeWorkPath(organisation, id)),
  )
}
