import type { Metadata } from 'next'
import { readKeptForm } from '@/features/kept-forms/queries'
import { JoinRota } from '@/features/rota/components/join-rota'
import { getInvitation } from '@/features/rota/holder/queries'
import { joinForm } from '@/features/rota/rules'
import { pageTranslator } from '@/lib/i18n/page'
import { ShortPage } from '../../../../_parts/plain'

type Props = PageProps<'/[locale]/shift/join/[token]'>

/** Names no event: the title stands in histories, tabs and on shared screens. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('rota.join.title') }
}

export default async function JoinRotaPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const { token } = await params
  const invitation = await getInvitation(token, t.locale)
  if (!invitation)
    return (
      <ShortPage title={t('rota.gone')}>
        <p>{t('rota.join.gone')}</p>
      </ShortPage>
    )
  const kept = await readKeptForm(joinForm(token), (await searchParams).kept)
  return (
    <div className="max-w-words">
      <JoinRota t={t} invitation={invitation} token={token} kept={kept} />
    </div>
  )
}
