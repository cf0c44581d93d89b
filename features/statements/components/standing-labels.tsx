import { StatusLabel } from '@/components/ui/status-label'
import type { Translate } from '@/lib/i18n/translate'
import type { Standing } from '../rules'

const loud: readonly Standing[] = ['outOfDate', 'withdrawn']

/** Where a statement stands, for those who write it. */
export function StandingLabels({ t, standings, until }: { t: Translate; standings: Standing[]; until: string }) {
  return standings.map((standing) => (
    <StatusLabel key={standing} tone={loud.includes(standing) ? 'off' : standing === 'public' ? 'on' : 'neutral'}>
      {t(`statement.standing.${standing}`, { until })}
    </StatusLabel>
  ))
}
