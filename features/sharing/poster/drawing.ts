import { buffer } from 'node:stream/consumers'
import { encode } from 'uqr'
import { type Face, openPdf, type Pdf, type PdfProperties } from '@/lib/pdf/document'
import { printableIn } from '@/lib/pdf/printable'
import type { Poster } from './layout'

const red = '#b3261a'
const ink = '#1a1a1a'
const soft = '#55504a'
const white = '#ffffff'

type Sheet = { size: 'A4' | 'A5'; margin: number; scale: number; titleLines: number }
const sheets: Record<'poster' | 'leaflet', Sheet> = {
  poster: { size: 'A4', margin: 42, scale: 1, titleLines: 3 },
  leaflet: { size: 'A5', margin: 28, scale: 0.62, titleLines: 2 },
}

/** One tagged sheet in our faces: to be read from across a road, or handed out at a gate. */
export async function drawPoster(
  poster: Poster,
  sheet: keyof typeof sheets,
  properties: PdfProperties,
): Promise<Buffer> {
  const doc = await openPdf(properties, sheets[sheet])
  const brush = new Brush(doc, sheets[sheet])
  const foot = footOf(brush, poster)
  drawHead(brush, poster, foot.begins)
  drawDate(brush, poster)
  drawPlace(brush, poster, foot.begins)
  drawFoot(brush, poster, foot)
  brush.end()
  const file = buffer(doc)
  doc.end()
  return file
}

/** The title is as large as what stands below it leaves room for. */
function drawHead(brush: Brush, { kind, example, off, title, facts }: Poster, foot: number) {
  brush.rule(8)
  brush.text('P', example ? `${kind} · ${example}` : kind, { face: 'poster', size: 30, color: red, upper: true })
  if (off) brush.band(off.status)
  const below = (off ? 290 : 310 + 20 * Math.min(facts.length, 4)) * brush.scale
  brush.title(title, foot - below - brush.y)
  for (const line of off?.lines ?? []) brush.text('P', line, { face: 'bold', size: 17, lines: 3 })
}

function drawDate(brush: Brush, { date, off, gather }: Poster) {
  brush.gap(10)
  const top = brush.y
  const strike = off !== null
  const width = brush.text('P', date.day, { face: 'poster', size: 150, color: red, strike })
  const bottom = brush.y
  brush.y = top + 18 * brush.scale
  for (const line of date.lines)
    brush.text('P', line, { face: 'poster', size: 44, upper: true, strike, indent: width + 16 * brush.scale, lines: 3 })
  brush.y = Math.max(brush.y, bottom)
  if (gather) brush.text('P', gather, { face: 'bold', size: 17 })
}

/** Where, and as many facts as there is room for; the rest is on the page. */
function drawPlace(brush: Brush, { place, facts, more }: Poster, foot: number) {
  brush.rule(3)
  brush.text('P', place.name, { face: 'bold', size: 25, lines: 2 })
  brush.text('P', place.lines.join(', '), { face: 'regular', size: 16, lines: 2 })
  brush.gap(8)
  const room = foot - 24 * brush.scale
  for (const [index, { term, text }] of facts.entries()) {
    const words = `${term}${/[?!]$/.test(term) ? '' : ':'} ${text}`
    const look = { face: 'regular' as const, size: 16, lines: 3 }
    if (brush.y + brush.heightOf(words, look) > room)
      return void (index && brush.text('P', more, { ...look, color: soft }))
    brush.text('P', words, look)
    brush.gap(3)
  }
}

type Foot = { begins: number; code: number; lines: { text: string; look: Look }[] }

/** Who stands behind it and where to look again: its lines, and how high it reaches from the foot of the sheet. */
function footOf(brush: Brush, { who, scan, url, check, made }: Poster): Foot {
  const code = 128 * brush.scale
  const indent = code + 16 * brush.scale
  const lines: Foot['lines'] = [
    { text: who.join(' '), look: { face: 'bold', size: 14, lines: 3, indent } },
    { text: scan, look: { face: 'regular', size: 14, indent } },
    { text: url, look: { face: 'bold', size: 15, lines: 2, indent } },
    { text: check, look: { face: 'regular', size: 14, lines: 2, indent } },
    { text: made, look: { face: 'regular', size: 10, color: soft, indent } },
  ]
  const height = lines.reduce((sum, { text, look }) => sum + brush.heightOf(text, look), 0)
  return { begins: brush.bottom - Math.max(code, height) - 16 * brush.scale, code, lines }
}

function drawFoot(brush: Brush, { url, codeLabel }: Poster, { begins, code, lines }: Foot) {
  brush.y = begins
  brush.rule(3)
  const top = brush.y
  brush.code(url, codeLabel, code)
  brush.y = top
  for (const { text, look } of lines) brush.text('P', text, look)
}

