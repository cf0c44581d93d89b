import { ActionForm, type FormAction } from '@/components/organise/action-form'
import { Check, Hidden, Moment, Select, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { EventKind } from '@/features/events/vocabulary'
import type { Translate } from '@/lib/i18n/translate'
import { toLocal } from '@/lib/time'
import { type ShiftRole, shiftRoles } from '../vocabulary'
import { roleWord } from '../wording'

type Stored = {
  role: ShiftRole
  startsAt: Date
  endsAt: Date
  minimum: number
  maximum: number
  allowMore: boolean
  version: number
}
type Props = { t: Translate; action: FormAction; kind: EventKind; zone: string; shift: Stored }

/** The form of one shift, new or not. */
export const ShiftForm = ({ t, action, kind, zone, shift }: Props) => (
  <ActionForm action={action} words={formWords(t)} className="max-w-words">
    <Hidden name="version" stored={String(shift.version)} />
    <Select
      name="role"
      label={t('rota.field.role')}
      options={shiftRoles.map((role) => ({ value: role, label: roleWord(t, role, kind) }))}
      stored={shift.role}
    />
    <Moment name="starts" legend={t('rota.field.starts')} stored={toLocal(shift.startsAt, zone)} />
    <Moment name="ends" legend={t('rota.field.ends')} stored={toLocal(shift.endsAt, zone)} />
    <div className="grid grid-cols-2 gap-x-4">
      <Text name="minimum" inputMode="numeric" label={t('rota.field.minimum')} stored={String(shift.minimum)} />
      <Text name="maximum" inputMode="numeric" label={t('rota.field.maximum')} stored={String(shift.maximum)} />
    </div>
    <Check
      name="allowMore"
      label={t('rota.field.allowMore')}
      hint={t('rota.field.allowMore.hint')}
      stored={shift.allowMore}
    />
    <p className="mt-4">
      <Button look="quiet">{t('form.save')}</Button>
    </p>
  </ActionForm>
)
