import 'server-only'
import type { Renderers } from '@/features/outbox/mutations'
import { env } from '@/lib/env'
import { localePath, toLocale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { invitationMail } from './emails'
import { mintInvitationLink } from './invitations/mutations'
import { getInvitationMail } from './invitations/queries'
import { invitationPath } from './paths'

export const organisationMails: Renderers = {
  invitation: async ({ invitationId }) => {
    const invitation = invitationId && (await getInvitationMail(invitationId))
    if (!invitation) return null
    const locale = toLocale(invitation.language)
    const href = env().APP_URL + localePath(locale, invitationPath(await mintInvitationLink(invitationId)))
    return invitationMail(translator(locale), invitation.email, href)
  },
}
