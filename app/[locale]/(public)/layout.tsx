import type { Metadata } from 'next'
import { organisePath } from '@/features/accounts/paths'
import { env } from '@/lib/env'
import { localePath, unreviewed } from '@/lib/i18n/locales'
import { languageAlternates, otherLanguages, pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { Bar, BarLink, Document, Languages } from '../_parts/document'

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const t = await pageTranslator(params)
  return {
    metadataBase: new URL(env().APP_URL),
    title: { default: t('site.title'), template: t('site.titleTemplate') },
    description: t('site.description'),
    alternates: await languageAlternates(t.locale),
    icons: { icon: '/icon.svg', apple: '/icon-192.png' },
    manifest: localePath(t.locale, '/manifest.webmanifest'),
    // The same for every page: it names nothing, whoever passes it on.
    openGraph: {
      siteName: 'Brazier',
      type: 'website',
      images: [{ url: '/share.png', width: 1200, height: 630, alt: t('share.image') }],
    },
    twitter: { card: 'summary_large_image' },
  }
}

export default async function PublicLayout({ params, children }: LayoutProps<'/[locale]'>) {
  const t = await pageTranslator(params)
  return (
    <Document t={t} header={<Header t={t} />} footer={<Footer t={t} />}>
      <p data-offline="" hidden className="mt-3 border-s-8 border-red ps-3 font-bold" role="status">
        {t('offline.since', { since: '{{since}}' })}
      </p>
      {unreviewed.includes(t.locale) && <p className="mt-3 text-soft print:hidden">{t('site.unreviewed')}</p>}
      {children}
    </Document>
  )
}

async function Header({ t }: { t: Translate }) {
  const languages = await otherLanguages(t.locale)
  return (
    <>
      <Bar brandHref={localePath(t.locale, '/')} label={t('site.nav')}>
        <BarLink href={localePath(t.locale, '/')}>{t('site.find')}</BarLink>
        <BarLink href={localePath(t.locale, '/press')}>{t('site.press')}</BarLink>
      </Bar>
      <Languages t={t} others={languages} />
    </>
  )
}

function Footer({ t }: { t: Translate }) {
  const links = [
    ['/past', t('site.past')],
    ['/privacy', t('site.privacy')],
    ['/accessibility', t('site.accessibility')],
    ['/about', t('site.about')],
    ['/offline', t('offline.title')],
    [organisePath, t('site.organisers')],
    ['/calendar.ics', t('site.calendar')],
    ['/feed.atom', t('site.feed')],
  ] as const
  return (
    <footer className="mt-12 border-t-4 border-ink print:hidden">
      <nav aria-label={t('site.footer')} className="mx-auto flex max-w-page flex-wrap gap-x-6 px-4 pt-4 pb-12">
        {links.map(([path, label]) => (
          <BarLink key={path} href={localePath(t.locale, path)}>
            {label}
          </BarLink>
        ))}
      </nav>
    </footer>
  )
}
