import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl'
import type { ReactNode } from 'react'
import { catalogs, type MessageKey } from './catalogs'
import { type Locale, languageTag, originalLocale } from './locales'

export type { MessageKey } from './catalogs'
export type MessageValues = Record<string, string | number | Date | null | undefined>
type RichValues = Record<string, ReactNode | Date | ((parts: ReactNode[]) => ReactNode)>

export type Translate = {
  (key: MessageKey, values?: MessageValues): string
  /** A message with marked parts, `<strong>…</strong>`, each given a function that draws it. */
  rich: (key: MessageKey, values: RichValues) => ReactNode
  locale: Locale
}

const cache = createIntlCache()
const made = new Map<Locale, Translate>()

/** The messages of one language; what is not translated yet appears in English. */
export function translator(locale: Locale): Translate {
  const known = made.get(locale)
  if (known) return known
  const messages = { ...catalogs[originalLocale], ...catalogs[locale] }
  const intl: IntlShape<ReactNode> = createIntl(
    { locale: languageTag[locale], messages, timeZone: 'UTC', onError: () => {} },
    cache,
  )
  const translate = Object.assign(
    (key: MessageKey, values?: MessageValues) => intl.formatMessage({ id: key }, values as never) as string,
    {
      rich: (key: MessageKey, values: RichValues) => intl.formatMessage({ id: key }, values as never) as ReactNode,
      locale,
    },
  )
  made.set(locale, translate)
  return translate
}
