import type { ReactNode } from 'react'
import '../../globals.css'
import { direction, type Locale, languageName, languageTag } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'

/** The whole document around a page; both root layouts are made of it. */
export function Document({
  t,
  header,
  footer,
  children,
}: {
  t: Translate
  header: ReactNode
  footer: ReactNode
  children: ReactNode
}) {
  return (
    <html lang={languageTag[t.locale]} dir={direction(t.locale)}>
      <body>
        <a href="#main" className="absolute start-[-99rem] bg-paper p-2 focus:top-4 focus:start-4">
          {t('site.skip')}
        </a>
        {header}
        <main id="main" className="mx-auto max-w-page px-4">
          {children}
        </main>
        {footer}
      </body>
    </html>
  )
}

export function Bar({ brandHref, label, children }: { brandHref: string; label: string; children: ReactNode }) {
  return (
    <header className="border-b-4 border-ink print:border-0">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-5 px-4 py-2 phone:py-3">
        <a
          href={brandHref}
          className="me-auto inline-flex min-h-11 items-center gap-2 font-poster text-3xl leading-none text-ink uppercase no-underline"
        >
          <Mark />
          Brazier
        </a>
        <nav aria-label={label} className="flex flex-wrap items-center gap-x-5 print:hidden">
          {children}
        </nav>
      </div>
    </header>
  )
}

/** The same page in the other languages, each in its own words. */
export function Languages({ t, others }: { t: Translate; others: { locale: Locale; href: string }[] }) {
  return (
    <nav
      aria-label={t('site.languages')}
      className="mx-auto flex max-w-page flex-wrap gap-x-5 px-4 text-[.9375rem] print:hidden"
    >
      {others.map(({ locale, href }) => (
        <a
          key={locale}
          href={href}
          lang={languageTag[locale]}
          hrefLang={languageTag[locale]}
          dir={direction(locale)}
          className="thumb min-w-11 text-ink"
        >
          {languageName[locale]}
        </a>
      ))}
    </nav>
  )
}

export function BarLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="inline-flex min-h-11 items-center text-ink">
      {children}
    </a>
  )
}

/** The fire barrel. */
function Mark() {
  return (
    <svg viewBox="0 0 20 28" className="h-7 w-5" aria-hidden="true">
      <path d="M10 0c1 4 7 5.5 7 11H3c0-3 2.5-4 3-7 1.5 1 2.3 2 2.6 3.5C9.5 5.5 10.5 3 10 0Z" className="fill-ember" />
      <path d="M1 12h18l-1.2 16H2.200Z" className="fill-red" />
    </svg>
  )
}
