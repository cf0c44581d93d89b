import { ActionForm } from '@/components/organise/action-form'
import { Area, Check, Checks, Hidden, Select, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { Membership } from '@/features/organisations/permissions'
import { listNameable } from '@/features/organisations/queries'
import { languageName, locales } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { saveDisputeAction } from '../actions'
import type { getKeptDispute } from '../queries'
import { jurisdictions, serviceUsers } from '../vocabulary'

type Kept = NonNullable<Awaited<ReturnType<typeof getKeptDispute>>>

/** Create and edit: the same fields, the stored ones filled in. */
export async function DisputeForm({ t, by, dispute }: { t: Translate; by: Membership; dispute?: Kept }) {
  const bodies = await listNameable(by)
  const action = saveDisputeAction.bind(null, by.organisation.slug, dispute?.id ?? null)
  return (
    <ActionForm action={action} words={formWords(t)} className="mt-4 max-w-words">
      <Hidden name="version" stored={String(dispute?.version ?? 0)} />
      <Text
        name="title"
        label={t('dispute.field.title')}
        hint={t('dispute.field.title.hint')}
        stored={dispute?.title}
        required
      />
      <Text name="employer" label={t('dispute.field.employer')} stored={dispute?.employer} required />
      <Checks
        name="callers[]"
        legend={t('dispute.field.callers')}
        hint={t('dispute.field.callers.hint')}
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        stored={dispute?.callers ?? [by.organisation.id]}
      />
      <Text name="otherCaller" label={t('dispute.field.otherCaller')} hint={t('dispute.field.otherCaller.hint')} />
      <Area
        name="about"
        label={t('dispute.field.about')}
        hint={t('dispute.field.about.hint')}
        rows={7}
        stored={dispute?.about}
        required
      />
      <Area name="demands" label={t('dispute.field.demands')} stored={dispute?.demands} />
      <Select
        name="serviceUsers"
        label={t('dispute.field.serviceUsers')}
        hint={t('dispute.field.serviceUsers.hint')}
        options={serviceUsers.map((users) => ({ value: users, label: t(`serviceUsers.${users}`) }))}
        stored={dispute?.serviceUsers}
      />
      <Select
        name="jurisdiction"
        label={t('dispute.field.jurisdiction')}
        options={jurisdictions.map((value) => ({ value, label: t(`jurisdiction.${value}`) }))}
        stored={dispute?.jurisdiction}
      />
      <Text
        name="ballotOpenedOn"
        type="date"
        label={t('law.field.opened')}
        hint={t('law.field.opened.hint')}
        stored={dispute?.ballotOpenedOn}
      />
      <Text
        name="ballotClosedOn"
        type="date"
        label={t('dispute.field.ballotClosedOn')}
        stored={dispute?.ballotClosedOn}
      />
      <Text
        name="mandateEndsOn"
        type="date"
        label={t('dispute.field.mandateEndsOn')}
        hint={t('dispute.field.mandateEndsOn.hint')}
        stored={dispute?.mandateEndsOn}
      />
      <Check name="shorterNotice" label={t('law.field.agreed.notice')} stored={dispute?.shorterNotice} />
      <Check name="longerMandate" label={t('law.field.agreed.mandate')} stored={dispute?.longerMandate} />
      <Text
        name="fundLink"
        type="url"
        label={t('dispute.field.fundLink')}
        hint={t('dispute.field.fundLink.hint')}
        stored={dispute?.fundLink}
      />
      <Select
        name="locale"
        label={t('dispute.field.locale')}
        options={locales.map((locale) => ({ value: locale, label: languageName[locale] }))}
        stored={dispute?.locale ?? t.locale}
      />
      <p className="mt-6">
        <Button>{t('form.save')}</Button>
      </p>
    </ActionForm>
  )
}
