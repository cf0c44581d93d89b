import { stringify } from 'csv-stringify/sync'
import { harmless } from './cells'

/**
 * A CSV file that people can open: no cell of it is a formula. Spreadsheet programs read accents right only with a mark
 * at the beginning, which other programs may take for a letter.
 */
export const writeTable = (rows: readonly (readonly string[])[], { forSpreadsheets = false } = {}) =>
  stringify(
    rows.map((row) => row.map(harmless)),
    { bom: forSpreadsheets, record_delimiter: '\r\n', quoted_match: /[\r\n]|^\s|\s$/ },
  )
