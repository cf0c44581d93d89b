import type { MessageKey } from '@/lib/i18n/catalogs'
import type { Day, Rule } from './pack'

/** One line of working, to be put into words: numbers and texts as they are, days in the reader's way of writing them. */
export type Step = {
  say: MessageKey
  values?: Record<string, string | number>
  days?: Record<string, Day>
}

/** An answer with the way to it and the rules it rests on. It says which day, never that anything is right or enough. */
export type Reckoning = {
  answer: Day
  /** What the other way of counting gives, where there are two. */
  other: Day | null
  steps: Step[]
  rules: Rule[]
}

/** Why there is no answer: nothing is guessed. */
export type NotReckoned = { answer: null; why: 'notCovered' | 'openingNeeded' }

/** The figure, with whose word it is. */
export const figureStep = (say: MessageKey, { figure, unit, authorityName, provision }: Rule): Step => ({
  say,
  values: { figure: figure ?? 0, unit: unit ?? '', authority: authorityName, provision },
})
