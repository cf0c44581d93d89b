import { canIssue } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { getQuotable } from '@/features/solidarity/queries'
import { DataSays } from '@/features/statements/components/data-says'
import { StatementForm } from '@/features/statements/components/statement-form'
import { quoteOf } from '@/features/statements/quote'
import { pageTranslator } from '@/lib/i18n/page'
import { isId } from '@/lib/ids'
import { NotYourRole } from '../../../_parts'

type Props = PageProps<'/[locale]/organise/[organisation]/statements/new'>

export default async function NewStatementPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const by = await requireMembership((await params).organisation)
  if (!canIssue(by)) return <NotYourRole t={t} membership={by} />
  const { dispute, event, message } = await searchParams
  const about = { disputeId: ids(dispute)[0] ?? null, eventIds: ids(event) }
  const quote = isId(message) ? await getQuotable(by, message) : null
  return (
    <>
      <h1 className="mt-6">{t('statement.new')}</h1>
      <div className="grid gap-x-12 desk:grid-cols-[minmax(0,1fr)_22rem]">
        <StatementForm t={t} by={by} about={about} quote={quote && quoteOf(t, quote)} />
        <DataSays t={t} by={by} choice={{ ...about, locale: t.locale, statementId: null }} />
      </div>
    </>
  )
}

const ids = (value: string | string[] | undefined) => [value ?? []].flat().filter(isId)
