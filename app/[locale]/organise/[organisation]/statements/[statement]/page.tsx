import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { canIssue, type Membership } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { deleteDraftAction } from '@/features/statements/actions'
import { Clearance, Withdraw } from '@/features/statements/components/clearance'
import { DraftPreview } from '@/features/statements/components/draft-preview'
import { EventNewsBox } from '@/features/statements/components/event-news'
import { IssuedVersions } from '@/features/statements/components/issued-versions'
import { IssuedView } from '@/features/statements/components/issued-view'
import { StandingLabels } from '@/features/statements/components/standing-labels'
import { statementEditPath } from '@/features/statements/paths'
import { isNextInHand, standingsOf } from '@/features/statements/rules'
import { getKeptStatement, type KeptStatement } from '@/features/statements/work/queries'
import { momentPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { isId } from '@/lib/ids'
import { homeZone } from '@/lib/time'
import { NotYourRole, OneButton } from '../../../_parts'

type Props = PageProps<'/[locale]/organise/[organisation]/statements/[statement]'>

export default async function StatementWorkPage({ params, searchParams }: Props) {
  const t = await pageTranslator(params)
  const { organisation, statement: id } = await params
  const by = await requireMembership(organisation)
  if (!canIssue(by)) return <NotYourRole t={t} membership={by} />
  const statement = isId(id) && (await getKeptStatement(by, id))
  if (!statement) notFound()
  const { versions, now } = statement
  const isWithdrawn = versions[0]?.kind === 'withdrawal'
  const until = versions[0] ? momentPhrase(t, versions[0].visibleFrom, homeZone, now) : ''
  return (
    <>
      <h1 className="mt-6">{statement.content.headline}</h1>
      <p className="mt-3 flex flex-wrap gap-2">
        <StandingLabels t={t} standings={standingsOf(statement)} until={until} />
      </p>
      {(await searchParams).changed && (
        <p role="alert" className="mt-4 max-w-words border-s-8 border-red bg-sheet py-3 ps-3 font-bold">
          {t('statement.readAgain')}
        </p>
      )}
      <EventNewsBox t={t} by={by} statement={statement} />
      {!isWithdrawn && <Draft t={t} by={by} statement={statement} />}
      <IssuedView t={t} by={by} statement={statement} />
      <IssuedVersions t={t} statement={statement} />
      {versions.length > 0 && !isWithdrawn && <Withdraw t={t} by={by} statement={statement} />}
    </>
  )
}

function Draft({ t, by, statement }: { t: Translate; by: Membership; statement: KeptStatement }) {
  const slug = by.organisation.slug
  const next = (
    <>
      <DraftPreview t={t} by={by} statement={statement} />
      <Clearance t={t} by={by} statement={statement} />
    </>
  )
  return (
    <>
      <p className="mt-4 flex flex-wrap items-center gap-x-5">
        <ButtonLink look="quiet" href={localePath(t.locale, statementEditPath(slug, statement.id))}>
          {t(statement.versions.length ? 'statement.correct' : 'organise.edit')}
        </ButtonLink>
        {!statement.versions.length && (
          <OneButton
            t={t}
            action={deleteDraftAction.bind(null, slug, statement.id)}
            label={t('organise.delete')}
            look="plain"
          />
        )}
      </p>
      {isNextInHand(statement) ? (
        next
      ) : (
        <details className="mt-4">
          <summary className="min-h-11 cursor-pointer">{t('statement.sameAgain')}</summary>
          {next}
        </details>
      )}
    </>
  )
}
