'use client'

import { type ComponentProps, type ReactNode, useLayoutEffect, useState } from 'react'
import { Choice, Fieldset, type Option, SelectField, TextArea, TextField } from '../ui/field'
import { useForm } from './action-form'

/** What a field shows: what was typed last, or else what is stored. */
function useValue(name: string, stored?: string) {
  const { state, idOf } = useForm()
  const typed = state.values[name]
  return { id: idOf(name), value: typeof typed === 'string' ? typed : stored, error: state.errors[name] }
}

/** What somebody else saved meanwhile, beside one's own; of a choice in its words. */
function Theirs({ name, options = [] }: { name: string; options?: Option[] }) {
  const { state, words } = useForm()
  const theirs = state.theirs?.[name]
  if (theirs === undefined) return null
  return (
    <div className="mt-1 border-s-8 border-ember ps-3">
      <strong>{words.theirs}</strong>
      <div className="whitespace-pre-line">{options.find(({ value }) => value === theirs)?.label ?? theirs}</div>
    </div>
  )
}

type Stored<P> = Omit<P, 'error' | 'defaultValue' | 'value'> & { stored?: string | null }

export function Text({ stored, ...rest }: Stored<ComponentProps<typeof TextField>>) {
  const { id, value, error } = useValue(rest.name, stored ?? undefined)
  return (
    <>
      <TextField {...rest} id={id} defaultValue={value} error={error} />
      <Theirs name={rest.name} />
    </>
  )
}

export function Area({ stored, ...rest }: Stored<ComponentProps<typeof TextArea>>) {
  const { id, value, error } = useValue(rest.name, stored ?? undefined)
  useTypedEarly(id)
  return (
    <>
      <TextArea {...rest} id={id} defaultValue={value} error={error} />
      <Theirs name={rest.name} />
    </>
  )
}

const areaOf = (id: string) => document.getElementById(id) as HTMLTextAreaElement | null

/**
 * When React takes a page over, it puts every text area back to its stored text (`initTextarea` in react-dom), and the
 * caret with it. Who has begun to type before the script came keeps both.
 */
function useTypedEarly(id: string) {
  const [early] = useState(() => {
    const area = typeof document === 'undefined' ? null : areaOf(id)
    return area && { text: area.value, from: area.selectionStart, to: area.selectionEnd }
  })
  useLayoutEffect(() => {
    const area = areaOf(id)
    if (!area || !early) return
    if (area.value !== early.text) area.value = early.text
    if (document.activeElement === area) area.setSelectionRange(early.from, early.to)
  }, [id, early])
}

export function Select({ stored, ...rest }: Stored<ComponentProps<typeof SelectField>>) {
  const { id, value, error } = useValue(rest.name, stored ?? undefined)
  return (
    <>
      {/* A select that React resets goes back to its first value, not to its new default (facebook/react#30580). */}
      <SelectField key={value} {...rest} id={id} defaultValue={value} error={error} />
      <Theirs name={rest.name} options={rest.options} />
    </>
  )
}

type RadiosProps = { name: string; legend: ReactNode; hint?: ReactNode; options: Option[]; stored?: string | null }

export function Radios({ name, legend, hint, options, stored }: RadiosProps) {
  const { id, value, error } = useValue(name, stored ?? undefined)
  return (
    <Fieldset name={name} id={id} legend={legend} hint={hint} error={error}>
      {options.map((option) => (
        <Choice
          key={option.value}
          type="radio"
          name={name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          defaultChecked={value === option.value}
        />
      ))}
      <Theirs name={name} options={options} />
    </Fieldset>
  )
}

/** Several may be ticked; `name` ends in `[]`. */
export function Checks({
  name,
  legend,
  hint,
  options,
  stored = [],
}: Omit<RadiosProps, 'stored'> & { stored?: string[] }) {
  const { state, idOf } = useForm()
  const typed = state.values[name]
  const sent = Object.keys(state.values).length > 0
  const ticked = Array.isArray(typed) ? typed : sent ? [] : stored
  return (
    <Fieldset name={name} id={idOf(name)} legend={legend} hint={hint} error={state.errors[name]}>
      {options.map((option) => (
        <Choice
          key={option.value}
          type="checkbox"
          name={name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          defaultChecked={ticked.includes(option.value)}
        />
      ))}
    </Fieldset>
  )
}

export function Check({
  name,
  label,
  hint,
  stored,
}: {
  name: string
  label: ReactNode
  hint?: ReactNode
  stored?: boolean
}) {
  const { state } = useForm()
  const sent = Object.keys(state.values).length > 0
  return (
    <Choice
      type="checkbox"
      name={name}
      value="on"
      label={label}
      hint={hint}
      defaultChecked={sent ? state.values[name] === 'on' : stored}
    />
  )
}

/** A value that goes with the form unseen; after a conflict it is the newer one. */
export function Hidden({ name, stored }: { name: string; stored: string }) {
  const { value } = useValue(name, stored)
  return <input type="hidden" name={name} value={value} readOnly />
}

type MomentProps = { name: string; legend: ReactNode; hint?: ReactNode; stored?: { date: string; time: string } | null }

/** A date and a time on the wall; when the clock goes back that night, also which of the two. */
export function Moment({ name, legend, hint, stored }: MomentProps) {
  const { words, idOf } = useForm()
  const date = useValue(`${name}.date`, stored?.date)
  const time = useValue(`${name}.time`, stored?.time)
  return (
    <Fieldset name={name} id={idOf(name)} legend={legend} hint={hint}>
      <div className="flex flex-wrap gap-x-5 [&>div]:mt-1">
        <TextField
          name={`${name}.date`}
          id={date.id}
          type="date"
          label={words.date}
          defaultValue={date.value}
          error={date.error}
          className="w-44!"
        />
        <TextField
          name={`${name}.time`}
          id={time.id}
          type="time"
          label={words.time}
          defaultValue={time.value}
          error={time.error}
          className="w-32!"
        />
      </div>
      <Theirs name={name} />
      <Fold name={name} />
    </Fieldset>
  )
}

type ClockProps = Omit<MomentProps, 'stored'> & { stored?: string }

/** A time on the wall without its day; when the clock goes back that night, also which of the two. */
export function Clock({ name, legend, hint, stored }: ClockProps) {
  const { words, idOf } = useForm()
  const { id, value, error } = useValue(name, stored)
  return (
    <Fieldset name={name} id={idOf(`${name}.group`)} legend={legend} hint={hint}>
      <div className="[&>div]:mt-1">
        <TextField
          name={name}
          id={id}
          type="time"
          label={words.time}
          defaultValue={value}
          error={error}
          className="w-32!"
        />
      </div>
      <Fold name={name} />
    </Fieldset>
  )
}

/** Which of the two, where a time happens twice that night. */
export function Fold({ name, asked = false }: { name: string; asked?: boolean }) {
  const { state, words } = useForm()
  const fold = state.values[`${name}.fold`]
  if (!asked && !state.twice?.includes(name) && typeof fold !== 'string') return null
  return (['earlier', 'later'] as const).map((one) => (
    <Choice key={one} type="radio" name={`${name}.fold`} value={one} label={words[one]} defaultChecked={fold === one} />
  ))
}
