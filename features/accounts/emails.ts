import type { Translate } from '@/lib/i18n/translate'
import type { Mail } from '@/lib/mail/message'
import { linkMinutes } from './rules'

/** Subjects name no event and no person: they show on locked screens. */
export const signInMail = (t: Translate, to: string, href: string): Mail => ({
  to,
  lang: t.locale,
  subject: t('mail.signIn.subject'),
  paragraphs: [
    t('mail.signIn.text', { minutes: linkMinutes }),
    { label: t('mail.signIn.button'), href },
    t('mail.signIn.notYou'),
  ],
  footer: t('mail.footer'),
})

/** For an address that no account has: an answer, so that nobody waits for a link that never comes. */
export const noAccountMail = (t: Translate, to: string): Mail => ({
  to,
  lang: t.locale,
  subject: t('mail.signIn.subject'),
  paragraphs: [t('mail.noAccount.text'), t('mail.signIn.notYou')],
  footer: t('mail.footer'),
})

export const addressMail = (t: Translate, to: string, href: string): Mail => ({
  to,
  lang: t.locale,
  subject: t('mail.address.subject'),
  paragraphs: [t('mail.address.text'), { label: t('mail.address.button'), href }, t('mail.signIn.notYou')],
  footer: t('mail.footer'),
})
