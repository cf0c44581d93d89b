import { dayPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import type { Mail } from '@/lib/mail/message'
import { homeZone } from '@/lib/time'

export const invitationMail = (t: Translate, to: string, href: string): Mail => ({
  to,
  lang: t.locale,
  subject: t('mail.invitation.subject'),
  paragraphs: [t('mail.invitation.text'), { label: t('mail.invitation.button'), href }],
  footer: t('mail.footer'),
})

/** To both: who is branch administrator now, and who was. */
export const handedOverMail = (t: Translate, to: string, side: 'to' | 'by', href: string): Mail => ({
  to,
  lang: t.locale,
  subject: t('mail.handedOver.subject'),
  paragraphs: [t(`mail.handedOver.${side}`), { label: t('mail.handedOver.button'), href }],
  footer: t('mail.footer'),
})

/** To the administrators of whoever is asked to stand above or below. */
export const affiliationMail = (t: Translate, to: string, href: string): Mail => ({
  to,
  lang: t.locale,
  subject: t('mail.affiliation.subject'),
  paragraphs: [t('mail.affiliation.text'), { label: t('mail.affiliation.button'), href }],
  footer: t('mail.footer'),
})

export const roleEndsMail = (t: Translate, to: string, ends: Date, href: string): Mail => ({
  to,
  lang: t.locale,
  subject: t('mail.roleEnds.subject'),
  paragraphs: [
    t('mail.roleEnds.text', { day: dayPhrase(t, ends, homeZone) }),
    { label: t('mail.roleEnds.button'), href },
  ],
  footer: t('mail.footer'),
})
