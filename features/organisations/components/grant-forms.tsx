import { ActionForm } from '@/components/organise/action-form'
import { Check, Select, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { Translate } from '@/lib/i18n/translate'
import { grantEventAction, inviteToEventAction } from '../grants/actions'
import type { Membership } from '../permissions'
import type { Member } from '../queries'
import { InvitedFields } from './invited-fields'

type Props = { t: Translate; by: Membership; event: string }

export function InviteToEventForm({ t, by, event }: Props) {
  return (
    <ActionForm
      action={inviteToEventAction.bind(null, by.organisation.slug, event)}
      words={formWords(t)}
      className="mt-4 max-w-words"
    >
      <InvitedFields t={t} />
      <Reach t={t} />
      <p className="mt-5">
        <Button>{t('members.invite.button')}</Button>
      </p>
    </ActionForm>
  )
}

export function GrantForm({ t, by, event, members }: Props & { members: Member[] }) {
  return (
    <ActionForm
      action={grantEventAction.bind(null, by.organisation.slug, event)}
      words={formWords(t)}
      className="mt-4 max-w-words"
    >
      <Select
        name="member"
        label={t('event.people.member')}
        options={members.map(({ id, name, role }) => ({ value: id, label: `${name}, ${t(`role.${role}`)}` }))}
      />
      <Reach t={t} />
      <p className="mt-5">
        <Button look="quiet">{t('event.people.give.button')}</Button>
      </p>
    </ActionForm>
  )
}

function Reach({ t }: Pick<Props, 't'>) {
  return (
    <>
      <Check
        name="mayCallOff"
        label={t('event.people.field.mayCallOff')}
        hint={t('event.people.field.mayCallOff.hint')}
      />
      <Text
        name="expiresOn"
        type="date"
        label={t('members.field.lastDay')}
        hint={t('event.people.field.lastDay.hint')}
      />
    </>
  )
}
