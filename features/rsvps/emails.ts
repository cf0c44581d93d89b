import type { Translate } from '@/lib/i18n/translate'
import type { Mail } from '@/lib/mail/message'

type Links = { to: string; manage: string; demo: boolean }

// Neither names the event, its place or a group: a mail is read over shoulders, and stays for years.
export const confirmMail = (t: Translate, { to, manage, demo, confirm }: Links & { confirm: string }): Mail => ({
  to,
  lang: t.locale,
  subject: t('rsvp.mail.confirm.subject'),
  paragraphs: [
    ...(demo ? [t('site.exampleLong')] : []),
    t('rsvp.mail.confirm.text'),
    { label: t('rsvp.mail.confirm.button'), href: confirm },
    t('rsvp.mail.confirm.manage'),
    { label: t('rsvp.mail.manage'), href: manage },
    t('rsvp.mail.confirm.notYou'),
  ],
  footer: t('mail.footer'),
})

export const alreadyMail = (t: Translate, { to, manage, demo }: Links): Mail => ({
  to,
  lang: t.locale,
  subject: t('rsvp.mail.already.subject'),
  paragraphs: [
    ...(demo ? [t('site.exampleLong')] : []),
    t('rsvp.mail.already.text'),
    { label: t('rsvp.mail.manage'), href: manage },
    t('rsvp.mail.already.notYou'),
  ],
  footer: t('mail.footer'),
})
