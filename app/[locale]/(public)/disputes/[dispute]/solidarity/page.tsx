import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getPublicDispute } from '@/features/disputes/queries'
import { pageTranslator } from '@/lib/i18n/page'
import { MessagePage } from '../../../_message-page'

type Props = PageProps<'/[locale]/disputes/[dispute]/solidarity'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('solidarity.sendOne') }
}

export default async function DisputeMessagePage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const dispute = await getPublicDispute((await params).dispute, t.locale)
  if (dispute?.publication !== 'public') notFound()
  const { slug, title, demo } = dispute
  return <MessagePage t={t} to={{ target: 'disputes', slug }} about={title} demo={demo} search={await searchParams} />
}
