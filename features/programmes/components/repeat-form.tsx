import { ActionForm, type FormAction } from '@/components/organise/action-form'
import { Radios, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { Translate } from '@/lib/i18n/translate'

/** Every so many weeks, so many times or until a day. */
export function RepeatForm({ t, action }: { t: Translate; action: FormAction }) {
  return (
    <ActionForm action={action} words={formWords(t)} className="mt-4 max-w-words">
      <Text
        name="every"
        inputMode="numeric"
        label={t('programme.repeat.every')}
        hint={t('programme.repeat.every.hint')}
        stored="1"
        className="w-24!"
      />
      <Radios
        name="ends"
        legend={t('programme.repeat.ends')}
        options={(['times', 'until'] as const).map((one) => ({ value: one, label: t(`programme.repeat.ends.${one}`) }))}
        stored="times"
      />
      <Text name="times" inputMode="numeric" label={t('programme.repeat.times')} className="w-24!" />
      <Text name="until" type="date" label={t('programme.repeat.until')} className="w-44!" />
      <p className="mt-6">
        <Button>{t('programme.preview')}</Button>
      </p>
    </ActionForm>
  )
}
