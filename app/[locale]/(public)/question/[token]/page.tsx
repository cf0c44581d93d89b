import type { Metadata } from 'next'
import { MyQuestionView } from '@/features/enquiries/components/my-question'
import { getMyQuestion } from '@/features/enquiries/queries'
import { pageTranslator } from '@/lib/i18n/page'
import { ShortPage } from '../../../_parts/plain'

type Props = PageProps<'/[locale]/question/[token]'>

/** Names nobody and nothing: the title stands in histories, tabs and on shared screens. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('enquiry.mine.title') }
}

export default async function MyQuestionPage({ params }: Props) {
  const t = await pageTranslator(params)
  const { token } = await params
  const mine = await getMyQuestion(token)
  if (!mine)
    return (
      <ShortPage title={t('rsvp.mine.gone')}>
        <p>{t('enquiry.mine.goneText')}</p>
      </ShortPage>
    )
  return (
    <div className="max-w-words">
      <MyQuestionView t={t} mine={mine} token={token} />
    </div>
  )
}
