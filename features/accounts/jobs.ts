import 'server-only'
import type { Renderers } from '@/features/outbox/mutations'
import { env } from '@/lib/env'
import { localePath } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { mintAddressLink } from './address/mutations'
import { addressMail, noAccountMail, signInMail } from './emails'
import { mintSignInLink } from './mutations'
import { addressLinkPath, signInLinkPath } from './paths'
import { findPersonByEmail, getAddressChange, getPersonAddress, getSignInRequest } from './queries'

export const accountMails: Renderers = {
  'sign-in-link': async ({ signInRequestId }) => {
    const request = signInRequestId && (await getSignInRequest(signInRequestId))
    if (!request) return null
    const person = await findPersonByEmail(request.email)
    const t = translator(request.language)
    if (!person) return noAccountMail(t, request.email)
    const token = await mintSignInLink(signInRequestId)
    return signInMail(t, request.email, env().APP_URL + localePath(request.language, signInLinkPath(token)))
  },
  'address-link': async ({ addressChangeId }) => {
    const change = addressChangeId && (await getAddressChange(addressChangeId))
    const person = change && (await getPersonAddress(change.personId))
    if (!change || !person) return null
    const token = await mintAddressLink(addressChangeId)
    return addressMail(
      translator(person.language),
      change.email,
      env().APP_URL + localePath(person.language, addressLinkPath(token)),
    )
  },
}
