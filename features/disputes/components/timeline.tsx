import { calendarDay } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import type { PublicDispute } from '../public-dispute'

export function Timeline({ t, entries }: { t: Translate; entries: PublicDispute['timeline'] }) {
  if (!entries.length) return null
  return (
    <section>
      <h2>{t('dispute.timeline')}</h2>
      <ol>
        {entries.map((entry) => (
          <li key={entry.id} className="border-b border-hair py-2">
            <strong>{calendarDay(t, entry.happenedOn)}</strong> · {t(`timeline.${entry.kind}`)}
            <br />
            <span className="whitespace-pre-line">{entry.text}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
