import { notFound } from 'next/navigation'
import { CopyButton } from '@/components/organise/copy-button'
import { ButtonLink } from '@/components/ui/button'
import { requireMembership } from '@/features/organisations/session'
import { PaperSheet } from '@/features/papers/components/paper-sheet'
import { papersFor } from '@/features/papers/fitting'
import { layPaper } from '@/features/papers/layout'
import { paperFilePath, papersPath } from '@/features/papers/paths'
import { getPaperFacts } from '@/features/papers/queries'
import { paperText } from '@/features/papers/rendering'
import { paperFormats } from '@/features/papers/vocabulary'
import { languageName, languageTag, localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import { carefully } from '@/lib/i18n/review'

type Props = PageProps<'/[locale]/organise/[organisation]/events/[event]/papers/[paper]'>

/** One paper: to read and print as it stands, to copy, or to download. */
export default async function PaperPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const { organisation, event, paper } = await params
  const by = await requireMembership(organisation)
  const words = carefully(t, 'paper')
  const papers = await getPaperFacts(by, event, words.locale, String((await searchParams).where ?? ''))
  const id = papers && papersFor(papers.facts).find((one) => one === paper)
  if (!papers || !id) notFound()
  const { facts } = papers
  return (
    <>
      <div className="print:hidden">
        <p className="mt-6">
          <a href={localePath(t.locale, papersPath(organisation, event, facts.jurisdiction))} className="thumb">
            {t('papers.title')}
          </a>
        </p>
        <h1>{t(`papers.title.${id}`)}</h1>
        <p className="mt-4 max-w-words">{t(`papers.about.${id}`)}</p>
        {words.locale !== t.locale && (
          <p className="mt-2 text-soft">{t('site.uncheckedLines', { language: languageName[t.locale] })}</p>
        )}
        <div className="mt-4 flex flex-wrap items-baseline gap-3">
          {paperFormats.map((format) => (
            <ButtonLink
              key={format}
              look="quiet"
              href={localePath(t.locale, paperFilePath(organisation, event, id, format, facts.jurisdiction))}
            >
              {t(`statement.format.${format}`)}
            </ButtonLink>
          ))}
        </div>
        <details className="mt-4 max-w-words">
          <summary className="min-h-11 cursor-pointer">{t('papers.copy')}</summary>
          <textarea
            id="paper"
            lang={languageTag[words.locale]}
            readOnly
            rows={14}
            aria-label={t('papers.copy')}
            defaultValue={paperText(words, id, facts)}
          />
          <CopyButton source="paper" label={t('statement.copy')} done={t('statement.copied')} />
        </details>
      </div>
      <PaperSheet blocks={layPaper(words, id, facts)} lang={languageTag[words.locale]} />
    </>
  )
}
