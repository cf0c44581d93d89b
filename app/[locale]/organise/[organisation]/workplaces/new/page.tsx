import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { WorkplaceForm } from '@/features/workplaces/components/workplace-form'
import { pageTranslator } from '@/lib/i18n/page'
import { NotYourRole } from '../../../_parts'

export default async function NewWorkplacePage({
  params,
}: PageProps<'/[locale]/organise/[organisation]/workplaces/new'>) {
  const t = await pageTranslator(params)
  const by = await requireMembership((await params).organisation)
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  return (
    <>
      <h1 className="mt-6">{t('workplace.new')}</h1>
      <WorkplaceForm t={t} by={by} />
    </>
  )
}
