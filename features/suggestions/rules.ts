import type { Place } from '@/lib/crypto/field-encryption'
import { hashToken, readSignedLink, signedLink } from '@/lib/crypto/tokens'
import type { SuggestionContent } from './validation'
import type { SuggestionState } from './vocabulary'

export const suggestionPlace = (id: string, keeper: string): Place => ({ table: 'suggestions', row: id, keeper })

/** More than anybody reads in an hour is a machine's, and more than this cannot be read at all. */
export const mostInAnHour = 10
export const mostWaiting = 100

export const suggestionLink = ({ id, generation }: { id: string; generation: number }) =>
  signedLink('suggestion', id, generation)
export const readSuggestionLink = (token: string) => readSignedLink('suggestion', token)

/** Names of kept forms, so that no page shows what was typed for another. */
export const suggestForm = (organisation: string) => `suggest ${organisation}`
export const mySuggestionForm = (token: string) => `my suggestion ${token}`

/** The key of a press from the page that repeats what was typed: the same however often it is loaded or sent. */
export const pressOfSuggestion = (kept: string) => hashToken(`suggest ${kept}`).toString('base64url')

/** Whoever sent it can still correct it or take it back. */
export const isOpen = (state: SuggestionState) => state === 'waiting' || state === 'returned'

/** A correction that leaves out how to reach somebody keeps what they gave: the page never shows it again. */
export const corrected = (before: SuggestionContent, after: SuggestionContent): SuggestionContent => ({
  ...after,
  contact: after.contact || before.contact,
})
