import { DisputeForm } from '@/features/disputes/components/dispute-form'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { pageTranslator } from '@/lib/i18n/page'
import { NotYourRole } from '../../../_parts'

export default async function NewDisputePage({ params }: PageProps<'/[locale]/organise/[organisation]/disputes/new'>) {
  const t = await pageTranslator(params)
  const by = await requireMembership((await params).organisation)
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  return (
    <>
      <h1 className="mt-6">{t('dispute.new')}</h1>
      <DisputeForm t={t} by={by} />
    </>
  )
}
