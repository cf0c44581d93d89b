import fc from 'fast-check'
import { expect, test } from 'vitest'
import { translator } from '@/lib/i18n/translate'
import { changeSentence, pasteText } from './wording'

const t = translator('en')

test('the text to paste keeps its address and never exceeds 300 letters', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 900 }), fc.string({ maxLength: 120 }), (reason, what) => {
      const link = 'https://pickets.example/events/windmill-road-bcdfgh'
      const text = pasteText(t, { what, status: 'Suspended', reason, link })
      expect(text.length).toBeLessThanOrEqual(300)
      expect(text.endsWith(link)).toBe(true)
    }),
  )
})

test('a short reason is said whole, a long one is cut between words', () => {
  const facts = { what: 'Windmill Road', status: 'Suspended', link: 'https://p.example/e' }
  expect(pasteText(t, { ...facts, reason: 'Talks go on.' })).toBe(
    'Windmill Road: Suspended. Talks go on. https://p.example/e',
  )
  const long = pasteText(t, { ...facts, reason: 'word '.repeat(100).trim() })
  expect(long).toMatch(/ word… https/)
})

test('a change says old and new', () => {
  const moved = { field: 'place', old: { label: 'Main gate, Riverside' }, new: { label: 'Residence Gate, Riverside' } }
  const cover = {
    field: 'cover',
    old: { cover: 'full', coverText: '' },
    new: { cover: 'emergency_only', coverText: '' },
  }
  const told = { kind: 'moved', reason: '', asToldBy: 'the union’s rep', rows: [moved, cover] }
  expect(changeSentence(t, told, 'Europe/London')).toBe(
    'New place: was Main gate, Riverside, now Residence Gate, Riverside. Different, not off: was full strike, now emergency care covered. As told by the union’s rep.',
  )
})
