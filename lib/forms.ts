import type { ZodType, z } from 'zod'
import type { MessageKey, Translate } from '@/lib/i18n/translate'
import { homeZone, toLocal } from '@/lib/time'

export type FormValues = Record<string, string | string[]>

/** What a form shows again: what was typed, and what is wrong beside each field. All words are translated already. */
export type FormState = {
  values: FormValues
  errors: Record<string, string>
  /** Said above the form, when it is not one field's fault. */
  message?: string
  /** Odd, but allowed: the second press of the same form goes ahead. */
  warnings?: { key: string; text: string }[]
  /** Somebody else saved meanwhile: what stands there now, by field. */
  theirs?: Record<string, string>
  /** Times that happen twice that night: the form asks which one is meant. */
  twice?: string[]
  done?: string
}

export const emptyForm: FormState = { values: {}, errors: {} }

export type Parsed<T> = { ok: true; data: T; values: FormValues } | { ok: false; state: FormState }

/** Reads a form by its schema. A schema's messages are message keys; an issue without one says "not valid". */
export function parseForm<S extends ZodType>(t: Translate, schema: S, form: FormData): Parsed<z.output<S>> {
  const values = formValues(form)
  const result = schema.safeParse(values)
  if (result.success) return { ok: true, data: result.data, values }
  const errors: Record<string, string> = {}
  for (const issue of result.error.issues) {
    const field = issue.path.join('.') || 'form'
    errors[field] ??= t(isKey(issue.message) ? issue.message : 'form.error.invalid', limitOf(issue))
  }
  return { ok: false, state: { values, errors } }
}

export const formError = (t: Translate, values: FormValues, message: MessageKey): FormState => ({
  values,
  errors: {},
  message: t(message),
})

export const fieldError = (t: Translate, values: FormValues, field: string, message: MessageKey): FormState => ({
  values,
  errors: { [field]: t(message) },
})

/** Something odd but allowed was found: shows it, and lets the next press of the same form through. */
export function askAgain(values: FormValues, found: { key: string; text: string }[]): FormState | null {
  const confirmed = new Set([values['confirmed[]'] ?? []].flat())
  return found.every(({ key }) => confirmed.has(key)) ? null : { values, errors: {}, warnings: found }
}

/**
 * The second of two savers sees both texts; pressing again then saves theirs on purpose. An instant `startsAt` stands in
 * the form as the moment `starts`.
 */
export function conflictState(t: Translate, values: FormValues, current: Record<string, unknown>): FormState {
  const theirs = Object.entries(current)
    .map(([field, value]) => (value instanceof Date ? momentEntry(field, value) : ([field, value] as const)))
    .filter(([field, value]) => typeof value === 'string' && isOther(values, field, value))
    .map(([field, value]) => [field, String(value)])
  return {
    values: { ...values, version: String(current.version) },
    errors: {},
    message: t('form.error.conflict'),
    theirs: Object.fromEntries(theirs),
  }
}

/** A field of the form that says something else; a moment is two fields, and compared in its parts. */
const isOther = (values: FormValues, field: string, value: string) =>
  field in values ? values[field] !== value : `${field}.date` in values && momentOf(values, field) !== value

const momentEntry = (field: string, at: Date) => {
  const { date, time } = toLocal(at, homeZone)
  return [field.replace(/At$/, ''), `${date} ${time}`] as const
}

const momentOf = (values: FormValues, field: string) => `${values[`${field}.date`]} ${values[`${field}.time`]}`.trim()

/** The text fields of a form. Files and the framework's own fields are left out; line ends become `\n`. */
function formValues(form: FormData): FormValues {
  const values: FormValues = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue
    const all = form
      .getAll(name)
      .filter((value) => typeof value === 'string')
      .map(clean)
    values[name] = name.endsWith('[]') ? all : (all[0] ?? '')
  }
  return values
}

/** NUL cannot be stored, and two spellings of one letter must compare as one. */
const clean = (value: string) => value.replaceAll('\0', '').replaceAll('\r\n', '\n').normalize('NFC')

const isKey = (message: string): message is MessageKey => /^[a-z][A-Za-z]*([.][A-Za-z0-9]+)+$/.test(message)

const limitOf = (issue: object) => ({
  maximum: 'maximum' in issue ? Number(issue.maximum) : undefined,
  minimum: 'minimum' in issue ? Number(issue.minimum) : undefined,
})
