import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'

/** `id` where several forms of a page have a field of one name; else the name serves. */
type Described = { name: string; id?: string; label: ReactNode; hint?: ReactNode; error?: string }

type About = { id: string; hint?: ReactNode; error?: string }

const describe = ({ id, hint, error }: About) =>
  [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined

/** A label, what helps to answer, what was wrong, and the control: in the order in which they are read aloud. */
function Field({ id, label, hint, error, children }: About & { label: ReactNode; children: ReactNode }) {
  return (
    <div className={`mt-4 ${error ? 'border-s-8 border-red ps-3' : ''}`}>
      <label htmlFor={id} className="block font-bold">
        {label}
      </label>
      <Hint id={id} hint={hint} />
      <Problem id={id} error={error} />
      {children}
    </div>
  )
}

function Hint({ id, hint }: { id: string; hint?: ReactNode }) {
  if (!hint) return null
  return (
    <p id={`${id}-hint`} className="text-[.9375rem] text-soft">
      {hint}
    </p>
  )
}

function Problem({ id, error }: { id: string; error?: string }) {
  if (!error) return null
  return (
    <p id={`${id}-error`} className="font-bold text-link">
      {error}
    </p>
  )
}

type InputProps = Described & Omit<InputHTMLAttributes<HTMLInputElement>, 'name'>

export function TextField({ id: given, label, hint, error, ...input }: InputProps) {
  const id = given ?? input.name
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        type="text"
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describe({ id, hint, error })}
        {...input}
      />
    </Field>
  )
}

type AreaProps = Described & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name'>

export function TextArea({ id: given, label, hint, error, ...area }: AreaProps) {
  const id = given ?? area.name
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea
        id={id}
        rows={4}
        aria-invalid={error ? true : undefined}
        aria-describedby={describe({ id, hint, error })}
        {...area}
      />
    </Field>
  )
}

export type Option = { value: string; label: string; hint?: string }

type SelectProps = Described & { options: Option[]; empty?: string } & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    'name'
  >

export function SelectField({ id: given, label, hint, error, options, empty, ...select }: SelectProps) {
  const id = given ?? select.name
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <select
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describe({ id, hint, error })}
        {...select}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** Several controls under one question. */
export function Fieldset({
  name,
  id = name,
  legend,
  hint,
  error,
  children,
}: Omit<Described, 'label'> & { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset
      id={id}
      className={`mt-4 ${error ? 'border-s-8 border-red ps-3' : ''}`}
      aria-describedby={describe({ id, hint, error })}
    >
      <legend className="font-bold">{legend}</legend>
      <Hint id={id} hint={hint} />
      <Problem id={id} error={error} />
      {children}
    </fieldset>
  )
}

type ChoiceProps = { type: 'radio' | 'checkbox'; label: ReactNode; hint?: ReactNode } & Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'type'
>

export function Choice({ type, label, hint, ...input }: ChoiceProps) {
  return (
    <label className="flex min-h-11 cursor-pointer gap-3 border-b border-hair py-2.5">
      <input type={type} className="mt-0.5" {...input} />
      <span>
        <span className={hint ? 'font-bold' : ''}>{label}</span>
        {hint && <span className="block text-[.9375rem] text-soft">{hint}</span>}
      </span>
    </label>
  )
}
