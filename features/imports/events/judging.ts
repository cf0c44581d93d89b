import { type EventFields, eventForm } from '@/features/events/validation'
import { eventTextFields } from '@/features/events/vocabulary'
import { isWrong, type Judged, reasonsOf, wrong } from '../judged'
import { type EventField, type ImportOptions, type Reason, reasonCodes } from '../vocabulary'
import { type Given, readGiven } from './given'
import { type Index, indexKnown, type Known, type KnownEvent, natural } from './known'
import { orderShown, type Reading, readTimes, type Times, type Told } from './times'

export type EventRow = { row: number; say: Told }

/** One event as it would be written; `before` is the draft that it changes. */
export type EventPlan = {
  before: KnownEvent | null
  fields: EventFields
  strike: { id: string; disputeId: string } | null
  startsAt: Date
  endsAt: Date | null
  gatherAt: Date | null
  uid: string
}

export type JudgedEvents = { rows: Judged<EventPlan>[]; reading: Reading }

/** The fate of every row of a file of events. */
export function judgeEvents(rows: EventRow[], known: Known, options: ImportOptions): JudgedEvents {
  const dates = rows.flatMap(({ say }) => [say('date'), say('endDate')]).filter(Boolean)
  const reading = { dayOrder: options.dayOrder ?? orderShown(dates), fold: options.fold }
  const index = indexKnown(known)
  const seen = new Map<string, number>()
  return { reading, rows: rows.map((row) => judgeEvent(row, index, { ...options, ...reading }, seen)) }
}

function judgeEvent({ row, say: told }: EventRow, index: Index, options: ImportOptions, seen: Map<string, number>) {
  const trouble = reasonCodes.find((code) => code === told('trouble'))
  if (trouble) return wrong(row, [{ code: trouble }])
  const said = identify(told, index)
  if (said.reason) return wrong(row, [said.reason])
  const say = said.isOurs ? timesAlone(told) : told
  const { times, reasons } = readTimes(say, options)
  if (!said.event && !say('date') && !reasons.length) reasons.push({ code: 'missing', field: 'date' })
  const first = readGiven(say, index, options, said.event)
  const event = said.event ?? byNature(first, times, index, options)
  const given = event === said.event ? first : readGiven(say, index, options, event)
  reasons.push(...given.reasons)
  const values = merged(given, options, index, event)
  const startsAt = times.startsAt ?? event?.startsAt
  if (startsAt)
    reasons.push(...twice(row, say, event?.id ?? natural(values.kind ?? '', startsAt, placeOf(values)), seen))
  const parsed = eventForm.safeParse(values)
  if (!parsed.success) reasons.push(...reasonsOf(parsed.error, fieldOf).filter((reason) => isNews(reason, reasons)))
  if (!parsed.success || !startsAt || isWrong(reasons)) return wrong(row, reasons)
  const endsAt = times.endsAt ?? event?.endsAt ?? null
  if (endsAt && endsAt <= startsAt) return wrong(row, [...reasons, { code: 'end-before-start', field: 'endTime' }])
  const plan: EventPlan = {
    before: event ?? null,
    fields: parsed.data,
    strike: given.strike ? { id: given.strike.id, disputeId: given.strike.disputeId } : null,
    startsAt,
    endsAt,
    gatherAt: times.gatherAt ?? event?.gatherAt ?? null,
    uid: say('uid'),
  }
  return decided(row, plan, reasons, index.now)
}

/** The event that a row names by its id here or elsewhere. */
function identify(say: Told, index: Index): { event?: KnownEvent; isOurs?: boolean; reason?: Reason } {
  const id = say('id').toLowerCase()
  const ours = index.byId.get(say('uid'))
  if (!id && ours) return { event: ours, isOurs: true }
  if (!id) return { event: index.bySource.get(say('uid')) }
  const event = index.byId.get(id)
  return event ? { event } : { reason: { code: 'id-unknown', field: 'id' } }
}

