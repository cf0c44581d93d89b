import type { Place } from '@/lib/crypto/field-encryption'
import { readSignedLink, signedLink } from '@/lib/crypto/tokens'
import type { MessageTarget } from './vocabulary'

export const messagePlace = (id: string, keeper: string): Place => ({ table: 'solidarity_messages', row: id, keeper })

export const longestMessage = 1500
/** More than these in one minute are a machine's; more than those waiting at once nobody could read. */
export const mostInAMinute = 20
export const mostHeld = 300

/** Where something was cut, so that nobody takes what is left for the whole. */
const cutMark = '[…]'

type Word = { before: string; word: string }

/**
 * A text from which words were only ever taken away, with a mark at each cut; null where anything was added, moved or
 * reworded. Whoever lets a message through may shorten it, and may not write it.
 */
export function shortened(original: string, edited: string): string | null {
  const wanted = wordsOf(edited).filter(({ word }) => !/^\[(…|[.]{3})\]$/.test(word))
  const words = wordsOf(original.trim())
  if (!wanted.length) return null
  let at = 0
  let result = ''
  for (const { word } of wanted) {
    const found = words.findIndex((candidate, index) => index >= at && candidate.word === word)
    const kept = words[found]
    if (!kept) return null
    result += found > at ? `${result && ' '}${cutMark} ${word}` : `${kept.before}${word}`
    at = found + 1
  }
  return at < words.length ? `${result} ${cutMark}` : result
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/(\s*)(\S+)/g)].map(([, before = '', word = '']) => ({ before, word }))

/** Names of kept forms, so that no page shows what was typed for another. */
export const messageForm = (target: MessageTarget, slug: string) => `message to ${target} ${slug}`

export const messageLink = ({ id, generation }: { id: string; generation: number }) =>
  signedLink('solidarity', id, generation)
export const readMessageLink = (token: string) => readSignedLink('solidarity', token)
