import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { eventPath } from '@/features/events/paths'
import { getPublicEvent } from '@/features/events/queries'
import { RepeatReport } from '@/features/reports/components/repeat-report'
import { ReportForm } from '@/features/reports/components/report-form'
import { reportForm } from '@/features/reports/rules'
import { pageTranslator } from '@/lib/i18n/page'
import { KeptPage } from '../../../_kept-page'

type Props = PageProps<'/[locale]/events/[event]/report'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('report.link') }
}

export default async function ReportPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const event = await getPublicEvent((await params).event, t.locale)
  if (event?.publication !== 'public') notFound()
  const { slug, text, locale, demo } = event
  return (
    <KeptPage
      t={t}
      title={t('report.link')}
      how={t('report.how')}
      about={{ path: eventPath(slug), title: text.title, locale, demo }}
      form={reportForm(slug)}
      search={await searchParams}
      repeat={(kept, id) => <RepeatReport t={t} slug={slug} kept={kept} id={id} />}
    >
      {(kept) => <ReportForm t={t} slug={slug} kept={kept} />}
    </KeptPage>
  )
}
