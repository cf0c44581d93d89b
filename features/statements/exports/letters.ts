/**
 * Text as it may stand in a file: line ends as `\n`, composed letters (ŵ is one), and nothing invisible. Control and
 * direction-override characters could hide or reorder words; half a surrogate pair is not valid in any of the formats.
 */
const cleanText = (text: string) =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\p{Cs}|\p{Noncharacter_Code_Point}/gu, '\uFFFD')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}|[\u00AD\u200B\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu, '')
    .normalize('NFC')

/** The same on one line, for what is a line wherever it is printed: a headline, a name. */
export const cleanLine = (text: string) => cleanText(text).replace(/\s+/gu, ' ').trim()

/** Paragraphs are parted by an empty line; a single line break inside one is the writer's own and stays. */
export const paragraphsOf = (text: string) =>
  cleanText(text)
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/u)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .join('\n')
        .trim(),
    )
    .filter(Boolean)
