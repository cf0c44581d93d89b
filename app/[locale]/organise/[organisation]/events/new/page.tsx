import { saveEventAction } from '@/features/changes/actions'
import { EventForm } from '@/features/events/components/event-form'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { pageTranslator } from '@/lib/i18n/page'
import { isId } from '@/lib/ids'
import { NotYourRole } from '../../../_parts'

export default async function NewEventPage({
  params,
  searchParams,
}: PageProps<'/[locale]/organise/[organisation]/events/new'>) {
  const t = await pageTranslator(params)
  const { organisation } = await params
  const by = await requireMembership(organisation)
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  const { strike } = await searchParams
  return (
    <>
      <h1 className="mt-6">{t('event.new')}</h1>
      <EventForm
        t={t}
        by={by}
        action={saveEventAction.bind(null, organisation, null)}
        strike={typeof strike === 'string' && isId(strike) ? strike : undefined}
      />
    </>
  )
}
