import { notFound } from 'next/navigation'
import { getKeptEvent } from '@/features/events/work/queries'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { repeatEventAction } from '@/features/programmes/actions'
import { RepeatForm } from '@/features/programmes/components/repeat-form'
import { whenPhrase } from '@/lib/i18n/dates'
import { pageTranslator } from '@/lib/i18n/page'
import { isId } from '@/lib/ids'
import { NotYourRole } from '../../../../_parts'

/** A weekly protest: the same again, as separate events, each of which can change or be called off by itself. */
export default async function RepeatEventPage({
  params,
}: PageProps<'/[locale]/organise/[organisation]/events/[event]/repeat'>) {
  const t = await pageTranslator(params)
  const { organisation, event: id } = await params
  const by = await requireMembership(organisation)
  const event = isId(id) && (await getKeptEvent(by, id))
  if (!event || event.publication === 'withdrawn') notFound()
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  return (
    <>
      <h1 className="mt-6">{t('programme.repeat')}</h1>
      <p className="mt-4 text-xl">
        <strong>{event.text.title}</strong>, {whenPhrase(t, event)}
      </p>
      <p className="mt-3 max-w-words">{t('programme.repeat.intro')}</p>
      <RepeatForm t={t} action={repeatEventAction.bind(null, organisation, id)} />
    </>
  )
}
