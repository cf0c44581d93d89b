import { momentPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { wasPublic } from '../rules'
import type { KeptStatement } from '../work/queries'

/** Inside: everything that was ever issued, also what the world never saw. */
export function IssuedVersions({ t, statement }: { t: Translate; statement: KeptStatement }) {
  const { versions, now } = statement
  if (!versions.length) return null
  return (
    <section className="max-w-words">
      <h2>{t('statement.versions')}</h2>
      <ol>
        {versions.map((version) => (
          <li key={version.number} className="border-b border-hair py-2">
            <strong>{t('statement.version', { number: version.number, kind: version.kind })}</strong>,{' '}
            {momentPhrase(t, version.issuedAt, homeZone)}
            {version.embargoedUntil &&
              `. ${t('statement.version.embargo', { when: momentPhrase(t, version.embargoedUntil, homeZone) })}`}
            {version.visibleFrom <= now && !wasPublic(version, versions, now) && ` ${t('statement.version.unseen')}`}
            {version.note && <span className="block">{version.note}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
