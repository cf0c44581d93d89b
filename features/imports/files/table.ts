import { type CsvRecord, readRecords } from '@/lib/csv/records'
import { readText } from '@/lib/csv/text'
import { readCalendar } from '../calendar/reading'
import { findHead, headingTwice, ownHeadings } from '../headings/columns'
import type { FileRefusal, ImportSubject } from '../vocabulary'

export const mostRows = 10_000
export const mostBytes = 5 * 1024 * 1024

/** A file as a table, whatever it was: its headings, and its rows under them. */
export type FileTable = { ok: true; head: string[]; rows: CsvRecord[]; calendar: boolean }
export type NoTable = { ok: false; reason: FileRefusal; row?: number }

const limits = { rows: mostRows + 50, columns: 100, rowLength: 60_000 }

export function readFile(subject: ImportSubject, bytes: Uint8Array): FileTable | NoTable {
  const text = readText(bytes)
  if (!text.ok) return text
  if (/^\s*BEGIN:VCALENDAR/i.test(text.text))
    return subject === 'events' ? calendarTable(text.text) : { ok: false, reason: 'no-headings' }
  const read = readRecords(text.text, limits)
  if (!read.ok) return read
  const head = findHead(subject, read.records)
  if (!head) return { ok: false, reason: 'no-headings' }
  if (headingTwice(subject, head)) return { ok: false, reason: 'heading-twice', row: head.row }
  return filled({ ok: true, head: head.cells, rows: read.records.filter(({ row }) => row > head.row), calendar: false })
}

function calendarTable(text: string): FileTable | NoTable {
  const rows = readCalendar(text, mostRows)
  if (!rows.ok) return rows
  return filled({ ok: true, head: ownHeadings('events'), rows: rows.records, calendar: true })
}

function filled(table: FileTable): FileTable | NoTable {
  if (!table.rows.length) return { ok: false, reason: 'no-rows' }
  return table.rows.length > mostRows ? { ok: false, reason: 'too-many-rows', row: mostRows } : table
}
