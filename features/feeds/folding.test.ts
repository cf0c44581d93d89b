import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldLines } from './folding'

it('leaves a line of 75 octets and folds one of 76', () => {
  expect(foldLines('x'.repeat(75))).toBe('x'.repeat(75))
  expect(foldLines('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`)
  expect(foldLines(`${'x'.repeat(74)}ŵ`)).toBe(`${'x'.repeat(74)}\r\n ŵ`)
})

it('fills every line, counting the space that begins it', () => {
  expect(
    foldLines('x'.repeat(200))
      .split('\r\n')
      .map((line) => line.length),
  ).toEqual([75, 75, 52])
})

it('keeps any text whole, in lines of at most 75 octets', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 400 }).map((line) => line.replace(/[\r\n]/g, ''))
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (lines) => {
      const folded = foldLines(lines.join('\r\n'))
      expect(folded.replaceAll('\r\n ', '')).toBe(lines.join('\r\n').replaceAll('\r\n ', ''))
      for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    }),
  )
})
