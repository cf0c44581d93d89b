import { expect, test } from 'vitest'
import { optionalPostcode } from './form-fields'

test.each([
  ['me75ny', 'ME7 5NY'],
  [' ME7  5NY ', 'ME7 5NY'],
  ['sw1a1aa', 'SW1A 1AA'],
  ['Gir 0aa', 'Gir 0aa'],
  ['D02 AF30', 'D02 AF30'],
  ['', ''],
])('the postcode “%s” is kept as “%s”', (typed, kept) => {
  expect(optionalPostcode.parse(typed)).toBe(kept)
})
