'use server'

import { eventWorkPath } from '@/features/events/paths'
import { actAsMember } from '@/features/organisations/session'
import { type FormState, formError } from '@/lib/forms'
import { burstInput } from '../validation'
import { countBurstAgain, leaveOutBurst } from './mutations'

export async function leaveOutBurstAction(organisation: string, event: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    burstInput,
    form,
    (by, { from, to }) => leaveOutBurst(by, event, from, to),
    () => eventWorkPath(organisation, event),
  )
}

export async function countBurstAgainAction(organisation: string, event: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    burstInput,
    form,
    async (by, { from, to }, { t, values }) => {
      const outcome = await countBurstAgain(by, event, from, to)
      return !outcome.ok && outcome.reason === 'full' ? formError(t, values, 'rsvp.burst.full') : outcome
    },
    () => eventWorkPath(organisation, event),
  )
}
