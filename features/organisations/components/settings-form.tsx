import { ActionForm } from '@/components/organise/action-form'
import { Area, Hidden, Select, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { Translate } from '@/lib/i18n/translate'
import { saveOrganisationAction } from '../actions'
import type { Membership } from '../permissions'
import { getOrganisationSettings } from '../queries'
import { organisationKinds } from '../vocabulary'

export async function SettingsForm({ t, by }: { t: Translate; by: Membership }) {
  const stored = await getOrganisationSettings(by)
  const action = saveOrganisationAction.bind(null, by.organisation.slug)
  return (
    <ActionForm action={action} words={formWords(t)} className="mt-4 max-w-words">
      <Hidden name="version" stored={String(stored.version)} />
      <Text name="name" label={t('organisation.field.name')} stored={stored.name} required />
      <Select
        name="kind"
        label={t('organisation.field.kind')}
        options={organisationKinds.map((kind) => ({ value: kind, label: t(`organisation.kind.${kind}`) }))}
        stored={stored.kind}
      />
      <Area
        name="about"
        label={t('organisation.field.about')}
        hint={t('organisation.field.about.hint')}
        rows={6}
        stored={stored.about}
      />
      <Text
        name="website"
        type="url"
        label={t('organisation.field.website')}
        hint={t('organisation.field.website.hint')}
        stored={stored.website}
      />
      <Area
        name="pressContact"
        label={t('organisation.field.pressContact')}
        hint={t('organisation.field.pressContact.hint')}
        rows={2}
        stored={stored.pressContact}
      />
      <Text
        name="dataContact"
        label={t('organisation.field.dataContact')}
        hint={t('organisation.field.dataContact.hint')}
        stored={stored.dataContact}
      />
      <p className="mt-6">
        <Button>{t('form.save')}</Button>
      </p>
    </ActionForm>
  )
}
