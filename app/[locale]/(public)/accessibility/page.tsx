import type { Metadata } from 'next'
import { pageTranslator } from '@/lib/i18n/page'

type Props = PageProps<'/[locale]/accessibility'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageTranslator(params))('accessibility.title') }
}

const made = [
  'accessibility.how.scripts',
  'accessibility.how.first',
  'accessibility.how.size',
  'accessibility.how.dark',
  'accessibility.how.checked',
] as const
const limits = ['accessibility.limits.welsh', 'accessibility.limits.pdf', 'accessibility.limits.people'] as const

export default async function AccessibilityPage({ params }: Props) {
  const t = await pageTranslator(params)
  return (
    <div className="max-w-words">
      <h1 className="mt-6">{t('accessibility.title')}</h1>
      <p className="mt-4 text-xl">{t('accessibility.aim')}</p>
      <h2>{t('accessibility.how')}</h2>
      <ul className="list-disc ps-5">
        {made.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <h2>{t('accessibility.limits')}</h2>
      <ul className="list-disc ps-5">
        {limits.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <h2>{t('accessibility.tell')}</h2>
      <p>{t('accessibility.tell.text')}</p>
    </div>
  )
}
