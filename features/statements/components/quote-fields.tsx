import { Area, Text } from '@/components/organise/fields'
import type { Translate } from '@/lib/i18n/translate'
import type { StatementQuote } from '../content'
import { mostQuotes } from '../validation'

const blank: StatementQuote = { text: '', speaker: '', role: '', body: '', consent: '' }

/** The quotes there are, and always two empty rows: more come after saving, with or without script. */
export function QuoteFields({ t, quotes }: { t: Translate; quotes: StatementQuote[] }) {
  return [...quotes, blank, blank].slice(0, mostQuotes).map((quote, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number; that is how the form names it.
    <fieldset key={row} className="mt-6 border-t-4 border-ink pt-3">
      <legend className="sr-only">{t('statement.field.quote', { number: row + 1 })}</legend>
      <Area
        name={`quotes.${row}.text`}
        label={t('statement.field.quote', { number: row + 1 })}
        hint={t('statement.field.quote.hint')}
        stored={quote.text}
      />
      <Text name={`quotes.${row}.speaker`} label={t('statement.field.speaker')} stored={quote.speaker} />
      <Text
        name={`quotes.${row}.role`}
        label={t('statement.field.role')}
        hint={t('statement.field.role.hint')}
        stored={quote.role}
      />
      <Text
        name={`quotes.${row}.body`}
        label={t('statement.field.speaksFor')}
        hint={t('statement.field.speaksFor.hint')}
        stored={quote.body}
      />
      <Text
        name={`quotes.${row}.consent`}
        label={t('statement.field.consent')}
        hint={t('statement.field.consent.hint')}
        stored={quote.consent}
      />
    </fieldset>
  ))
}
