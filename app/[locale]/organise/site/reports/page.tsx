import type { Metadata } from 'next'
import { requireSiteAdministrator } from '@/features/organisations/session'
import { SiteReports } from '@/features/reports/components/site-reports'
import { pageTranslator } from '@/lib/i18n/page'

type Props = PageProps<'/[locale]/organise/site/reports'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('report.site') }
}

export default async function SiteReportsPage({ params }: Props) {
  const t = await pageTranslator(params)
  const by = await requireSiteAdministrator()
  return (
    <>
      <h1 className="mt-6">{t('report.site')}</h1>
      <SiteReports t={t} by={by} />
    </>
  )
}
