'use server'

import { type FormState, type FormValues, formError } from '@/lib/forms'
import type { Translate } from '@/lib/i18n/translate'
import { affiliationsPath } from '../paths'
import { actAsMember, type Refusal } from '../session'
import { affiliationForm, pairForm, termsForm } from '../validation'
import { acceptAffiliation, askAffiliation, endAffiliation, setTerms } from './mutations'

export async function askAffiliationAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    affiliationForm,
    form,
    async (by, data, { t, values }) => inWords(t, values, await askAffiliation(by, data)),
    () => affiliationsPath(organisation),
  )
}

export async function acceptAffiliationAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    pairForm,
    form,
    async (by, pair, { t, values }) => inWords(t, values, await acceptAffiliation(by, pair)),
    () => affiliationsPath(organisation),
  )
}

export async function endAffiliationAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    pairForm,
    form,
    (by, pair) => endAffiliation(by, pair),
    () => affiliationsPath(organisation),
  )
}

export async function setTermsAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    termsForm,
    form,
    (by, { unionId, branchId, ...terms }) => setTerms(by, { unionId, branchId }, terms),
    () => affiliationsPath(organisation),
  )
}

type Outcome = { ok: true } | Refusal | { ok: false; reason: 'has-union' | 'loop' }

function inWords(t: Translate, values: FormValues, outcome: Outcome) {
  if (outcome.ok || outcome.reason === 'not-allowed' || outcome.reason === 'unknown')
    return outcome as { ok: true } | Refusal
  return formError(t, values, outcome.reason === 'loop' ? 'affiliation.error.loop' : 'affiliation.error.hasUnion')
}
