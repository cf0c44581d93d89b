import { Text } from '@/components/organise/fields'
import type { Translate } from '@/lib/i18n/translate'

/** Who is invited, and at which address. */
export function InvitedFields({ t }: { t: Translate }) {
  return (
    <>
      <Text
        name="person"
        label={t('members.field.person')}
        hint={t('members.field.person.hint')}
        autoComplete="off"
        required
      />
      <Text
        name="email"
        type="email"
        label={t('members.field.email')}
        hint={t('members.field.email.hint')}
        autoComplete="off"
        required
      />
    </>
  )
}
