import { ActionForm } from '@/components/organise/action-form'
import { Select, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { Translate } from '@/lib/i18n/translate'
import { inviteOrganisationAction } from '../actions'
import type { Membership } from '../permissions'
import { organisationKinds } from '../vocabulary'

export function NewOrganisationForm({ t, by }: { t: Translate; by: Membership }) {
  const action = inviteOrganisationAction.bind(null, by.organisation.slug)
  return (
    <ActionForm action={action} words={formWords(t)} className="mt-4 max-w-words">
      <Text name="organisation" label={t('organisation.field.name')} autoComplete="off" required />
      <Select
        name="kind"
        label={t('organisation.field.kind')}
        options={organisationKinds.map((kind) => ({ value: kind, label: t(`organisation.kind.${kind}`) }))}
      />
      <Text
        name="person"
        label={t('organisation.site.person')}
        hint={t('organisation.site.person.hint')}
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
      <p className="mt-5">
        <Button>{t('organisation.site.invite')}</Button>
      </p>
    </ActionForm>
  )
}
