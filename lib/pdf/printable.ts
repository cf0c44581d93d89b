/** Stands for a letter that the embedded font does not have. */
export const placeholder = '◊'

/** What the font lacks and has a plain double of. */
const doubles: Record<string, string> = { '\u2010': '-', '\u2011': '-', '\u2015': '—', '\u2032': "'", '\u2033': '"' }

export type Printable = {
  print: (text: string) => string
  /** Whether anything had to be replaced by the placeholder so far. */
  missed: () => boolean
}

type Font = { hasGlyphForCodePoint: (code: number) => boolean }

/**
 * Text as the font of a pdfkit document can set it. An absent letter would be drawn as nothing or an empty box that a
 * reader takes for a flaw of the printer; a visible sign says that something stood there.
 */
export function printableIn(doc: unknown): Printable {
  // pdfkit does not tell whether a font has a letter; fontkit, on which it sits, does.
  const { font } = (doc as { _font: { font: Font } })._font
  const has = (letters: string) => [...letters].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
  const segmenter = new Intl.Segmenter()
  let missed = false
  const inFont = (letter: string) => {
    if (letter === '\n' || has(letter)) return letter
    const plain = doubles[letter] ?? letter.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    if (has(plain)) return plain
    missed = true
    return placeholder
  }
  return {
    print: (text) =>
      breakable(has(text) ? text : [...segmenter.segment(text)].map((part) => inFont(part.segment)).join('')),
    missed: () => missed,
  }
}

/**
 * Breaks words beyond any natural length. pdfkit breaks a word that is longer than its line by measuring all that is
 * left of it for each line: a pasted key of a few pages would hold up the process for half a minute.
 */
const breakable = (text: string) => text.replace(/\S{300,}/gu, (word) => word.replace(/.{50}(?=.)/gu, '$&\n'))
