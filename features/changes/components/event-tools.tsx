import { ActionForm, type FormAction } from '@/components/organise/action-form'
import { Area, Moment } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button, ButtonLink } from '@/components/ui/button'
import { eventChangePath, eventEditPath, eventFactsPath, eventPath, eventRepeatPath } from '@/features/events/paths'
import type { KeptEvent } from '@/features/events/work/queries'
import { eventPeoplePath } from '@/features/organisations/paths'
import { canCallOff, canEditFacts, canOrganise, type EventProof } from '@/features/organisations/permissions'
import { env } from '@/lib/env'
import { momentPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import {
  deleteEventAction,
  duplicateEventAction,
  publishEventAction,
  publishEventLaterAction,
  withdrawEventAction,
} from '../actions'
import { possibleChanges } from '../rules'

type Props = { t: Translate; by: EventProof; event: KeptEvent }

/** What may be done with an event, as it stands and for the role of who looks. */
export function EventTools({ t, by, event }: Props) {
  const scheduled = event.publication === 'public' && event.publishAt !== null && event.publishAt > event.now
  return (
    <div className="mt-6 border-y border-hair py-4">
      {scheduled && event.publishAt && (
        <p className="mb-3 font-bold">
          {t('event.work.scheduled', { when: momentPhrase(t, event.publishAt, event.zone) })}
        </p>
      )}
      {!env().SMTP_URL && !env().demo && <p className="mb-3">{t('event.work.noMail')}</p>}
      {event.publication === 'public' && !scheduled && (
        <p className="mb-3">
          <a href={localePath(t.locale, eventPath(event.slug ?? ''))} className="thumb">
            {t('organise.seePage')}
          </a>
        </p>
      )}
      {canOrganise(by) &&
        (event.publication === 'draft' || scheduled ? (
          <DraftTools t={t} by={by} event={event} />
        ) : (
          <PublicTools t={t} by={by} event={event} />
        ))}
      {by.scope && <OneEventTools t={t} by={by} event={event} />}
    </div>
  )
}

/** For somebody who has to do with this event alone. */
function OneEventTools({ t, by, event }: Props) {
  const slug = by.organisation.slug
  const mayChange =
    event.publication === 'public' && canCallOff(by, event.id) && possibleChanges(event.status, 'event').length > 0
  return (
    <div className="flex flex-wrap gap-3">
      {mayChange && (
        <ButtonLink href={localePath(t.locale, eventChangePath(slug, event.id))}>{t('event.work.change')}</ButtonLink>
      )}
      {canEditFacts(by, event.id) && (
        <ButtonLink look="quiet" href={localePath(t.locale, eventFactsPath(slug, event.id))}>
          {t('event.facts.edit')}
        </ButtonLink>
      )}
    </div>
  )
}

function DraftTools({ t, by, event }: Props) {
  const slug = by.organisation.slug
  return (
    <>
      <p className="mb-3 max-w-words">{t('event.work.parents')}</p>
      <div className="flex flex-wrap gap-3">
        <Press
          t={t}
          action={publishEventAction.bind(null, slug, event.id)}
          label={t('event.work.publish')}
          look="loud"
        />
        <Links t={t} by={by} event={event} />
        {event.publication === 'draft' && (
          <Press t={t} action={deleteEventAction.bind(null, slug, event.id)} label={t('organise.delete')} />
        )}
      </div>
      <details className="mt-4">
        <summary className="min-h-11 cursor-pointer">{t('event.work.publishLater')}</summary>
        <ActionForm action={publishEventLaterAction.bind(null, slug, event.id)} words={formWords(t)}>
          <Moment name="publish" legend={t('event.work.publishLater.at')} />
          <p className="mt-4">
            <Button look="quiet">{t('event.work.publishLater')}</Button>
          </p>
        </ActionForm>
      </details>
    </>
  )
}

function PublicTools({ t, by, event }: Props) {
  const slug = by.organisation.slug
  return (
    <>
      <div className="flex flex-wrap gap-3">
        {possibleChanges(event.status, 'event').length > 0 && (
          <ButtonLink href={localePath(t.locale, eventChangePath(slug, event.id))}>{t('event.work.change')}</ButtonLink>
        )}
        <Links t={t} by={by} event={event} />
      </div>
      <details className="mt-4">
        <summary className="min-h-11 cursor-pointer">{t('event.work.withdraw')}</summary>
        <ActionForm
          action={withdrawEventAction.bind(null, slug, event.id)}
          words={formWords(t)}
          className="max-w-words"
        >
          <p>{t('event.work.withdraw.hint')}</p>
          <Area name="reason" label={t('event.work.withdraw.reason')} rows={2} required />
          <p className="mt-4">
            <Button look="quiet">{t('event.work.withdraw')}</Button>
          </p>
        </ActionForm>
      </details>
    </>
  )
}

function Links({ t, by, event }: Props) {
  const slug = by.organisation.slug
  return (
    <>
      <ButtonLink look="quiet" href={localePath(t.locale, eventEditPath(slug, event.id))}>
        {t('organise.edit')}
      </ButtonLink>
      <ButtonLink look="quiet" href={localePath(t.locale, eventPeoplePath(slug, event.id))}>
        {t('event.people.title')}
      </ButtonLink>
      <ButtonLink look="quiet" href={localePath(t.locale, eventRepeatPath(slug, event.id))}>
        {t('programme.repeat')}
      </ButtonLink>
      <Press t={t} action={duplicateEventAction.bind(null, slug, event.id)} label={t('event.work.duplicate')} />
    </>
  )
}

function Press({
  t,
  action,
  label,
  look = 'quiet',
}: {
  t: Translate
  action: FormAction
  label: string
  look?: 'loud' | 'quiet'
}) {
  return (
    <ActionForm action={action} words={formWords(t)} className="inline-block">
      <Button look={look}>{label}</Button>
    </ActionForm>
  )
}
