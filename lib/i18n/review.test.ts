import { expect, it, vi } from 'vitest'
import { translator } from './translate'

vi.mock('@/messages/review.json', () => ({ default: { cy: { lawLine: { on: '2027-01-15', of: '0123456789ab' } } } }))
const { carefully } = await import('./review')

it('gives careful words in a language that somebody has checked', () => {
  expect(carefully(translator('cy'), 'lawLine').locale).toBe('cy')
})

it('gives them in English as long as nobody has', async () => {
  vi.resetModules()
  vi.doMock('@/messages/review.json', () => ({ default: { cy: {} } }))
  const unchecked = await import('./review')
  expect(unchecked.carefully(translator('cy'), 'lawLine').locale).toBe('en')
  expect(unchecked.carefully(translator('en'), 'lawLine').locale).toBe('en')
})
