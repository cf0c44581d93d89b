import { ButtonLink } from '@/components/ui/button'
import type { Membership } from '@/features/organisations/permissions'
import { getOrganisationSettings } from '@/features/organisations/queries'
import { localePath } from '@/lib/i18n/locales'
import { type Translate, translator } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { renderExport } from '../exports/formats'
import { statementPath } from '../paths'
import { getPublicStatement } from '../queries'
import { versionWaiting } from '../rules'
import { type SeenStatement, seenStatement } from '../selection'
import type { KeptStatement } from '../work/queries'
import { CopyText } from './copy-text'
import { StatementArticle } from './statement-article'

type Props = { t: Translate; by: Membership; statement: KeptStatement }

/** What is out, exactly as it is seen there, and what waits for its embargo. */
export async function IssuedView({ t, by, statement }: Props) {
  const { slug, locale } = statement
  const own = translator(locale)
  const [seen, seenInOwn] = slug
    ? await Promise.all([getPublicStatement(slug, t.locale), getPublicStatement(slug, 'own')])
    : [null, null]
  const [waits, waitsInOwn] = await Promise.all([waitingView(t, by, statement), waitingView(own, by, statement)])
  return (
    <>
      {seen && (
        <section className="max-w-words">
          <h2>{t('statement.outside')}</h2>
          <p>
            <ButtonLink look="quiet" href={localePath(t.locale, statementPath(seen.slug))}>
              {t('organise.seePage')}
            </ButtonLink>
          </p>
          <StatementArticle t={t} statement={seen} now={seen.seenAt} level={2} />
        </section>
      )}
      {waits && (
        <section className="max-w-words">
          <h2>{t('statement.waiting')}</h2>
          <p className="max-w-words">{t('statement.waiting.text')}</p>
          <StatementArticle t={t} statement={waits} now={statement.now} level={2} />
        </section>
      )}
      {(waitsInOwn ?? seenInOwn) && <Copy t={t} statement={(waitsInOwn ?? seenInOwn) as SeenStatement} />}
    </>
  )
}

/** The newest version as it will be seen, if it waits. */
async function waitingView(t: Translate, by: Membership, statement: KeptStatement): Promise<SeenStatement | null> {
  const version = versionWaiting(statement.versions, statement.now)
  if (!version) return null
  const { name, slug, about } = await getOrganisationSettings(by)
  const { demo } = by.organisation
  const row = { statement, version, issuer: { name, slug, about }, demo, versions: [], seenAt: statement.now }
  return seenStatement(t, row, statement.events, homeZone)
}

/** For the body of a mail: the words of the plain-text file. */
async function Copy({ t, statement }: { t: Translate; statement: SeenStatement }) {
  const file = await renderExport('txt', translator(statement.locale), statement, statement.seenAt)
  return (
    <CopyText
      text={file.body.toString()}
      words={{ title: t('statement.plainText'), copy: t('statement.copy'), done: t('statement.copied') }}
    />
  )
}
