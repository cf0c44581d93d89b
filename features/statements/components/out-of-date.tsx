import { canIssue, type Membership } from '@/features/organisations/permissions'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { statementPath, statementWorkPath } from '../paths'
import { listPublicStatements } from '../queries'
import { listKeptStatements } from '../work/queries'

type Props = { t: Translate; by: Membership }

/** On the board: what was said to the press and is no longer so. Who cannot mend it sees at least that it is. */
export async function OutOfDate({ t, by }: Props) {
  const statements = canIssue(by) ? await toMend(by) : await toKnow(t, by)
  if (!statements.length) return null
  return (
    <section className="mt-4 max-w-words border-s-8 border-red bg-sheet py-3 ps-3">
      <h2 className="m-0 border-0 p-0">{t('statement.board')}</h2>
      <p className="mt-1">{t(canIssue(by) ? 'statement.board.mend' : 'statement.board.know')}</p>
      <ul className="mt-1">
        {statements.map(({ path, headline }) => (
          <li key={path}>
            <a href={localePath(t.locale, path)} className="inline-flex min-h-11 items-center">
              {headline}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

async function toMend(by: Membership) {
  const statements = await listKeptStatements(by)
  return statements
    .filter(({ standings }) => standings.includes('outOfDate'))
    .map(({ id, headline }) => ({ path: statementWorkPath(by.organisation.slug, id), headline }))
}

async function toKnow(t: Translate, by: Membership) {
  const { statements } = await listPublicStatements(t.locale, { organisationId: by.organisation.id })
  return statements
    .filter(({ outOfDate, versionKind }) => outOfDate.length > 0 && versionKind !== 'withdrawal')
    .map(({ slug, content }) => ({ path: statementPath(slug), headline: content.headline }))
}
