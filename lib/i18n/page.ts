import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { isLocale, type Locale, localePath, locales, toLocale } from './locales'
import { type Translate, translator } from './translate'

/** The language of a page, from its address. Any other word in that place is an address that does not exist. */
export async function pageTranslator(params: Promise<{ locale: string }>): Promise<Translate> {
  const { locale } = await params
  return isLocale(locale) ? translator(locale) : notFound()
}

/** The language of an action: that of the page it was sent from. */
export async function actionTranslator(): Promise<Translate> {
  return translator(toLocale((await headers()).get('x-locale')))
}

/** The same page in the other languages, as the proxy saw its address. */
export async function otherLanguages(
  current: Locale,
  offered: readonly Locale[] = locales,
): Promise<{ locale: Locale; href: string }[]> {
  const path = (await headers()).get('x-path') ?? '/'
  return offered.filter((locale) => locale !== current).map((locale) => ({ locale, href: localePath(locale, path) }))
}

/** `<link rel="canonical">` and its language variants, for a public page. */
export async function languageAlternates(current: Locale) {
  const path = (await headers()).get('x-path') ?? '/'
  return {
    canonical: localePath(current, path),
    languages: Object.fromEntries(locales.map((locale) => [locale, localePath(locale, path)])),
  }
}
