import { CsvError, parse } from 'csv-parse/sync'
import { asMeant } from './cells'

/** A row as a spreadsheet program counts it. */
export type CsvRecord = { row: number; cells: string[] }

export type NoRecords = {
  ok: false
  reason: 'too-many-rows' | 'too-many-columns' | 'row-too-long' | 'quotes'
  row: number
}

type Limits = { rows: number; columns: number; rowLength: number }

// A row may hold some line breaks within its cells.
const linesForARow = 10

const separators = [',', ';', '\t', '|']

/** The rows of a CSV text that have anything in them, whichever character stands between the cells. */
export function readRecords(text: string, limits: Limits): { ok: true; records: CsvRecord[] } | NoRecords {
  // Written by programs for themselves, as `sep=;`, and shown to nobody.
  const [told = '', separator = separatorOf(text)] = /^sep=(.)\r?\n/i.exec(text) ?? []
  // The parser takes its time over every single one of them, so millions must not get that far.
  if (counted(text, '\n') + counted(text, '\r') > limits.rows * linesForARow * 2)
    return { ok: false, reason: 'too-many-rows', row: limits.rows }
  if (counted(text, separator) > limits.rows * limits.columns) return { ok: false, reason: 'too-many-columns', row: 1 }
  let row = 0
  const records: CsvRecord[] = []
  try {
    parse(text.slice(told.length), {
      delimiter: separator,
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: limits.rowLength,
      on_record: (cells: string[]) => {
        row++
        const read = cells.map(tidy)
        if (read.some(Boolean)) records.push(within({ row, cells: read }, records.length, limits))
        return null
      },
    })
    return { ok: true, records }
  } catch (error) {
    if (error instanceof Excess) return { ok: false, reason: error.reason, row }
    if (!(error instanceof CsvError)) throw error
    return { ok: false, reason: error.code === 'CSV_MAX_RECORD_SIZE' ? 'row-too-long' : 'quotes', row: row + 1 }
  }
}

class Excess extends Error {
  constructor(readonly reason: 'too-many-rows' | 'too-many-columns') {
    super(reason)
  }
}

function within(record: CsvRecord, before: number, limits: Limits) {
  if (before >= limits.rows) throw new Excess('too-many-rows')
  if (record.cells.length > limits.columns) throw new Excess('too-many-columns')
  return record
}

function counted(text: string, letter: string) {
  let count = 0
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) count++
  return count
}

const tidy = (cell: string) => asMeant(cell.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim())

/** The character that stands most often between the headings. */
function separatorOf(text: string) {
  const headings =
    /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 20_000))?.[0].replaceAll(/"(?:[^"]|"")*"/g, '') ?? ''
  const counts = separators.map((separator) => headings.split(separator).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}
