import type { Translate } from '@/lib/i18n/translate'
import type { Mail } from '@/lib/mail/message'

/** It says that something waits, and nothing of what it is. */
export const waitingMail = (t: Translate, to: string, href: string): Mail => ({
  to,
  lang: t.locale,
  subject: t('mail.suggestion.subject'),
  paragraphs: [t('mail.suggestion.text'), { label: t('mail.suggestion.button'), href }],
  footer: t('mail.footer'),
})
