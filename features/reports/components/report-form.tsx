import { Button } from '@/components/ui/button'
import { Choice, Fieldset, TextArea } from '@/components/ui/field'
import { ProblemSummary } from '@/components/ui/problem-summary'
import { Sheet } from '@/components/ui/sheet'
import type { KeptForm } from '@/features/kept-forms/sealing'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { reportPath } from '../paths'
import { reportReasons } from '../vocabulary'

type Props = { t: Translate; slug: string; kept: KeptForm | null }

/** What is wrong, in one press; words only where somebody has some. */
export function ReportForm({ t, slug, kept }: Props) {
  const typed = kept?.values.text
  return (
    <Sheet>
      <form method="post" action={localePath(t.locale, reportPath(slug))} data-once>
        <ProblemSummary title={t('form.error.title')} errors={kept?.errors ?? {}} message={kept?.message} />
        <Fieldset name="reason" legend={t('report.reason')} error={kept?.errors.reason}>
          {reportReasons.map((reason) => (
            <Choice
              key={reason}
              type="radio"
              name="reason"
              value={reason}
              label={t(`report.reason.${reason}`)}
              hint={t(`report.reason.${reason}.hint`)}
              defaultChecked={kept?.values.reason === reason}
              required
            />
          ))}
        </Fieldset>
        <TextArea
          name="text"
          label={
            <>
              {t('report.text')} <span className="font-normal text-soft">{t('form.optional')}</span>
            </>
          }
          hint={t('report.text.hint')}
          defaultValue={typeof typed === 'string' ? typed : undefined}
          error={kept?.errors.text}
          maxLength={1000}
        />
        <p className="mt-5">
          <Button>{t('report.send')}</Button>
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
