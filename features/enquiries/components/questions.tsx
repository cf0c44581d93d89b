import { ActionForm } from '@/components/organise/action-form'
import { Area, Hidden } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import { eventWorkPath } from '@/features/events/paths'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { momentPhrase } from '@/lib/i18n/dates'
import { languageTag, localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { answerQuestionAction, closeQuestionAction } from '../inbox/actions'
import { type KeptQuestion, listDoneQuestions, listOpenQuestions } from '../queries'

type Props = { t: Translate; by: Membership }

/** The inbox of questions: what was asked about which event, and the answer. Nobody's address is shown. */
export async function Questions({ t, by }: Props) {
  const [open, done] = [await listOpenQuestions(by), await listDoneQuestions(by)]
  return (
    <section id="questions">
      <h2>{t('enquiry.title')}</h2>
      {!open.length && <p>{t('enquiry.none')}</p>}
      {open.map((asked) => (
        <div key={asked.id} className="border-b border-hair py-4">
          <Asked t={t} by={by} asked={asked} />
          {canOrganise(by) && <Decision t={t} by={by} asked={asked} />}
        </div>
      ))}
      {done.length > 0 && (
        <details className="mt-4">
          <summary className="min-h-11 cursor-pointer">{t('enquiry.done', { count: done.length })}</summary>
          {done.map((asked) => (
            <div key={asked.id} className="border-b border-hair py-4">
              <Asked t={t} by={by} asked={asked} />
              <p className="mt-2 font-bold">{t(`enquiry.state.${asked.state}`)}</p>
              {asked.answer && <p className="max-w-words whitespace-pre-line">{asked.answer}</p>}
            </div>
          ))}
        </details>
      )}
    </section>
  )
}

const Asked = ({ t, by, asked }: Props & { asked: KeptQuestion }) => (
  <>
    <p>
      <a href={localePath(t.locale, eventWorkPath(by.organisation.slug, asked.eventId))} className="thumb font-bold">
        {asked.event}
      </a>{' '}
      <span className="text-soft">· {momentPhrase(t, asked.at, homeZone)}</span>
    </p>
    <blockquote
      lang={languageTag[asked.locale]}
      className="mt-1 max-w-words border-s-4 border-ink ps-3 whitespace-pre-line"
    >
      {asked.question}
    </blockquote>
  </>
)

function Decision({ t, by, asked }: Props & { asked: KeptQuestion }) {
  const slug = by.organisation.slug
  return (
    <>
      <ActionForm action={answerQuestionAction.bind(null, slug)} words={formWords(t)} className="max-w-words">
        <Hidden name="id" stored={asked.id} />
        <Area
          name="answer"
          label={t('enquiry.answer')}
          hint={t(asked.told ? 'enquiry.answer.mail' : 'enquiry.answer.link')}
          rows={4}
          required
        />
        <p className="mt-3">
          <Button look="quiet">{t('enquiry.answer.send')}</Button>
        </p>
      </ActionForm>
      <ActionForm action={closeQuestionAction.bind(null, slug)} words={formWords(t)}>
        <Hidden name="id" stored={asked.id} />
        <Button look="plain">{t('enquiry.close')}</Button>
      </ActionForm>
    </>
  )
}
