import { notFound } from 'next/navigation'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { WorkplaceForm } from '@/features/workplaces/components/workplace-form'
import { getWorkplace } from '@/features/workplaces/queries'
import { pageTranslator } from '@/lib/i18n/page'
import { isId } from '@/lib/ids'
import { NotYourRole } from '../../../_parts'

export default async function WorkplacePage({
  params,
}: PageProps<'/[locale]/organise/[organisation]/workplaces/[workplace]'>) {
  const t = await pageTranslator(params)
  const { organisation, workplace: id } = await params
  const by = await requireMembership(organisation)
  const workplace = isId(id) && (await getWorkplace(by, id))
  if (!workplace) notFound()
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  return (
    <>
      <h1 className="mt-6">{t('workplace.edit')}</h1>
      <WorkplaceForm t={t} by={by} workplace={workplace} />
    </>
  )
}
