import { whenPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { homeZone } from '@/lib/time'
import { readTimes } from './events/times'
import { mostRows } from './files/table'
import type { Field, FileRefusal, ImportOptions, ImportSubject, Reason } from './vocabulary'

type Say = (field: Field) => string

/** Why a row is wrong, or what it changes, in a sentence. */
export function reasonPhrase(t: Translate, { code, field, fields, row }: Reason, say: Say): string {
  return t(`imports.reason.${code}`, {
    field: field && t(`imports.column.${field}`),
    value: field && say(field).slice(0, 80),
    fields: fields && changedWords(t, fields),
    row,
  })
}

const changedWords = (t: Translate, fields: string[]) =>
  [...new Set(fields.map((field) => t(`imports.change.${changeOf(field)}`)))].join(', ')

const named = [
  'kind',
  'startsAt',
  'endsAt',
  'gatherAt',
  'entranceId',
  'placeName',
  'placeAddress',
  'placeLocality',
  'placePostcode',
  'name',
  'calledBy',
  'strike',
  'visitorPolicy',
  'contactRole',
  'contactPhone',
  'capacity',
  'title',
  'summary',
  'address',
  'locality',
  'postcode',
] as const

function changeOf(field: string) {
  if (field === 'latitude' || field === 'longitude') return 'position'
  if (field === 'minimumPickets' || field === 'advisoryMaximum') return 'pickets'
  return named.find((one) => one === field) ?? 'details'
}

export const refusalPhrase = (t: Translate, refusal: FileRefusal) => t(`imports.refusal.${refusal}`, { rows: mostRows })

/** What a row is about, as it was understood. */
export function rowPhrase(t: Translate, subject: ImportSubject, say: Say, options: ImportOptions): string {
  if (subject === 'workplaces') return said([say('workplace'), say('entrance'), say('locality')])
  const reading = { dayOrder: options.dayOrder ?? options.shownOrder, fold: options.fold }
  const { startsAt, endsAt } = readTimes(say, reading).times
  const when = startsAt ? whenPhrase(t, { startsAt, endsAt: endsAt ?? null, zone: homeZone }) : say('date')
  const where = [say('entrance'), say('workplace') || say('place')].filter(Boolean).join(', ')
  return said([say('title'), when, where])
}

const said = (parts: string[]) => parts.filter(Boolean).join(' · ')
