import { ActionForm } from '@/components/organise/action-form'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import { eventWorkPath } from '@/features/events/paths'
import type { Membership } from '@/features/organisations/permissions'
import { canMail } from '@/features/rsvps/rules'
import { env } from '@/lib/env'
import { momentPhrase, whenPhrase } from '@/lib/i18n/dates'
import { type Locale, languageName, languageTag, localePath } from '@/lib/i18n/locales'
import { type Translate, translator } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { deleteCircularAction, sendCircularAction } from '../actions'
import { circularMail } from '../emails'
import type { Circular } from '../queries'

type Props = { t: Translate; by: Membership; circular: Circular }

/** A message before and after it is sent: to how many it goes, how each gets it, and what became of it. */
export function CircularView({ t, by, circular }: Props) {
  const { events, sentAt } = circular
  return (
    <>
      <h1 className="mt-6">{t(sentAt ? 'circular.sent' : 'circular.draft')}</h1>
      {sentAt ? <After t={t} circular={circular} /> : <Before t={t} by={by} circular={circular} />}
      <h2>{t('circular.events')}</h2>
      <ul>
        {events.map((event) => (
          <li key={event.id} className="border-b border-hair py-2">
            <a href={localePath(t.locale, eventWorkPath(by.organisation.slug, event.id))} className="thumb">
              {event.title}
            </a>
            <span className="block text-soft">{whenPhrase(t, event)}</span>
          </li>
        ))}
      </ul>
      <h2>{t('circular.asSeen')}</h2>
      {circular.languages.map(([locale, count]) => (
        <AsSeen key={locale} t={t} by={by} text={circular.text} locale={locale} count={count} />
      ))}
    </>
  )
}

function Before({ t, by, circular: { id, addressees, untold } }: Props) {
  const slug = by.organisation.slug
  return (
    <>
      <p className="mt-4 text-xl font-bold">{t('circular.counts', { addressees, untold })}</p>
      <p className="max-w-words">{t('circular.limit')}</p>
      {!canMail(env()) && <p className="border-s-8 border-ember ps-3">{t('rsvp.numbers.noMail')}</p>}
      <div className="mt-4 flex flex-wrap gap-3">
        {addressees > 0 && (
          <ActionForm action={sendCircularAction.bind(null, slug, id)} words={formWords(t)}>
            <Button>{t('circular.send', { addressees })}</Button>
          </ActionForm>
        )}
        <ActionForm action={deleteCircularAction.bind(null, slug, id)} words={formWords(t)}>
          <Button look="quiet">{t('circular.delete')}</Button>
        </ActionForm>
      </div>
    </>
  )
}

function After({ t, circular: { sentAt, mails, untold } }: Omit<Props, 'by'>) {
  const lines = (['sent', 'waiting', 'limited', 'failed'] as const).filter((line) => line === 'sent' || mails[line] > 0)
  return (
    <>
      {sentAt && <p className="mt-4">{t('circular.sentAt', { when: momentPhrase(t, sentAt, homeZone) })}</p>}
      <ul className="mt-2 list-disc ps-5 text-xl">
        {lines.map((line) => (
          <li key={line}>{t(`circular.after.${line}`, { count: mails[line] })}</li>
        ))}
        {untold > 0 && <li>{t('circular.after.untold', { count: untold })}</li>}
      </ul>
    </>
  )
}

type Seen = { t: Translate; by: Membership; text: string; locale: Locale; count: number }

/** The mail itself, but for the address and the private link, which are each person's own. */
function AsSeen({ t, by, text, locale, count }: Seen) {
  const { demo } = by.organisation
  const { subject, paragraphs, footer } = circularMail(translator(locale), { email: '', text, href: '', demo })
  return (
    <section className="mt-4 max-w-words border-4 border-ink bg-sheet p-4">
      <p className="text-soft">{t('circular.asSeen.in', { language: languageName[locale], count })}</p>
      <div lang={languageTag[locale]}>
        <p className="mt-2 font-bold">{subject}</p>
        {paragraphs.map((part) =>
          typeof part === 'string' ? (
            <p key={part} className="mt-2 whitespace-pre-line">
              {part}
            </p>
          ) : (
            <p key={part.label} className="mt-2 font-bold underline">
              {part.label}
            </p>
          ),
        )}
        <p className="mt-3 border-t border-hair pt-2 text-[.9375rem] text-soft">{footer}</p>
      </div>
    </section>
  )
}
