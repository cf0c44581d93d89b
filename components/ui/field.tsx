import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'

type Described = { name: string; label: ReactNode; hint?: ReactNode; error?: string }

const describe = ({ name, hint, error }: Omit<Described, 'label'>) =>
  [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ') || undefined

/** A label, what helps to answer, what was wrong, and the control: in the order in which they are read aloud. */
function Field({ name, label, hint, error, children }: Described & { children: ReactNode }) {
  return (
    <div className={`mt-4 ${error ? 'border-l-8 border-red pl-3' : ''}`}>
      <label htmlFor={name} className="block font-bold">
        {label}
      </label>
      <Hint name={name} hint={hint} />
      <Problem name={name} error={error} />
      {children}
    </div>
  )
}

function Hint({ name, hint }: { name: string; hint?: ReactNode }) {
  if (!hint) return null
  return (
    <p id={`${name}-hint`} className="text-[.9375rem] text-soft">
      {hint}
    </p>
  )
}

function Problem({ name, error }: { name: string; error?: string }) {
  if (!error) return null
  return (
    <p id={`${name}-error`} className="font-bold text-link">
      {error}
    </p>
  )
}

type InputProps = Described & Omit<InputHTMLAttributes<HTMLInputElement>, 'name'>

export function TextField({ label, hint, error, ...input }: InputProps) {
  return (
    <Field name={input.name} label={label} hint={hint} error={error}>
      <input
        type="text"
        id={input.name}
        aria-invalid={error ? true : undefined}
        aria-describedby={describe({ name: input.name, hint, error })}
        {...input}
      />
    </Field>
  )
}

type AreaProps = Described & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name'>

export function TextArea({ label, hint, error, ...area }: AreaProps) {
  return (
    <Field name={area.name} label={label} hint={hint} error={error}>
      <textarea
        id={area.name}
        rows={4}
        aria-invalid={error ? true : undefined}
        aria-describedby={describe({ name: area.name, hint, error })}
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

export function SelectField({ label, hint, error, options, empty, ...select }: SelectProps) {
  return (
    <Field name={select.name} label={label} hint={hint} error={error}>
      <select
        id={select.name}
        aria-invalid={error ? true : undefined}
        aria-describedby={describe({ name: select.name, hint, error })}
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
  legend,
  hint,
  error,
  children,
}: {
  name: string
  legend: ReactNode
  hint?: ReactNode
  error?: string
  children: ReactNode
}) {
  return (
    <fieldset
      id={name}
      className={`mt-4 ${error ? 'border-l-8 border-red pl-3' : ''}`}
      aria-describedby={describe({ name, hint, error })}
    >
      <legend className="font-bold">{legend}</legend>
      <Hint name={name} hint={hint} />
      <Problem name={name} error={error} />
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
