import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getPublicEvent } from '@/features/events/queries'
import { pageTranslator } from '@/lib/i18n/page'
import { MessagePage } from '../../../_message-page'

type Props = PageProps<'/[locale]/events/[event]/solidarity'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('solidarity.sendOne') }
}

export default async function EventMessagePage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const event = await getPublicEvent((await params).event, t.locale)
  if (event?.publication !== 'public') notFound()
  const { slug, text, demo } = event
  return (
    <MessagePage t={t} to={{ target: 'events', slug }} about={text.title} demo={demo} search={await searchParams} />
  )
}
