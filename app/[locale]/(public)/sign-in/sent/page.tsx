import type { Metadata } from 'next'
import { DemoInboxLink } from '@/features/demo/components/demo-inbox-link'
import { pageTranslator } from '@/lib/i18n/page'
import { ShortPage } from '../../../_parts/plain'

export async function generateMetadata({ params }: PageProps<'/[locale]/sign-in/sent'>): Promise<Metadata> {
  return { title: (await pageTranslator(params))('signIn.sent.title') }
}

export default async function SignInSentPage({ params }: PageProps<'/[locale]/sign-in/sent'>) {
  const t = await pageTranslator(params)
  return (
    <ShortPage title={t('signIn.sent.title')}>
      <p>{t('signIn.sent.text')}</p>
      <p>{t('signIn.sent.nothing')}</p>
      <DemoInboxLink t={t} />
    </ShortPage>
  )
}
