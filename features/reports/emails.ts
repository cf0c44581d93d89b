import type { Translate } from '@/lib/i18n/translate'
import type { Mail } from '@/lib/mail/message'

export const reportMail = (t: Translate, to: string, kind: 'new' | 'hidden', href: string): Mail => ({
  to,
  lang: t.locale,
  subject: t(`report.mail.${kind}.subject`),
  paragraphs: [t(`report.mail.${kind}.text`), { label: t('report.mail.button'), href }],
  footer: t('mail.footer'),
})
