'use server'

import { z } from 'zod'
import type { Membership } from '@/features/organisations/permissions'
import { actAsMember } from '@/features/organisations/session'
import { readMoments } from '@/lib/form-times'
import { askAgain, conflictState, type FormState, fieldError, formError } from '@/lib/forms'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { rotaPath } from '../paths'
import { isAboveAdvice } from '../picket-advice'
import { getAdvice } from '../queries'
import { patternForm, shiftForm, targetForm } from '../validation'
import { copyRota, deleteShift, layPattern, repeatShift, saveShift, splitShift } from './mutations'

const noFields = z.object({})

export async function layPatternAction(organisation: string, event: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    patternForm,
    form,
    async (by, pattern, { t, values }) => {
      const warnings = askAgain(values, await oddWords(t, by, event, pattern.roles))
      if (warnings) return warnings
      const outcome = await layPattern(by, event, pattern)
      return !outcome.ok && outcome.reason === 'without-end' ? formError(t, values, 'rota.error.withoutEnd') : outcome
    },
    () => rotaPath(organisation, event),
  )
}

async function oddWords(t: Translate, by: Membership, event: string, roles: Parameters<typeof isAboveAdvice>[0]) {
  const advice = await getAdvice(by, event)
  if (!advice || !isAboveAdvice(roles, advice)) return []
  return [{ key: 'advice', text: t('rota.odd.advice', { code: advice.code, most: advice.most }) }]
}

export async function saveShiftAction(
  organisation: string,
  event: string,
  id: string | null,
  _: FormState,
  form: FormData,
) {
  return actAsMember(
    organisation,
    shiftForm,
    form,
    async (by, data, { t, values }) => {
      const read = readMoments(t, values, homeZone, { starts: { required: true }, ends: { required: true } })
      if (!read.ok) return read.state
      const [startsAt, endsAt] = [read.moments.starts as Date, read.moments.ends as Date]
      if (endsAt <= startsAt) return fieldError(t, values, 'ends.date', 'form.error.endBeforeStart')
      const warnings = askAgain(values, await oddWords(t, by, event, [data]))
      if (warnings) return warnings
      const outcome = await saveShift(by, event, id, { ...data, startsAt, endsAt })
      return !outcome.ok && outcome.reason === 'conflict' ? conflictState(t, values, outcome.current) : outcome
    },
    () => rotaPath(organisation, event, id ?? undefined),
  )
}

export async function splitShiftAction(organisation: string, event: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    noFields,
    form,
    async (by, _data, { t, values }) => {
      const read = readMoments(t, values, homeZone, { at: { required: true } })
      if (!read.ok) return read.state
      const outcome = await splitShift(by, event, id, read.moments.at as Date)
      return !outcome.ok && outcome.reason === 'outside'
        ? fieldError(t, values, 'at.time', 'rota.error.split')
        : outcome
    },
    () => rotaPath(organisation, event, id),
  )
}

export async function repeatShiftAction(organisation: string, event: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    noFields,
    form,
    (by) => repeatShift(by, event, id),
    () => rotaPath(organisation, event),
  )
}

export async function deleteShiftAction(organisation: string, event: string, id: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    noFields,
    form,
    (by) => deleteShift(by, event, id),
    () => rotaPath(organisation, event),
  )
}

export async function copyRotaAction(organisation: string, event: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    targetForm,
    form,
    async (by, { target }) => {
      const outcome = await copyRota(by, event, target)
      return outcome.ok ? ({ ok: true, target } as const) : outcome
    },
    ({ target }) => rotaPath(organisation, target),
  )
}
