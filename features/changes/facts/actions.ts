'use server'

import { eventWorkPath } from '@/features/events/paths'
import { factsForm } from '@/features/events/validation'
import { actOnEvent } from '@/features/organisations/session'
import { conflictState, type FormState } from '@/lib/forms'
import { editFacts } from './mutations'

export async function saveFactsAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actOnEvent(
    organisation,
    id,
    factsForm,
    form,
    async (by, data, { t, values }) => {
      const outcome = await editFacts(by, id, data)
      return !outcome.ok && outcome.reason === 'conflict' ? conflictState(t, values, outcome.current) : outcome
    },
    () => eventWorkPath(organisation, id),
  )
}
