import 'server-only'
import type { Renderers } from '@/features/outbox/mutations'
import { managePath } from '@/features/rsvps/paths'
import { env } from '@/lib/env'
import { localePath } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { circularMail } from './emails'
import { getCircularMail } from './queries'

export const circularMails: Renderers = {
  circular: async ({ circularId, rsvpId }) => {
    const mail = circularId && rsvpId ? await getCircularMail(circularId, rsvpId) : null
    if (!mail) return null
    const href = env().APP_URL + localePath(mail.language, managePath(mail.link))
    return circularMail(translator(mail.language), { ...mail, href })
  },
}
