import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortened } from './rules'
import { messageInput } from './validation'

const original = 'We stand with you.\n\nOur branch voted to send fifty pounds, and soup on the day.'

describe('a shortened message', () => {
  it.each([
    ['whole, it has no mark', original, original],
    [
      'marks what is missing in the middle',
      'We stand with you.\n\nOur branch voted on the day.',
      'We stand with you.\n\nOur branch voted […] on the day.',
    ],
    ['marks what is missing at the end', 'We stand with you.', 'We stand with you. […]'],
    ['marks what is missing at the beginning', 'soup on the day.', '[…] soup on the day.'],
    ['takes marks that the organiser typed as marks', 'We stand […] soup on the day.', 'We stand […] soup on the day.'],
    ['takes three dots in brackets for a mark', 'We stand [...] soup on the day.', 'We stand […] soup on the day.'],
  ])('%s', (_, edited, result) => {
    expect(shortened(original, edited)).toBe(result)
  })

  it.each([
    ['a word that was not there', 'We proudly stand with you.'],
    ['words in another order', 'You with stand We'],
    ['a word twice', 'We We stand'],
    ['nothing at all', ' […] '],
    ['a word that begins alike', 'We stand with yourselves'],
  ])('is none where there is %s', (_, edited) => {
    expect(shortened(original, edited)).toBeNull()
  })

  it('has every word of the original in its order, whatever was cut', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(words, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (all, keep) => {
        const kept = all.filter((_, index) => keep[index])
        if (!kept.length) return
        const result = shortened(all.join(' '), kept.join(' ')) ?? ''
        expect(result.split(' ').filter((word) => word !== '[…]')).toEqual(kept)
        expect(result.includes('[…]')).toBe(kept.length < all.length)
        expect(result).not.toContain('[…] […]')
      }),
    )
  })
})

it('a name for a quote and the consent to one go together, and neither is taken for granted', () => {
  const message = { text: 'We stand with you.', sender: 'Riverside teachers' }
  expect(messageInput.parse(message)).toMatchObject({ mayShow: false, mayQuote: false })
  expect(messageInput.safeParse({ ...message, mayQuote: 'on' }).success).toBe(false)
  expect(messageInput.safeParse({ ...message, quotedAs: 'Jo Smith' }).success).toBe(false)
  expect(messageInput.parse({ ...message, mayQuote: 'on', quotedAs: 'Jo Smith' })).toMatchObject({
    quotedAs: 'Jo Smith',
  })
})
