import { ActionForm } from '@/components/organise/action-form'
import { Select } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { Membership } from '@/features/organisations/permissions'
import { whenPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { listTargets } from '../queries'
import { copyRotaAction } from '../shifts/actions'

/** The same shifts for another event, with nobody on them. */
export async function CopyRota({ t, by, eventId }: { t: Translate; by: Membership; eventId: string }) {
  const targets = await listTargets(by, eventId)
  if (!targets.length) return null
  return (
    <details className="mt-4">
      <summary className="min-h-11 cursor-pointer font-bold">{t('rota.copy')}</summary>
      <ActionForm
        action={copyRotaAction.bind(null, by.organisation.slug, eventId)}
        words={formWords(t)}
        className="max-w-words"
      >
        <Select
          name="target"
          label={t('rota.copy.to')}
          hint={t('rota.copy.hint')}
          options={targets.map((event) => ({ value: event.id, label: `${event.title}, ${whenPhrase(t, event)}` }))}
        />
        <p className="mt-4">
          <Button look="quiet">{t('rota.copy.button')}</Button>
        </p>
      </ActionForm>
    </details>
  )
}
