import { harmless } from '@/lib/csv/cells'

/**
 * Rows as a CSV file that spreadsheet programs open rightly: the mark that says UTF-8, CRLF, and every cell in quotes. A
 * cell that a program would take for a formula gets an apostrophe before it (OWASP, "CSV injection").
 */
export const toSpreadsheet = (rows: readonly (readonly string[])[]) =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`

const cell = (value: string) => `"${harmless(value).replaceAll('"', '""')}"`
