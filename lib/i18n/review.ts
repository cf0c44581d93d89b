import review from '@/messages/review.json'
import { type Locale, originalLocale } from './locales'
import { type Translate, translator } from './translate'

/** Namespaces whose words do harm when they are wrong: law, safety, whether one may come. */
export type CarefulNamespace = 'lawLine' | 'mayICome' | 'paper'

const reviewed: Partial<Record<Locale, Record<string, unknown>>> = review

/**
 * The words of such a namespace in the reader's language once somebody has checked them there, and in English until
 * then. Where the answer's `locale` is not the reader's, the page says so and marks the language.
 */
export const carefully = (t: Translate, namespace: CarefulNamespace): Translate =>
  isReviewed(t.locale, namespace) ? t : translator(originalLocale)

const isReviewed = (locale: Locale, namespace: string) => locale === originalLocale || !!reviewed[locale]?.[namespace]
