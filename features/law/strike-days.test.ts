import { describe, expect, it } from 'vitest'
import { packOf } from './applying'
import { mandateOf, strikeFindings } from './strike-days'

const pack = packOf('GB-EAW')
const dispute = {
  ballotOpenedOn: '2026-08-03',
  ballotClosedOn: '2026-09-04',
  mandateEndsOn: null,
  shorterNotice: false,
  longerMandate: false,
}
const strike = { firstDay: '2026-12-15', lastDay: '2026-12-16', noticeReceivedOn: null, today: '2026-11-27' }
const found = (d = {}, s = {}, among = pack) =>
  strikeFindings(among, { ...dispute, ...d }, { ...strike, ...s }).map(({ key, days }) => [key, days])

describe('the days of a strike', () => {
  it('in good time give nothing to look at', () => {
    expect(found()).toEqual([])
    expect(found({}, { noticeReceivedOn: '2026-12-05' })).toEqual([])
  })

  it('warn of a notice that came too late, and of one that can come no more', () => {
    expect(found({}, { noticeReceivedOn: '2026-12-06' })).toEqual([
      ['notice-late', { first: '2026-12-15', received: '2026-12-06', last: '2026-12-05' }],
    ])
    expect(found({}, { today: '2026-12-05' })).toEqual([])
    expect(found({}, { today: '2026-12-06' })).toEqual([['notice-past', { first: '2026-12-15', last: '2026-12-05' }]])
  })

  it('say nothing of the notice for a strike that is over', () => {
    expect(found({}, { today: '2026-12-17' })).toEqual([])
    expect(found({}, { today: '2026-12-16' })).toHaveLength(1)
  })

  it('warn after the mandate, and between its two ways of counting', () => {
    const ballot = { ballotClosedOn: '2026-09-04' }
    expect(found(ballot, { firstDay: '2027-09-03', lastDay: '2027-09-03' })).toEqual([])
    expect(found(ballot, { firstDay: '2027-09-04', lastDay: '2027-09-04' })[0]?.[0]).toBe('mandate-unsure')
    expect(found(ballot, { firstDay: '2027-09-04', lastDay: '2027-09-05' })).toEqual([
      ['after-mandate', { last: '2027-09-05', mandate: '2027-09-03', other: '2027-09-04' }],
    ])
  })

  it('hold the union’s own last day above any that is counted', () => {
    expect(found({ mandateEndsOn: '2026-12-16' })).toEqual([])
    expect(found({ mandateEndsOn: '2026-12-15' })).toEqual([
      ['after-mandate', { last: '2026-12-16', mandate: '2026-12-15' }],
    ])
    expect(found({ mandateEndsOn: '2027-12-31' }, { firstDay: '2027-12-30', lastDay: '2027-12-31' })).toEqual([])
  })

  it('are not judged where no pack fits, but for the union’s own day', () => {
    expect(found({}, { noticeReceivedOn: '2026-12-14', lastDay: '2028-01-01' }, packOf('other'))).toEqual([])
    expect(found({ mandateEndsOn: '2026-12-01' }, {}, null)).toHaveLength(1)
  })

  it('have no mandate before the ballot closed', () => {
    expect(mandateOf(pack, { ...dispute, ballotClosedOn: null })).toBeNull()
  })
})
