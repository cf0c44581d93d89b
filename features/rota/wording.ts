import type { EventKind } from '@/features/events/vocabulary'
import { timePhrase, timesPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { elapsedHours, toLocal } from '@/lib/time'
import type { ShiftRole } from './vocabulary'

type Span = { startsAt: Date; endsAt: Date }

/** On a march, event stewards are march marshals. */
export const roleWord = (t: Translate, role: ShiftRole, kind: EventKind) =>
  t(role === 'event_steward' && kind === 'march' ? 'rota.role.march_marshal' : `rota.role.${role}`)

/** "10 pm to 12 midnight"; where a clock changes in between, also how long that is. */
export function shiftTimes(t: Translate, span: Span, zone: string): string {
  const times = timesPhrase(t, { ...span, zone })
  const hours = elapsedHours(span.startsAt, span.endsAt)
  return wallHours(span, zone) === hours ? times : t('rota.timesLong', { times, hours })
}

/** When an hour begins. The one that is there twice says which of the two it is. */
export function hourWord(t: Translate, hour: Span, before: Span | undefined, zone: string): string {
  const time = timePhrase(t, hour.startsAt, zone)
  const again = before && sameWall(before.startsAt, hour.startsAt, zone)
  return again ? t('rota.secondTime', { time }) : time
}

const wall = (at: Date, zone: string) => {
  const { date, time } = toLocal(at, zone)
  return Date.parse(`${date}T${time}Z`)
}
const wallHours = ({ startsAt, endsAt }: Span, zone: string) => (wall(endsAt, zone) - wall(startsAt, zone)) / 3_600_000
const sameWall = (a: Date, b: Date, zone: string) => wall(a, zone) === wall(b, zone)

export const sameDay = (a: Date, b: Date, zone: string) => toLocal(a, zone).date === toLocal(b, zone).date
