import type { Day, Pack, Rule } from './pack'
import { packs } from './packs'
import type { Trigger } from './vocabulary'

export const packOf = (jurisdiction: string, among = packs): Pack | null =>
  among.find((pack) => pack.jurisdiction === jurisdiction) ?? null

/**
 * The rules of a subject for the day that decides, in the order of the pack. A rule that counts only by agreement is
 * left to whoever asks for it. No rule is "not covered", and never a guess.
 */
export function rulesOn(pack: Pack | null, subject: string, trigger: Trigger, day: Day): Rule[] {
  if (!pack || day < pack.coveredFrom) return []
  return pack.rules.filter((rule) => rule.appliesToKind === subject && rule.trigger === trigger && inForce(rule, day))
}

const inForce = ({ effectiveFrom, effectiveTo }: Rule, day: Day) =>
  (!effectiveFrom || day >= effectiveFrom) && (!effectiveTo || day <= effectiveTo)
