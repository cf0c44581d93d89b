import { ActionForm, type FormAction } from '@/components/organise/action-form'
import { Checks, Radios, Select, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { listUsableActions } from '@/features/industrial-action/queries'
import { dayPhrase, whenPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { dayBounds, dayOf } from '@/lib/time'
import { strikeDays } from '../pattern'
import type { listCopyable } from '../queries'

type Strikes = Awaited<ReturnType<typeof listUsableActions>>
type Props = {
  t: Translate
  action: FormAction
  strike: Strikes[number]
  strikes: Strikes
  events: Awaited<ReturnType<typeof listCopyable>>
}

/** Which day, to which days, under which strike. */
export function CopyForm({ t, action, strike, strikes, events }: Props) {
  const counts = new Map<string, number>()
  for (const { startsAt, zone } of events) {
    const day = dayOf(startsAt, zone)
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  const name = (day: string, zone: string) => dayPhrase(t, dayBounds(day, zone).from, zone)
  const targets = [...new Set(strikes.flatMap((one) => strikeDays(one, one.zone).map(({ day }) => day)))].sort()
  return (
    <ActionForm action={action} words={formWords(t)} className="mt-4 max-w-words">
      <Radios
        name="day"
        legend={t('programme.copy.from')}
        options={[...counts].map(([day, count]) => ({
          value: day,
          label: t('programme.copy.day', { day: name(day, strike.zone), count }),
        }))}
      />
      <Checks
        name="days[]"
        legend={t('programme.copy.to')}
        options={targets.slice(0, 62).map((day) => ({ value: day, label: name(day, strike.zone) }))}
      />
      <Text name="other" type="date" label={t('programme.copy.other')} className="w-44!" />
      <Select
        name="strike"
        label={t('event.field.strike')}
        options={strikes.map((one) => ({
          value: one.id,
          label: `${one.dispute}: ${one.ownWords}, ${whenPhrase(t, one)}`,
        }))}
        stored={strike.id}
      />
      <p className="mt-6">
        <Button>{t('programme.preview')}</Button>
      </p>
    </ActionForm>
  )
}
