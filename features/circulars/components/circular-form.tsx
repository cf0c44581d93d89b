import { ActionForm } from '@/components/organise/action-form'
import { Area, Check, Checks } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { Membership } from '@/features/organisations/permissions'
import { whenPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { writeCircularAction } from '../actions'
import { listWritableEvents } from '../queries'

type Props = { t: Translate; by: Membership; about: { event?: string; strike?: string } }

/** Plain words to the people of chosen events. What it is not for stands above it, before anybody has written anything. */
export async function CircularForm({ t, by, about }: Props) {
  const events = await listWritableEvents(by)
  if (!events.length) return <p className="mt-4">{t('circular.noEvents')}</p>
  const chosen = events.filter(({ id, strikeId }) => id === about.event || (about.strike && strikeId === about.strike))
  return (
    <ActionForm
      action={writeCircularAction.bind(null, by.organisation.slug)}
      words={formWords(t)}
      className="mt-4 max-w-words"
    >
      <div className="border-s-8 border-red ps-3">
        <p className="font-bold">{t('circular.warning.appeal')}</p>
        <p>{t('circular.warning.callOff')}</p>
      </div>
      <Checks
        name="events[]"
        legend={t('circular.events')}
        options={events.map((event) => ({ value: event.id, label: event.title, hint: whenPhrase(t, event) }))}
        stored={chosen.map(({ id }) => id)}
      />
      <Area name="text" label={t('circular.text')} hint={t('circular.text.hint')} rows={8} required />
      <Check name="service" label={t('circular.service')} hint={t('circular.service.hint')} />
      <p className="mt-5">
        <Button>{t('circular.preview')}</Button>
      </p>
    </ActionForm>
  )
}
