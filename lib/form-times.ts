import type { FormState, FormValues } from '@/lib/forms'
import type { MessageKey, Translate } from '@/lib/i18n/translate'
import { readLocal } from '@/lib/time'

type Moments<N extends string> = { ok: true; moments: Record<N, Date | null> } | { ok: false; state: FormState }

/**
 * Reads the date-and-time fields of a form (`starts.date`, `starts.time` and, where a time happens twice that night,
 * `starts.fold`) in a zone. A time that does not exist is refused; one that happens twice is asked about.
 */
export function readMoments<N extends string>(
  t: Translate,
  values: FormValues,
  zone: string,
  fields: { [K in N]: { required: boolean } },
): Moments<N> {
  const moments = {} as Record<N, Date | null>
  const errors: Record<string, string> = {}
  const twice: string[] = []
  for (const name of Object.keys(fields) as N[]) {
    const reading = readMoment(values, name, zone, fields[name].required)
    if (reading.ok) moments[name] = reading.instant
    else {
      errors[reading.field] = t(reading.error)
      if (reading.error === 'form.error.timeTwice') twice.push(name)
    }
  }
  return Object.keys(errors).length ? { ok: false, state: { values, errors, twice } } : { ok: true, moments }
}

type Reading = { ok: true; instant: Date | null } | { ok: false; field: string; error: MessageKey }

function readMoment(values: FormValues, name: string, zone: string, required: boolean): Reading {
  const [date, time, fold] = ['date', 'time', 'fold'].map((part) => String(values[`${name}.${part}`] ?? '').trim())
  if (!date && !time && !required) return { ok: true, instant: null }
  if (!/^\d{4}-\d\d-\d\d$/.test(date ?? '')) return { ok: false, field: `${name}.date`, error: 'form.error.date' }
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time ?? ''))
    return { ok: false, field: `${name}.time`, error: 'form.error.time' }
  const local = tryRead(date as string, time as string, zone)
  if (!local) return { ok: false, field: `${name}.date`, error: 'form.error.date' }
  if (local.kind === 'never') return { ok: false, field: `${name}.time`, error: 'form.error.timeNever' }
  if (local.kind === 'one') return { ok: true, instant: local.instant }
  if (fold === 'earlier' || fold === 'later') return { ok: true, instant: local[fold] }
  return { ok: false, field: `${name}.time`, error: 'form.error.timeTwice' }
}

/** 31 February has the right shape and is no date. */
function tryRead(date: string, time: string, zone: string) {
  try {
    return readLocal(date, time, zone)
  } catch {
    return null
  }
}
