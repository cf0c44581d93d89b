import type { Metadata } from 'next'
import { MyMessageView } from '@/features/solidarity/components/my-message'
import { getMyMessage } from '@/features/solidarity/queries'
import { pageTranslator } from '@/lib/i18n/page'
import { ShortPage } from '../../../_parts/plain'

type Props = PageProps<'/[locale]/solidarity/[token]'>

/** Names nobody and nothing: the title stands in histories, tabs and on shared screens. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('solidarity.mine.title') }
}

export default async function MyMessagePage({ params }: Props) {
  const t = await pageTranslator(params)
  const { token } = await params
  const mine = await getMyMessage(token)
  if (!mine)
    return (
      <ShortPage title={t('rsvp.mine.gone')}>
        <p>{t('solidarity.mine.goneText')}</p>
      </ShortPage>
    )
  return (
    <div className="max-w-words">
      <MyMessageView t={t} mine={mine} token={token} />
    </div>
  )
}
