import type { Membership } from '@/features/organisations/permissions'
import { getOrganisationSettings } from '@/features/organisations/queries'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { getStatementFacts } from '../bindings/queries'
import type { KeptStatement } from '../work/queries'
import { StatementArticle } from './statement-article'

type Props = { t: Translate; by: Membership; statement: KeptStatement }

/** The draft as it would stand outside if it were issued now, for whoever approves it. */
export async function DraftPreview({ t, by, statement }: Props) {
  const { id, kind, locale, content, versions, now, disputeId, bound } = statement
  const eventIds = bound.map(({ event }) => event.id)
  const { facts } = await getStatementFacts(by, { disputeId, eventIds, locale, statementId: id })
  const { name, slug, about } = await getOrganisationSettings(by)
  const preview = {
    ...{ id, kind, locale, content, facts },
    slug: statement.slug ?? '',
    issuer: { name, slug, about },
    number: (versions[0]?.number ?? 0) + 1,
    versionKind: 'original' as const,
    note: '',
    issuedAt: now,
    visibleFrom: now,
    embargoedUntil: null,
    zone: homeZone,
    outOfDate: [],
    versions: [],
    demo: by.organisation.demo,
  }
  return (
    <section className="max-w-words">
      <h2>{t('statement.draft')}</h2>
      <p className="max-w-words">{t('statement.draft.text')}</p>
      <StatementArticle t={t} statement={preview} now={now} level={2} />
      <Consents t={t} statement={statement} />
    </section>
  )
}

/** Inside only: how each quoted person agreed. */
function Consents({ t, statement: { content } }: Pick<Props, 't' | 'statement'>) {
  if (!content.quotes.length) return null
  return (
    <div className="mt-4 max-w-words border-s-8 border-ember ps-3">
      <p className="font-bold">{t('statement.consents')}</p>
      <ul>
        {content.quotes.map(({ speaker, text, consent }) => (
          <li key={`${speaker} ${text}`}>
            {speaker}: {consent || t('statement.consents.none')}
          </li>
        ))}
      </ul>
    </div>
  )
}
