import { notFound } from 'next/navigation'
import { saveEventAction } from '@/features/changes/actions'
import { EventForm } from '@/features/events/components/event-form'
import { getKeptEvent } from '@/features/events/work/queries'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { pageTranslator } from '@/lib/i18n/page'
import { isId } from '@/lib/ids'
import { NotYourRole } from '../../../../_parts'

export default async function EditEventPage({
  params,
}: PageProps<'/[locale]/organise/[organisation]/events/[event]/edit'>) {
  const t = await pageTranslator(params)
  const { organisation, event: id } = await params
  const by = await requireMembership(organisation)
  const event = isId(id) && (await getKeptEvent(by, id))
  if (!event || event.publication === 'withdrawn') notFound()
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  return (
    <>
      <h1 className="mt-6">{t('event.edit')}</h1>
      {event.publication === 'public' && <p className="mt-4 max-w-words">{t('event.edit.public')}</p>}
      <EventForm t={t} by={by} action={saveEventAction.bind(null, organisation, id)} event={event} />
    </>
  )
}
