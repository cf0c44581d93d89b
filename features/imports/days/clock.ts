/** Which of the two, where the clock goes back and a time happens twice. */
export const folds = ['earlier', 'later'] as const
export type Fold = (typeof folds)[number]

export type ClockReading = { time: string; fold?: Fold }

const named: Record<string, string> = {
  noon: '12:00',
  midday: '12:00',
  'hanner dydd': '12:00',
  'canol dydd': '12:00',
  midnight: '00:00',
  'hanner nos': '00:00',
  'canol nos': '00:00',
}

/** A time as people and spreadsheet programs write it, in English or Welsh: `7am`, `07:00`, `7.00 yb`. */
export function readClock(written: string): ClockReading | null {
  const text = written.trim().toLowerCase().replace(/\s+/g, ' ')
  const [whole, zone] = / ?\b(bst|gmt)$/.exec(text) ?? ['']
  const time = timeOf(text.slice(0, text.length - whole.length))
  if (!time) return null
  return zone ? { time, fold: zone === 'bst' ? 'earlier' : 'later' } : { time }
}

function timeOf(text: string): string | null {
  const word = text.replace(/^12 /, '')
  if (named[word]) return named[word]
  const parts =
    /^(\d{1,2})(?:[:.h](\d\d)(?:[:.]\d\d)?)? ?(?:(a|p)[.]? ?m[.]?|(y ?b|y ?p|y ?h|yr hwyr|y bore|y prynhawn))?$/.exec(
      text,
    )
  const military = /^([01]\d|2[0-3])([0-5]\d) ?(?:h|hrs?|hours)?$/.exec(text)
  if (military) return `${military[1]}:${military[2]}`
  if (!parts) return null
  const [, hours = '', minutes = '00', letter, welsh] = parts
  const half = letter ?? (welsh && (/b/.test(welsh) ? 'a' : 'p'))
  // A bare "7" says neither morning nor evening.
  if (!half && !parts[2]) return null
  const hour = half ? hourOfHalf(Number(hours), half) : Number(hours)
  return hour === null || hour > 23 || Number(minutes) > 59 ? null : `${String(hour).padStart(2, '0')}:${minutes}`
}

function hourOfHalf(hour: number, half: string) {
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half === 'p' ? 12 : 0)
}

/** "7 to 11 am", "07:00–11:00": the two ends of a span in one cell. The half of the second also holds for the first. */
export function splitSpan(written: string): [string, string] | null {
  const [from, to, ...more] = written.split(/\s*(?:[-–—]|\bto\b|\buntil\b|\btan\b|\bhyd\b)\s*/i)
  if (!from || !to || more.length) return null
  const half = /(a|p)[.]? ?m[.]?$/i.exec(to)
  return [half && !readClock(from) ? `${from} ${half[1]}m` : from, to]
}
