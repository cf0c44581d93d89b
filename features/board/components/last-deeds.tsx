import type { Membership } from '@/features/organisations/permissions'
import { listMembers } from '@/features/organisations/queries'
import { momentPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { deedMessage, subjectMessage } from '../deeds'
import { listLastDeeds } from '../queries'

/** What happened last and by whom, from the activity log. */
export async function LastDeeds({ t, by }: { t: Translate; by: Membership }) {
  const [deeds, members] = await Promise.all([listLastDeeds(by), listMembers(by)])
  if (!deeds.length) return null
  const nameOf = (id: string | null) => members.find((member) => member.id === id)?.name ?? t('board.somebody')
  return (
    <section>
      <h2>{t('board.last')}</h2>
      <ul>
        {deeds.map(({ id, at, actorId, verb, subject, title, now }) => (
          <li key={id} className="border-b border-hair py-2">
            <span className="text-soft">{momentPhrase(t, at, homeZone, now)}</span>{' '}
            {t(deedMessage(verb), { who: nameOf(actorId), what: title ?? t(subjectMessage(subject)) })}
          </li>
        ))}
      </ul>
    </section>
  )
}