type Look = {
  face: Face
  size: number
  color?: string
  upper?: boolean
  strike?: boolean
  indent?: number
  /** At most so many lines; what is longer ends in "…". */
  lines?: number
}

/** Draws from the top down, each piece tagged in the order in which it is drawn. */
class Brush {
  y: number
  readonly scale: number
  readonly bottom: number
  private readonly root
  private readonly width: number
  constructor(
    private readonly doc: Pdf,
    private readonly sheet: Sheet,
  ) {
    this.root = doc.struct('Document')
    doc.addStructure(this.root)
    this.scale = sheet.scale
    this.width = doc.page.width - 2 * sheet.margin
    this.bottom = doc.page.height - sheet.margin
    this.y = sheet.margin
    // The margins are this brush's business: the library would begin a new page at its own.
    doc.page.margins = { top: 0, left: 0, right: 0, bottom: 0 }
  }

  end() {
    this.root.end()
  }

  gap(points: number) {
    this.y += points * this.scale
  }

  rule(thick: number) {
    const height = thick * this.scale
    this.artifact(() => this.doc.rect(this.sheet.margin, this.y, this.width, height).fill(ink))
    this.y += height + 8 * this.scale
  }

  heightOf(text: string, look: Look) {
    return this.prepared(text, look).height
  }

  text(tag: 'P' | 'H1', text: string, look: Look): number {
    if (!text) return 0
    const { words, height, options } = this.prepared(text, look)
    const width = this.doc.widthOfString(words)
    const at = this.sheet.margin + (look.indent ?? 0)
    const { color = ink, strike = false } = look
    this.add(tag, words === text ? {} : { actual: text }, () =>
      this.doc.fillColor(color).text(words, at, this.y, { ...options, strike }),
    )
    this.y += height
    return width
  }

  /** As large as it fits into its lines and its height. */
  title(text: string, most: number) {
    const look = (size: number): Look => ({ face: 'poster', size, upper: true, lines: 12 })
    let size = 96
    const isTooLarge = () => {
      const height = this.heightOf(text, look(size))
      return height > most || height > size * this.scale * this.sheet.titleLines
    }
    while (size > 30 && isTooLarge()) size -= 3
    this.text('H1', text, { ...look(size), lines: Math.max(2, Math.floor(most / (size * this.scale))) })
    this.gap(4)
  }

  /** The status, white on red across the sheet: nobody overlooks it. */
  band(status: string) {
    const look: Look = { face: 'poster', size: 72, color: white, upper: true, indent: 12 * this.scale, lines: 1 }
    const height = this.heightOf(status, look)
    this.artifact(() => this.doc.rect(this.sheet.margin, this.y, this.width, height + 6 * this.scale).fill(red))
    this.gap(5)
    this.text('P', status, look)
    this.gap(9)
  }

  code(content: string, label: string, side: number) {
    const { data, size } = encode(content, { ecc: 'M', border: 0 })
    const module = side / size
    const dots = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [{ x, y }] : [])))
    this.add('Figure', { alt: label }, () => {
      for (const { x, y } of dots) this.doc.rect(this.sheet.margin + x * module, this.y + y * module, module, module)
      this.doc.fill('#000000')
    })
  }

  private prepared(text: string, { face, size, upper, indent = 0, lines = 1 }: Look) {
    const words = this.printed(upper ? text.toUpperCase() : text, face)
    const points = size * this.scale
    this.doc.fontSize(points)
    // The poster face leaves as much room above its letters as it takes for them.
    const lineGap = face === 'poster' ? -0.2 * points : 0
    const set = { width: this.width - indent, lineGap }
    const [whole, line] = [this.doc.heightOfString(words, set), this.doc.currentLineHeight(true)]
    const most = lines * (line + lineGap)
    if (whole <= most + 1) return { words, height: whole, options: set }
    // The library ends in "…" at the line after which another whole one would not fit, whatever the gap.
    return { words, height: most, options: { ...set, height: most - line - lineGap + 1.5 * line, ellipsis: true } }
  }

  /** In the poster's face where it has every letter, else in the text's. */
  private printed(text: string, face: Face) {
    const letters = printableIn(this.doc.font(face))
    const words = letters.print(text)
    return letters.missed() && face === 'poster' ? printableIn(this.doc.font('bold')).print(text) : words
  }

  private add(tag: string, options: { actual?: string; alt?: string }, draw: () => void) {
    this.root.add(this.doc.struct(tag, options, draw))
  }

  private artifact(draw: () => void) {
    this.doc.markContent('Artifact', { type: 'Layout' })
    draw()
    this.doc.endMarkedContent()
  }
}
