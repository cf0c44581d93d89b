'use server'

import { z } from 'zod'
import { disputeWorkPath } from '@/features/disputes/paths'
import { actAsMember } from '@/features/organisations/session'
import { readMoments } from '@/lib/form-times'
import { conflictState, type FormState, fieldError } from '@/lib/forms'
import { homeZone } from '@/lib/time'
import { createAction, deleteActionDraft, publishAction, updateAction } from './mutations'
import { strikePath } from './paths'
import { actionForm, actionWordsForm } from './validation'

export async function saveStrikeAction(
  organisation: string,
  { dispute, id }: { dispute?: string; id?: string },
  _: FormState,
  form: FormData,
) {
  return actAsMember(
    organisation,
    actionForm,
    form,
    async (by, data, { t, values }) => {
      const strike = data.kind === 'strike'
      const times = readMoments(t, values, homeZone, { starts: { required: true }, ends: { required: strike } })
      if (!times.ok) return times.state
      const [startsAt, endsAt] = [times.moments.starts as Date, times.moments.ends]
      if (endsAt && endsAt <= startsAt) return fieldError(t, values, 'ends.date', 'form.error.endBeforeStart')
      const input = { ...data, startsAt, endsAt }
      const outcome = id ? await updateAction(by, id, input) : await createAction(by, dispute ?? '', input)
      return !outcome.ok && outcome.reason === 'conflict' ? conflictState(t, values, outcome.current) : outcome
    },
    (outcome) => strikePath(organisation, outcome.id),
  )
}

/** Of a public strike: only the union's own words. */
export async function saveStrikeWordsAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    actionWordsForm,
    form,
    async (by, data, { t, values }) => {
      const outcome = await updateAction(by, id, data)
      return !outcome.ok && outcome.reason === 'conflict' ? conflictState(t, values, outcome.current) : outcome
    },
    (outcome) => strikePath(organisation, outcome.id),
  )
}

export async function publishStrikeAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    z.object({}),
    form,
    (by) => publishAction(by, id),
    () => strikePath(organisation, id),
  )
}

export async function deleteStrikeAction(organisation: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    z.object({}),
    form,
    (by) => deleteActionDraft(by, id),
    ({ disputeId }) => disputeWorkPath(organisation, disputeId),
  )
}
