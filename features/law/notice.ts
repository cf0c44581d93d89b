import { rulesOf } from './applying'
import { daysBefore, earlier } from './calendar'
import type { Day, Pack, Rule } from './pack'
import { figureStep, type NotReckoned, type Reckoning, type Step } from './reckoning'

const notCovered = { answer: null, why: 'notCovered' } as const

/**
 * The last day on which the employer must have received the notice. Which figure counts depends on that very day, so
 * each rule is tried: of the days that a rule gives inside its own time, the latest.
 */
export function lastNoticeDay(pack: Pack | null, firstDay: Day, agreed: boolean): Reckoning | NotReckoned {
  const rules = rulesOf(pack, 'notice', agreed)
  if (!pack || firstDay < pack.coveredFrom || !rules.length) return notCovered
  const tried = rules.map((rule) => ({ rule, day: lastUnder(rule, firstDay) }))
  const fitting = tried.filter(({ rule, day }) => !rule.effectiveFrom || day >= rule.effectiveFrom)
  const best = fitting.reduce<(typeof tried)[number] | null>((a, b) => (a && a.day >= b.day ? a : b), null)
  if (!best) return notCovered
  const tooLate = tried.filter(({ rule, day }) => rule.effectiveFrom && day < rule.effectiveFrom && day > best.day)
  return {
    answer: best.day,
    other: null,
    steps: [
      { say: 'lawLine.notice.first', days: { first: firstDay } },
      ...tooLate.map(notYet(firstDay)),
      ...counting(best.rule, firstDay),
    ],
    rules: [best.rule],
  }
}

const lastUnder = ({ figure, effectiveTo }: Rule, firstDay: Day) => {
  const counted = daysBefore(firstDay, figure ?? 0)
  return effectiveTo ? earlier(counted, effectiveTo) : counted
}

const notYet =
  (first: Day) =>
  ({ rule, day }: { rule: Rule; day: Day }): Step => ({
    say: 'lawLine.notice.notYet',
    values: { figure: rule.figure ?? 0 },
    days: { first, day, from: rule.effectiveFrom ?? day },
  })

function counting(rule: Rule, first: Day): Step[] {
  const figure = rule.figure ?? 0
  const counted = daysBefore(first, figure)
  const steps: Step[] = [
    figureStep('lawLine.notice.rule', rule),
    { say: 'lawLine.notice.count', values: { figure }, days: { first, last: counted } },
  ]
  if (rule.onlyIf) steps.unshift({ say: 'lawLine.notice.agreed' })
  if (rule.effectiveTo && counted > rule.effectiveTo)
    steps.push({ say: 'lawLine.notice.ended', values: { figure }, days: { to: rule.effectiveTo } })
  steps.push({ say: 'lawLine.notice.everyDay' })
  return steps
}

export type Received = { last: Day; late: boolean; rule: Rule; steps: Step[] }

/** A notice that was received on a day, held against the figure of that day; null is "not covered". */
export function judgeReceived(pack: Pack | null, receivedOn: Day, firstDay: Day, agreed: boolean): Received | null {
  const rule = rulesOf(pack, 'notice', agreed, receivedOn)[0]
  if (!rule) return null
  const last = daysBefore(firstDay, rule.figure ?? 0)
  const late = receivedOn > last
  return {
    last,
    late,
    rule,
    steps: [
      { say: 'lawLine.notice.received', days: { received: receivedOn } },
      ...counting({ ...rule, effectiveTo: null }, firstDay),
      { say: late ? 'lawLine.notice.late' : 'lawLine.notice.inTime', days: { received: receivedOn, last } },
    ],
  }
}
