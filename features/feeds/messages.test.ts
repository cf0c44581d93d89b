import { expect, it } from 'vitest'
import cy from '@/messages/cy/feed.json'
import en from '@/messages/en/feed.json'

/** The names that a message has places for; the words of a choice are none. */
const places = (message: string) =>
  [...message.replace(/\b(suspended|postponed|cancelled|other) \{[^{}]*\}/g, '').matchAll(/\{(\w+)[,}]/g)]
    .map(([, name]) => name)
    .sort()

it('says everything in Welsh too, with the same things in it', () => {
  expect(Object.keys(cy)).toEqual(Object.keys(en))
  for (const [key, message] of Object.entries(en))
    expect(places(cy[key as keyof typeof cy]), key).toEqual(places(message))
})

it('keeps clear of the straight apostrophe, which ICU reads as the start of a quotation', () => {
  expect([...Object.values(en), ...Object.values(cy)].filter((message) => message.includes("'"))).toEqual([])
})
