import { describe, expect, test } from 'vitest'
import { isReserved, roleEnd, sameCode, setupCode, slugOf } from './rules'

describe('the set-up code', () => {
  const secret = 'a secret of at least thirty-two letters'

  test('is the same in every process with the same secret, and another with another', () => {
    expect(setupCode(secret)).toBe(setupCode(secret))
    expect(setupCode(secret)).toBe('NTH8-FMF3-YWXT')
    expect(setupCode(`${secret}!`)).not.toBe(setupCode(secret))
  })

  test('has twelve letters that nobody mistakes for one another', () => {
    expect(setupCode(secret)).toMatch(/^([A-HJKMNP-Z2-9]{4}-){2}[A-HJKMNP-Z2-9]{4}$/)
  })

  test('may be typed in small letters, with spaces or without hyphens, and not by half', () => {
    const code = setupCode(secret)
    expect(sameCode(code, code)).toBe(true)
    expect(sameCode(` ${code.toLowerCase().replaceAll('-', ' ')}`, code)).toBe(true)
    expect(sameCode(code.slice(0, 9), code)).toBe(false)
    expect(sameCode('', code)).toBe(false)
  })
})

test.each([
  ['2026-07-01', '2026-07-01T22:59:00.000Z'],
  ['2026-12-01', '2026-12-01T23:59:00.000Z'],
])('a role whose last day is %s ends as that day ends in Britain', (day, instant) => {
  expect(roleEnd(day)?.toISOString()).toBe(instant)
})

test('a role without a last day does not end', () => {
  expect([roleEnd(''), roleEnd(undefined)]).toEqual([null, null])
})

test.each([
  ['Riverside Trades Council', 'riverside-trades-council'],
  ['Undeb Gweithwyr Caerdydd – Tŷ Ŵyr', 'undeb-gweithwyr-caerdydd-ty-wyr'],
  ['  «№ 7»  ', 'no-7'],
  ['工会', 'page'],
])('the address of “%s” is %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})

test('no organisation gets the address of a page of the site', () => {
  expect([slugOf('Site'), slugOf('Account!'), slugOf('Sites')].map(isReserved)).toEqual([true, true, false])
})
