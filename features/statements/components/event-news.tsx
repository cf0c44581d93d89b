import type { Membership } from '@/features/organisations/permissions'
import { momentPhrase } from '@/lib/i18n/dates'
import type { MessageKey, Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { type EventNews, type KeptStatement, listEventNews } from '../work/queries'

const fieldNames: Record<string, MessageKey> = {
  status: 'statement.news.status',
  time: 'statement.news.time',
  place: 'statement.news.place',
  cover: 'statement.news.cover',
  publication: 'statement.news.publication',
}

/** Inside: which event has changed since the text was written, and what of it. Outside the strip says so already. */
export async function EventNewsBox({ t, by, statement }: { t: Translate; by: Membership; statement: KeptStatement }) {
  const news = await listEventNews(by, statement)
  if (!news.length) return null
  return (
    <div role="note" className="mt-4 max-w-words border-s-8 border-red bg-sheet py-3 ps-3">
      <p className="font-poster text-2xl leading-none uppercase">{t('statement.outOfDate')}</p>
      <p className="mt-2">{t('statement.news.text')}</p>
      <ul className="mt-2 list-disc ps-5">
        {news.map((entry) => (
          <li key={entry.event.id}>
            <strong>{entry.event.title}</strong>: {t(`status.${entry.event.status}`)}
            <Changes t={t} entry={entry} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Changes({ t, entry: { changes } }: { t: Translate; entry: EventNews }) {
  if (!changes.length) return null
  return (
    <ul className="list-[circle] ps-5">
      {changes.map(({ id, at, fields, reason }) => (
        <li key={id}>
          {t('statement.news.change', {
            when: momentPhrase(t, at, homeZone),
            fields: [...new Set(fields.map((field) => t(fieldNames[field] ?? 'statement.news.other')))].join(', '),
          })}
          {reason && ` ${reason}`}
        </li>
      ))}
    </ul>
  )
}
