import { ActionForm } from '@/components/organise/action-form'
import { Area, Hidden, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import { eventFactFields } from '@/features/events/vocabulary'
import type { KeptEvent } from '@/features/events/work/queries'
import type { EventProof } from '@/features/organisations/permissions'
import type { Translate } from '@/lib/i18n/translate'
import { saveFactsAction } from '../facts/actions'

/** What people who come need to know; short enough for a phone at the gate. */
export function FactsForm({ t, by, event }: { t: Translate; by: EventProof; event: KeptEvent }) {
  return (
    <ActionForm
      action={saveFactsAction.bind(null, by.organisation.slug, event.id)}
      words={formWords(t)}
      className="mt-4 max-w-words"
    >
      <Hidden name="version" stored={String(event.version)} />
      <Text
        name="contactRole"
        label={t('event.field.contactRole')}
        hint={t('event.field.contactRole.hint')}
        stored={event.contactRole}
      />
      <Text
        name="contactPhone"
        type="tel"
        label={t('event.field.contactPhone')}
        hint={t('event.field.contactPhone.hint')}
        stored={event.contactPhone}
      />
      {eventFactFields.map((field) => (
        <Area key={field} name={field} label={t(`event.field.${field}`)} rows={2} stored={event.text[field]} />
      ))}
      <p className="mt-6">
        <Button>{t('form.save')}</Button>
      </p>
    </ActionForm>
  )
}
