import { notFound } from 'next/navigation'
import { DisputeForm } from '@/features/disputes/components/dispute-form'
import { getKeptDispute } from '@/features/disputes/queries'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { pageTranslator } from '@/lib/i18n/page'
import { isId } from '@/lib/ids'
import { NotYourRole } from '../../../../_parts'

export default async function EditDisputePage({
  params,
}: PageProps<'/[locale]/organise/[organisation]/disputes/[dispute]/edit'>) {
  const t = await pageTranslator(params)
  const { organisation, dispute: id } = await params
  const by = await requireMembership(organisation)
  const dispute = isId(id) && (await getKeptDispute(by, id))
  if (!dispute) notFound()
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  return (
    <>
      <h1 className="mt-6">{t('dispute.edit')}</h1>
      <DisputeForm t={t} by={by} dispute={dispute} />
    </>
  )
}
