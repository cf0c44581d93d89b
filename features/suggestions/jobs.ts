import 'server-only'
import { getPersonAddress } from '@/features/accounts/queries'
import type { Renderers } from '@/features/outbox/mutations'
import { env } from '@/lib/env'
import { localePath } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { waitingMail } from './emails'
import { suggestionsPath } from './paths'
import { countWaiting } from './queries'

export const suggestionMails: Renderers = {
  'suggestion-waiting': async ({ keeperId, personId }) => {
    const { waiting, slug } = keeperId ? await countWaiting(keeperId) : { waiting: 0, slug: '' }
    const person = waiting && personId ? await getPersonAddress(personId) : null
    if (!person) return null
    const href = env().APP_URL + localePath(person.language, suggestionsPath(slug))
    return waitingMail(translator(person.language), person.email, href)
  },
}
