import 'server-only'
import { getPersonAddress } from '@/features/accounts/queries'
import { boardPath } from '@/features/organisations/paths'
import type { Renderers } from '@/features/outbox/mutations'
import { myShiftsPath } from '@/features/rota/paths'
import { mailedShiftLink } from '@/features/rota/rules'
import { managePath } from '@/features/rsvps/paths'
import { signedLink } from '@/lib/crypto/tokens'
import { env } from '@/lib/env'
import { type Locale, localePath, toLocale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { askedMail, noticeMail } from './emails'
import { getNotice, hasQuestions } from './queries'
import { getRotaNotice, listRotaLines } from './telling/queries'

export const changeMails: Renderers = {
  'change-notice': async ({ changeId, rsvpId }) => {
    const notice = changeId && rsvpId ? await getNotice(changeId, rsvpId) : null
    if (!changeId || !notice) return null
    const locale = toLocale(notice.language)
    const signUps = notice.signUps.map((signUp) => ({
      ...signUp,
      href: addressOf(locale, managePath(signedLink('rsvp', signUp.rsvpId, signUp.generation))),
    }))
    const onRota = asShifts(locale, await listRotaLines(changeId, notice.email))
    const { reason, bySite } = notice
    return noticeMail(translator(locale), notice.email, { signUps: [...signUps, ...onRota], reason, bySite })
  },
  'change-rota': async ({ changeId, rotaPersonId }) => {
    const notice = changeId && rotaPersonId ? await getRotaNotice(changeId, rotaPersonId) : null
    if (!notice) return null
    const locale = toLocale(notice.language)
    const signUps = asShifts(locale, notice.lines)
    const { reason, bySite } = notice
    return noticeMail(translator(locale), notice.email, { signUps, reason, bySite })
  },
  'change-question': async ({ changeId, keeperId, personId }) => {
    const asked = changeId && keeperId ? await hasQuestions(changeId, keeperId) : null
    const person = asked && personId ? await getPersonAddress(personId) : null
    if (!asked || !person) return null
    return askedMail(
      translator(person.language),
      person.email,
      env().APP_URL + localePath(person.language, boardPath(asked.slug)),
    )
  },
}

const addressOf = (locale: Locale, path: string) => env().APP_URL + localePath(locale, path)

const asShifts = (locale: Locale, lines: Awaited<ReturnType<typeof listRotaLines>>) =>
  lines.map((line) => ({ ...line, rota: true, href: addressOf(locale, myShiftsPath(mailedShiftLink(line))) }))
