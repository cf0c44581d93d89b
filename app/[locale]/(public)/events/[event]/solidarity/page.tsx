import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { eventPath } from '@/features/events/paths'
import { getPublicEvent } from '@/features/events/queries'
import { MessageForm } from '@/features/solidarity/components/message-form'
import { RepeatMessage } from '@/features/solidarity/components/repeat-message'
import { messageForm } from '@/features/solidarity/rules'
import { pageTranslator } from '@/lib/i18n/page'
import { KeptPage } from '../../../_kept-page'

type Props = PageProps<'/[locale]/events/[event]/solidarity'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('solidarity.sendOne') }
}

export default async function EventMessagePage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const event = await getPublicEvent((await params).event, t.locale)
  if (event?.publication !== 'public') notFound()
  const { slug, text, locale, demo } = event
  const to = { target: 'events', slug } as const
  return (
    <KeptPage
      t={t}
      title={t('solidarity.sendOne')}
      how={t('solidarity.how')}
      about={{ path: eventPath(slug), title: text.title, locale, demo }}
      form={messageForm('events', slug)}
      search={await searchParams}
      repeat={(kept, id) => <RepeatMessage t={t} to={to} kept={kept} id={id} />}
    >
      {(kept) => <MessageForm t={t} to={to} kept={kept} />}
    </KeptPage>
  )
}
