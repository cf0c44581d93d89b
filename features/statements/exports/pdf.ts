import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import type { Translate } from '@/lib/i18n/translate'
import type { Block, FileProperties, LineKind } from './layout'
import { escapeMarkup } from './letters'
import { type Printable, placeholder, printableIn } from './pdf-letters'

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
  const doc = await openDocument(properties)
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

/** pdfkit puts title and author into the XML of its metadata as they are, where one ampersand makes it unreadable. */
class TaggedDocument extends PDFDocument {
  override endMetadata() {
    const { Title = '', Author = '' } = this.info
    Object.assign(this.info, { Title: escapeMarkup(Title), Author: escapeMarkup(Author) })
    super.endMetadata()
  }
}

async function openDocument({ title, author, language, issuedAt }: FileProperties) {
  const fonts = await loadFonts()
  const doc = new TaggedDocument({
    // No font: the library's own default cannot be embedded and has no ŵ.
    ...{ size: 'A4', margin, font: '', bufferPages: true },
    ...{ pdfVersion: '1.7', tagged: true, displayTitle: true, lang: language },
    info: { Title: title, Author: author, Creator: 'Brazier', Producer: 'Brazier', CreationDate: issuedAt },
  })
  doc.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold).font('regular')
  return doc
}

type Doc = Awaited<ReturnType<typeof openDocument>>

function drawn(doc: Doc, block: Block, letters: Printable) {
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
function paragraph(doc: Doc, text: string, look: Look, letters: Printable) {
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
function keepWithNext(doc: Doc) {
  if (doc.y + 72 > doc.page.maxY()) doc.addPage()
}

function rule(doc: Doc) {
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

function printFeet(doc: Doc, linesOf: (page: number, pages: number) => string[]) {
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

let loading: Promise<Record<Weight, Buffer>> | undefined

/** Found from the folder the app runs in, because a bundled module no longer knows where it came from. */
function loadFonts() {
  const folder = path.join(process.cwd(), 'node_modules/@expo-google-fonts/atkinson-hyperlegible-next')
  loading ??= Promise.all([
    readFile(path.join(folder, '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf')),
    readFile(path.join(folder, '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf')),
  ]).then(([regular, bold]) => ({ regular, bold }))
  return loading
}
