import { ActionForm, type FormAction } from '@/components/organise/action-form'
import { Area, Check, Checks, Clock, Radios, Select, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import { eventKinds, visitorPolicies } from '@/features/events/vocabulary'
import type { Membership } from '@/features/organisations/permissions'
import { listNameable } from '@/features/organisations/queries'
import { listWorkplaces } from '@/features/workplaces/queries'
import { dayPhrase } from '@/lib/i18n/dates'
import { languageName, locales } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { dayBounds } from '@/lib/time'
import { strikeDays } from '../pattern'
import { GateChecks } from './gate-checks'

type Strike = { startsAt: Date; endsAt: Date | null; zone: string }
type Props = { t: Translate; by: Membership; action: FormAction; strike: Strike }

/** Which days, which gates, which hours, and what all of them have in common. What comes next is a table of them. */
export async function PlanForm({ t, by, action, strike }: Props) {
  const [workplaces, bodies] = await Promise.all([listWorkplaces(by), listNameable(by)])
  return (
    <ActionForm action={action} words={formWords(t)} className="mt-4">
      <Days t={t} strike={strike} />
      <h2>{t('programme.section.where')}</h2>
      <Check
        name="everyGate"
        label={t('programme.everyGate', { count: workplaces.flatMap((one) => one.entrances).length })}
      />
      <GateChecks
        legend={t('programme.gates')}
        hint={t('programme.gates.hint')}
        workplaces={workplaces.map(({ id, name, entrances }) => ({
          id,
          name,
          gates: entrances.map((gate) => ({ id: gate.id, name: gate.name })),
        }))}
      />
      <div className="max-w-words">
        <Alike t={t} bodies={bodies} own={by.organisation.id} />
        <Shifts t={t} />
        <p className="mt-6">
          <Button>{t('programme.preview')}</Button>
        </p>
        <p className="mt-2 text-soft">{t('programme.preview.hint')}</p>
      </div>
    </ActionForm>
  )
}

function Days({ t, strike }: { t: Translate; strike: Strike }) {
  const days = strikeDays(strike, strike.zone)
  return (
    <div className="max-w-words">
      <h2>{t('programme.section.when')}</h2>
      <Checks
        name="days[]"
        legend={t('programme.days')}
        options={days.map(({ day }) => ({
          value: day,
          label: dayPhrase(t, dayBounds(day, strike.zone).from, strike.zone),
        }))}
        stored={days.filter(({ usual }) => usual).map(({ day }) => day)}
      />
      <div className="flex flex-wrap gap-x-8">
        <Clock name="from" legend={t('programme.from')} stored="07:00" />
        <Clock name="to" legend={t('programme.to')} hint={t('programme.to.hint')} stored="11:00" />
      </div>
    </div>
  )
}

const shared = ['summary', 'supporterPosition', 'directions', 'bring', 'doNot', 'route'] as const

function Alike({ t, bodies, own }: { t: Translate; bodies: { id: string; name: string }[]; own: string }) {
  return (
    <>
      <h2>{t('programme.section.alike')}</h2>
      <Select
        name="kind"
        label={t('event.field.kind')}
        options={eventKinds.map((kind) => ({ value: kind, label: t(`event.kind.${kind}`) }))}
      />
      <Text
        name="title"
        label={t('event.field.title')}
        hint={t('programme.title.hint', { gate: '{gate}', workplace: '{workplace}' })}
        stored={t('programme.title.usual', { gate: '{gate}', workplace: '{workplace}' })}
        required
      />
      <Select
        name="calledBy"
        label={t('event.field.calledBy')}
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        stored={own}
      />
      <Radios
        name="visitorPolicy"
        legend={t('event.field.visitorPolicy')}
        hint={t('event.field.visitorPolicy.hint')}
        options={visitorPolicies.map((policy) => ({ value: policy, label: t(`event.field.visitors.${policy}`) }))}
      />
      <Text name="contactRole" label={t('event.field.contactRole')} hint={t('event.field.contactRole.hint')} />
      <Text name="contactPhone" type="tel" label={t('event.field.contactPhone')} hint={t('programme.phone.hint')} />
      {shared.map((field) => (
        <Area key={field} name={field} label={t(`event.field.${field}`)} rows={2} />
      ))}
      <Check name="signUp" label={t('event.field.signUp')} stored />
      <Select
        name="locale"
        label={t('event.field.locale')}
        options={locales.map((locale) => ({ value: locale, label: languageName[locale] }))}
        stored={t.locale}
      />
    </>
  )
}

function Shifts({ t }: { t: Translate }) {
  return (
    <>
      <h2>{t('programme.section.rota')}</h2>
      <Text
        name="rotaHours"
        inputMode="numeric"
        label={t('programme.rota.hours')}
        hint={t('programme.rota.hours.hint')}
        className="w-24!"
      />
      <Text name="rotaMinimum" inputMode="numeric" label={t('programme.rota.minimum')} stored="3" className="w-24!" />
      <Text
        name="rotaMaximum"
        inputMode="numeric"
        label={t('programme.rota.maximum')}
        hint={t('workplace.gate.advisoryMaximum.hint')}
        stored="6"
        className="w-24!"
      />
    </>
  )
}
