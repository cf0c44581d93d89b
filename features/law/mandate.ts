import { rulesOf } from './applying'
import { daysBefore, laterBy } from './calendar'
import type { Day, Pack, Rule } from './pack'
import { figureStep, type NotReckoned, type Reckoning, type Step } from './reckoning'

export type BallotDays = { openedOn: Day | null; closedOn: Day; agreed: boolean }

/**
 * The last day of a mandate, counted in both ways that are in use: with the day of the ballot as the first day, and
 * from the day after it. The careful one is the answer, and neither is asserted.
 */
export function endOfMandate(pack: Pack | null, { openedOn, closedOn, agreed }: BallotDays): Reckoning | NotReckoned {
  if (!pack || (openedOn ?? closedOn) < pack.coveredFrom) return { answer: null, why: 'notCovered' }
  const rule = openedOn
    ? rulesOf(pack, 'mandate', agreed, openedOn)[0]
    : onlyRule(rulesOf(pack, 'mandate', agreed), closedOn)
  if (!rule) return { answer: null, why: openedOn ? 'notCovered' : 'openingNeeded' }
  const figure = rule.figure ?? 0
  const other = laterBy(closedOn, figure, rule.unit ?? 'weeks')
  const answer = daysBefore(other, 1)
  const length = { figure, unit: rule.unit ?? 'weeks' }
  return {
    answer,
    other,
    steps: [
      ...opening(openedOn),
      { say: 'lawLine.mandate.closed', days: { closed: closedOn } },
      ...(rule.onlyIf ? [{ say: 'lawLine.mandate.agreed' } as const] : []),
      figureStep('lawLine.mandate.rule', rule),
      { say: 'lawLine.mandate.beginning', values: length, days: { closed: closedOn, last: answer } },
      { say: 'lawLine.mandate.after', values: length, days: { last: other } },
      { say: 'lawLine.mandate.both' },
    ],
    rules: [rule],
  }
}

const opening = (opened: Day | null): Step[] => (opened ? [{ say: 'lawLine.mandate.opened', days: { opened } }] : [])

/** Without the day the ballot opened: only where every ballot that closed on that day had opened under one rule. */
const onlyRule = (rules: Rule[], closedOn: Day) =>
  rules.find(({ effectiveFrom, effectiveTo }) => !effectiveFrom && (!effectiveTo || closedOn <= effectiveTo))
