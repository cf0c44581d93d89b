import { ActionForm } from '@/components/organise/action-form'
import { Hidden, Select, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone, toLocal } from '@/lib/time'
import { changeRoleAction } from '../actions'
import type { Membership } from '../permissions'
import type { Member } from '../queries'
import { roles } from '../vocabulary'

export function RoleForm({ t, by, member }: { t: Translate; by: Membership; member: Member }) {
  return (
    <ActionForm action={changeRoleAction.bind(null, by.organisation.slug)} words={formWords(t)}>
      <Hidden name="member" stored={member.id} />
      <Select
        name="role"
        label={t('members.field.role')}
        options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        stored={member.role}
      />
      <Text
        name="expiresOn"
        type="date"
        label={t('members.field.lastDay')}
        hint={t('members.field.lastDay.hint')}
        stored={member.expiresAt && toLocal(member.expiresAt, homeZone).date}
      />
      <p className="mt-5">
        <Button>{t('members.change.button')}</Button>
      </p>
    </ActionForm>
  )
}
