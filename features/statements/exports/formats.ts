import type { Translate } from '@/lib/i18n/translate'
import { toLocal } from '@/lib/time'
import type { PublicStatement } from '../public-statement'
import type { PressMessage } from './facts'
import { toHtml } from './html'
import { fileProperties, isEmbargoed, issuerOf, layOut } from './layout'
import { toMarkdown } from './markdown'
import { toNewsml } from './newsml'
import { toNinjs } from './ninjs'
import type { Packed } from './press-pack'
import { toText } from './text'

/** To be read, printed and pasted from. */
export const documentFormats = ['txt', 'html', 'md', 'docx', 'pdf'] as const
/** Taken in by newsrooms' own systems. */
export const newsroomFormats = ['ninjs.json', 'newsml.xml'] as const
const singleFormats = [...documentFormats, ...newsroomFormats]
export const exportFormats = [...documentFormats, ...newsroomFormats, 'zip'] as const

export type ExportFormat = (typeof exportFormats)[number]
type SingleFormat = (typeof singleFormats)[number]

export type ExportFile = { body: Buffer; contentType: string; fileName: string }

const contentTypes: Record<ExportFormat, string> = {
  txt: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  'ninjs.json': 'application/json; charset=utf-8',
  'newsml.xml': 'application/xml; charset=utf-8',
  zip: 'application/zip',
}

/** A statement as a file. `t` should speak the statement's own language, so that one file is in one language. */
export async function renderExport(
  format: ExportFormat,
  t: Translate,
  statement: PublicStatement,
  now: Date,
  messages: readonly PressMessage[] = [],
): Promise<ExportFile> {
  return {
    body: await (format === 'zip' ? pack(t, { statement, messages }, now) : render(format, t, statement, now)),
    contentType: contentTypes[format],
    fileName: `${nameOf(statement, now)}.${format}`,
  }
}

async function pack(t: Translate, { statement, messages }: Packed, now: Date) {
  const { toPressPack } = await import('./press-pack')
  const folder = nameOf(statement, now)
  const files = singleFormats.map(async (format) => ({
    name: `${folder}.${format}`,
    about: aboutFormat(t, format),
    body: await render(format, t, statement, now),
  }))
  return toPressPack(t, { statement, messages }, now, folder, await Promise.all(files))
}

const aboutFormat = (t: Translate, format: SingleFormat) =>
  newsroomFormats.some((newsroom) => newsroom === format)
    ? `${t('statement.forNewsrooms')}: ${t(`statement.format.${format}`)}`
    : t(`statement.format.${format}`)

async function render(format: SingleFormat, t: Translate, statement: PublicStatement, now: Date): Promise<Buffer> {
  const blocks = layOut(t, statement, now)
  const properties = fileProperties(statement)
  switch (format) {
    case 'txt':
      return Buffer.from(toText(blocks))
    case 'html':
      return Buffer.from(toHtml(blocks, properties))
    case 'md':
      return Buffer.from(toMarkdown(blocks))
    // These libraries are large; whoever asks for text does not wait for them to load.
    case 'docx':
      return (await import('./docx')).toDocx(blocks, properties)
    case 'pdf':
      return (await import('./pdf')).toPdf(t, blocks, properties)
    case 'ninjs.json':
      return Buffer.from(toNinjs(t, statement, now))
    case 'newsml.xml':
      return Buffer.from(toNewsml(t, statement, now))
  }
}

/** A newsroom's folder sorts by date, and nobody overlooks an embargo there: `2016-01-11-…-v1-EMBARGOED`. */
function nameOf(statement: PublicStatement, now: Date) {
  const words = [
    toLocal(statement.issuedAt, statement.zone).date,
    asciiWords(issuerOf(statement)),
    statement.kind.replaceAll('_', '-'),
    `v${statement.number}`,
    isEmbargoed(statement, now) && 'EMBARGOED',
    statement.demo && 'EXAMPLE',
  ]
  return words.filter(Boolean).join('-')
}

const asciiWords = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
