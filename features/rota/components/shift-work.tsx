import { ActionForm, type FormAction } from '@/components/organise/action-form'
import { Moment, Select, Text } from '@/components/organise/fields'
import { formWords } from '@/components/organise/form-words'
import { Button } from '@/components/ui/button'
import type { Translate } from '@/lib/i18n/translate'
import { toLocal } from '@/lib/time'
import { askForCoverAction, putOnAction, takeOffAction } from '../people/actions'
import type { KeptShift, Rota } from '../queries'
import { mayAskForCover, needed } from '../rules'
import { deleteShiftAction, repeatShiftAction, saveShiftAction, splitShiftAction } from '../shifts/actions'
import { roleWord, shiftTimes } from '../wording'
import { ShiftForm } from './shift-fields'

type Props = { t: Translate; organisation: string; rota: Rota; shift: KeptShift }

/** One shift: who is on it, and everything that may be done with it. */
export function ShiftWork(props: Props) {
  const { t, rota, shift, organisation } = props
  const times = shiftTimes(t, shift, rota.zone)
  return (
    <section id="shift" className="mt-6 border-4 border-ink bg-sheet p-5">
      <h2 className="m-0 border-0 p-0">{t('rota.shiftLine', { times, role: roleWord(t, shift.role, rota.kind) })}</h2>
      <p className="mt-2">
        {t('rota.numbers', { taken: shift.taken, minimum: shift.minimum, maximum: shift.maximum })}
      </p>
      <OnIt {...props} />
      <PutOn {...props} />
      <AskForCover {...props} />
      <Fold label={t('rota.edit')}>
        <ShiftForm
          t={t}
          action={saveShiftAction.bind(null, organisation, rota.id, shift.id)}
          kind={rota.kind}
          zone={rota.zone}
          shift={shift}
        />
      </Fold>
      <Fold label={t('rota.split')}>
        <Split {...props} />
      </Fold>
      <div className="mt-4 flex flex-wrap gap-3">
        <Press t={t} action={repeatShiftAction.bind(null, organisation, rota.id, shift.id)} label={t('rota.repeat')} />
        <Press t={t} action={deleteShiftAction.bind(null, organisation, rota.id, shift.id)} label={t('rota.delete')} />
      </div>
    </section>
  )
}

function OnIt({ t, organisation, rota, shift }: Props) {
  if (!shift.people.length) return null
  return (
    <ul className="mt-3">
      {shift.people.map(({ placeId, name, offered }) => {
        const shown = name ?? t('rota.noName')
        return (
          <li key={placeId} className="flex flex-wrap items-center justify-between gap-x-4 border-b border-hair">
            <span>{offered ? t('rota.offeredName', { name: shown }) : shown}</span>
            <Press
              t={t}
              look="plain"
              action={takeOffAction.bind(null, organisation, rota.id, shift.id, placeId)}
              label={t('rota.takeOff')}
              about={shown}
            />
          </li>
        )
      })}
    </ul>
  )
}

function PutOn({ t, organisation, rota, shift }: Props) {
  const on = new Set(shift.people.map(({ personId }) => personId))
  const others = rota.people.filter(({ id, name }) => name && !on.has(id))
  return (
    <ActionForm
      action={putOnAction.bind(null, organisation, rota.id, shift.id)}
      words={formWords(t)}
      className="mt-4 max-w-words"
    >
      <Text name="name" label={t('rota.putOn.name')} hint={t('rota.putOn.name.hint')} maxLength={40} />
      {others.length > 0 && (
        <Select
          name="personId"
          label={t('rota.putOn.person')}
          empty={t('rota.putOn.somebodyNew')}
          options={others.map(({ id, name }) => ({ value: id, label: name ?? '' }))}
        />
      )}
      <p className="mt-4">
        <Button look="quiet">{t('rota.putOn.button')}</Button>
      </p>
    </ActionForm>
  )
}

function AskForCover({ t, organisation, rota, shift }: Props) {
  if (!needed(shift)) return null
  if (!mayAskForCover(shift, rota.now)) return shift.coverAskedAt && <p className="mt-4">{t('rota.cover.justAsked')}</p>
  return (
    <div className="mt-5">
      <p className="max-w-words">{t('rota.cover.text')}</p>
      <p className="mt-2">
        <Press
          t={t}
          action={askForCoverAction.bind(null, organisation, rota.id, shift.id)}
          label={t('rota.cover.button')}
        />
      </p>
    </div>
  )
}

function Split({ t, organisation, rota, shift }: Props) {
  const middle = new Date((shift.startsAt.getTime() + shift.endsAt.getTime()) / 2)
  return (
    <ActionForm action={splitShiftAction.bind(null, organisation, rota.id, shift.id)} words={formWords(t)}>
      <p>{t('rota.split.text')}</p>
      <Moment name="at" legend={t('rota.split.at')} stored={toLocal(middle, rota.zone)} />
      <p className="mt-4">
        <Button look="quiet">{t('rota.split')}</Button>
      </p>
    </ActionForm>
  )
}

const Fold = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <details className="mt-4">
    <summary className="min-h-11 cursor-pointer font-bold">{label}</summary>
    {children}
  </details>
)

type PressProps = { t: Translate; action: FormAction; label: string; look?: 'quiet' | 'plain'; about?: string }

/** A button that is a form; `about` tells those who hear it which of several it is. */
function Press({ t, action, label, look = 'quiet', about }: PressProps) {
  return (
    <ActionForm action={action} words={formWords(t)} className="inline-block">
      <Button look={look}>
        {label}
        {about && <span className="sr-only">: {about}</span>}
      </Button>
    </ActionForm>
  )
}
