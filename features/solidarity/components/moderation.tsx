import { ActionForm } from '@/components/organise/action-form'
import { Area, Hidden } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button, ButtonLink } from '@/components/ui/button'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { momentPhrase } from '@/lib/i18n/dates'
import { languageTag, localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { acceptMessageAction, refuseMessageAction } from '../moderation/actions'
import { readOutPath } from '../paths'
import { type KeptMessage, listDecidedMessages, listHeldMessages } from '../queries'

type Props = { t: Translate; by: Membership }

/** The queue: what was sent, what its sender allows, and the decision. Afterwards it can be taken off again. */
export async function Moderation({ t, by }: Props) {
  const [held, decided] = [await listHeldMessages(by), await listDecidedMessages(by)]
  return (
    <section id="messages">
      <h2>{t('solidarity.title')}</h2>
      {held.length ? <p className="max-w-words">{t('solidarity.queue.text')}</p> : <p>{t('solidarity.queue.none')}</p>}
      {held.map((message) => (
        <Held key={message.id} t={t} by={by} message={message} />
      ))}
      {decided.length > 0 && (
        <details className="mt-4">
          <summary className="min-h-11 cursor-pointer">
            {t('solidarity.queue.decided', { count: decided.length })}
          </summary>
          {decided.map((message) => (
            <Held key={message.id} t={t} by={by} message={message} />
          ))}
        </details>
      )}
      <p className="mt-4">
        <ButtonLink look="quiet" href={localePath(t.locale, readOutPath(by.organisation.slug))}>
          {t('solidarity.readOut')}
        </ButtonLink>
      </p>
    </section>
  )
}

function Held({ t, by, message }: Props & { message: KeptMessage }) {
  const { about, sender, text, original, locale, at, mayShow, mayQuote, quotedAs, contact, state } = message
  const edits = canOrganise(by) && state === 'held'
  return (
    <div className="border-b border-hair py-4">
      <p>
        <strong>{sender}</strong>{' '}
        <span className="text-soft">
          · {about} · {momentPhrase(t, at, homeZone)}
        </span>
      </p>
      {state !== 'held' && <p className="font-bold">{t(`solidarity.state.${state}`)}</p>}
      {!edits && (
        <blockquote
          lang={languageTag[locale]}
          className="mt-2 max-w-words border-s-4 border-ink ps-3 whitespace-pre-line"
        >
          {state === 'accepted' ? text : original}
        </blockquote>
      )}
      <ul className="mt-2 list-disc ps-5">
        <li>{t(mayShow ? 'solidarity.allows.show' : 'solidarity.allows.noShow')}</li>
        <li>{mayQuote ? t('solidarity.allows.quote', { name: quotedAs }) : t('solidarity.allows.noQuote')}</li>
        {contact && canOrganise(by) && <li>{t('solidarity.allows.contact', { contact })}</li>}
      </ul>
      {canOrganise(by) && <Decision t={t} by={by} message={message} />}
    </div>
  )
}

function Decision({ t, by, message: { id, original, state } }: Props & { message: KeptMessage }) {
  const slug = by.organisation.slug
  return (
    <>
      {state !== 'accepted' && (
        <ActionForm action={acceptMessageAction.bind(null, slug)} words={formWords(t)} className="max-w-words">
          <Hidden name="id" stored={id} />
          {state === 'held' ? (
            <Area
              name="text"
              label={t('solidarity.cut')}
              hint={t('solidarity.cut.hint')}
              rows={Math.min(10, 2 + Math.ceil(original.length / 60))}
              stored={original}
            />
          ) : (
            <Hidden name="text" stored={original} />
          )}
          <p className="mt-3">
            <Button look="quiet">{t('solidarity.accept')}</Button>
          </p>
        </ActionForm>
      )}
      {state !== 'refused' && (
        <ActionForm action={refuseMessageAction.bind(null, slug)} words={formWords(t)}>
          <Hidden name="id" stored={id} />
          <Button look="plain">{t(state === 'accepted' ? 'solidarity.takeOff' : 'solidarity.refuse')}</Button>
        </ActionForm>
      )}
    </>
  )
}
