import { ButtonLink } from '@/components/ui/button'
import type { Membership } from '@/features/organisations/permissions'
import { canIssue } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { Quotable } from '@/features/solidarity/components/quotable'
import { StandingLabels } from '@/features/statements/components/standing-labels'
import { StatementDays } from '@/features/statements/components/statement-days'
import { newStatementPath, quoteMessagePath, statementWorkPath } from '@/features/statements/paths'
import { listPublicStatements } from '@/features/statements/queries'
import { listKeptStatements } from '@/features/statements/work/queries'
import { momentPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'

export default async function StatementsPage({ params }: PageProps<'/[locale]/organise/[organisation]/statements'>) {
  const t = await pageTranslator(params)
  const by = await requireMembership((await params).organisation)
  return (
    <>
      <h1 className="mt-6">{t('statement.list')}</h1>
      {canIssue(by) ? <Kept t={t} by={by} /> : <Issued t={t} by={by} />}
    </>
  )
}

async function Kept({ t, by }: { t: Translate; by: Membership }) {
  const statements = await listKeptStatements(by)
  const slug = by.organisation.slug
  return (
    <>
      <p className="mt-4">
        <ButtonLink href={localePath(t.locale, newStatementPath(slug))}>{t('statement.new')}</ButtonLink>
      </p>
      {!statements.length && <p className="mt-4 max-w-words">{t('statement.list.none')}</p>}
      <ul className="mt-4">
        {statements.map(({ id, headline, kind, standings, visibleFrom, updatedAt, now }) => (
          <li key={id} className="border-b border-hair py-3">
            <a href={localePath(t.locale, statementWorkPath(slug, id))} className="thumb text-xl">
              {headline}
            </a>
            <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
              <StandingLabels
                t={t}
                standings={standings}
                until={visibleFrom ? momentPhrase(t, visibleFrom, homeZone, now) : ''}
              />
              <span className="text-soft">
                {t(`statement.kind.${kind}`)} · {momentPhrase(t, updatedAt, homeZone, now)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <Quotable t={t} by={by} quotePath={(message) => quoteMessagePath(slug, message)} />
    </>
  )
}

/** For members who do not write statements: what everybody can read. */
async function Issued({ t, by }: { t: Translate; by: Membership }) {
  const { statements, seenAt } = await listPublicStatements(t.locale, { organisationId: by.organisation.id })
  if (!statements.length) return <p className="mt-4 max-w-words">{t('statement.list.nonePublic')}</p>
  return <StatementDays t={t} statements={statements} now={seenAt} />
}
