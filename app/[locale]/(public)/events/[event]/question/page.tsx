import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { QuestionForm } from '@/features/enquiries/components/question-form'
import { RepeatQuestion } from '@/features/enquiries/components/repeat-question'
import { questionForm } from '@/features/enquiries/rules'
import { eventPath } from '@/features/events/paths'
import { getPublicEvent } from '@/features/events/queries'
import { pageTranslator } from '@/lib/i18n/page'
import { KeptPage } from '../../../_kept-page'

type Props = PageProps<'/[locale]/events/[event]/question'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('enquiry.ask') }
}

export default async function AskPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const event = await getPublicEvent((await params).event, t.locale)
  if (event?.publication !== 'public') notFound()
  const { slug, text, locale, demo } = event
  return (
    <KeptPage
      t={t}
      title={t('enquiry.ask')}
      how={t('enquiry.how')}
      about={{ path: eventPath(slug), title: text.title, locale, demo }}
      form={questionForm(slug)}
      search={await searchParams}
      repeat={(kept, id) => <RepeatQuestion t={t} slug={slug} kept={kept} id={id} />}
    >
      {(kept) => <QuestionForm t={t} slug={slug} kept={kept} />}
    </KeptPage>
  )
}
