import { Document, HeadingLevel, type IParagraphOptions, Packer, Paragraph, TextRun } from 'docx'
import { escapeMarkup } from '@/lib/markup'
import { dateArchive, zeroDate } from './archive'
import type { Block, FileProperties } from './layout'

/** What newsrooms paste from. The same statement always makes the same bytes. */
export async function toDocx(blocks: Block[], properties: FileProperties): Promise<Buffer> {
  const document = new Document({
    styles: styles(properties.language),
    sections: [{ children: blocks.flatMap(printed) }],
  })
  // The library dates every file by the machine's clock and offers no other way to set the properties.
  const core = { path: 'docProps/core.xml', data: coreProperties(properties) }
  return dateArchive(await Packer.toBuffer(document, undefined, [core]), zeroDate)
}

function printed(block: Block): Paragraph[] {
  switch (block.kind) {
    case 'quote':
      return [...block.paragraphs, block.source].filter(Boolean).flatMap((text) => paragraph(text, { style: 'Quote' }))
    case 'headline':
      return paragraph(block.text, { heading: HeadingLevel.HEADING_1 })
    case 'heading':
      return paragraph(block.text, { heading: HeadingLevel.HEADING_2 })
    case 'alert':
    case 'release':
    case 'issuer':
      return paragraph(block.text, { style: 'Notice' })
    default:
      return paragraph(block.text)
  }
}

/** Lines stand close, as paragraphs of their own: newsroom systems drop Word's line breaks and join the words. */
function paragraph(text: string, options: IParagraphOptions = {}) {
  const lines = text.split('\n')
  return lines.map((line, index) => {
    const spacing = index < lines.length - 1 ? { spacing: { after: 0 } } : {}
    return new Paragraph({ ...options, ...spacing, children: [new TextRun(line)] })
  })
}

const styles = (language: string) => ({
  default: {
    document: {
      run: { font: 'Arial', size: 22, language: { value: regional(language) } },
      paragraph: { spacing: { after: 160, line: 276 } },
    },
    heading1: { run: { size: 36, bold: true }, paragraph: { spacing: { before: 240, after: 160 }, keepNext: true } },
    heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 320, after: 80 }, keepNext: true } },
  },
  paragraphStyles: [
    { id: 'Quote', name: 'Quote', basedOn: 'Normal', quickFormat: true, paragraph: { indent: { left: 567 } } },
    { id: 'Notice', name: 'Notice', basedOn: 'Normal', quickFormat: true, run: { bold: true } },
  ],
})

/** Word knows Welsh as `cy-GB` only. */
function regional(language: string) {
  const { language: code, region } = new Intl.Locale(language).maximize()
  return `${code}-${region}`
}

function coreProperties({ title, author, language, issuedAt }: FileProperties) {
  const moment = `${issuedAt.toISOString().slice(0, 19)}Z`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeMarkup(title)}</dc:title>`,
    `<dc:creator>${escapeMarkup(author)}</dc:creator>`,
    `<dc:language>${escapeMarkup(language)}</dc:language>`,
    `<cp:lastModifiedBy>${escapeMarkup(author)}</cp:lastModifiedBy>`,
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}
