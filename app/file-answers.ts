import { writeTable } from '@/lib/csv/table'

/** A file that a browser saves and does not show. */
export const attachment = (name: string, type: string, content: string) =>
  new Response(content, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
  })

export const csvAnswer = (name: string, rows: string[][], forSpreadsheets: boolean) =>
  attachment(name, 'text/csv; charset=utf-8', writeTable(rows, { forSpreadsheets }))
