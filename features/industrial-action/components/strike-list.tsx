import { StatusLabel } from '@/components/ui/status-label'
import { momentPhrase, whenPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import type { ActionFacts } from '../queries'
import { isOff } from '../status'
import { coverText } from './strike-line'

/** The strikes of a dispute with their own hours. Each stands for itself: one may be off while the others stay. */
export function StrikeList({ t, strikes, now }: { t: Translate; strikes: ActionFacts[]; now: Date }) {
  if (!strikes.length) return null
  return (
    <section>
      <h2>{t('dispute.strikes')}</h2>
      <ul>
        {strikes.map((strike) => (
          <li key={strike.id} className="border-b border-hair py-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <strong className="text-xl">{strike.ownWords}</strong>
              <State t={t} strike={strike} now={now} />
            </p>
            <p className="mt-1">
              {isOff(strike.status) ? <s>{whenPhrase(t, strike, now)}</s> : whenPhrase(t, strike, now)} ·{' '}
              {coverText(t, strike)}
            </p>
            {strike.statusReason && <p className="mt-1">{strike.statusReason}</p>}
            {strike.nextNewsAt && isOff(strike.status) && (
              <p className="mt-1">
                {t('event.nextNews', { when: momentPhrase(t, strike.nextNewsAt, strike.zone, now) })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function State({ t, strike, now }: { t: Translate; strike: ActionFacts; now: Date }) {
  if (isOff(strike.status)) return <StatusLabel tone="off">{t(`status.${strike.status}`)}</StatusLabel>
  if (strike.endsAt && strike.endsAt <= now) return <StatusLabel tone="neutral">{t('status.over')}</StatusLabel>
  return <StatusLabel tone="on">{t(`status.${strike.status}`)}</StatusLabel>
}
