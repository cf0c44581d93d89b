import type { Metadata } from 'next'
import { listResponsible } from '@/features/organisations/queries'
import { pageTranslator } from '@/lib/i18n/page'

type Props = PageProps<'/[locale]/about'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('about.title') }
}

export default async function AboutPage({ params }: Props) {
  const t = await pageTranslator(params)
  const site = (await listResponsible()).find((organisation) => organisation.site)
  return (
    <div className="max-w-words">
      <h1 className="mt-6">{t('about.title')}</h1>
      <p className="mt-4 text-xl">{t('about.what')}</p>
      <h2>{t('about.words')}</h2>
      <p>{t('about.words.text')}</p>
      <h2>{t('about.law')}</h2>
      <p>{t('about.law.text')}</p>
      <h2>{t('about.run')}</h2>
      <p>{site ? t('about.run.by', { name: site.name }) : t('about.run.none')}</p>
      <h2>{t('about.credits')}</h2>
      <p>{t('about.credits.text')}</p>
    </div>
  )
}
