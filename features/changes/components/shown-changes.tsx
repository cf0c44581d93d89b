import { momentPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { listShownChanges } from '../queries'
import { changeSentence } from '../wording'

/** What changed since the event was published, newest first: old and new, when, and by which role. */
export async function ShownChanges({ t, eventId, zone }: { t: Translate; eventId: string; zone: string }) {
  const changes = await listShownChanges(eventId)
  if (!changes.length) return null
  return (
    <section>
      <h2>{t('event.changes')}</h2>
      <ul>
        {changes.map((change) => (
          <li key={change.id} className="border-b border-hair py-2">
            <strong>{momentPhrase(t, change.at, zone, change.at)}</strong>{' '}
            <span>
              {changeSentence(t, change, zone)} <span className="text-soft">({t(`role.${change.byRole}`)})</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
