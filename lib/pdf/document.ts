import { readFile } from 'node:fs/promises'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import { escapeMarkup } from '../markup'

export type PdfProperties = { title: string; author: string; language: string; madeAt: Date }
type Paper = { size: 'A4' | 'A5'; margin: number }

/** pdfkit puts title and author into the XML of its metadata as they are, where one ampersand makes it unreadable. */
class TaggedDocument extends PDFDocument {
  override endMetadata() {
    const { Title = '', Author = '' } = this.info
    Object.assign(this.info, { Title: escapeMarkup(Title), Author: escapeMarkup(Author) })
    super.endMetadata()
  }
}

/**
 * An empty document, tagged for screen readers, with our faces under `regular`, `bold` and `poster`. Its properties name
 * nothing but what they are given, and the same input makes the same bytes.
 */
export async function openPdf({ title, author, language, madeAt }: PdfProperties, { size, margin }: Paper) {
  const fonts = await loadFonts()
  const doc = new TaggedDocument({
    // No font: the library's own default cannot be embedded and has no ŵ.
    ...{ size, margin, font: '', bufferPages: true },
    ...{ pdfVersion: '1.7', tagged: true, displayTitle: true, lang: language },
    info: { Title: title, Author: author, Creator: 'Brazier', Producer: 'Brazier', CreationDate: madeAt },
  })
  for (const [name, font] of Object.entries(fonts)) doc.registerFont(name, font)
  return doc.font('regular')
}

export type Pdf = Awaited<ReturnType<typeof openPdf>>
export type Face = keyof typeof files

const files = {
  regular: 'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  bold: 'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  poster: 'league-gothic/400Regular/LeagueGothic_400Regular.ttf',
}

let loading: Promise<Record<Face, Buffer>> | undefined

/** Found from the folder the app runs in, because a bundled module no longer knows where it came from. */
function loadFonts() {
  const folder = path.join(process.cwd(), 'node_modules/@expo-google-fonts')
  const load = async ([face, file]: [string, string]) => [face, await readFile(path.join(folder, file))] as const
  loading ??= Promise.all(Object.entries(files).map(load)).then(
    (all) => Object.fromEntries(all) as Record<Face, Buffer>,
  )
  return loading
}
