import type { Metadata } from 'next'
import { StatementDays } from '@/features/statements/components/statement-days'
import { pressPath, statementFeedPath } from '@/features/statements/paths'
import { listPublicStatements } from '@/features/statements/queries'
import { localePath } from '@/lib/i18n/locales'
import { languageAlternates, pageTranslator } from '@/lib/i18n/page'

type Props = PageProps<'/[locale]/press'>
const perPage = 40

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await pageTranslator(params)
  const types = {
    'application/atom+xml': localePath(t.locale, statementFeedPath('atom')),
    'application/feed+json': localePath(t.locale, statementFeedPath('json')),
  }
  return { title: t('statement.press'), alternates: { ...(await languageAlternates(t.locale)), types } }
}

export default async function PressPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const page = pageNumber((await searchParams).page)
  const { statements, seenAt } = await listPublicStatements(
    t.locale,
    {},
    { most: perPage + 1, skip: perPage * (page - 1) },
  )
  const here = localePath(t.locale, pressPath)
  return (
    <>
      <h1 className="mt-6">{t('statement.press')}</h1>
      <p className="mt-3 max-w-words">{t('statement.press.text')}</p>
      <p className="flex flex-wrap gap-x-5 print:hidden">
        <a href={localePath(t.locale, statementFeedPath('atom'))} className="thumb">
          {t('statement.feed.atom')}
        </a>
        <a href={localePath(t.locale, statementFeedPath('json'))} className="thumb">
          {t('statement.feed.json')}
        </a>
      </p>
      {!statements.length && <p className="mt-6">{t('statement.press.none')}</p>}
      <StatementDays t={t} statements={statements.slice(0, perPage)} now={seenAt} />
      <p className="mt-6 flex flex-wrap gap-x-5 print:hidden">
        {page > 1 && (
          <a href={page > 2 ? `${here}?page=${page - 1}` : here} className="thumb">
            {t('statement.press.newer')}
          </a>
        )}
        {statements.length > perPage && (
          <a href={`${here}?page=${page + 1}`} className="thumb">
            {t('statement.press.older')}
          </a>
        )}
      </p>
    </>
  )
}

/** Deep pages cost the database as much as they skip; nobody turns a hundred. */
function pageNumber(value: string | string[] | undefined) {
  const page = Number(value)
  return Number.isInteger(page) && page > 1 ? Math.min(page, 100) : 1
}
