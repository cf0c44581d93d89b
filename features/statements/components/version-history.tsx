import { momentPhrase } from '@/lib/i18n/dates'
import { languageTag } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { cleanLine } from '../exports/letters'
import { statementExportPath } from '../paths'
import type { PublicStatement } from '../public-statement'

/** Every version that was public, with what was wrong; the older texts can be had, and say what replaced them. */
export function VersionHistory({ t, statement }: { t: Translate; statement: PublicStatement }) {
  const { versions, slug, number, zone, locale } = statement
  if (versions.length < 2) return null
  const withdrawn = statement.versionKind === 'withdrawal'
  return (
    <section className="max-w-words">
      <h2>{t('statement.versions')}</h2>
      <ol>
        {versions.map((version) => (
          <li key={version.number} className="border-b border-hair py-2">
            <strong>{t('statement.version', { number: version.number, kind: version.kind })}</strong>,{' '}
            {momentPhrase(t, version.issuedAt, zone)}
            {version.note && <span lang={languageTag[locale]}>. {cleanLine(version.note)}</span>}{' '}
            {version.number !== number && !withdrawn && (
              <a href={`${statementExportPath(slug, 'txt')}?version=${version.number}`}>{t('statement.olderText')}</a>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
