import { Button } from '@/components/ui/button'
import { Choice, Fieldset, SelectField, TextField } from '@/components/ui/field'
import { ProblemSummary } from '@/components/ui/problem-summary'
import { jurisdictions } from '@/features/disputes/vocabulary'
import type { FormValues } from '@/lib/forms'
import { localePath } from '@/lib/i18n/locales'
import type { MessageKey, Translate } from '@/lib/i18n/translate'
import { askPath, lawPath } from '../paths'
import { type Ask, asks } from '../vocabulary'

type Props = {
  t: Translate
  organisation: string
  ask: Ask
  values: FormValues
  errors: Record<string, string>
}

type DayField = { name: string; label: MessageKey; hint?: MessageKey; optional?: true }

const days: Record<Ask, DayField[]> = {
  notice: [
    { name: 'first', label: 'law.field.first' },
    { name: 'received', label: 'law.field.received', hint: 'law.field.received.hint', optional: true },
  ],
  mandate: [
    { name: 'closed', label: 'law.field.closed', hint: 'law.field.closed.hint' },
    { name: 'opened', label: 'law.field.opened', hint: 'law.field.opened.hint', optional: true },
  ],
  ballot: [{ name: 'opens', label: 'law.field.opens', hint: 'law.field.opened.hint' }],
  march: [{ name: 'day', label: 'law.field.march' }],
  day: [
    { name: 'day', label: 'law.field.day' },
    { name: 'opened', label: 'law.field.opened', optional: true },
  ],
}

/** The questions to choose from, and the form of one. It asks by its address, so that it can be kept and sent on. */
export function Question({ t, organisation, ask, values, errors }: Props) {
  const value = (name: string) => String(values[name] ?? '')
  return (
    <>
      <nav aria-label={t('law.questions')} className="mt-6 flex flex-wrap gap-x-5 border-b border-hair">
        {asks.map((one) => (
          <a
            key={one}
            href={localePath(t.locale, askPath(organisation, one))}
            aria-current={one === ask ? 'page' : undefined}
            className={`thumb ${one === ask ? 'font-bold text-ink' : ''}`}
          >
            {t(`law.asks.${one}`)}
          </a>
        ))}
      </nav>
      <form method="get" action={localePath(t.locale, lawPath(organisation))} noValidate className="mt-2 max-w-words">
        <ProblemSummary title={t('form.error.title')} errors={errors} />
        <input type="hidden" name="ask" value={ask} />
        <SelectField
          name="where"
          label={t('law.field.where')}
          hint={t('law.field.where.hint')}
          options={jurisdictions.map((one) => ({ value: one, label: t(`jurisdiction.${one}`) }))}
          defaultValue={value('where') || 'GB-EAW'}
          error={errors.where}
        />
        {ask === 'march' && <Along t={t} value={value('along')} error={errors.along} />}
        {days[ask].map(({ name, label, hint, optional }) => (
          <TextField
            key={name}
            type="date"
            name={name}
            label={optional ? t('law.optional', { label: t(label) }) : t(label)}
            hint={hint && t(hint)}
            defaultValue={value(name)}
            error={errors[name]}
            className="w-44!"
          />
        ))}
        {(ask === 'notice' || ask === 'mandate') && (
          <Choice
            type="checkbox"
            name="agreed"
            value="on"
            label={t(`law.field.agreed.${ask}`)}
            defaultChecked={value('agreed') === 'on'}
          />
        )}
        <p className="mt-6">
          <Button>{t('law.count')}</Button>
        </p>
      </form>
    </>
  )
}

function Along({ t, value, error }: { t: Translate; value: string; error?: string }) {
  return (
    <Fieldset name="along" legend={t('law.field.along')} hint={t('law.field.along.hint')} error={error}>
      {(['yes', 'no'] as const).map((one) => (
        <Choice
          key={one}
          type="radio"
          name="along"
          value={one}
          label={t(`law.field.along.${one}`)}
          defaultChecked={value === one}
        />
      ))}
    </Fieldset>
  )
}
