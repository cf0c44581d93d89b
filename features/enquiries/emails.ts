import type { Translate } from '@/lib/i18n/translate'
import type { Mail } from '@/lib/mail/message'

type Answer = { email: string; answer: string; href: string; demo: boolean }

/** The organisers' words, and nothing of ours that names the event: a mail is read over shoulders. */
export const answerMail = (t: Translate, { email, answer, href, demo }: Answer): Mail => ({
  to: email,
  lang: t.locale,
  subject: t('enquiry.mail.subject'),
  paragraphs: [
    ...(demo ? [t('site.exampleLong')] : []),
    t('enquiry.mail.text'),
    answer,
    { label: t('enquiry.mail.button'), href },
    t('enquiry.mail.notYou'),
  ],
  footer: t('mail.footer'),
})
