import type { Metadata } from 'next'
import { readKeptForm } from '@/features/kept-forms/queries'
import { MyShifts } from '@/features/rota/components/my-shifts'
import { getMyShifts } from '@/features/rota/holder/queries'
import { myShiftsForm } from '@/features/rota/rules'
import { pageTranslator } from '@/lib/i18n/page'
import { ShortPage } from '../../../_parts/plain'

type Props = PageProps<'/[locale]/shift/[token]'>

/** Names no event: the title stands in histories, tabs and on shared screens. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('rota.mine.title') }
}

export default async function MyShiftsPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const { token } = await params
  const mine = await getMyShifts(token, t.locale)
  if (!mine)
    return (
      <ShortPage title={t('rota.gone')}>
        <p>{t('rota.mine.gone')}</p>
      </ShortPage>
    )
  const kept = await readKeptForm(myShiftsForm(token), (await searchParams).kept)
  return (
    <div className="max-w-words">
      <MyShifts t={t} mine={mine} token={token} kept={kept} />
    </div>
  )
}
