import { Temporal } from 'temporal-polyfill'

/** Which of two numbers is the day: `12/01/2016` is 12 January in Wales and 1 December in Ohio. */
export const dayOrders = ['day-first', 'month-first'] as const
export type DayOrder = (typeof dayOrders)[number]

export type DayReading =
  | { kind: 'day'; day: string }
  /** Two numbers, either of which may be the month. */
  | { kind: 'either'; dayFirst: string; monthFirst: string }
  /** 31 February. */
  | { kind: 'never' }
  | { kind: 'other-weekday'; day: string }
  | { kind: 'unreadable' }

const unreadable = { kind: 'unreadable' } as const

/** A date as people and spreadsheet programs write it, in English or Welsh. */
export function readDay(written: string, order?: DayOrder): DayReading {
  const text = written.trim().toLowerCase().replaceAll(',', ' ').replace(/\s+/g, ' ')
  const iso = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (iso) return dayOf(iso[1], iso[3], iso[4])
  const numbers = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text)
  if (numbers) return inOrder(numbers[4] ?? '', numbers[1] ?? '', numbers[3] ?? '', order)
  return inWords(text)
}

function inOrder(year: string, first: string, second: string, order?: DayOrder): DayReading {
  if (order === 'day-first') return dayOf(year, second, first)
  if (order === 'month-first') return dayOf(year, first, second)
  const [dayFirst, monthFirst] = [dayOf(year, second, first), dayOf(year, first, second)]
  if (dayFirst.kind !== 'day') return monthFirst
  if (monthFirst.kind !== 'day' || monthFirst.day === dayFirst.day) return dayFirst
  return { kind: 'either', dayFirst: dayFirst.day, monthFirst: monthFirst.day }
}

function inWords(text: string): DayReading {
  const [, weekday, rest = ''] = /^(?:dydd |nos )?(\p{L}{2,})[.]? (.+)$/u.exec(text) ?? [null, undefined, text]
  const named = weekday && weekdays.findIndex((names) => names.includes(weekday)) + 1
  // "Mawrth" is Tuesday and March; before a number of the month it is the day.
  const read = (named && /\p{L}/u.test(rest) ? namedMonth(rest) : null) ?? namedMonth(text)
  if (read?.kind !== 'day') return read ?? unreadable
  const isOther = named && named !== Temporal.PlainDate.from(read.day).dayOfWeek && namedMonth(rest)
  return isOther ? { kind: 'other-weekday', day: read.day } : read
}

function namedMonth(text: string): DayReading | null {
  const dayFirst = /^(\d{1,2})\p{L}{0,3}[-/ ](?:of )?(\p{L}+)[.]?[-/ ](\d{4}|\d{2})$/u.exec(text)
  const monthFirst = /^(\p{L}+)[.]?[- ](\d{1,2})\p{L}{0,3}[- ](\d{4}|\d{2})$/u.exec(text)
  const [day, name = '', year] = dayFirst?.slice(1) ?? [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]]
  const month = months.findIndex((names) => names.some((full) => name.length >= 3 && full.startsWith(name))) + 1
  return month ? dayOf(year, String(month), day) : null
}

function dayOf(year = '', month = '', day = ''): DayReading {
  const full = year.length === 2 ? `20${year}` : year
  try {
    const parts = { year: Number(full), month: Number(month), day: Number(day) }
    return { kind: 'day', day: Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString() }
  } catch {
    return { kind: 'never' }
  }
}

const weekdays = [
  ['mon', 'monday', 'llun'],
  ['tue', 'tues', 'tuesday', 'mawrth'],
  ['wed', 'weds', 'wednesday', 'mercher'],
  ['thu', 'thur', 'thurs', 'thursday', 'iau'],
  ['fri', 'friday', 'gwener'],
  ['sat', 'saturday', 'sadwrn'],
  ['sun', 'sunday', 'sul'],
]

const months = [
  ['january', 'ionawr'],
  ['february', 'chwefror'],
  ['march', 'mawrth'],
  ['april', 'ebrill'],
  ['may', 'mai'],
  ['june', 'mehefin'],
  ['july', 'gorffennaf'],
  ['august', 'awst'],
  ['september', 'sept', 'medi'],
  ['october', 'hydref'],
  ['november', 'tachwedd'],
  ['december', 'rhagfyr'],
]
