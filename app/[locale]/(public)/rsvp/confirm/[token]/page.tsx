import type { Metadata } from 'next'
import { confirmSignUpPath } from '@/features/rsvps/paths'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import { PressForm, ShortPage } from '../../../../_parts/plain'

type Props = PageProps<'/[locale]/rsvp/confirm/[token]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('rsvp.confirm.title') }
}

/** Opening the link changes nothing and asks nothing: mail programs open every link before a person does. */
export default async function ConfirmSignUpPage({ params }: Props) {
  const t = await pageTranslator(params)
  const { token } = await params
  return (
    <ShortPage title={t('rsvp.confirm.title')}>
      <p>{t('rsvp.confirm.text')}</p>
      <PressForm action={localePath(t.locale, confirmSignUpPath(token))} label={t('rsvp.confirm.button')} />
    </ShortPage>
  )
}
