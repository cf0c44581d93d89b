import 'server-only'
import { getPersonAddress } from '@/features/accounts/queries'
import type { Renderers } from '@/features/outbox/mutations'
import { env } from '@/lib/env'
import { localePath } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { claimMail } from './emails'
import { claimsPath } from './paths'
import { hasClaim } from './queries'

export const claimMails: Renderers = {
  'claim-asked': async ({ keeperId, personId }) => {
    const claim = keeperId ? await hasClaim(keeperId) : null
    const person = claim && personId ? await getPersonAddress(personId) : null
    if (!claim || !person) return null
    const href = env().APP_URL + localePath(person.language, claimsPath(claim.slug))
    return claimMail(translator(person.language), person.email, href)
  },
}
