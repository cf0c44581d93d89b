import type { Translate } from '@/lib/i18n/translate'
import type { Mail } from '@/lib/mail/message'

export const invitationMail = (t: Translate, to: string, href: string): Mail => ({
  to,
  lang: t.locale,
  subject: t('mail.invitation.subject'),
  paragraphs: [t('mail.invitation.text'), { label: t('mail.invitation.button'), href }],
  footer: t('mail.footer'),
})
