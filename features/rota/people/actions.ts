'use server'

import { z } from 'zod'
import { actAsMember } from '@/features/organisations/session'
import { askAgain, type FormState, fieldError, formError } from '@/lib/forms'
import { rotaPath } from '../paths'
import { inviteForm, putOnForm } from '../validation'
import { askForCover, forget, inviteToRota, putOn, renewRotaLink, takeOff } from './mutations'

const noFields = z.object({})

export async function putOnAction(organisation: string, event: string, shift: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    putOnForm,
    form,
    async (by, { name, personId }, { t, values }) => {
      const who = personId ? { personId } : { name, language: t.locale }
      const outcome = await putOn(by, event, shift, who, new Set([values['confirmed[]'] ?? []].flat()))
      if ('found' in outcome) {
        const found = outcome.found.map((key) => ({ key, text: t(`rota.odd.${key}`) }))
        return askAgain(values, found) ?? formError(t, values, 'form.warning.again')
      }
      if (!outcome.ok && outcome.reason === 'on-it') return fieldError(t, values, 'personId', 'rota.error.onIt')
      return outcome
    },
    () => rotaPath(organisation, event, shift),
  )
}

export async function takeOffAction(
  organisation: string,
  event: string,
  shift: string,
  place: string,
  _: FormState,
  form: FormData,
) {
  return actAsMember(
    organisation,
    noFields,
    form,
    (by) => takeOff(by, event, place),
    () => rotaPath(organisation, event, shift),
  )
}

export async function forgetAction(organisation: string, event: string, person: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    noFields,
    form,
    (by) => forget(by, event, person),
    () => rotaPath(organisation, event),
  )
}

export async function inviteToRotaAction(organisation: string, event: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    inviteForm,
    form,
    (by, { email }, { t }) => inviteToRota(by, event, email, t.locale),
    () => `${rotaPath(organisation, event)}#people`,
  )
}

export async function renewRotaLinkAction(organisation: string, event: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    noFields,
    form,
    (by) => renewRotaLink(by, event),
    () => `${rotaPath(organisation, event)}#invite`,
  )
}

const whyNotAsked = {
  'just-asked': 'rota.cover.justAsked',
  'no-gap': 'rota.cover.noGap',
  nobody: 'rota.cover.nobody',
} as const

export async function askForCoverAction(
  organisation: string,
  event: string,
  shift: string,
  _: FormState,
  form: FormData,
) {
  return actAsMember(
    organisation,
    noFields,
    form,
    async (by, _data, { t, values }) => {
      const outcome = await askForCover(by, event, shift)
      if (outcome.ok || outcome.reason === 'unknown' || outcome.reason === 'not-allowed') return outcome
      return formError(t, values, whyNotAsked[outcome.reason])
    },
    () => rotaPath(organisation, event, shift),
  )
}
