import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Prose } from '@/components/ui/prose'
import { eventPath } from '@/features/events/paths'
import { env } from '@/lib/env'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { myQuestionPath } from '../paths'
import type { MyQuestion } from '../queries'

type Props = { t: Translate; mine: MyQuestion; token: string }

/** A question and what came of it, for whoever asked. */
export function MyQuestionView({ t, mine, token }: Props) {
  const { state, question, answer, told, slug } = mine
  const path = localePath(t.locale, myQuestionPath(token))
  return (
    <>
      <h1 className="mt-6">{t(`enquiry.mine.${state}`)}</h1>
      {state === 'answered' ? (
        <div className="mt-4 border-s-8 border-ember ps-3 text-xl">
          <Prose text={answer} />
        </div>
      ) : (
        <p className="mt-4">
          {t(state === 'closed' ? 'enquiry.mine.closed.text' : told ? 'enquiry.mine.told' : 'enquiry.mine.untold')}
        </p>
      )}
      <h2>{t('enquiry.mine.question')}</h2>
      <Prose text={question} />
      <form method="post" action={path} className="mt-6">
        <p>{t('enquiry.mine.deleteText')}</p>
        <p className="mt-2">
          <Button look="quiet">{t('enquiry.mine.delete')}</Button>
        </p>
      </form>
      <div className="mt-6 print:hidden">
        <TextField
          name="link"
          label={t('rsvp.mine.link')}
          hint={t('enquiry.mine.link.hint')}
          defaultValue={env().APP_URL + path}
          readOnly
        />
        <Button type="button" look="plain" hidden data-copy="link" data-done={t('rsvp.mine.copied')} className="mt-2">
          {t('rsvp.mine.copy')}
        </Button>
      </div>
      <p className="mt-5">
        <a href={localePath(t.locale, eventPath(slug))} className="thumb">
          {t('rsvp.back')}
        </a>
      </p>
    </>
  )
}
