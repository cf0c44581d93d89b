import { bringEventsAction, bringWorkplacesAction } from '@/features/imports/actions'
import { BringForm } from '@/features/imports/components/bring-form'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { pageTranslator } from '@/lib/i18n/page'
import { NotYourRole } from '../../../_parts'

export default async function NewImportPage({
  params,
  searchParams,
}: PageProps<'/[locale]/organise/[organisation]/imports/new'>) {
  const t = await pageTranslator(params)
  const { organisation } = await params
  const by = await requireMembership(organisation)
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  const subject = (await searchParams).of === 'workplaces' ? 'workplaces' : 'events'
  const action = subject === 'events' ? bringEventsAction : bringWorkplacesAction
  return (
    <>
      <h1 className="mt-6">{t(`imports.bring.${subject}`)}</h1>
      <BringForm t={t} by={by} subject={subject} action={action.bind(null, organisation)} />
    </>
  )
}
