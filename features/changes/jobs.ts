import 'server-only'
import { getPersonAddress } from '@/features/accounts/queries'
import { boardPath } from '@/features/organisations/paths'
import type { Renderers } from '@/features/outbox/mutations'
import { managePath } from '@/features/rsvps/paths'
import { signedLink } from '@/lib/crypto/tokens'
import { env } from '@/lib/env'
import { localePath, toLocale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { askedMail, noticeMail } from './emails'
import { getNotice, hasQuestions } from './queries'

export const changeMails: Renderers = {
  'change-notice': async ({ changeId, rsvpId }) => {
    const notice = changeId && rsvpId ? await getNotice(changeId, rsvpId) : null
    if (!notice) return null
    const locale = toLocale(notice.language)
    const signUps = notice.signUps.map((signUp) => ({
      ...signUp,
      href: env().APP_URL + localePath(locale, managePath(signedLink('rsvp', signUp.rsvpId, signUp.generation))),
    }))
    return noticeMail(translator(locale), notice.email, { signUps, reason: notice.reason, bySite: notice.bySite })
  },
  'change-question': async ({ changeId, keeperId, personId }) => {
    const asked = changeId && keeperId ? await hasQuestions(changeId, keeperId) : null
    const person = asked && personId ? await getPersonAddress(personId) : null
    if (!asked || !person) return null
    return askedMail(
      translator(person.language),
      person.email,
      env().APP_URL + localePath(person.language, boardPath(asked.slug)),
    )
  },
}
