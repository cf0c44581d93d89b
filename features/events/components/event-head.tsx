import { StatusLabel } from '@/components/ui/status-label'
import { isOff } from '@/features/industrial-action/status'
import {
  billDate,
  dayPhrase,
  momentPhrase,
  offsetDateTime,
  timePhrase,
  timesPhrase,
  whenPhrase,
} from '@/lib/i18n/dates'
import { languageTag } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import type { PublicEvent } from '../public-event'
import { isOver } from '../rules'
import { surfaceOf } from '../surfaces'

type Props = { t: Translate; event: PublicEvent; now: Date }

/** What only members see, so that nobody takes a draft for what everybody sees. */
type Inside = { waits?: 'draft' | 'scheduled' | null }

/** What everybody must know first: is it on, what is it, when is it. */
export function EventHead({ t, event, now, waits }: Props & Inside) {
  const off = isOff(event.status)
  const over = !off && isOver(event, now)
  return (
    <>
      <p className="mt-6 mb-2 flex flex-wrap items-center gap-x-4 gap-y-2 font-bold">
        {waits ? (
          <StatusLabel tone="neutral">{t(`status.${waits}`)}</StatusLabel>
        ) : (
          <StatusLabel tone={off ? 'off' : over ? 'neutral' : 'on'}>
            {t(over ? 'status.over' : `status.${event.status}`)}
          </StatusLabel>
        )}
        <span>{t(`event.kind.${event.kind}`)}</span>
        {event.demo && <span className="text-link">{t('site.example')}</span>}
      </p>
      <h1 lang={languageTag[event.locale]}>{event.text.title}</h1>
      <Off t={t} event={event} now={now} />
      <When t={t} event={event} now={now} off={off} />
      <Who t={t} event={event} now={now} />
    </>
  )
}

function Off({ t, event, now }: Props) {
  const { statusReason, nextNewsAt, zone, action } = event
  const { banner } = surfaceOf(event).page
  const deciding = event.keeperDecides && action && isOff(action.status)
  if (banner === 'none' && !deciding) return null
  return (
    <div className="mt-4 border-s-8 border-red ps-3">
      {deciding && (
        <p className="font-bold">
          {t('event.strikeOff', { status: t(`status.${action.status}`).toLowerCase(), name: event.keeper.name })}
        </p>
      )}
      {statusReason && <p className="text-xl whitespace-pre-line">{statusReason}</p>}
      {banner !== 'none' && banner !== 'new_date' && banner !== 'tombstone' && <p>{t(`event.banner.${banner}`)}</p>}
      {nextNewsAt && nextNewsAt > now && <p>{t('event.nextNews', { when: momentPhrase(t, nextNewsAt, zone, now) })}</p>}
    </div>
  )
}

/** One phrase, set large; the old time struck where there is a new one or none. */
function When({ t, event, now, off }: Props & { off: boolean }) {
  const { startsAt, endsAt, zone, gatherAt, previousStarts } = event
  const previous = previousStarts.at(-1)
  const sameDay = endsAt && dayPhrase(t, startsAt, zone) === dayPhrase(t, endsAt, zone)
  const single = !endsAt || sameDay
  return (
    <>
      <div className="mt-5 mb-5 grid grid-cols-[auto_1fr] items-end gap-x-4">
        <div
          aria-hidden="true"
          className={`font-poster text-[clamp(5rem,26vw,9rem)] leading-[.8] text-red ${off ? 'line-through decoration-4' : ''}`}
        >
          {billDate(t, startsAt, zone).day}
        </div>
        <time
          dateTime={offsetDateTime(startsAt, zone)}
          className={`font-poster text-[clamp(1.6rem,7vw,2.75rem)] leading-none uppercase ${off ? 'line-through decoration-2' : ''}`}
        >
          {single ? (
            <>
              {dayPhrase(t, startsAt, zone, now)}
              <span className="sr-only">, </span>
              <br />
              {timesPhrase(t, event)}
            </>
          ) : (
            whenPhrase(t, event, now)
          )}
        </time>
      </div>
      {gatherAt && !off && <p className="font-bold">{t('event.gather', { time: timePhrase(t, gatherAt, zone) })}</p>}
      {previous && surfaceOf(event).page.oldTimeStruck && (
        <p>
          <s>{t('event.was', { when: momentPhrase(t, previous, zone, now) })}</s>
        </p>
      )}
    </>
  )
}

function Who({ t, event, now }: Props) {
  const { calledBy, supportedBy, keeper, confirmation, zone } = event
  const listed = keeper.name !== calledBy.name
  const parts = [
    t('event.calledBy', { name: calledBy.name }),
    supportedBy.length > 0 && t('event.supportedBy', { names: supportedBy.map(({ name }) => name).join(', ') }),
    listed && t('event.listedBy', { name: keeper.name }),
    listed &&
      (confirmation
        ? t('event.confirmed', {
            with: confirmation.with,
            how: confirmation.how,
            when: momentPhrase(t, confirmation.at, zone, now),
          })
        : t('event.unconfirmed')),
  ]
  return <p className="font-bold">{parts.filter(Boolean).join(' · ')}</p>
}
