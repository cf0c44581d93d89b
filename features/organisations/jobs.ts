import 'server-only'
import { organisePath } from '@/features/accounts/paths'
import { getPersonAddress } from '@/features/accounts/queries'
import type { Renderer, Renderers } from '@/features/outbox/mutations'
import { env } from '@/lib/env'
import { type Locale, localePath, toLocale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { hasQuestion } from './affiliations/queries'
import { affiliationMail, handedOverMail, invitationMail, roleEndsMail } from './emails'
import { mintInvitationLink } from './invitations/mutations'
import { getInvitationMail } from './invitations/queries'
import { findEnding } from './members/queries'
import { affiliationsPath, invitationPath } from './paths'

const address = (locale: Locale, path: string) => env().APP_URL + localePath(locale, path)

const handedOver =
  (side: 'to' | 'by'): Renderer =>
  async ({ personId }) => {
    const person = personId && (await getPersonAddress(personId))
    if (!person) return null
    return handedOverMail(translator(person.language), person.email, side, address(person.language, organisePath))
  }

export const organisationMails: Renderers = {
  invitation: async ({ invitationId }) => {
    const invitation = invitationId && (await getInvitationMail(invitationId))
    if (!invitation) return null
    const locale = toLocale(invitation.language)
    const href = address(locale, invitationPath(await mintInvitationLink(invitationId)))
    return invitationMail(translator(locale), invitation.email, href)
  },
  'handed-over-to': handedOver('to'),
  'handed-over-by': handedOver('by'),
  'affiliation-asked': async ({ keeperId, personId }) => {
    const asked = keeperId ? await hasQuestion(keeperId) : null
    const person = asked && personId ? await getPersonAddress(personId) : null
    if (!asked || !person) return null
    const href = address(person.language, affiliationsPath(asked.slug))
    return affiliationMail(translator(person.language), person.email, href)
  },
  'role-ends': async ({ keeperId, personId }) => {
    const ends = keeperId && personId ? await findEnding({ keeperId, personId }) : null
    const person = ends && personId ? await getPersonAddress(personId) : null
    if (!ends || !person) return null
    return roleEndsMail(translator(person.language), person.email, ends, address(person.language, organisePath))
  },
}
