import type { CsvRecord } from '@/lib/csv/records'
import type { Field, ImportSubject } from '../vocabulary'
import { eventSpellings, workplaceSpellings } from './spellings'

export type Columns = Partial<Record<Field, number>>
export type Head = { cells: string[]; row: number }

// Some write a title above the table.
const mostAbove = 10

const spellingsOf = (subject: ImportSubject): [Field, string[]][] =>
  Object.entries(subject === 'events' ? eventSpellings : workplaceSpellings) as [Field, string[]][]

const bare = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Which field each column holds; where two columns could be one field, the spelling that stands first in its list. */
export function columnsOf(subject: ImportSubject, cells: string[]): Columns {
  const headings = cells.map(bare)
  const columns: Columns = {}
  const taken = new Set<number>()
  // Our own spelling of one field may be somebody's word for another, so exact first choices go first.
  for (const rank of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    for (const [field, spellings] of spellingsOf(subject)) {
      const spelling = spellings[rank]
      if (columns[field] !== undefined || !spelling) continue
      const at = headings.findIndex((heading, index) => heading === bare(spelling) && !taken.has(index))
      if (at < 0) continue
      columns[field] = at
      taken.add(at)
    }
  return columns
}

/** Without these a row says nothing. */
const needed: Record<ImportSubject, Field[]> = {
  workplaces: ['workplace'],
  events: ['title', 'date', 'time', 'uid', 'id'],
}

/** The row that holds the headings: the first one near the top that names most of them. */
export function findHead(subject: ImportSubject, records: CsvRecord[]): Head | null {
  const candidates = records.slice(0, mostAbove).map(({ cells, row }) => {
    const columns = columnsOf(subject, cells)
    const known = needed[subject].some((field) => columns[field] !== undefined)
    return { cells, row, known: known ? Object.keys(columns).length : 0 }
  })
  const best = candidates.reduce((one, other) => (other.known > one.known ? other : one), {
    cells: [''],
    row: 0,
    known: 0,
  })
  return best.known >= 2 ? { cells: best.cells, row: best.row } : null
}

/** A heading that stands over two columns leaves open which one is meant. */
export const headingTwice = (subject: ImportSubject, { cells }: Head) => {
  const used = new Set(Object.values(columnsOf(subject, cells)))
  const names = cells.map(bare)
  return cells.find((cell, index) => used.has(index) && names.indexOf(bare(cell), names.indexOf(bare(cell)) + 1) >= 0)
}

/** Columns that nothing is read from. */
export function unusedHeadings(subject: ImportSubject, cells: string[]): string[] {
  const used = new Set(Object.values(columnsOf(subject, cells)))
  return cells.filter((cell, index) => cell && !used.has(index))
}

/** The headings of our own files. */
export const ownHeadings = (subject: ImportSubject) => spellingsOf(subject).map(([, [first = '']]) => first)

/** What a row says of a field; nothing where there is no such column. */
export const reader =
  (columns: Columns, cells: string[]) =>
  (field: Field): string => {
    const at = columns[field]
    return at === undefined ? '' : (cells[at] ?? '')
  }
