import 'server-only'
import type { Renderers } from '@/features/outbox/mutations'
import { env } from '@/lib/env'
import { localePath } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { alreadyMail, confirmMail } from './emails'
import { mintConfirmLink } from './holder/mutations'
import { confirmSignUpPath, managePath } from './paths'
import { getTellable } from './queries'

export const rsvpMails: Renderers = {
  'rsvp-confirm': async ({ rsvpId }) => {
    if (!rsvpId) return null
    const person = await getTellable(rsvpId)
    if (!person?.open || person.state !== 'pending') return null
    const address = (path: string) => env().APP_URL + localePath(person.language, path)
    return confirmMail(translator(person.language), {
      to: person.email,
      demo: person.demo,
      manage: address(managePath(person.link)),
      confirm: address(confirmSignUpPath(await mintConfirmLink(rsvpId))),
    })
  },
  'rsvp-already': async ({ rsvpId }) => {
    if (!rsvpId) return null
    const person = await getTellable(rsvpId)
    if (!person?.open) return null
    const manage = env().APP_URL + localePath(person.language, managePath(person.link))
    return alreadyMail(translator(person.language), { to: person.email, demo: person.demo, manage })
  },
}
