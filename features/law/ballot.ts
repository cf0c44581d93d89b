import { rulesOf } from './applying'
import { daysBefore } from './calendar'
import type { Day, Pack, Rule } from './pack'
import { figureStep, type Reckoning } from './reckoning'

export type BallotDay = { subject: 'ballotNotice' | 'ballotPaper'; reckoning: Reckoning }

/** The last days for the notice of a ballot and for a sample of the voting paper; none is "not covered". */
export const lastBallotDays = (pack: Pack | null, opensOn: Day): BallotDay[] =>
  (['ballotNotice', 'ballotPaper'] as const).flatMap((subject) =>
    rulesOf(pack, subject, false, opensOn).map((rule) => ({ subject, reckoning: reckon(pack, rule, opensOn) })),
  )

function reckon(pack: Pack | null, rule: Rule, opensOn: Day): Reckoning {
  const figure = rule.figure ?? 0
  const answer = daysBefore(opensOn, figure)
  return {
    answer,
    other: null,
    steps: [
      { say: 'lawLine.ballot.opens', days: { opens: opensOn } },
      figureStep('lawLine.notice.rule', rule),
      { say: 'lawLine.notice.count', values: { figure }, days: { first: opensOn, last: answer } },
    ],
    rules: [rule, ...rulesOf(pack, 'ballotOpening', false, opensOn)],
  }
}
