import { type Locale, localePath, toLocale } from '@/lib/i18n/locales'

/** The language that the proxy read from the address. */
export const requestLocale = (headers: Headers): Locale => toLocale(headers.get('x-locale'))

/** The answer to a form: look there now, with GET. */
export const seeOther = (locale: Locale, path: string) =>
  new Response(null, { status: 303, headers: { Location: localePath(locale, path) } })
