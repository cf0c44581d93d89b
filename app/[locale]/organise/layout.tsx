import type { Metadata } from 'next'
import { accountPath, organisePath } from '@/features/accounts/paths'
import { getSession } from '@/features/accounts/session'
import { env } from '@/lib/env'
import { localePath, wholeLocales } from '@/lib/i18n/locales'
import { otherLanguages, pageTranslator } from '@/lib/i18n/page'
import { Bar, BarLink, Document, Languages } from '../_parts/document'

export async function generateMetadata({ params }: LayoutProps<'/[locale]/organise'>): Promise<Metadata> {
  const t = await pageTranslator(params)
  return {
    metadataBase: new URL(env().APP_URL),
    title: { default: t('organise.title'), template: t('site.titleTemplate') },
    icons: { icon: '/icon.svg' },
    robots: { index: false },
  }
}

export default async function OrganiseLayout({ params, children }: LayoutProps<'/[locale]/organise'>) {
  const t = await pageTranslator(params)
  const languages = await otherLanguages(t.locale, wholeLocales)
  const header = (
    <>
      <Bar brandHref={localePath(t.locale, '/')} label={t('site.nav')}>
        {(await getSession()) && (
          <>
            <BarLink href={localePath(t.locale, organisePath)}>{t('organise.mine')}</BarLink>
            <BarLink href={localePath(t.locale, accountPath)}>{t('account.title')}</BarLink>
          </>
        )}
      </Bar>
      <Languages t={t} others={languages} />
    </>
  )
  return (
    <Document t={t} header={header} footer={<footer className="h-16" />}>
      {children}
    </Document>
  )
}
