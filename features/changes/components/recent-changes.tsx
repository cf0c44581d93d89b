import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { momentPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { changePath } from '../paths'
import { listRecentChanges } from '../queries'

export async function RecentChanges({ t, by }: { t: Translate; by: Membership }) {
  const changes = canOrganise(by) ? await listRecentChanges(by) : []
  if (!changes.length) return null
  return (
    <section>
      <h2>{t('change.recent')}</h2>
      <ul>
        {changes.map(({ id, kind, at, undoneAt, reason }) => (
          <li key={id} className="border-b border-hair py-2">
            <a href={localePath(t.locale, changePath(by.organisation.slug, id))}>{momentPhrase(t, at, homeZone, at)}</a>{' '}
            {t(`change.kind.${kind}`)}
            {undoneAt && ` (${t('change.recent.undone')})`}. {reason}
          </li>
        ))}
      </ul>
    </section>
  )
}
