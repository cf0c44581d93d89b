import 'server-only'
import type { Renderers } from '@/features/outbox/mutations'
import { env } from '@/lib/env'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { getGap, getReachable } from './asking/queries'
import { changedMail, coverMail, invitationMail, linkMail } from './emails'
import { myShiftsPath } from './paths'

type Reachable = NonNullable<Awaited<ReturnType<typeof getReachable>>>

export const rotaMails: Renderers = {
  'rota-link': ({ rotaPersonId }) => toReachable(rotaPersonId, (t, to) => linkMail(t, to)),
  'rota-invitation': ({ rotaPersonId }) => toReachable(rotaPersonId, (t, to) => invitationMail(t, to)),
  'rota-changed': ({ rotaPersonId }) => toReachable(rotaPersonId, (t, to, person) => changedMail(t, to, person)),
  'rota-cover': ({ rotaPersonId, shiftId }) =>
    toReachable(rotaPersonId, async (t, to, { zone }) => {
      const gap = shiftId && rotaPersonId && (await getGap(shiftId, rotaPersonId))
      return gap ? coverMail(t, to, gap.startsAt, zone) : null
    }),
}

type To = Parameters<typeof linkMail>[1]
type Make = (
  t: ReturnType<typeof translator>,
  to: To,
  person: Reachable,
) => ReturnType<Renderers[string]> | ReturnType<typeof linkMail>

/** Nothing about shifts of what is off: that it is off is told once, by what called it off. */
async function toReachable(personId: string | null, make: Make) {
  const person = personId ? await getReachable(personId) : null
  if (!person?.goesOn) return null
  const { email, demo, language, link } = person
  return make(translator(language), { to: email, demo, href: addressOf(language, link) }, person)
}

const addressOf = (language: Locale, link: string) => env().APP_URL + localePath(language, myShiftsPath(link))
