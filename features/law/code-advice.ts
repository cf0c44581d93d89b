import { packOf, rulesOf } from './applying'
import type { Day, Rule } from './pack'

/** What the Code of that place advised on that day; `most` is advice, never a limit. */
export type CodeAdvice = { most: number; code: string; rule: Rule }

/**
 * How many pickets at an entrance the Code advises, with the Code's name and edition to be shown beside the number;
 * null is "not covered": then nothing is shown, and nothing is guessed.
 */
export function codeAdvice(jurisdiction: string, day: Day): CodeAdvice | null {
  const [rule] = rulesOf(packOf(jurisdiction), 'picketNumber', false, day)
  return rule?.figure ? { most: rule.figure, code: rule.authorityName, rule } : null
}
