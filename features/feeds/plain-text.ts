// What readers of calendars and feeds must never be sent: controls and the two non-characters (XML refuses them), halves
// of a pair, and the marks that turn the direction of whatever text follows. Joiners stay: emoji and scripts need them.
const unprintable = /(?!\n)[\p{Cc}\p{Cs}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu
const lineBreak = /\r\n|[\r\v\f\u0085\u2028\u2029]/g

/** Text for a field that is one line. Breaks become spaces, so that nothing written can begin a line of its own. */
export const oneLine = (text: string) =>
  printable(text)
    .replace(/[\n ]+/g, ' ')
    .trim()

/** Text of several lines, parted by `\n` alone. */
export const manyLines = (text: string) =>
  printable(text)
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** The paragraphs of a text in which an empty line parts them. */
export const paragraphsOf = (text: string) =>
  manyLines(text)
    .split(/\n[ \n]*\n/)
    .filter((paragraph) => paragraph !== '')

const printable = (text: string) => text.replace(lineBreak, '\n').replace(/\t/g, ' ').replace(unprintable, '')
