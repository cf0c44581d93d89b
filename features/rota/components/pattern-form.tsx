import { ActionForm } from '@/components/organise/action-form'
import { Checks, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { Translate } from '@/lib/i18n/translate'
import { usualMaximum } from '../picket-advice'
import type { Rota } from '../queries'
import { layPatternAction } from '../shifts/actions'
import { type ShiftRole, shiftRoles } from '../vocabulary'
import { roleWord } from '../wording'

type Props = { t: Translate; organisation: string; rota: Rota }

/** Shifts over the whole of an event at once. */
export function PatternForm({ t, organisation, rota }: Props) {
  if (!rota.endsAt) return <p className="max-w-words">{t('rota.error.withoutEnd')}</p>
  return (
    <ActionForm
      action={layPatternAction.bind(null, organisation, rota.id)}
      words={formWords(t)}
      className="max-w-words"
    >
      <Text
        name="hours"
        inputMode="numeric"
        label={t('rota.pattern.hours')}
        hint={t('rota.pattern.hours.hint')}
        stored="2"
        className="w-24!"
      />
      <Checks
        name="roles[]"
        legend={t('rota.pattern.roles')}
        options={shiftRoles.map((role) => ({ value: role, label: roleWord(t, role, rota.kind) }))}
        stored={[usualRole(rota)]}
      />
      {shiftRoles.map((role) => (
        <RoleNumbers key={role} t={t} role={role} rota={rota} />
      ))}
      <p className="mt-5">
        <Button>{t('rota.pattern.button')}</Button>
      </p>
    </ActionForm>
  )
}

const usualRole = ({ kind }: Rota): ShiftRole => (kind === 'picket' ? 'official_picket' : 'event_steward')

/** Of pickets, what the gate says. */
const numbersOf = (role: ShiftRole, { pickets }: Rota) =>
  role === 'official_picket'
    ? { minimum: pickets?.minimum || 1, maximum: pickets?.maximum ?? usualMaximum }
    : { minimum: 1, maximum: 2 }

function RoleNumbers({ t, role, rota }: { t: Translate; role: ShiftRole; rota: Rota }) {
  const { minimum, maximum } = numbersOf(role, rota)
  const of = roleWord(t, role, rota.kind)
  return (
    <div className="grid grid-cols-2 gap-x-4">
      <Text
        name={`${role}.minimum`}
        inputMode="numeric"
        label={t('rota.pattern.minimum', { role: of })}
        stored={String(minimum)}
      />
      <Text
        name={`${role}.maximum`}
        inputMode="numeric"
        label={t('rota.pattern.maximum', { role: of })}
        stored={String(maximum)}
      />
    </div>
  )
}
