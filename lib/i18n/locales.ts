/** The languages of the site. English has no prefix in addresses. */
export const locales = ['en', 'cy', 'pl', 'ro', 'ur'] as const
export type Locale = (typeof locales)[number]
export const originalLocale: Locale = 'en'

/** BCP 47 tags for `lang`, `hreflang` and Intl. */
export const languageTag: Record<Locale, string> = { en: 'en-GB', cy: 'cy', pl: 'pl', ro: 'ro', ur: 'ur' }
export const languageName: Record<Locale, string> = {
  en: 'English',
  cy: 'Cymraeg',
  pl: 'Polski',
  ro: 'Română',
  ur: 'اردو',
}

/** Which way its lines run. */
export const direction = (locale: Locale) => (locale === 'ur' ? 'rtl' : 'ltr')

/** Languages in which everything is there. In the others that is the public side alone, and the rest is English. */
export const wholeLocales = ['en', 'cy'] as const

/** Languages whose letters the embedded fonts of our PDF files can set; of the others the page itself is printed. */
export const setsInPdf = (locale: Locale) => direction(locale) === 'ltr'

/** Languages whose wording nobody who speaks it natively has checked yet; a page in one says so. */
export const unreviewed: readonly Locale[] = ['cy', 'pl', 'ro', 'ur']

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)
export const toLocale = (value: unknown): Locale => (isLocale(value) ? value : originalLocale)

/** The address of a page in a language: `/events/x` → `/cy/events/x`. */
export const localePath = (locale: Locale, path: string) =>
  locale === originalLocale ? path : `/${locale}${path === '/' ? '' : path}`
