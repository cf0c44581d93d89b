import { Bill } from '@/components/ui/bill'
import { StatusLabel } from '@/components/ui/status-label'
import { isOff } from '@/features/industrial-action/status'
import { billDate, dayPhrase, timesPhrase } from '@/lib/i18n/dates'
import { languageTag, localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { eventPath } from '../paths'
import type { PublicEvent } from '../public-event'
import { Careful } from './careful'

/** One event in a list: the day, what and where, and first of all whether it is on. */
export function EventBill({ t, event }: { t: Translate; event: PublicEvent }) {
  const off = isOff(event.status)
  const title = (
    <>
      {(off || event.status === 'rescheduled') && (
        <StatusLabel tone={off ? 'off' : 'neutral'}>{t(`status.${event.status}`)}</StatusLabel>
      )}
      <a
        href={localePath(t.locale, eventPath(event.slug))}
        lang={languageTag[event.locale]}
        className="text-ink no-underline hover:underline"
      >
        {event.text.title}
      </a>
    </>
  )
  return (
    <Bill date={billDate(t, event.startsAt, event.zone)} struck={off} title={title}>
      <p className="mt-1">
        <span className="sr-only">{dayPhrase(t, event.startsAt, event.zone)}, </span>
        {t('find.line', {
          kind: t(`event.kind.${event.kind}`),
          times: timesPhrase(t, event),
          place: placeLine(event),
        })}
      </p>
      {off && event.statusReason && <p className="mt-1">{event.statusReason}</p>}
      <p className="mt-1 text-[.9375rem] text-soft">
        {t('event.calledBy', { name: event.calledBy.name })}.{' '}
        {/* Nobody is to set out, so nothing here may read like an invitation. */}
        {!off && <Careful t={t} brief say={(c) => c(`mayICome.page.${event.visitorPolicy}`)} />}
        {event.demo && ` ${t('site.example')}.`}
      </p>
    </Bill>
  )
}

const placeLine = ({ place }: Pick<PublicEvent, 'place'>) =>
  [place.name, place.workplace, place.locality].filter(Boolean).join(', ')
