import type { Metadata } from 'next'
import { DemoInboxLink } from '@/features/demo/components/demo-inbox-link'
import { eventPath } from '@/features/events/paths'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import { ShortPage } from '../../../../../_parts/plain'

type Props = PageProps<'/[locale]/events/[event]/rsvp/sent'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('rsvp.sent.title') }
}

/** The same for every address, signed up before or not. */
export default async function SignUpSentPage({ params }: Props) {
  const t = await pageTranslator(params)
  const { event } = await params
  return (
    <ShortPage title={t('rsvp.sent.title')}>
      <p>{t('rsvp.sent.text')}</p>
      <p>{t('rsvp.sent.nothing')}</p>
      <DemoInboxLink t={t} />
      <p>
        <a href={localePath(t.locale, eventPath(event))} className="thumb">
          {t('rsvp.back')}
        </a>
      </p>
    </ShortPage>
  )
}
