import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { disputePath } from '@/features/disputes/paths'
import { getPublicDispute } from '@/features/disputes/queries'
import { MessageForm } from '@/features/solidarity/components/message-form'
import { RepeatMessage } from '@/features/solidarity/components/repeat-message'
import { messageForm } from '@/features/solidarity/rules'
import { pageTranslator } from '@/lib/i18n/page'
import { KeptPage } from '../../../_kept-page'

type Props = PageProps<'/[locale]/disputes/[dispute]/solidarity'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('solidarity.sendOne') }
}

export default async function DisputeMessagePage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const dispute = await getPublicDispute((await params).dispute, t.locale)
  if (dispute?.publication !== 'public') notFound()
  const { slug, title, locale, demo } = dispute
  const to = { target: 'disputes', slug } as const
  return (
    <KeptPage
      t={t}
      title={t('solidarity.sendOne')}
      how={t('solidarity.how')}
      about={{ path: disputePath(slug), title, locale, demo }}
      form={messageForm('disputes', slug)}
      search={await searchParams}
      repeat={(kept, id) => <RepeatMessage t={t} to={to} kept={kept} id={id} />}
    >
      {(kept) => <MessageForm t={t} to={to} kept={kept} />}
    </KeptPage>
  )
}
