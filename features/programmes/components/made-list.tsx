import { StatusLabel } from '@/components/ui/status-label'
import { eventWorkPath } from '@/features/events/paths'
import { dayPhrase, timesPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import type { ProgrammeRow } from '../queries'

/** What came of a plan, with the way to each event. */
export function MadeList({ t, organisation, rows }: { t: Translate; organisation: string; rows: ProgrammeRow[] }) {
  return (
    <ul className="mt-4">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap items-center gap-x-4 border-b border-hair py-2">
          <a href={localePath(t.locale, eventWorkPath(organisation, row.id))} className="thumb font-bold">
            {row.place}
          </a>
          <span>
            {dayPhrase(t, row.startsAt, homeZone)}, {timesPhrase(t, { ...row, zone: homeZone })}
          </span>
          <StatusLabel tone={row.publication === 'public' ? 'on' : 'neutral'}>
            {t(`organise.state.${row.publication ?? 'draft'}`)}
          </StatusLabel>
        </li>
      ))}
    </ul>
  )
}
