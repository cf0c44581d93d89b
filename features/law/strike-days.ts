import { toLocal } from '@/lib/time'
import type { Finding } from './finding'
import { endOfMandate } from './mandate'
import { judgeReceived, lastNoticeDay } from './notice'
import type { Day, Pack } from './pack'
import type { NotReckoned, Reckoning } from './reckoning'

/** What a dispute knows of its ballot, and what was agreed with the employer. */
export type DisputeDays = {
  ballotOpenedOn: Day | null
  ballotClosedOn: Day | null
  /** As the union counts it; that day is held against, not ours. */
  mandateEndsOn: Day | null
  shorterNotice: boolean
  longerMandate: boolean
}

export type StrikeDays = { firstDay: Day; lastDay: Day; noticeReceivedOn: Day | null; today: Day }

type Strike = { startsAt: Date; endsAt: Date | null; zone: string; noticeReceivedOn?: string | null }

/** The days of a strike's hours. One that ends at 12 midnight ends with the day before. */
export function strikeDays({ startsAt, endsAt, zone, noticeReceivedOn }: Strike, now: Date): StrikeDays {
  const dayOf = (at: Date) => toLocal(at, zone).date
  const lastMoment = endsAt ? new Date(endsAt.getTime() - 1) : startsAt
  return {
    firstDay: dayOf(startsAt),
    lastDay: dayOf(lastMoment),
    noticeReceivedOn: noticeReceivedOn || null,
    today: dayOf(now),
  }
}

/** What the days of a strike come to beside the notice and the mandate. */
export function strikeFindings(pack: Pack | null, dispute: DisputeDays, strike: StrikeDays): Finding[] {
  return [...noticeFinding(pack, dispute, strike), ...mandateFinding(pack, dispute, strike)]
}

function noticeFinding(pack: Pack | null, { shorterNotice }: DisputeDays, strike: StrikeDays): Finding[] {
  const { firstDay, lastDay, noticeReceivedOn, today } = strike
  if (noticeReceivedOn) {
    const judged = judgeReceived(pack, noticeReceivedOn, firstDay, shorterNotice)
    if (!judged?.late) return []
    const days = { first: firstDay, received: noticeReceivedOn, last: judged.last }
    return [{ key: 'notice-late', say: 'lawLine.odd.noticeLate', days, rules: [judged.rule] }]
  }
  const last = lastNoticeDay(pack, firstDay, shorterNotice)
  // Of a strike that is over, written down for the record, nobody can give notice any more.
  if (!last.answer || last.answer >= today || lastDay < today) return []
  const days = { first: firstDay, last: last.answer }
  return [{ key: 'notice-past', say: 'lawLine.odd.noticePast', days, rules: last.rules }]
}

function mandateFinding(pack: Pack | null, dispute: DisputeDays, { lastDay }: StrikeDays): Finding[] {
  const { mandateEndsOn } = dispute
  if (mandateEndsOn) {
    if (lastDay <= mandateEndsOn) return []
    const days = { last: lastDay, mandate: mandateEndsOn }
    return [{ key: 'after-mandate', say: 'lawLine.odd.afterOwnMandate', days, rules: [] }]
  }
  const end = mandateOf(pack, dispute)
  if (!end?.answer || lastDay <= end.answer) return []
  const days = { last: lastDay, mandate: end.answer, other: end.other ?? end.answer }
  const unsure = end.other !== null && lastDay <= end.other
  return [
    {
      key: unsure ? 'mandate-unsure' : 'after-mandate',
      say: unsure ? 'lawLine.odd.mandateUnsure' : 'lawLine.odd.afterMandate',
      days,
      rules: end.rules,
    },
  ]
}

/** The mandate of a dispute, counted from its ballot; null where the ballot has not closed. */
export function mandateOf(pack: Pack | null, dispute: DisputeDays): Reckoning | NotReckoned | null {
  const { ballotOpenedOn: openedOn, ballotClosedOn: closedOn, longerMandate: agreed } = dispute
  return closedOn ? endOfMandate(pack, { openedOn, closedOn, agreed }) : null
}
