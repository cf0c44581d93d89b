import { StatusLabel } from '@/components/ui/status-label'
import type { Translate } from '@/lib/i18n/translate'
import type { PublicStatement } from '../public-statement'

type Props = { t: Translate; statement: Pick<PublicStatement, 'versionKind' | 'number'> }

/** That it is not the first version; nothing for that one. */
export function VersionLabel({ t, statement: { versionKind, number } }: Props) {
  if (versionKind === 'original') return null
  return (
    <StatusLabel tone={versionKind === 'withdrawal' ? 'off' : 'neutral'}>
      {t(`statement.version.${versionKind}`, { number })}
    </StatusLabel>
  )
}
