import { StatusLabel } from '@/components/ui/status-label'
import { timePhrase } from '@/lib/i18n/dates'
import { languageTag, localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { issuerOf } from '../exports/layout'
import { cleanLine } from '../exports/letters'
import { statementPath } from '../paths'
import type { PublicStatement } from '../public-statement'
import { VersionLabel } from './version-label'

/** One statement in a list: first of all whether it still stands. */
export function StatementLine({ t, statement }: { t: Translate; statement: PublicStatement }) {
  const { slug, locale, content, kind, facts, visibleFrom, zone, demo, versionKind } = statement
  const isOutOfDate = versionKind !== 'withdrawal' && statement.outOfDate.length > 0
  return (
    <li className="border-b border-hair py-4">
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {isOutOfDate && <StatusLabel tone="off">{t('statement.outOfDate')}</StatusLabel>}
        <a
          href={localePath(t.locale, statementPath(slug))}
          lang={languageTag[locale]}
          className="text-ink no-underline hover:underline"
        >
          {cleanLine(content.headline)}
        </a>
      </h3>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <VersionLabel t={t} statement={statement} />
        <span>
          {t(`statement.kind.${kind}`)} · {issuerOf(statement)} · {timePhrase(t, visibleFrom, zone)}
          {demo && ` · ${t('site.example')}`}
        </span>
      </p>
      {facts.dispute && (
        <p className="mt-1 text-[.9375rem] text-soft">
          {t('statement.about', { title: cleanLine(facts.dispute.title), employer: cleanLine(facts.dispute.employer) })}
        </p>
      )}
    </li>
  )
}
