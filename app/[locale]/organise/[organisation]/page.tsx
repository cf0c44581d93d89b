import { ButtonLink } from '@/components/ui/button'
import { BoardDays } from '@/features/board/components/board-days'
import { BoardFilters } from '@/features/board/components/board-filters'
import { LastDeeds } from '@/features/board/components/last-deeds'
import { boardSearchPath } from '@/features/board/paths'
import { countNeeds, listBoardDisputes, listBoardPage } from '@/features/board/queries'
import { boardSearch } from '@/features/board/validation'
import { Questions } from '@/features/changes/components/questions'
import { RecentChanges } from '@/features/changes/components/recent-changes'
import { newDisputePath } from '@/features/disputes/paths'
import { newEventPath } from '@/features/events/paths'
import { importsPath } from '@/features/imports/paths'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { OutOfDate } from '@/features/statements/components/out-of-date'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import type { Translate } from '@/lib/i18n/translate'
import { Waiting } from './_waiting'

/** The board: what is planned, in which state, and what needs somebody. */
export default async function BoardPage({ params, searchParams }: PageProps<'/[locale]/organise/[organisation]'>) {
  const t = await pageTranslator(params)
  const by = await requireMembership((await params).organisation)
  const search = boardSearch.parse(await searchParams)
  const [page, counts, disputes] = await Promise.all([
    listBoardPage(by, search),
    countNeeds(by, search),
    listBoardDisputes(by),
  ])
  const slug = by.organisation.slug
  const isWhole = !search.needs && !search.dispute && !search.after
  const isEmpty = !page.events.length
  return (
    <>
      <h1 className="mt-6">{t('organise.board')}</h1>
      <Waiting t={t} by={by} />
      <Questions t={t} by={by} />
      <OutOfDate t={t} by={by} />
      <BoardFilters t={t} organisation={slug} search={search} counts={counts} disputes={disputes} />
      {isEmpty && <p className="mt-6 max-w-words text-xl">{t(isWhole ? 'board.none' : 'board.nothingOfIt')}</p>}
      {isEmpty && isWhole && canOrganise(by) && <Begin t={t} organisation={slug} />}
      <BoardDays t={t} organisation={slug} events={page.events} />
      {page.next && (
        <p className="mt-4">
          <a className="thumb" href={localePath(t.locale, boardSearchPath(slug, { ...search, after: page.next }))}>
            {t('board.more')}
          </a>
        </p>
      )}
      {canOrganise(by) && (
        <p className="mt-6">
          <ButtonLink look={isEmpty ? 'quiet' : 'loud'} href={localePath(t.locale, newEventPath(slug))}>
            {t('board.new')}
          </ButtonLink>{' '}
          <ButtonLink look="quiet" href={localePath(t.locale, importsPath(slug))}>
            {t('imports.title')}
          </ButtonLink>
        </p>
      )}
      <RecentChanges t={t} by={by} />
      <LastDeeds t={t} by={by} />
    </>
  )
}

const Begin = ({ t, organisation }: { t: Translate; organisation: string }) => (
  <>
    <p className="mt-3 max-w-words">{t('board.begin')}</p>
    <p className="mt-4">
      <ButtonLink href={localePath(t.locale, newDisputePath(organisation))}>{t('board.begin.dispute')}</ButtonLink>
    </p>
  </>
)
