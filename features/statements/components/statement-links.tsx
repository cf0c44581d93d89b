import { dayPhrase } from '@/lib/i18n/dates'
import { languageTag, localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { cleanLine } from '../exports/letters'
import { statementPath } from '../paths'
import { listPublicStatements } from '../queries'
import { VersionLabel } from './version-label'

type Props = { t: Translate; disputeId?: string; organisationId?: string }

/** What was said to the press about a dispute, or by a body: for their own pages. */
export async function StatementLinks({ t, disputeId, organisationId }: Props) {
  const { statements, seenAt } = await listPublicStatements(t.locale, { disputeId, organisationId }, { most: 20 })
  if (!statements.length) return null
  return (
    <section>
      <h2>{t('statement.list')}</h2>
      <ul>
        {statements.map((statement) => (
          <li key={statement.id} className="border-b border-hair py-3">
            <a
              href={localePath(t.locale, statementPath(statement.slug))}
              lang={languageTag[statement.locale]}
              className="thumb"
            >
              {cleanLine(statement.content.headline)}
            </a>{' '}
            <VersionLabel t={t} statement={statement} />
            <span className="block text-soft">
              {statement.issuer.name} · {dayPhrase(t, statement.visibleFrom, statement.zone, seenAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
