import { ActionForm } from '@/components/organise/action-form'
import { Hidden } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import { timePhrase, whenPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { tellGateAction } from '../calling-off/actions'
import type { Change } from '../queries'

/** Whom to ring at each gate, with a tick for "told". */
export function RingList({ t, organisation, change }: { t: Translate; organisation: string; change: Change }) {
  const gates = change.events.filter((event) => event.contactPhone)
  return (
    <section id="ring">
      <h2>{t('change.ring.title')}</h2>
      {!gates.length && <p>{t('change.ring.none')}</p>}
      <ul>
        {gates.map((event) => (
          <li key={event.id} className="border-b border-hair py-3">
            <p>
              <strong>{event.place}</strong>, {whenPhrase(t, event)}
            </p>
            <p>
              {event.contactRole || t('event.defaultRole')}:{' '}
              <a href={`tel:${event.contactPhone.replace(/[^+\d]/g, '')}`} className="text-xl font-bold">
                {event.contactPhone}
              </a>
            </p>
            <ActionForm action={tellGateAction.bind(null, organisation, change.id)} words={formWords(t)}>
              <Hidden name="event" stored={event.id} />
              <input type="hidden" name="told" value={event.toldAt ? 'no' : 'yes'} />
              {event.toldAt && (
                <strong className="mr-3">
                  ✓ {t('change.ring.told', { time: timePhrase(t, event.toldAt, event.zone) })}
                </strong>
              )}
              <Button look="plain">{t(event.toldAt ? 'change.ring.untell' : 'change.ring.tell')}</Button>
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
