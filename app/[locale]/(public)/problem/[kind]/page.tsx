import type { Metadata } from 'next'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import { referencePlaceholder } from '@/lib/problem'

type Props = PageProps<'/[locale]/problem/[kind]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await pageTranslator(params)
  const { kind } = await params
  return { title: t(kind === 'broken' ? 'problem.broken.title' : 'problem.notFound.title'), alternates: {} }
}

/** What the front sends with 404 and 500; it asks for these pages itself, and puts the reference in. Reads nothing. */
export default async function ProblemPage({ params }: Props) {
  const t = await pageTranslator(params)
  const { kind } = await params
  if (kind === 'broken')
    return (
      <>
        <h1 className="mt-6">{t('problem.broken.title')}</h1>
        <p className="mt-4 max-w-words">{t('problem.broken.text')}</p>
        <p className="mt-4">
          {t('problem.broken.reference')} <strong>{referencePlaceholder}</strong>
        </p>
      </>
    )
  return (
    <>
      <h1 className="mt-6">{t('problem.notFound.title')}</h1>
      <p className="mt-4 max-w-words">{t('problem.notFound.text')}</p>
      <p className="mt-4">
        <a href={localePath(t.locale, '/')} className="thumb">
          {t('problem.notFound.link')}
        </a>
      </p>
    </>
  )
}
