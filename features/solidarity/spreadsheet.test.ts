import { expect, it } from 'vitest'
import { toSpreadsheet } from './spreadsheet'

it('quotes every cell, and no cell is a formula', () => {
  expect(
    toSpreadsheet([
      ['From', 'Message'],
      ['=HYPERLINK("http://evil.example")', 'Two\nlines, "quoted"'],
    ]),
  ).toBe('\uFEFF"From","Message"\r\n"\'=HYPERLINK(""http://evil.example"")","Two\nlines, ""quoted"""\r\n')
})

it.each([' =1', '\0=1', '\n=1', '＝1'])('finds the formula in %j, which spreadsheet programs find too', (text) => {
  expect(toSpreadsheet([[text]])).toBe(`\uFEFF"'${text}"\r\n`)
})
