import { crc32, inflateRawSync } from 'node:zlib'
import { XMLParser } from 'fast-xml-parser'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type ExportFormat, exportFormats } from '../formats'

/** The words a person reads in a file, in their order, with one space between them. */
export async function wordsIn(format: ExportFormat, file: Buffer): Promise<string> {
  return oneSpaced(await readers[format](file))
}

export const oneSpaced = (text: string) => text.replace(/\s+/gu, ' ').trim()

const readers: Record<ExportFormat, (file: Buffer) => string | Promise<string>> = {
  txt: (file) => file.toString(),
  html: (file) => textOfHtml(file.toString()),
  md: (file) => textOfMarkdown(file.toString()),
  docx: async (file) => (await mammoth.extractRawText({ buffer: file })).value,
  pdf: async (file) => (await readPdf(file)).text,
  'ninjs.json': (file) => textOfNinjs(file.toString()),
  'newsml.xml': (file) => Object.values(partsOfNewsml(file.toString())).join(' '),
  zip: textOfPack,
}

function textOfHtml(html: string) {
  const text = html.slice(html.indexOf('<body>')).replace(/<[^>]+>/g, ' ')
  const letters: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => letters[name] ?? '')
}

function textOfMarkdown(markdown: string) {
  const lines = markdown.split('\n').map((line) => line.replace(/^(#{1,2} |> ?)/, '').replace(/^\*\*(.*)\*\*$/, '$1'))
  return lines.map((line) => line.replace(/\\$/, '').replace(/\\([!-/:-@[-`{-~])/g, '$1')).join('\n')
}

type Ninjs = { edNote?: string; headlines: { value: string }[]; bodies?: { value: string }[] }

function textOfNinjs(json: string) {
  const { edNote, headlines, bodies } = JSON.parse(json) as Ninjs
  return [edNote, headlines[0]?.value, bodies?.[0]?.value].join(' ')
}

type XmlNode = Record<string, unknown>

/** The words of a NewsML-G2 file by the element that holds them. */
export function partsOfNewsml(xml: string) {
  const root = new XMLParser({ preserveOrder: true, trimValues: false, htmlEntities: true }).parse(xml) as XmlNode[]
  const wordsOf = (name: string) => oneSpaced(elements(root, name).map(textOf).join(' '))
  return { note: wordsOf('edNote'), headline: wordsOf('headline'), body: wordsOf('body') }
}

const children = (node: XmlNode) => Object.values(node).find((value): value is XmlNode[] => Array.isArray(value)) ?? []

const elements = (nodes: XmlNode[], name: string): XmlNode[] =>
  nodes.flatMap((node) => (name in node ? [node] : elements(children(node), name)))

const textOf = (node: XmlNode): string =>
  '#text' in node ? String(node['#text']) : `${children(node).map(textOf).join('')} `

async function textOfPack(archive: Buffer) {
  const words = [...unzipped(archive)].map(([name, file]) => {
    const format = exportFormats.find((one) => name.endsWith(`.${one}`))
    if (!format) throw new Error(`${name} is in no known format`)
    return wordsIn(format, file)
  })
  return (await Promise.all(words)).join(' ')
}

/** The files inside a zip archive as text. */
export const unzip = (archive: Buffer) => new Map([...unzipped(archive)].map(([name, file]) => [name, file.toString()]))

/** The files inside a zip archive, read without the library that wrote it. */
export function unzipped(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  const end = archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, nameLength, local] = [20, 28, 42].map((offset) =>
      offset === 28 ? archive.readUInt16LE(at + offset) : archive.readUInt32LE(at + offset),
    ) as [number, number, number]
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    const data = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const file = inflateRawSync(archive.subarray(data, data + packed))
    if (crc32(file) !== archive.readUInt32LE(at + 16)) throw new Error(`${name} is damaged`)
    files.set(name, file)
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return files
}

type Role = { role: string; children: Role[] }
type Placed = { text: string; right: number }

/** A PDF as a reader of Mozilla's sees it: its words without page numbers, its tags, its properties. */
export async function readPdf(file: Buffer) {
  const loading = getDocument({ data: new Uint8Array(file), verbosity: 0 })
  const document = await loading.promise
  const [text, artifacts]: [string[], string[]] = [[], []]
  const [placed, trees]: [Placed[], Role[]] = [[], []]
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const marks: string[] = []
    for (const item of items) {
      if ('str' in item) {
        placed.push({ text: item.str, right: item.transform[4] + item.width })
        const words = item.str + (item.hasEOL ? ' ' : '')
        if (marks.includes('Artifact')) artifacts.push(words)
        else text.push(marks.length > 0 ? words : `UNTAGGED ${words}`)
      } else if (item.type === 'endMarkedContent') marks.pop()
      else {
        // The library's types leave the tag out.
        marks.push((item as { tag?: string }).tag ?? '')
        text.push(' ')
      }
    }
    const tree = await page.getStructTree()
    if (tree) trees.push(roles(tree))
  }
  const { info, metadata } = await document.getMetadata()
  const marked = (await document.getMarkInfo()) as { Marked?: boolean } | null
  const pages = document.numPages
  await loading.destroy()
  return {
    text: text.join(''),
    artifacts: oneSpaced(artifacts.join(' ')),
    info: info as Record<string, unknown>,
    xmp: metadata as { get(name: string): unknown } | null,
    marked: marked?.Marked === true,
    ...{ placed, trees, pages },
  }
}

function roles(node: { role?: string; children?: unknown[] }): Role {
  const children = (node.children ?? []).filter((child): child is { role: string } =>
    Object.hasOwn(child as object, 'role'),
  )
  return { role: node.role ?? '', children: children.map(roles) }
}