/** Our own calendars make one text of many fields, and cannot be read back into them. */
const timesAlone =
  (told: Told): Told =>
  (field) =>
    ['uid', 'date', 'time', 'endDate', 'endTime'].includes(field) ? told(field) : ''

function byNature(given: Given, { startsAt }: Times, index: Index, options: ImportOptions) {
  const values = merged(given, options, index)
  return startsAt && index.byNature.get(natural(values.kind ?? '', startsAt, placeOf(values)))
}

const placeOf = ({ entranceId = '', placeName = '', placeLocality = '' }: Record<string, string>) => ({
  entranceId,
  placeName,
  placeLocality,
})

/** What stands already, or what holds for rows that do not say; and over it what the row says. */
function merged(given: Given, options: ImportOptions, { own }: Index, event?: KnownEvent): Record<string, string> {
  const ticked = (name: string, on: boolean): Record<string, string> => (on ? { [name]: 'on' } : {})
  if (!event)
    return {
      kind: options.kind ?? 'picket',
      visitorPolicy: options.visitorPolicy ?? '',
      locale: options.locale ?? 'en',
      calledBy: own.id,
      ...ticked('signUp', options.signUp ?? true),
      ...given.form,
    }
  const { signUp, showBand, confirmedWith, confirmedHow, ...form } = event.form
  return { ...form, ...ticked('signUp', signUp), ...ticked('showBand', showBand), ...given.form }
}

/** The same event in an earlier row of the file. */
function twice(row: number, say: Told, nature: string, seen: Map<string, number>): Reason[] {
  const names = [nature, say('uid') && `uid ${say('uid')}`, say('id') && `id ${say('id')}`].filter(Boolean)
  const before = names.map((name) => seen.get(name)).find((one) => one !== undefined)
  for (const name of names) seen.set(name, seen.get(name) ?? row)
  return before === undefined ? [] : [{ code: 'twice', row: before }]
}

/** A gate that was not found has left the row without a place, and that has been said. */
const isNews = ({ field }: Reason, said: Reason[]) =>
  field !== 'place' || !said.some((reason) => reason.field === 'workplace' || reason.field === 'entrance')

const columns: Record<string, EventField> = {
  placeName: 'place',
  placeAddress: 'address',
  placeLocality: 'locality',
  placePostcode: 'postcode',
  otherCaller: 'calledBy',
  entranceId: 'entrance',
}
const fieldOf = (path: string) => columns[path] ?? (path as EventField)

function decided(row: number, plan: EventPlan, reasons: Reason[], now: Date): Judged<EventPlan> {
  const { before } = plan
  const over = (plan.endsAt ?? plan.startsAt) < now
  if (!before)
    return {
      row,
      fate: 'new',
      reasons: over ? [...reasons, { code: 'in-the-past', field: 'date' }] : reasons,
      targetId: null,
      plan,
    }
  const fields = differences(plan, before)
  const targetId = before.id
  if (!fields.length) return { row, fate: 'same', reasons, targetId, plan: null }
  if (before.publication !== 'draft') return { ...wrong(row, [...reasons, { code: 'is-public', fields }]), targetId }
  return { row, fate: 'changed', reasons: [...reasons, { code: 'changes', fields }], targetId, plan }
}

const compared = [
  'kind',
  'entranceId',
  'placeName',
  'placeAddress',
  'placeLocality',
  'placePostcode',
  'visitorPolicy',
  'contactRole',
  'contactPhone',
  'capacity',
  ...eventTextFields,
] as const

function differences({ fields, strike, ...plan }: EventPlan, before: KnownEvent): string[] {
  const moments = ['startsAt', 'endsAt', 'gatherAt'] as const
  return [
    ...compared.filter((field) => fields[field] !== before.form[field]),
    ...moments.filter((moment) => plan[moment]?.getTime() !== before[moment]?.getTime()),
    ...(fields.otherCaller || fields.calledBy !== before.form.calledBy ? ['calledBy'] : []),
    ...(strike && strike.id !== before.form.industrialActionId ? ['strike'] : []),
  ]
}
