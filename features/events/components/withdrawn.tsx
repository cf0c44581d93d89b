import { momentPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import type { PublicEvent } from '../public-event'

/** What is left of an event that was published by mistake or was unsafe: that it is gone, and why. No details. */
export function Withdrawn({ t, event }: { t: Translate; event: PublicEvent }) {
  const when = momentPhrase(t, event.withdrawnAt ?? event.updatedAt, event.zone)
  return (
    <div className="max-w-words">
      <h1 className="mt-6">{t('event.withdrawn.title')}</h1>
      <p className="mt-4">{t('event.withdrawn.text', { when })}</p>
      {event.withdrawnReason && <p className="border-s-8 border-red ps-3 text-xl">{event.withdrawnReason}</p>}
    </div>
  )
}
