import { ActionForm } from '@/components/organise/action-form'
import { Hidden } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button, ButtonLink } from '@/components/ui/button'
import { eventChangePath, eventWorkPath } from '@/features/events/paths'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { goesAheadAction } from '../calling-off/actions'
import { listQuestions } from '../queries'

/** A strike of somebody else is off: what becomes of our own events under it? Only we decide, so we are asked. */
export async function Questions({ t, by }: { t: Translate; by: Membership }) {
  const questions = await listQuestions(by)
  if (!questions.length) return null
  const slug = by.organisation.slug
  return (
    <section className="mt-6 border-s-8 border-red bg-sheet p-4">
      <p className="font-poster text-2xl leading-none uppercase">{t('change.question.title')}</p>
      {questions.map(({ eventId, title, strikeKeeper, strike, status, reason }) => (
        <div key={eventId} className="mt-3">
          <p>
            {t('change.question.text', {
              keeper: strikeKeeper,
              strike,
              status: t(`status.${status}`).toLowerCase(),
              reason,
            })}
          </p>
          <p className="mt-1 text-xl">
            <a href={localePath(t.locale, eventWorkPath(slug, eventId))}>{title}</a>
          </p>
          {canOrganise(by) && (
            <div className="mt-2 flex flex-wrap gap-3">
              <ActionForm action={goesAheadAction.bind(null, slug)} words={formWords(t)}>
                <Hidden name="event" stored={eventId} />
                <Button look="quiet">{t('change.question.goesAhead')}</Button>
              </ActionForm>
              <ButtonLink look="quiet" href={localePath(t.locale, eventChangePath(slug, eventId))}>
                {t('event.work.change')}
              </ButtonLink>
            </div>
          )}
        </div>
      ))}
    </section>
  )
}
