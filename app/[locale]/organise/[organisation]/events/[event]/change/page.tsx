import { notFound } from 'next/navigation'
import { changeEventAction } from '@/features/changes/calling-off/actions'
import { ChangeForm } from '@/features/changes/components/change-form'
import { possibleChanges } from '@/features/changes/rules'
import { PlaceFields } from '@/features/events/components/place-fields'
import { getKeptEvent } from '@/features/events/work/queries'
import { canCallOff, canOrganise } from '@/features/organisations/permissions'
import { requireEventProof } from '@/features/organisations/session'
import { whenPhrase } from '@/lib/i18n/dates'
import { pageTranslator } from '@/lib/i18n/page'
import { isId } from '@/lib/ids'
import { NotYourRole } from '../../../../_parts'

export default async function ChangeEventPage({
  params,
}: PageProps<'/[locale]/organise/[organisation]/events/[event]/change'>) {
  const t = await pageTranslator(params)
  const { organisation, event: id } = await params
  const by = await requireEventProof(organisation, id)
  const event = isId(id) && (await getKeptEvent(by, id))
  if (event === false || event?.publication !== 'public') notFound()
  if (by.scope && !canCallOff(by, id)) notFound()
  if (!canCallOff(by, id)) return <NotYourRole t={t} membership={by} />
  return (
    <>
      <h1 className="mt-6">{t('change.title')}</h1>
      <p className="mt-4 text-xl">
        <strong>{event.text.title}</strong>, {whenPhrase(t, event)}
      </p>
      <ChangeForm
        t={t}
        action={changeEventAction.bind(null, organisation, id)}
        kinds={possibleChanges(event.status, 'event').filter((kind) => kind !== 'moved' || canOrganise(by))}
        listed={event.calledBy !== by.organisation.id}
      >
        {!by.scope && (
          <details className="mt-4">
            <summary className="min-h-11 cursor-pointer font-bold">{t('change.newPlace')}</summary>
            <PlaceFields t={t} by={by} />
          </details>
        )}
      </ChangeForm>
    </>
  )
}
