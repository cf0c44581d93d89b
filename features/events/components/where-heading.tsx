import { isOff } from '@/features/industrial-action/status'
import type { Translate } from '@/lib/i18n/translate'
import type { PublicEvent } from '../public-event'

/** Over the facts of a place: where to stand, or where nobody should go now. */
export function WhereHeading({ t, event }: { t: Translate; event: PublicEvent }) {
  if (isOff(event.status)) return <h2>{t('event.whereOff')}</h2>
  return <h2>{t(event.place.workplace ? 'event.where' : 'event.whereNoGate')}</h2>
}
