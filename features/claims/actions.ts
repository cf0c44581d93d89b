'use server'

import { sitePath } from '@/features/organisations/paths'
import { actAsMember } from '@/features/organisations/session'
import { type FormState, fieldError, formError } from '@/lib/forms'
import { acceptClaim, claimBody, refuseClaim, withdrawClaim } from './mutations'
import { claimsPath } from './paths'
import { bodyForm, claimForm } from './validation'

export async function claimBodyAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    bodyForm,
    form,
    (by, { body }) => claimBody(by, body),
    () => claimsPath(organisation),
  )
}

/** Where an answer leads: to one's own claims, or to the page of the site. */
type Back = 'claims' | 'site'
const backTo = (back: Back, organisation: string) => (back === 'site' ? sitePath : claimsPath(organisation))

export async function acceptClaimAction(organisation: string, back: Back, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    claimForm,
    form,
    async (by, { claim, typed }, { t, values }) => {
      if (typed.toUpperCase() !== t('change.typed.word').toUpperCase())
        return fieldError(t, values, 'typed', 'change.typed.error')
      const outcome = await acceptClaim(by, claim)
      return !outcome.ok && outcome.reason === 'mails-wait' ? formError(t, values, 'claim.error.mailsWait') : outcome
    },
    () => backTo(back, organisation),
  )
}

export async function refuseClaimAction(organisation: string, back: Back, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    claimForm,
    form,
    (by, { claim }) => refuseClaim(by, claim),
    () => backTo(back, organisation),
  )
}

export async function withdrawClaimAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    claimForm,
    form,
    (by, { claim }) => withdrawClaim(by, claim),
    () => claimsPath(organisation),
  )
}
