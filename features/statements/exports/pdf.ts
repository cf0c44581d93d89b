import { buffer } from 'node:stream/consumers'
import type { Translate } from '@/lib/i18n/translate'
import { openPdf, type Pdf } from '@/lib/pdf/document'
import { type Printable, placeholder, printableIn } from '@/lib/pdf/printable'
import type { Block, FileProperties, LineKind } from './layout'

type Look = { tag: 'P' | 'H1' | 'H2'; font: Weight; size: number; before: number; indent?: number }
type Weight = 'regular' | 'bold'

const margin = 64
const looks: Record<LineKind, Look> = {
  alert: { tag: 'P', font: 'bold', size: 12, before: 8 },
  issuer: { tag: 'P', font: 'bold', size: 15, before: 14 },
  label: { tag: 'P', font: 'regular', size: 11, before: 2 },
  release: { tag: 'P', font: 'bold', size: 11, before: 10 },
  issued: { tag: 'P', font: 'regular', size: 11, before: 2 },
  headline: { tag: 'H1', font: 'bold', size: 21, before: 16 },
  dateline: { tag: 'P', font: 'regular', size: 11, before: 10 },
  paragraph: { tag: 'P', font: 'regular', size: 11, before: 8 },
  ends: { tag: 'P', font: 'bold', size: 11, before: 12 },
  heading: { tag: 'H2', font: 'bold', size: 13, before: 18 },
}

/** For the record and for print: A4, tagged for screen readers. The same statement always makes the same bytes. */
export async function toPdf(t: Translate, blocks: Block[], properties: FileProperties): Promise<Buffer> {
  const doc = await openPdf({ ...properties, madeAt: properties.issuedAt }, { size: 'A4', margin })
  const letters = printableIn(doc)
  const root = doc.struct('Document')
  doc.addStructure(root)
  for (const block of blocks) {
    if (block.kind === 'heading') keepWithNext(doc)
    if (block.kind === 'headline') rule(doc)
    root.add(drawn(doc, block, letters))
  }
  root.end()
  const missing = letters.missed() ? t('export.unprintable', { mark: placeholder }) : ''
  printFeet(doc, (page, pages) => [t('export.page', { page, pages }), missing])
  const file = buffer(doc)
  doc.end()
  return file
}

function drawn(doc: Pdf, block: Block, letters: Printable) {
  if (block.kind !== 'quote') return paragraph(doc, block.text, looks[block.kind], letters)
  const texts = [...block.paragraphs, block.source].filter(Boolean)
  const look = { ...looks.paragraph, indent: 24 }
  return doc.struct(
    'BlockQuote',
    {},
    texts.map((text) => paragraph(doc, text, look, letters)),
  )
}

/** A tagged part of the text, drawn when it joins the document. */
function paragraph(doc: Pdf, text: string, look: Look, letters: Printable) {
  const printable = letters.print(text)
  // Where a letter cannot be drawn, a screen reader still gets what was written.
  const options = printable === text ? {} : { actual: text }
  const { indent = 0 } = look
  return doc.struct(look.tag, options, () => {
    if (doc.y > margin) doc.y += look.before
    doc.font(look.font).fontSize(look.size)
    doc.text(printable, margin + indent, doc.y, { width: doc.page.width - 2 * margin - indent, lineGap: 3 })
  })
}

/** No heading at the foot of a page without what it is the heading of. */
function keepWithNext(doc: Pdf) {
  if (doc.y + 72 > doc.page.maxY()) doc.addPage()
}

function rule(doc: Pdf) {
  const y = doc.y + 10
  doc.markContent('Artifact', { type: 'Layout' })
  doc
    .lineWidth(2)
    .moveTo(margin, y)
    .lineTo(doc.page.width - margin, y)
    .stroke()
  doc.endMarkedContent()
  doc.y = y
}

function printFeet(doc: Pdf, linesOf: (page: number, pages: number) => string[]) {
  const { count } = doc.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    doc.switchToPage(index)
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font('regular').fontSize(9)
    // Without line breaking, or the library would begin a new page below its margin.
    for (const [line, text] of linesOf(index + 1, count).entries())
      doc.text(text, margin, doc.page.height - 44 + line * 12, { lineBreak: false })
    doc.endMarkedContent()
  }
}
