import type { Metadata } from 'next'
import { eventPath } from '@/features/events/paths'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import { ShortPage } from '../../../../../_parts/plain'

type Props = PageProps<'/[locale]/events/[event]/report/sent'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('report.sent.title') }
}

export default async function ReportSentPage({ params }: Props) {
  const t = await pageTranslator(params)
  const { event } = await params
  return (
    <ShortPage title={t('report.sent.title')}>
      <p>{t('report.sent.text')}</p>
      <p>
        <a href={localePath(t.locale, eventPath(event))} className="thumb">
          {t('rsvp.back')}
        </a>
      </p>
    </ShortPage>
  )
}
