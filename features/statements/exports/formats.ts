import type { Translate } from '@/lib/i18n/translate'
import { toLocal } from '@/lib/time'
import type { PublicStatement } from '../public-statement'
import { toHtml } from './html'
import { fileProperties, isEmbargoed, issuerOf, layOut } from './layout'
import { toMarkdown } from './markdown'
import { toText } from './text'

export const exportFormats = ['txt', 'html', 'md', 'docx', 'pdf'] as const
export type ExportFormat = (typeof exportFormats)[number]

export type ExportFile = { body: Buffer; contentType: string; fileName: string }

const contentTypes: Record<ExportFormat, string> = {
  txt: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** A statement as a file. `t` should speak the statement's own language, so that one file is in one language. */
export async function renderExport(
  format: ExportFormat,
  t: Translate,
  statement: PublicStatement,
  now: Date,
): Promise<ExportFile> {
  return {
    body: await render(format, t, statement, now),
    contentType: contentTypes[format],
    fileName: exportFileName(format, statement, now),
  }
}

async function render(format: ExportFormat, t: Translate, statement: PublicStatement, now: Date): Promise<Buffer> {
  const blocks = layOut(t, statement, now)
  const properties = fileProperties(statement)
  switch (format) {
    case 'txt':
      return Buffer.from(toText(blocks))
    case 'html':
      return Buffer.from(toHtml(blocks, properties))
    case 'md':
      return Buffer.from(toMarkdown(blocks))
    // The two libraries are large; whoever asks for text does not wait for them to load.
    case 'docx':
      return (await import('./docx')).toDocx(blocks, properties)
    case 'pdf':
      return (await import('./pdf')).toPdf(t, blocks, properties)
  }
}

/** A newsroom's folder sorts by date, and nobody overlooks an embargo there: `2016-01-11-…-v1-EMBARGOED.docx`. */
function exportFileName(format: ExportFormat, statement: PublicStatement, now: Date) {
  const words = [
    toLocal(statement.issuedAt, statement.zone).date,
    asciiWords(issuerOf(statement)),
    statement.kind.replaceAll('_', '-'),
    `v${statement.number}`,
    isEmbargoed(statement, now) && 'EMBARGOED',
    statement.demo && 'EXAMPLE',
  ]
  return `${words.filter(Boolean).join('-')}.${format}`
}

const asciiWords = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
