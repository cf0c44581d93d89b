import { rulesOf } from './applying'
import { daysBefore } from './calendar'
import type { Finding } from './finding'
import type { Day, Pack, Rule } from './pack'
import { figureStep, type NotReckoned, type Reckoning, type Step } from './reckoning'

/** The last day on which notice of a march must be with the police, and in Scotland with the council. */
export function lastMarchNotice(pack: Pack | null, marchOn: Day): Reckoning | NotReckoned {
  const [rule] = rulesOf(pack, 'march', false, marchOn)
  if (!rule) return { answer: null, why: 'notCovered' }
  const figure = rule.figure ?? 0
  const clear = rule.countingMethod === 'clearDays'
  const answer = daysBefore(marchOn, clear ? figure + 1 : figure)
  return {
    answer,
    other: null,
    steps: [
      { say: 'lawLine.march.on', days: { march: marchOn } },
      figureStep(clear ? 'lawLine.march.ruleClear' : 'lawLine.march.rule', rule),
      ...(clear ? clearSteps(rule, marchOn, answer) : [counted(figure, marchOn, answer)]),
    ],
    rules: [rule, ...rulesOf(pack, 'marchContent', false, marchOn)],
  }
}

const counted = (figure: number, march: Day, last: Day): Step => ({
  say: 'lawLine.march.count',
  values: { figure },
  days: { march, last },
})

function clearSteps({ figure }: Rule, march: Day, last: Day): Step[] {
  const days = figure ?? 0
  return [
    {
      say: 'lawLine.march.clear',
      values: { figure: days },
      days: { from: daysBefore(march, days), to: daysBefore(march, 1) },
    },
    { say: 'lawLine.march.deliver', days: { last } },
  ]
}

/** Of a march to come whose last day for notice has gone by. */
export function marchFindings(pack: Pack | null, marchOn: Day, today: Day): Finding[] {
  const notice = lastMarchNotice(pack, marchOn)
  if (!notice.answer || notice.answer >= today || marchOn < today) return []
  const days = { march: marchOn, last: notice.answer }
  return [{ key: 'march-late', say: 'lawLine.odd.marchLate', days, rules: notice.rules }]
}
