import { describe, expect, it } from 'vitest'
import { translator } from '@/lib/i18n/translate'
import { packOf } from './applying'
import { endOfMandate } from './mandate'
import { lastMarchNotice } from './march'
import { lastNoticeDay } from './notice'
import type { NotReckoned, Reckoning } from './reckoning'
import { stepText } from './wording'

const words = translator('en')
const pack = packOf('GB-EAW')
const told = (reckoning: Reckoning | NotReckoned, t = words) =>
  'steps' in reckoning ? reckoning.steps.map((step) => stepText(t, step)) : []

describe('the working in words', () => {
  it('of a notice', () => {
    expect(told(lastNoticeDay(pack, '2026-02-27', false))).toEqual([
      'The first day of action is Friday 27 February 2026.',
      'A figure of 10 days counts for notices received from Wednesday 18 February 2026 on. 10 days before Friday 27 February 2026 is Tuesday 17 February 2026, too early for it.',
      'The figure is 14 days: Trade Union and Labour Relations (Consolidation) Act 1992, s.234A as amended by the Trade Union Act 2016.',
      'Count 14 days back from Friday 27 February 2026: Friday 13 February 2026. A notice that is in the employer’s hands on that day is counted in.',
      'Every day of the week counts, Saturdays and Sundays too. A post or an e-mail must have arrived, not only have been sent.',
    ])
  })

  it('of a mandate, both ways', () => {
    const mandate = endOfMandate(pack, { openedOn: null, closedOn: '2015-11-18', agreed: true })
    expect(told(mandate).slice(2)).toEqual([
      'The length is 8 weeks: Trade Union and Labour Relations (Consolidation) Act 1992, s.234.',
      'If Wednesday 18 November 2015 is itself the first day of the 8 weeks, the last day is Tuesday 12 January 2016.',
      'If the 8 weeks begin on the day after it, the last day is Wednesday 13 January 2016.',
      'Both ways of counting are in use, and one day lies between them. Brazier does not say which is right. It warns from the earlier one.',
    ])
  })

  it('of a march, in clear days', () => {
    expect(told(lastMarchNotice(pack, '2026-06-13')).slice(1)).toEqual([
      'The figure is 6 clear days: Public Order Act 1986, s.11.',
      'Clear days leave out the day it is handed in and the day of the march. The 6 days from Sunday 7 June 2026 to Friday 12 June 2026 lie between.',
      'So it must be handed in by Saturday 6 June 2026.',
    ])
  })

  it('leaves nothing to be filled in, in either language', () => {
    const all = [
      lastNoticeDay(pack, '2017-03-10', true),
      lastNoticeDay(pack, '2020-03-10', true),
      endOfMandate(pack, { openedOn: '2026-03-01', closedOn: '2026-03-10', agreed: false }),
      lastMarchNotice(packOf('GB-SCT'), '2026-06-13'),
    ]
    for (const t of [words, translator('cy')])
      for (const line of all.flatMap((reckoning) => told(reckoning, t))) expect(line).not.toMatch(/[{}]|undefined|null/)
  })
})
