import type { Metadata } from 'next'
import { Button } from '@/components/ui/button'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import { ShortPage } from '../../_parts/plain'

type Props = PageProps<'/[locale]/offline'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('offline.title') }
}

/** Without signal it shows what is on the phone; with it, it is where one asks for that or takes it back. */
export default async function OfflinePage({ params }: Props) {
  const t = await pageTranslator(params)
  const home = localePath(t.locale, '/')
  return (
    <ShortPage title={t('offline.title')}>
      <p>{t('offline.what')}</p>
      <p>{t('offline.think')}</p>
      <p className="mt-5">
        <Button type="button" hidden data-keep={home === '/' ? '' : home}>
          {t('offline.keep')}
        </Button>
        <Button type="button" hidden look="quiet" data-forget="">
          {t('offline.forget')}
        </Button>
      </p>
      <noscript>
        <p>{t('offline.noScript')}</p>
      </noscript>
      <ul data-kept="" className="mt-5 list-disc ps-5" />
    </ShortPage>
  )
}
