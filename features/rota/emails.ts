import type { EventKind } from '@/features/events/vocabulary'
import { dayPhrase, momentPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import type { Mail } from '@/lib/mail/message'
import type { ShiftRole } from './vocabulary'
import { roleWord, shiftTimes } from './wording'

type To = { to: string; href: string; demo: boolean }
type Shift = { role: ShiftRole; startsAt: Date; endsAt: Date }

// None names the event, its place or anybody: a mail is read over shoulders, and stays for years.
export const linkMail = (t: Translate, to: To): Mail =>
  mail(t, to, t('rota.mail.link.subject'), [t('rota.mail.link.text')])

export const invitationMail = (t: Translate, to: To): Mail =>
  mail(t, to, t('rota.mail.invitation.subject'), [t('rota.mail.invitation.text')])

export const coverMail = (t: Translate, to: To, startsAt: Date, zone: string): Mail =>
  mail(t, to, t('rota.mail.cover.subject'), [t('rota.mail.cover.text', { when: momentPhrase(t, startsAt, zone) })])

export const changedMail = (
  t: Translate,
  to: To,
  { shifts, kind, zone }: { shifts: Shift[]; kind: EventKind; zone: string },
): Mail => {
  const lines = shifts.map((shift) =>
    t('rota.mail.changed.line', {
      day: dayPhrase(t, shift.startsAt, zone),
      times: shiftTimes(t, shift, zone),
      role: roleWord(t, shift.role, kind),
    }),
  )
  return mail(
    t,
    to,
    t('rota.mail.changed.subject'),
    lines.length ? [t('rota.mail.changed.on'), ...lines] : [t('rota.mail.changed.none')],
  )
}

const mail = (t: Translate, { to, href, demo }: To, subject: string, paragraphs: string[]): Mail => ({
  to,
  lang: t.locale,
  subject,
  paragraphs: [
    ...(demo ? [t('site.exampleLong')] : []),
    ...paragraphs,
    { label: t('rota.mail.button'), href },
    t('rota.mail.notYou'),
  ],
  footer: t('mail.footer'),
})
