import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRecords } from './records'
import { writeTable } from './table'
import { readText } from './text'

const limits = { rows: 100, columns: 10, rowLength: 20_000 }
const cellsOf = (text: string) => {
  const read = readRecords(text, limits)
  return read.ok ? read.records.map(({ cells }) => cells) : read
}
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)
const swapped = (text: string) => bytes(text, 'utf16le').swap16()

describe('text as programs write it', () => {
  const text = 'Enw,Tŷ’r Undeb\r\nCafé,£5'
  test.each([
    ['UTF-8', bytes(text)],
    ['UTF-8 with a mark', bytes(`\uFEFF${text}`)],
    ['UTF-16 little-endian with a mark', bytes(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 big-endian with a mark', swapped(`\uFEFF${text}`)],
    ['UTF-16 little-endian', bytes(text, 'utf16le')],
    ['UTF-16 big-endian', swapped(text)],
  ])('%s', (_, file) => expect(readText(file)).toEqual({ ok: true, text }))

  test('Windows-1252, with its own quotes and dashes', () => {
    const file = Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x2c, 0x93, 0x4f, 0x4b, 0x94, 0x20, 0x96, 0x20, 0xa3, 0x80])
    expect(readText(file)).toEqual({ ok: true, text: 'Café,“OK” – £€' })
  })

  test.each([
    ['nothing at all', Buffer.alloc(0), 'empty'],
    ['nothing but space', bytes('\uFEFF \r\n '), 'empty'],
    ['Excel 2007', bytes('PK\x03\x04..........[Content_Types].xml'), 'spreadsheet'],
    ['Excel 97', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'spreadsheet'],
    ['LibreOffice', bytes('PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'spreadsheet'],
    ['PDF', bytes('%PDF-1.7\n…'), 'pdf'],
    ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'picture'],
    ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'picture'],
    ['ZIP', bytes('PK\x03\x04....holiday.jpg'), 'archive'],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0]), 'archive'],
    ['a page that calls itself a table', bytes('<html><table><tr><td>x'), 'web-page'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), 'not-text'],
    ['Unicode that breaks off', Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0xc3]), 'not-text'],
  ])('is told from %s', (_, file, reason) => expect(readText(file)).toEqual({ ok: false, reason }))
})

describe('rows', () => {
  test.each([
    ['commas', 'a,b\n1,2', ','],
    ['semicolons', 'a;b\n"1,5";2', ';'],
    ['tabs', 'a\tb\n1\t2', '\t'],
  ])('between %s', (_, text) => expect(cellsOf(text)).toHaveLength(2))

  test('a separator within a quoted heading does not count', () =>
    expect(cellsOf('"Town, county, country";Name\nx;y')).toEqual([
      ['Town, county, country', 'Name'],
      ['x', 'y'],
    ]))

  test('the line in which a program names its separator is no row', () =>
    expect(readRecords('sep=;\r\na;b\r\n', limits)).toEqual({ ok: true, records: [{ row: 1, cells: ['a', 'b'] }] }))

  test('line breaks, quotes and separators within a cell; rows counted as a spreadsheet counts them', () =>
    expect(readRecords('a,b\r\n"one\r\ntwo","say ""hi"", she said"\r\n,\r\n\r\nx,5" pipe\r\n', limits)).toEqual({
      ok: true,
      records: [
        { row: 1, cells: ['a', 'b'] },
        { row: 2, cells: ['one\ntwo', 'say "hi", she said'] },
        { row: 5, cells: ['x', '5" pipe'] },
      ],
    }))

  test('old Macintosh line ends', () =>
    expect(cellsOf('a,b\r1,2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]))

  test('two spellings of one letter are one', () => expect(cellsOf('Tŷ')).toEqual([['Tŷ']]))

  test.each([
    ['more rows than we take', 'a\n'.repeat(101), 'too-many-rows'],
    ['millions of empty lines', '\n'.repeat(3_000_000), 'too-many-rows'],
    ['more columns than we take', `a${','.repeat(10)}`, 'too-many-columns'],
    ['millions of columns', ','.repeat(3_000_000), 'too-many-columns'],
    ['a quote that is never closed', 'a,b\n1,"2\n3,4', 'quotes'],
    ['nothing but quotes', `a\n${'"'.repeat(3_000_001)}`, 'row-too-long'],
    ['quotes within quotes within quotes', `a\n"${'""'.repeat(1_500_000)}"`, 'row-too-long'],
    ['one endless line', 'a'.repeat(3_000_000), 'row-too-long'],
  ])('%s: refused', (_, text, reason) => expect(readRecords(text, limits)).toMatchObject({ ok: false, reason }))

  test('says in which row a quote was left open', () =>
    expect(readRecords('a,b\n1,2\n3,"4\n', limits)).toMatchObject({ reason: 'quotes', row: 3 }))
})

describe('a table that is written', () => {
  const hostile = [
    '=HYPERLINK("x")',
    '+44 1632 960123',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '\0=1',
    '\n=1',
    '＝1',
    "'=1",
  ]

  test.each(hostile)('%j is no formula in it', (value) => {
    const [line] = writeTable([['x', value]]).split(/(?<=^x,[\s\S]+)\r\n$/)
    expect(line?.slice(2).replace(/^"/, '')).toMatch(/^'/)
  })

  test('numbers stay numbers', () => expect(writeTable([['-0.5512', '51.39']])).toBe('-0.5512,51.39\r\n'))

  test('accents are marked for spreadsheet programs only', () => {
    expect(writeTable([['ŷ']])).toBe('ŷ\r\n')
    expect(writeTable([['ŷ']], { forSpreadsheets: true })).toBe('\uFEFFŷ\r\n')
  })

  const cell = fc
    .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...hostile, 'a;b', '"', 'a\nb', "'", "''=x"))
    .map((value) => value.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').trim())

  test('is read back as it was', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), fc.boolean(), (rows, marked) => {
        const full = [['Enw', 'Lle'], ...rows.filter((cells) => cells.some(Boolean))]
        const text = readText(Buffer.from(writeTable(full, { forSpreadsheets: marked })))
        expect(text.ok && cellsOf(text.text)).toEqual(full)
      }),
    ))
})
