/** The languages of the site. English has no prefix in addresses. */
export const locales = ['en', 'cy'] as const
export type Locale = (typeof locales)[number]
export const originalLocale: Locale = 'en'

/** BCP 47 tags for `lang`, `hreflang` and Intl. */
export const languageTag: Record<Locale, string> = { en: 'en-GB', cy: 'cy' }
export const languageName: Record<Locale, string> = { en: 'English', cy: 'Cymraeg' }

/** Languages whose wording nobody who speaks it natively has checked yet; a page in one says so. */
export const unreviewed: readonly Locale[] = ['cy']

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)
export const toLocale = (value: unknown): Locale => (isLocale(value) ? value : originalLocale)

/** The address of a page in a language: `/events/x` → `/cy/events/x`. */
export const localePath = (locale: Locale, path: string) =>
  locale === originalLocale ? path : `/${locale}${path === '/' ? '' : path}`
