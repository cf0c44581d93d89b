import { ActionForm } from '@/components/organise/action-form'
import { Radios, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { Translate } from '@/lib/i18n/translate'
import { inviteAction } from '../actions'
import type { Membership } from '../permissions'
import { wideRoles } from '../vocabulary'
import { InvitedFields } from './invited-fields'

export function InviteForm({ t, by }: { t: Translate; by: Membership }) {
  return (
    <ActionForm
      action={inviteAction.bind(null, by.organisation.slug)}
      words={formWords(t)}
      className="mt-4 max-w-words"
    >
      <InvitedFields t={t} />
      <Radios
        name="role"
        legend={t('members.field.role')}
        options={wideRoles.map((role) => ({ value: role, label: t(`role.${role}`), hint: t(`role.${role}.can`) }))}
      />
      <Text name="expiresOn" type="date" label={t('members.field.lastDay')} hint={t('members.field.lastDay.hint')} />
      <p className="mt-5">
        <Button>{t('members.invite.button')}</Button>
      </p>
    </ActionForm>
  )
}
