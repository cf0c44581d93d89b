import { StatusLabel } from '@/components/ui/status-label'
import { eventPath } from '@/features/events/paths'
import { isOver } from '@/features/events/rules'
import { isOff } from '@/features/industrial-action/status'
import { whenPhrase } from '@/lib/i18n/dates'
import { languageTag, localePath, toLocale } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import type { RotaEvent } from '../holder/queries'

/** Whether shifts of an event can still be taken, and if not, why. */
export function standing(event: RotaEvent): 'on' | 'off' | 'over' {
  if (event.publication === 'withdrawn' || isOff(event.status)) return 'off'
  return isOver(event, event.now) ? 'over' : 'on'
}

/** Of which event it is: first whether it is on, then when and where. */
export function WhichRota({ t, event }: { t: Translate; event: RotaEvent }) {
  const off = standing(event) === 'off'
  return (
    <div className="mt-5 border-l-8 border-ink pl-3">
      {event.demo && <p className="font-bold text-link">{t('site.exampleLong')}</p>}
      {(off || event.status === 'rescheduled') && (
        <p>
          <StatusLabel tone={off ? 'off' : 'neutral'}>
            {t(event.publication === 'withdrawn' ? 'status.withdrawn' : `status.${event.status}`)}
          </StatusLabel>
        </p>
      )}
      <p lang={languageTag[toLocale(event.textLocale)]} className="text-xl font-bold">
        {event.slug && event.publication === 'public' ? (
          <a href={localePath(t.locale, eventPath(event.slug))} className="thumb">
            {event.title}
          </a>
        ) : (
          event.title
        )}
      </p>
      <p>
        {whenPhrase(t, event, event.now)}
        <br />
        {event.place}
      </p>
      {event.contactPhone && (
        <p>
          {event.contactRole || t('rota.ring')}:{' '}
          <a href={`tel:${event.contactPhone.replaceAll(' ', '')}`} className="thumb">
            {event.contactPhone}
          </a>
        </p>
      )}
    </div>
  )
}
