import type { Day, Pack, Rule } from './pack'
import { packs } from './packs'
import type { Subject, Trigger } from './vocabulary'

export const packOf = (jurisdiction: string): Pack | null =>
  packs.find((pack) => pack.jurisdiction === jurisdiction) ?? null

/**
 * The rules of a subject, on the day that decides where one is given. A rule that counts only by agreement takes the
 * place of the plain one where it was agreed and one is there; a pack says nothing of days before its own first.
 */
export function rulesOf(pack: Pack | null, subject: Subject, agreed = false, day?: Day): Rule[] {
  if (!pack || (day && day < pack.coveredFrom)) return []
  const found = pack.rules.filter((rule) => rule.appliesToKind === subject && (!day || inForce(rule, day)))
  const plain = found.filter(({ onlyIf }) => !onlyIf)
  if (!agreed) return plain
  return found.filter((rule) => rule.onlyIf || !found.some((other) => other.onlyIf && sameTime(rule, other)))
}

const sameTime = (a: Rule, b: Rule) => a.effectiveFrom === b.effectiveFrom && a.effectiveTo === b.effectiveTo

const inForce = ({ effectiveFrom, effectiveTo }: Rule, day: Day) =>
  (!effectiveFrom || day >= effectiveFrom) && (!effectiveTo || day <= effectiveTo)

/**
 * What stood in the pack for a picket, a march, a ballot… of that day. Where it is known when the ballot opened, what
 * needs a later ballot is left out.
 */
export function rulesOn(
  pack: Pack | null,
  day: Day,
  triggers: readonly Trigger[],
  ballotOpenedOn?: Day | null,
): Rule[] {
  if (!pack || day < pack.coveredFrom) return []
  const early = ({ onlyForBallotsFrom }: Rule) =>
    !!onlyForBallotsFrom && !!ballotOpenedOn && ballotOpenedOn < onlyForBallotsFrom
  return pack.rules.filter((rule) => triggers.includes(rule.trigger) && inForce(rule, day) && !early(rule))
}
