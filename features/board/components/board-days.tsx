import { StatusLabel, type Tone } from '@/components/ui/status-label'
import { eventWorkPath } from '@/features/events/paths'
import { dayPhrase, timesPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import type { BoardEvent } from '../queries'
import { byDay, needsOf, stateOf } from '../rules'
import type { BoardState } from '../vocabulary'

type Props = { t: Translate; organisation: string; events: BoardEvent[] }

const tones: Record<BoardState, Tone> = {
  draft: 'neutral',
  scheduled: 'neutral',
  off: 'off',
  needs_pickets: 'neutral',
  changed: 'on',
  going_ahead: 'on',
}

/** Every event by its day: one card a line on a phone, one row on a desk. */
export function BoardDays({ t, organisation, events }: Props) {
  return byDay(events).map(({ day, events: ofDay }) => {
    const [first] = ofDay
    return (
      <section key={day} aria-labelledby={`day-${day}`}>
        <h2 id={`day-${day}`}>{first && dayPhrase(t, first.startsAt, first.zone, first.now)}</h2>
        <ul>
          {ofDay.map((event) => (
            <Row key={event.id} t={t} organisation={organisation} event={event} />
          ))}
        </ul>
      </section>
    )
  })
}

function Row({ t, organisation, event }: Omit<Props, 'events'> & { event: BoardEvent }) {
  const state = stateOf(event, event.now)
  const wanted = needsOf(event)
  return (
    <li className="grid grid-cols-1 gap-x-6 gap-y-1 border-b border-hair py-3 desk:grid-cols-[8rem_minmax(0,1fr)_11rem_13rem] desk:items-baseline">
      <p className="font-poster text-2xl leading-none">{timesPhrase(t, event)}</p>
      <div className="min-w-0">
        <h3 className="font-text text-[1.0625rem] leading-snug font-bold tracking-normal normal-case">
          <a href={localePath(t.locale, eventWorkPath(organisation, event.id))} className="thumb text-ink">
            {event.title}
          </a>
        </h3>
        <p className="text-soft">{event.place}</p>
      </div>
      <p>
        <StatusLabel tone={tones[state]}>
          {t(state === 'off' ? `status.${event.status}` : `board.state.${state}`)}
        </StatusLabel>
      </p>
      <Numbers t={t} event={event} />
      {wanted.length > 0 && (
        <p className="desk:col-start-2 desk:col-end-5">
          {wanted.map((need) => (
            <span key={need} className="me-2 mt-1 inline-block bg-wash px-2 py-0.5 font-bold">
              {t(`board.needs.${need}`)}
            </span>
          ))}
        </p>
      )}
    </li>
  )
}

const Numbers = ({ t, event: { publication, people, rota } }: { t: Translate; event: BoardEvent }) => (
  <p className="tabular-nums">
    {rota && (
      <>
        {t('board.rota', rota)}
        <br />
      </>
    )}
    {publication === 'public' && t('board.coming', { count: people })}
  </p>
)
