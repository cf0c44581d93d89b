import { notFound } from 'next/navigation'
import { getKeptDispute } from '@/features/disputes/queries'
import { saveStrikeAction } from '@/features/industrial-action/actions'
import { StrikeForm } from '@/features/industrial-action/components/strike-form'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { pageTranslator } from '@/lib/i18n/page'
import { isId } from '@/lib/ids'
import { NotYourRole } from '../../../_parts'

export default async function NewStrikePage({
  params,
  searchParams,
}: PageProps<'/[locale]/organise/[organisation]/strikes/new'>) {
  const t = await pageTranslator(params)
  const { organisation } = await params
  const by = await requireMembership(organisation)
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  const { dispute: id } = await searchParams
  const dispute = typeof id === 'string' && isId(id) ? await getKeptDispute(by, id) : null
  if (!dispute) notFound()
  return (
    <>
      <h1 className="mt-6">{t('strike.new')}</h1>
      <p className="mt-4">{t('strike.under', { dispute: dispute.title })}</p>
      <StrikeForm t={t} action={saveStrikeAction.bind(null, organisation, { dispute: dispute.id })} />
    </>
  )
}
