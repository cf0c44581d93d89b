import type { FormState, FormValues } from '@/lib/forms'
import { dayPhrase } from '@/lib/i18n/dates'
import type { MessageKey, Translate } from '@/lib/i18n/translate'
import { dayBounds, dayOf, homeZone, toLocal } from '@/lib/time'
import { type Fault, type Hours, hoursOf, hoursOfSpan, type Span, spanOn } from './pattern'
import type { Fold } from './vocabulary'

type Read<T> = ({ ok: true } & T) | { ok: false; state: FormState }

const faultKeys = { never: 'programme.error.never', twice: 'programme.error.twice' } as const satisfies Record<
  Fault['why'],
  MessageKey
>

/** What is wrong with a time, and on which night. */
const faultWords = (t: Translate, { day, why }: Fault) =>
  t(faultKeys[why], { day: dayPhrase(t, dayBounds(day, homeZone).from, homeZone) })

/** The same hours on each of some days. One night on which they do not happen stops all, and says which. */
export function spansOn(t: Translate, values: FormValues, days: string[], hours: Hours): Read<{ spans: Span[] }> {
  const read = [...days].sort().map((day) => spanOn(day, hours, homeZone))
  const faults = read.flatMap((one) => ('fault' in one ? [one.fault] : []))
  if (!faults.length) return { ok: true, spans: read.flatMap((one) => ('span' in one ? [one.span] : [])) }
  const errors = Object.fromEntries(faults.map((fault) => [fault.field, faultWords(t, fault)]))
  const twice = faults.filter(({ why }) => why === 'twice').map(({ field }) => field)
  return { ok: false, state: { values, errors, twice } }
}

type Source = { id: string; title: string; zone: string; gatherAt: Date | null } & Span
export type Copy = { sourceEventId: string; title: string; gatherAt: Date | null } & Span

/** Copies of some events on another day, each at its own hours on the wall. */
export function copiesOn(
  t: Translate,
  values: FormValues,
  sources: Source[],
  days: string[],
): Read<{ copies: Copy[] }> {
  const copies: Copy[] = []
  for (const day of [...days].sort())
    for (const source of sources) {
      const read = spanOn(day, hoursOfSpan(source, source.zone), source.zone)
      if ('fault' in read)
        return { ok: false, state: { values, errors: {}, message: `${source.title}: ${faultWords(t, read.fault)}` } }
      const early = source.gatherAt ? source.startsAt.getTime() - source.gatherAt.getTime() : null
      const gatherAt = early === null ? null : new Date(read.span.startsAt.getTime() - early)
      copies.push({ sourceEventId: source.id, title: source.title, gatherAt, ...read.span })
    }
  return { ok: true, copies }
}

type Row = { position: number } & Span
export type Adjusted = { position: number; wanted: boolean } & Span

/** The table as it was sent. Times of rows that are not ticked stay as they were. */
export function readTable(t: Translate, values: FormValues, rows: Row[]): Read<{ rows: Adjusted[] }> {
  const ticked = new Set(values['wanted[]'] ?? [])
  const errors: Record<string, string> = {}
  const twice: string[] = []
  const adjusted = rows.map((row) => {
    const wanted = ticked.has(String(row.position))
    const read = wanted ? readRow(values, row) : { span: { startsAt: row.startsAt, endsAt: row.endsAt } }
    if ('span' in read) return { position: row.position, wanted, ...read.span }
    const name = `${read.field}.${row.position}`
    errors[name] = read.why === 'malformed' ? t('form.error.time') : faultWords(t, { ...read, why: read.why })
    if (read.why === 'twice') twice.push(name)
    return { position: row.position, wanted, startsAt: row.startsAt, endsAt: row.endsAt }
  })
  return Object.keys(errors).length ? { ok: false, state: { values, errors, twice } } : { ok: true, rows: adjusted }
}

type RowFault = { day: string; field: 'from' | 'to'; why: Fault['why'] | 'malformed' }

function readRow(values: FormValues, row: Row): { span: Span } | RowFault {
  const day = dayOf(row.startsAt, homeZone)
  const old = hoursOfSpan(row, homeZone)
  const of = (name: string) => String(values[`${name}.${row.position}`] ?? '')
  const [from, to] = [of('from') || old.from, of('to')]
  for (const [field, time] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (time && !isClock(time)) return { day, field, why: 'malformed' }
  const fold = { from: foldOf(of('from.fold')), to: foldOf(of('to.fold')) }
  if (from === old.from && to === old.to && !fold.from && !fold.to) return { span: row }
  const nights = from === old.from && to === old.to ? old.nights : hoursOf(from, to).nights
  const read = spanOn(day, { from, to, nights, fold }, homeZone)
  return 'span' in read ? read : read.fault
}

const isClock = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
const foldOf = (value: string): Fold | undefined => (value === 'earlier' || value === 'later' ? value : undefined)

/** A row's hours as its fields show them. */
export const rowHours = ({ startsAt, endsAt }: Span) => ({
  from: toLocal(startsAt, homeZone).time,
  to: endsAt ? toLocal(endsAt, homeZone).time : '',
})
