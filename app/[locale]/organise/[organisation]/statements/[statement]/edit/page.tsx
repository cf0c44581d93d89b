import { notFound } from 'next/navigation'
import { canIssue } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { DataSays } from '@/features/statements/components/data-says'
import { StatementForm } from '@/features/statements/components/statement-form'
import { getKeptStatement } from '@/features/statements/work/queries'
import { pageTranslator } from '@/lib/i18n/page'
import { isId } from '@/lib/ids'
import { NotYourRole } from '../../../../_parts'

type Props = PageProps<'/[locale]/organise/[organisation]/statements/[statement]/edit'>

export default async function EditStatementPage({ params }: Props) {
  const t = await pageTranslator(params)
  const { organisation, statement: id } = await params
  const by = await requireMembership(organisation)
  if (!canIssue(by)) return <NotYourRole t={t} membership={by} />
  const statement = isId(id) && (await getKeptStatement(by, id))
  if (!statement || statement.versions[0]?.kind === 'withdrawal') notFound()
  const { disputeId, locale, bound } = statement
  const eventIds = bound.map(({ event }) => event.id)
  return (
    <>
      <h1 className="mt-6">{t('statement.edit')}</h1>
      <div className="grid gap-x-12 desk:grid-cols-[minmax(0,1fr)_22rem]">
        <StatementForm t={t} by={by} statement={statement} />
        <DataSays t={t} by={by} choice={{ disputeId, eventIds, locale, statementId: id }} />
      </div>
    </>
  )
}
