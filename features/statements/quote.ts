import { dayPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import type { StatementQuote } from './content'

/** A message of support as a quote: the words as they were let through, the name as its sender wrote it, and the consent. */
export const quoteOf = (t: Translate, message: { text: string; quotedAs: string; at: Date }): StatementQuote => ({
  text: message.text,
  speaker: message.quotedAs,
  role: '',
  body: '',
  consent: t('solidarity.quotable.consent', { day: dayPhrase(t, message.at, homeZone) }),
})
