import type { Place } from '@/lib/crypto/field-encryption'

export const circularPlace = (id: string, keeper: string): Place => ({ table: 'circulars', row: id, keeper })

export const longestCircular = 1500

export type Doubt = 'call-off' | 'appeal'

// In the languages of the site. A word too many only asks once more; nothing is refused for its words.
const callsOff =
  /\b(cancel|call(s|ed|ing)? (it |this )?off|postpone|suspend|new (time|date|day|place|gate)|moved? to|gohiri|canslo|cael ei atal|amser newydd|dyddiad newydd|lle newydd)/i
const appeals =
  /\b(donat|fund|petition|crowdfund|give (money|what you can)|sign (the|our|this)|join (the|our) (union|party)|vote for|rhoddi?on|cronfa|deiseb|cyfrann|llofnod|ymunwch â|pleidleisi)|£ ?\d/i

/** What sounds as if it belonged elsewhere: a call-off, which has a way of its own, or an appeal, which may not be sent. */
export function doubtsAbout(text: string): Doubt[] {
  const doubts: [Doubt, RegExp][] = [
    ['call-off', callsOff],
    ['appeal', appeals],
  ]
  return doubts.filter(([, words]) => words.test(text)).map(([doubt]) => doubt)
}
