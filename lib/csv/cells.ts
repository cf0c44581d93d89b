// What spreadsheet programs take for a formula, also behind white space that they pass over.
const formula = /^[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r]/
const number = /^-?\d+([.]\d+)?$/

/** A cell that no spreadsheet program runs: text that looks like a formula gets an apostrophe in front of it. */
export const harmless = (value: string) =>
  !number.test(value) && formula.test(value.replace(/^'+/, '')) ? `'${value}` : value

/** What was written before `harmless`. */
export const asMeant = (cell: string) =>
  cell.startsWith("'") && formula.test(cell.replace(/^'+/, '')) ? cell.slice(1) : cell
