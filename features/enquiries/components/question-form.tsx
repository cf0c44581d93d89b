import { Button } from '@/components/ui/button'
import { TextArea, TextField } from '@/components/ui/field'
import { ProblemSummary } from '@/components/ui/problem-summary'
import { Sheet } from '@/components/ui/sheet'
import type { KeptForm } from '@/features/kept-forms/sealing'
import { canMail } from '@/features/rsvps/rules'
import { env } from '@/lib/env'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { askPath } from '../paths'
import { longestQuestion } from '../rules'

type Props = { t: Translate; slug: string; kept: KeptForm | null }

/** A question, and an address only for whoever wants the answer by mail. */
export function QuestionForm({ t, slug, kept }: Props) {
  const value = (name: string) => {
    const typed = kept?.values[name]
    return { name, defaultValue: typeof typed === 'string' ? typed : undefined, error: kept?.errors[name] }
  }
  return (
    <Sheet>
      <form method="post" action={localePath(t.locale, askPath(slug))} data-once>
        <ProblemSummary title={t('form.error.title')} errors={kept?.errors ?? {}} message={kept?.message} />
        <TextArea
          {...value('question')}
          label={t('enquiry.question')}
          hint={t('enquiry.question.hint')}
          rows={5}
          maxLength={longestQuestion}
          required
        />
        {canMail(env()) && (
          <TextField
            {...value('email')}
            type="email"
            autoComplete="email"
            label={
              <>
                {t('rsvp.email')} <span className="font-normal text-soft">{t('form.optional')}</span>
              </>
            }
            hint={t('enquiry.email.hint')}
          />
        )}
        <p className="mt-5">
          <Button>{t('enquiry.send')}</Button>
        </p>
        <p className="mt-3">
          <a href={localePath(t.locale, '/privacy')} className="thumb">
            {t('rsvp.kept')}
          </a>
        </p>
      </form>
    </Sheet>
  )
}
