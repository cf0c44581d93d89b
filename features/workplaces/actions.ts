'use server'

import { actAsMember } from '@/features/organisations/session'
import { conflictState, type FormState, fieldError } from '@/lib/forms'
import { saveWorkplace } from './mutations'
import { workplacesPath } from './paths'
import { workplaceForm } from './validation'

export async function saveWorkplaceAction(organisation: string, id: string | null, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    workplaceForm,
    form,
    async (by, data, { t, values }) => {
      const outcome = await saveWorkplace(by, id, data)
      if (outcome.ok) return outcome
      if (outcome.reason === 'conflict') return conflictState(t, values, outcome.current)
      if (outcome.reason === 'name-taken') return fieldError(t, values, 'name', 'workplace.error.name')
      if (outcome.reason === 'gate-in-use') return fieldError(t, values, 'entrance', 'workplace.error.gateInUse')
      return { ok: false, reason: outcome.reason } as const
    },
    () => workplacesPath(organisation),
  )
}
