'use client'

import { useForm } from '@/components/organise/action-form'
import { Choice, Fieldset } from '@/components/ui/field'

type Props = {
  legend: string
  hint: string
  workplaces: { id: string; name: string; gates: { id: string; name: string }[] }[]
}

/** The gates of hundreds of workplaces, side by side. */
export function GateChecks({ legend, hint, workplaces }: Props) {
  const { state, idOf } = useForm()
  const ticked = new Set(state.values['gates[]'] ?? [])
  return (
    <Fieldset name="gates[]" id={idOf('gates[]')} legend={legend} hint={hint} error={state.errors['gates[]']}>
      <div className="mt-2 grid gap-x-6 gap-y-3 tablet:grid-cols-2 desk:grid-cols-3">
        {workplaces.map(({ id, name, gates }) => (
          <fieldset key={id} className="min-w-0">
            <legend className="font-bold">{name}</legend>
            {gates.map((gate) => (
              <Choice
                key={gate.id}
                type="checkbox"
                name="gates[]"
                value={gate.id}
                label={gate.name}
                defaultChecked={ticked.has(gate.id)}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </Fieldset>
  )
}
