import { isOff, type Status } from '@/features/industrial-action/status'
import { whenPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import type { Mail } from '@/lib/mail/message'

type SignUp = {
  status: Status
  publication: string
  startsAt: Date
  endsAt: Date | null
  zone: string
  href: string
  rota?: boolean
}

type Notice = { signUps: SignUp[]; reason: string; bySite: boolean }

/** One mail, whatever somebody signed up to, or is on the rota of. It names no event: who sees the screen learns nothing. */
export function noticeMail(t: Translate, to: string, { signUps, reason, bySite }: Notice): Mail {
  const anyOff = signUps.some(({ status, publication }) => isOff(status) || publication === 'withdrawn')
  return {
    to,
    lang: t.locale,
    subject: t(anyOff ? 'mail.change.subjectOff' : 'mail.change.subject'),
    paragraphs: [
      t(anyOff ? 'mail.change.off' : 'mail.change.text'),
      ...signUps.flatMap((signUp) => [
        line(t, signUp),
        { label: t(signUp.rota ? 'rota.mail.button' : 'mail.change.button'), href: signUp.href },
      ]),
      ...(reason ? [t(bySite ? 'mail.change.reasonSite' : 'mail.change.reason', { reason })] : []),
    ],
    footer: t('mail.footer'),
  }
}

const line = (t: Translate, { publication, status, rota, ...span }: SignUp) =>
  t(rota ? 'mail.change.shift' : 'mail.change.line', {
    when: whenPhrase(t, span),
    status: t(publication === 'withdrawn' ? 'status.withdrawn' : `status.${status}`),
  })

export const askedMail = (t: Translate, to: string, href: string): Mail => ({
  to,
  lang: t.locale,
  subject: t('mail.asked.subject'),
  paragraphs: [t('mail.asked.text'), { label: t('mail.asked.button'), href }],
  footer: t('mail.footer'),
})
