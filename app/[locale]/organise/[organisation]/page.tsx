import { ButtonLink } from '@/components/ui/button'
import { Questions } from '@/features/changes/components/questions'
import { RecentChanges } from '@/features/changes/components/recent-changes'
import { newDisputePath } from '@/features/disputes/paths'
import { BoardList } from '@/features/events/components/board-list'
import { newEventPath } from '@/features/events/paths'
import { listBoard } from '@/features/events/work/queries'
import { canOrganise } from '@/features/organisations/permissions'
import { requireMembership } from '@/features/organisations/session'
import { OutOfDate } from '@/features/statements/components/out-of-date'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'
import { Waiting } from './_waiting'

/** The board: what is planned, in which state, and what needs somebody. */
export default async function BoardPage({ params }: PageProps<'/[locale]/organise/[organisation]'>) {
  const t = await pageTranslator(params)
  const by = await requireMembership((await params).organisation)
  const events = await listBoard(by)
  const slug = by.organisation.slug
  return (
    <>
      <h1 className="mt-6">{t('organise.board')}</h1>
      <Waiting t={t} by={by} />
      <Questions t={t} by={by} />
      <OutOfDate t={t} by={by} />
      {!events.length && <p className="mt-6 max-w-words text-xl">{t('board.none')}</p>}
      {!events.length && canOrganise(by) && (
        <>
          <p className="mt-3 max-w-words">{t('board.begin')}</p>
          <p className="mt-4">
            <ButtonLink href={localePath(t.locale, newDisputePath(slug))}>{t('board.begin.dispute')}</ButtonLink>
          </p>
        </>
      )}
      <BoardList t={t} organisation={slug} events={events} />
      {canOrganise(by) && (
        <p className="mt-6">
          <ButtonLink look={events.length ? 'loud' : 'quiet'} href={localePath(t.locale, newEventPath(slug))}>
            {t('board.new')}
          </ButtonLink>
        </p>
      )}
      <RecentChanges t={t} by={by} />
    </>
  )
}
