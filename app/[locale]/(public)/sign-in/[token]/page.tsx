import type { Metadata } from 'next'
import { signInLinkPath } from '@/features/accounts/paths'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import { PressForm, ShortPage } from '../../../_parts/plain'

type Props = PageProps<'/[locale]/sign-in/[token]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('signIn.link.title') }
}

/** Opening the link spends nothing and asks nothing: mail programs open every link before a person does. */
export default async function SignInLinkPage({ params }: Props) {
  const t = await pageTranslator(params)
  const { token } = await params
  return (
    <ShortPage title={t('signIn.link.title')}>
      <p>{t('signIn.link.text')}</p>
      <PressForm action={localePath(t.locale, signInLinkPath(token))} label={t('signIn.link.button')} />
    </ShortPage>
  )
}
