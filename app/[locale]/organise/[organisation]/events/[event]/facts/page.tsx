import { notFound } from 'next/navigation'
import { FactsForm } from '@/features/changes/components/facts-form'
import { getKeptEvent } from '@/features/events/work/queries'
import { canEditFacts } from '@/features/organisations/permissions'
import { requireEventProof } from '@/features/organisations/session'
import { whenPhrase } from '@/lib/i18n/dates'
import { pageTranslator } from '@/lib/i18n/page'
import { isId } from '@/lib/ids'
import { NotYourRole } from '../../../../_parts'

/** What people who come need to know, for whoever looks after the event on the day. */
export default async function EventFactsPage({
  params,
}: PageProps<'/[locale]/organise/[organisation]/events/[event]/facts'>) {
  const t = await pageTranslator(params)
  const { organisation, event: id } = await params
  const by = await requireEventProof(organisation, id)
  const event = isId(id) && (await getKeptEvent(by, id))
  if (!event || event.publication === 'withdrawn') notFound()
  if (!canEditFacts(by, id)) {
    if (by.scope) notFound()
    return <NotYourRole t={t} membership={by} />
  }
  return (
    <>
      <h1 className="mt-6">{t('event.facts.edit')}</h1>
      <p className="mt-4 text-xl">
        <strong>{event.text.title}</strong>, {whenPhrase(t, event)}
      </p>
      <FactsForm t={t} by={by} event={event} />
    </>
  )
}
