import type { Translate } from '@/lib/i18n/translate'
import type { Mail } from '@/lib/mail/message'

type Addressee = { email: string; text: string; href: string; demo: boolean }

/** The organisers' words in a frame in the reader's language. The frame names no event. */
export const circularMail = (t: Translate, { email, text, href, demo }: Addressee): Mail => ({
  to: email,
  lang: t.locale,
  subject: t('circular.mail.subject'),
  paragraphs: [
    ...(demo ? [t('site.exampleLong')] : []),
    t('circular.mail.text'),
    text,
    { label: t('circular.mail.button'), href },
  ],
  footer: t('mail.footer'),
})
