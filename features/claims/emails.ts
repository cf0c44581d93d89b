import type { Translate } from '@/lib/i18n/translate'
import type { Mail } from '@/lib/mail/message'

export const claimMail = (t: Translate, to: string, href: string): Mail => ({
  to,
  lang: t.locale,
  subject: t('mail.claim.subject'),
  paragraphs: [t('mail.claim.text'), { label: t('mail.claim.button'), href }],
  footer: t('mail.footer'),
})
