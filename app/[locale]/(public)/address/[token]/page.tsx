import type { Metadata } from 'next'
import { addressLinkPath } from '@/features/accounts/paths'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import { PressForm, ShortPage } from '../../../_parts/plain'

type Props = PageProps<'/[locale]/address/[token]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('account.address.title') }
}

export default async function AddressLinkPage({ params }: Props) {
  const t = await pageTranslator(params)
  const { token } = await params
  return (
    <ShortPage title={t('account.address.title')}>
      <p>{t('account.address.confirm')}</p>
      <PressForm action={localePath(t.locale, addressLinkPath(token))} label={t('account.address.button')} />
    </ShortPage>
  )
}
