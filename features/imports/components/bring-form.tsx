import { ActionForm, type FormAction } from '@/components/organise/action-form'
import { Check, Hidden, Radios, Select, Text } from '@/components/organise/fields'
import { FileField } from '@/components/organise/file-field'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import { eventKinds, visitorPolicies } from '@/features/events/vocabulary'
import { listUsableActions } from '@/features/industrial-action/queries'
import type { Membership } from '@/features/organisations/permissions'
import { whenPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { mostBytes, mostRows } from '../files/table'
import { exportPath } from '../paths'
import type { ImportSubject } from '../vocabulary'

type Props = { t: Translate; by: Membership; subject: ImportSubject; action: FormAction }

/** A file, and what holds for rows that do not say. */
export function BringForm({ t, by, subject, action }: Props) {
  const example = exportPath(by.organisation.slug, `example-${subject}.csv`)
  return (
    <ActionForm action={action} words={formWords(t)} className="mt-4 max-w-words">
      <p>{t(`imports.how.${subject}`)}</p>
      <p className="mt-2">{t('imports.how.limits', { rows: mostRows })}</p>
      <p className="mt-2">
        <a href={localePath(t.locale, example)} className="thumb" download>
          {t('imports.example')}
        </a>
      </p>
      <FileField
        name="file"
        label={t('imports.field.file')}
        accept={subject === 'events' ? '.csv,.tsv,.txt,.ics,text/csv,text/calendar' : '.csv,.tsv,.txt,text/csv'}
        most={mostBytes}
        tooLarge={t('imports.error.large')}
      />
      {subject === 'events' ? (
        <ForEvents t={t} by={by} />
      ) : (
        <Text name="gateName" label={t('imports.field.gateName')} stored={t('imports.mainGate')} />
      )}
      <p className="mt-6">
        <Button>{t('imports.read')}</Button>
      </p>
    </ActionForm>
  )
}

async function ForEvents({ t, by }: { t: Translate; by: Membership }) {
  const strikes = await listUsableActions(by)
  return (
    <>
      <Select
        name="kind"
        label={t('imports.field.kind')}
        options={eventKinds.map((kind) => ({ value: kind, label: t(`event.kind.${kind}`) }))}
        stored="picket"
      />
      <Select
        name="strikeId"
        label={t('imports.field.strike')}
        empty={t('event.field.strike.none')}
        options={strikes.map((one) => ({
          value: one.id,
          label: `${one.dispute}: ${one.ownWords}, ${whenPhrase(t, one)}`,
        }))}
      />
      <Radios
        name="visitorPolicy"
        legend={t('imports.field.visitorPolicy')}
        hint={t('event.field.visitorPolicy.hint')}
        options={visitorPolicies.map((policy) => ({ value: policy, label: t(`event.field.visitors.${policy}`) }))}
      />
      <Check name="signUp" label={t('event.field.signUp')} stored />
      <Hidden name="locale" stored={t.locale} />
    </>
  )
}
