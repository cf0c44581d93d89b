import { notFound } from 'next/navigation'
import { Select, Text } from '@/components/organise/fields'
import { Bills } from '@/components/ui/bill'
import { changeStrikeAction } from '@/features/changes/calling-off/actions'
import { ChangeForm } from '@/features/changes/components/change-form'
import { possibleChanges } from '@/features/changes/rules'
import { EventBill } from '@/features/events/components/event-bill'
import { listUpcoming } from '@/features/events/queries'
import { getKeptAction } from '@/features/industrial-action/queries'
import { covers } from '@/features/industrial-action/vocabulary'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { whenPhrase } from '@/lib/i18n/dates'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { isId } from '@/lib/ids'
import { NotYourRole } from '../../../../_parts'

export default async function ChangeStrikePage({
  params,
}: PageProps<'/[locale]/organise/[organisation]/strikes/[strike]/change'>) {
  const t = await pageTranslator(params)
  const { organisation, strike: id } = await params
  const by = await requireMembership(organisation)
  const strike = isId(id) && (await getKeptAction(by, id))
  if (strike === false || strike?.publication !== 'public') notFound()
  if (!canOrganise(by)) return <NotYourRole t={t} membership={by} />
  return (
    <>
      <h1 className="mt-6">{t('change.title.strike', { words: strike.ownWords })}</h1>
      <p className="mt-4 text-xl">{whenPhrase(t, strike)}</p>
      <p className="mt-3 max-w-words">{t('change.intro.strike', { name: by.organisation.name })}</p>
      <Affected t={t} by={by} id={id} />
      <ChangeForm
        t={t}
        action={changeStrikeAction.bind(null, organisation, id)}
        kinds={possibleChanges(strike.status, 'strike')}
      >
        <details className="mt-4">
          <summary className="min-h-11 cursor-pointer font-bold">{t('change.newCover')}</summary>
          <Select
            name="cover"
            label={t('strike.field.cover')}
            options={covers.map((cover) => ({ value: cover, label: t(`strike.cover.${cover}`) }))}
            stored={strike.cover}
          />
          <Text name="coverText" label={t('strike.field.coverText')} stored={strike.coverText} />
          <p className="mt-2 text-soft">{t('change.newCover.ends')}</p>
        </details>
      </ChangeForm>
    </>
  )
}

/** What one press moves, before it is pressed. */
async function Affected({ t, by, id }: { t: Translate; by: Membership; id: string }) {
  const events = await listUpcoming(t.locale, { industrialActionId: id })
  const own = events.filter((event) => event.keeper.slug === by.organisation.slug)
  return (
    <section>
      <h2>{t('change.preview')}</h2>
      {!own.length && <p>{t('change.preview.none')}</p>}
      <Bills>
        {own.map((event) => (
          <EventBill key={event.id} t={t} event={event} />
        ))}
      </Bills>
      {events.length > own.length && (
        <p className="mt-3">{t('change.preview.others', { count: events.length - own.length })}</p>
      )}
    </section>
  )
}
