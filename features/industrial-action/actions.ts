'use server'

import { z } from 'zod'
import { getBallotDays } from '@/features/disputes/ballot/queries'
import { disputeWorkPath } from '@/features/disputes/paths'
import { packOf } from '@/features/law/applying'
import { strikeDays, strikeFindings } from '@/features/law/strike-days'
import { stepText } from '@/features/law/wording'
import type { Membership } from '@/features/organisations/permissions'
import { actAsMember } from '@/features/organisations/session'
import { readMoments } from '@/lib/form-times'
import { askAgain, conflictState, type FormState, fieldError } from '@/lib/forms'
import { carefully } from '@/lib/i18n/review'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { createAction, deleteActionDraft, publishAction, updateAction } from './mutations'
import { strikePath } from './paths'
import { getKeptAction, getStrikeHours } from './queries'
import { type ActionInput, actionForm, actionWordsForm } from './validation'

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
      const warnings = askAgain(values, await oddDays(t, by, { dispute, id }, input))
      if (warnings) return warnings
      const outcome = id ? await updateAction(by, id, input) : await createAction(by, dispute ?? '', input)
      return !outcome.ok && outcome.reason === 'conflict' ? conflictState(t, values, outcome.current) : outcome
    },
    (outcome) => strikePath(organisation, outcome.id),
  )
}

/** Days inside the notice or after the mandate: shown once more, and then saved all the same. */
async function oddDays(
  t: Translate,
  by: Membership,
  { dispute, id }: { dispute?: string; id?: string },
  input: ActionInput,
) {
  const [kept, { now }] = await Promise.all([id ? getKeptAction(by, id) : null, getStrikeHours('')])
  const ballot = await getBallotDays(by, kept?.disputeId ?? dispute ?? '')
  if (!ballot?.days) return []
  const found = strikeFindings(packOf(ballot.jurisdiction), ballot.days, strikeDays({ ...input, zone: homeZone }, now))
  const words = carefully(t, 'lawLine')
  return found.map((finding) => ({ key: finding.key, text: stepText(words, finding) }))
}

/** Of a public strike: only the union's own words, and the day of the notice. */
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
