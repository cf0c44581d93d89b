import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { CopyOrDownload } from '@/features/statements/components/copy-or-download'
import { StatementArticle } from '@/features/statements/components/statement-article'
import { VersionHistory } from '@/features/statements/components/version-history'
import { renderExport } from '@/features/statements/exports/formats'
import { getPublicStatement } from '@/features/statements/queries'
import type { Locale } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import { translator } from '@/lib/i18n/translate'

type Props = PageProps<'/[locale]/press/[statement]'>

/** Once for the head and the body of one answer: between two readings an embargo could end. */
const read = cache((slug: string, locale: Locale) => getPublicStatement(slug, locale))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await pageTranslator(params)
  const statement = await read((await params).statement, t.locale)
  if (!statement) return {}
  const { content, versionKind, demo } = statement
  const title = versionKind === 'withdrawal' ? t('statement.withdrawnTitle') : content.headline
  return { title, ...((demo || versionKind === 'withdrawal') && { robots: { index: false } }) }
}

export default async function StatementPage({ params }: Props) {
  const t = await pageTranslator(params)
  const { statement: slug } = await params
  const statement = (await read(slug, t.locale)) ?? notFound()
  return (
    <>
      <StatementArticle t={t} statement={statement} now={statement.seenAt} />
      <CopyOrDownload t={t} slug={slug} text={await plainText(slug)} />
      <VersionHistory t={t} statement={statement} />
    </>
  )
}

/** The words of the plain-text file, in the statement's own language. */
async function plainText(slug: string) {
  const own = (await getPublicStatement(slug, 'own')) ?? notFound()
  const file = await renderExport('txt', translator(own.locale), own, own.seenAt)
  return file.body.toString()
}
