import { ActionForm } from '@/components/organise/action-form'
import { Area, Hidden, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { Membership } from '@/features/organisations/permissions'
import type { Translate } from '@/lib/i18n/translate'
import { saveWorkplaceAction } from '../actions'
import type { KeptWorkplace } from '../queries'

const blankGates = 2

/** A workplace and all its gates in one form; there is always room for two more. */
export function WorkplaceForm({ t, by, workplace }: { t: Translate; by: Membership; workplace?: KeptWorkplace }) {
  const gates = [...(workplace?.entrances ?? []), ...Array.from({ length: blankGates }, () => undefined)]
  return (
    <ActionForm
      action={saveWorkplaceAction.bind(null, by.organisation.slug, workplace?.id ?? null)}
      words={formWords(t)}
      className="mt-4 max-w-words"
    >
      <Hidden name="version" stored={String(workplace?.version ?? 0)} />
      <Text
        name="name"
        label={t('workplace.field.name')}
        hint={t('workplace.field.name.hint')}
        stored={workplace?.name}
        required
      />
      <Text name="address" label={t('workplace.field.address')} stored={workplace?.address} required />
      <Text
        name="locality"
        label={t('workplace.field.locality')}
        hint={t('workplace.field.locality.hint')}
        stored={workplace?.locality}
        required
      />
      <Text name="postcode" label={t('workplace.field.postcode')} stored={workplace?.postcode} />
      <h2 id="entrance">{t('workplace.gates')}</h2>
      {gates.map((gate, index) => (
        <Gate key={gate?.id ?? `new ${index}`} t={t} gate={gate} index={index} />
      ))}
      <p className="mt-6">
        <Button>{t('form.save')}</Button>
      </p>
    </ActionForm>
  )
}

function Gate({ t, gate, index }: { t: Translate; gate?: KeptWorkplace['entrances'][number]; index: number }) {
  const name = (field: string) => `entrance.${index}.${field}`
  const number = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value))
  return (
    <fieldset className="mt-6 border-t border-hair pt-2">
      <legend className="font-poster text-2xl uppercase">
        {gate ? t('workplace.gate', { number: index + 1 }) : t('workplace.gate.new')}
      </legend>
      <Hidden name={name('id')} stored={gate?.id ?? ''} />
      <Text
        name={name('name')}
        label={t('workplace.gate.name')}
        hint={gate && t('workplace.gate.name.hint')}
        stored={gate?.name}
      />
      <Area
        name={name('supporterPosition')}
        label={t('workplace.gate.supporterPosition')}
        hint={t('workplace.gate.supporterPosition.hint')}
        rows={2}
        stored={gate?.supporterPosition}
      />
      <Area name={name('accessNotes')} label={t('workplace.gate.accessNotes')} rows={2} stored={gate?.accessNotes} />
      <div className="grid grid-cols-2 gap-x-4">
        <Text
          name={name('latitude')}
          inputMode="decimal"
          label={t('workplace.gate.latitude')}
          stored={number(gate?.latitude)}
        />
        <Text
          name={name('longitude')}
          inputMode="decimal"
          label={t('workplace.gate.longitude')}
          stored={number(gate?.longitude)}
        />
      </div>
      <Text
        name={name('minimumPickets')}
        inputMode="numeric"
        label={t('workplace.gate.minimumPickets')}
        stored={number(gate?.minimumPickets ?? 0)}
      />
      <Text
        name={name('advisoryMaximum')}
        inputMode="numeric"
        label={t('workplace.gate.advisoryMaximum')}
        hint={t('workplace.gate.advisoryMaximum.hint')}
        stored={number(gate?.advisoryMaximum ?? 6)}
      />
    </fieldset>
  )
}
