import { describe, expect, it } from 'vitest'
import { packOf, rulesOn } from './applying'
import { lastBallotDays } from './ballot'
import { endOfMandate } from './mandate'
import { lastMarchNotice } from './march'
import { judgeReceived, lastNoticeDay } from './notice'
import { americanHospitals, ireland } from './testing/examples'

const englandAndWales = packOf('GB-EAW')
const scotland = packOf('GB-SCT')
const northernIreland = packOf('GB-NIR')
const says = ({ steps }: { steps: { say: string }[] }) => steps.map(({ say }) => say.replace('lawLine.', ''))

describe('the end of a mandate', () => {
  const end = (openedOn: string | null, closedOn: string, agreed = false, pack = englandAndWales) =>
    endOfMandate(pack, { openedOn, closedOn, agreed })

  it('of the junior doctors’ ballot is shown in both ways of counting, a day apart, and asserted in neither', () => {
    const mandate = end(null, '2015-11-18', true)
    expect(mandate).toMatchObject({ answer: '2016-01-12', other: '2016-01-13' })
    expect('steps' in mandate && says(mandate)).toEqual([
      'mandate.closed',
      'mandate.agreed',
      'mandate.rule',
      'mandate.beginning',
      'mandate.after',
      'mandate.both',
    ])
    expect(end(null, '2015-11-18')).toMatchObject({ answer: '2015-12-15', other: '2015-12-16' })
  })

  it.each([
    ['2017-02-28', '2017-03-14', '2017-04-10', 4, 'weeks'],
    ['2017-03-01', '2017-03-14', '2017-09-13', 6, 'months'],
    ['2026-02-17', '2026-03-10', '2026-09-09', 6, 'months'],
    ['2026-02-18', '2026-03-10', '2027-03-09', 12, 'months'],
  ])('of a ballot opened on %s and closed on %s is %s', (opened, closed, last, figure, unit) => {
    const mandate = end(opened, closed)
    expect(mandate).toMatchObject({ answer: last, rules: [{ figure, unit }] })
  })

  it('can be longer by agreement, where the Act of the day knew of that', () => {
    expect(end('2026-02-17', '2026-03-10', true)).toMatchObject({ answer: '2026-12-09', rules: [{ figure: 9 }] })
    expect(end('2026-02-18', '2026-03-10', true)).toMatchObject({ answer: '2027-03-09', rules: [{ figure: 12 }] })
  })

  it('asks for the day of opening where that decides, rather than guess it', () => {
    expect(end(null, '2026-03-10')).toEqual({ answer: null, why: 'openingNeeded' })
    expect(end(null, '2017-03-01')).toEqual({ answer: null, why: 'openingNeeded' })
    expect(end(null, '2017-02-28')).toMatchObject({ answer: '2017-03-27' })
  })

  it('in Northern Ireland is counted in weeks still', () => {
    expect(end('2026-03-02', '2026-03-20', false, northernIreland)).toMatchObject({ answer: '2026-04-16' })
    expect(end(null, '2026-03-20', true, northernIreland)).toMatchObject({ answer: '2026-05-14' })
  })

  it('on the last day of a long month stays inside the month it comes to', () => {
    expect(end('2026-03-01', '2026-08-31')).toMatchObject({ answer: '2027-08-30', other: '2027-08-31' })
    expect(end('2026-02-01', '2025-08-31')).toMatchObject({ other: '2026-02-28' })
  })

  it('is not covered without a pack, or before it begins', () => {
    expect(end('2026-03-01', '2026-03-10', false, null)).toEqual({ answer: null, why: 'notCovered' })
    expect(end('2014-12-31', '2015-01-10')).toEqual({ answer: null, why: 'notCovered' })
    expect(end('2026-03-01', '2026-03-10', false, ireland)).toEqual({ answer: null, why: 'notCovered' })
  })
})

describe('the last day for notice', () => {
  const last = (first: string, agreed = false, pack = englandAndWales) => lastNoticeDay(pack, first, agreed)

  it.each([
    // The junior doctors’ first day.
    ['2016-01-12', '2016-01-05', 7],
    // A Saturday, which counts.
    ['2027-01-12', '2027-01-02', 10],
    // Around the day on which the figure changed, what counts is the day of the notice.
    ['2026-02-25', '2026-02-11', 14],
    ['2026-02-27', '2026-02-13', 14],
    ['2026-02-28', '2026-02-18', 10],
    ['2026-03-03', '2026-02-21', 10],
    ['2017-03-06', '2017-02-27', 7],
    ['2017-03-14', '2017-02-28', 7],
    ['2017-03-15', '2017-03-01', 14],
  ])('of action from %s is %s', (first, day, figure) => {
    expect(last(first)).toMatchObject({ answer: day, other: null, rules: [{ figure }] })
  })

  it('shows its working, and why the other figure does not count', () => {
    const across = last('2026-02-27')
    expect('steps' in across && says(across)).toEqual([
      'notice.first',
      'notice.notYet',
      'notice.rule',
      'notice.count',
      'notice.everyDay',
    ])
    const ended = last('2017-03-10')
    expect('steps' in ended && says(ended)).toContain('notice.ended')
  })

  it('is later where the employer agreed to seven days, while the Act knew of that', () => {
    expect(last('2020-03-20', true)).toMatchObject({ answer: '2020-03-13', rules: [{ onlyIf: 'employerAgrees' }] })
    expect(last('2020-03-20')).toMatchObject({ answer: '2020-03-06' })
    expect(last('2027-01-12', true)).toMatchObject({ answer: '2027-01-02' })
    expect(last('2016-01-12', true)).toMatchObject({ answer: '2016-01-05' })
  })

  it('is the same in Scotland, and has a figure of its own in Northern Ireland, in Ireland and in American hospitals', () => {
    expect(last('2027-01-12', false, scotland)).toMatchObject({ answer: '2027-01-02' })
    expect(last('2027-01-12', false, northernIreland)).toMatchObject({ answer: '2027-01-05' })
    expect(last('2027-01-12', false, ireland)).toMatchObject({ answer: '2027-01-05' })
    expect(last('2027-01-12', false, americanHospitals)).toMatchObject({ answer: '2027-01-02' })
    expect(last('2027-01-12', false, null)).toEqual({ answer: null, why: 'notCovered' })
    expect(last('2014-06-01')).toEqual({ answer: null, why: 'notCovered' })
  })
})

describe('a notice that was received', () => {
  it('for action on 3 March 2026 is held against the figure of its own day', () => {
    const judge = (received: string, agreed = false) => judgeReceived(englandAndWales, received, '2026-03-03', agreed)
    expect(judge('2026-02-17')).toMatchObject({ last: '2026-02-17', late: false, rule: { figure: 14 } })
    expect(judge('2026-02-18')).toMatchObject({ last: '2026-02-21', late: false, rule: { figure: 10 } })
    expect(judge('2026-02-21')).toMatchObject({ late: false })
    expect(judge('2026-02-22')).toMatchObject({ last: '2026-02-21', late: true })
    expect(judgeReceived(englandAndWales, '2026-02-17', '2026-03-02', false)).toMatchObject({ late: true })
    expect(judgeReceived(null, '2026-02-17', '2026-03-02', false)).toBeNull()
  })
})

describe('the notice of the junior doctors’ first strike', () => {
  it('announced on Monday 4 January 2016 was in time under seven days', () => {
    expect(judgeReceived(englandAndWales, '2016-01-04', '2016-01-12', false)).toMatchObject({
      last: '2016-01-05',
      late: false,
      rule: { figure: 7 },
    })
    expect(judgeReceived(englandAndWales, '2016-01-06', '2016-01-12', false)).toMatchObject({ late: true })
  })
})

describe('a ballot', () => {
  it('that opens on 20 February 2026 needs notice by the 13th, and a sample of the paper by the 17th', () => {
    const days = lastBallotDays(englandAndWales, '2026-02-20')
    expect(days.map(({ subject, reckoning }) => [subject, reckoning.answer])).toEqual([
      ['ballotNotice', '2026-02-13'],
      ['ballotPaper', '2026-02-17'],
    ])
    expect(days[0]?.reckoning.rules.map(({ appliesToKind }) => appliesToKind)).toEqual([
      'ballotNotice',
      'ballotOpening',
    ])
    expect(lastBallotDays(northernIreland, '2026-02-20').map(({ reckoning }) => reckoning.answer)).toEqual([
      '2026-02-13',
    ])
    expect(lastBallotDays(null, '2026-02-20')).toEqual([])
  })
})

describe('a picket', () => {
  const supervisors = (day: string, opened?: string) =>
    rulesOn(englandAndWales, day, ['picketingOn'], opened).filter((rule) => rule.appliesToKind === 'picketSupervisor')

  it('from 17 to 19 February 2026 has a supervisor on the 17th only', () => {
    expect(['2026-02-17', '2026-02-18', '2026-02-19'].map((day) => supervisors(day).length)).toEqual([1, 0, 0])
  })

  it('has none before March 2017, nor under a ballot from before, nor in Northern Ireland', () => {
    expect(supervisors('2016-01-12')).toEqual([])
    expect(supervisors('2017-03-02', '2017-02-01')).toEqual([])
    expect(supervisors('2017-03-02', '2017-03-01')).toHaveLength(1)
    const there = rulesOn(northernIreland, '2020-01-10', ['picketingOn'])
    expect(there.map(({ appliesToKind }) => appliesToKind)).toEqual(['picketNumber', 'picketOrganiser'])
  })

  it('has an organiser in the Code of every day', () => {
    for (const day of ['2016-01-12', '2020-01-10', '2026-02-17', '2026-02-18', '2026-11-27'])
      expect(
        rulesOn(englandAndWales, day, ['picketingOn']).filter((rule) => rule.appliesToKind === 'picketOrganiser'),
        day,
      ).toHaveLength(1)
  })
})

describe('a march on Saturday 13 June 2026', () => {
  it.each([
    ['GB-EAW', '2026-06-06', 'clearDays'],
    ['GB-SCT', '2026-05-16', 'nthDayBefore'],
    ['GB-NIR', '2026-05-16', 'nthDayBefore'],
  ])('in %s needs notice by %s', (jurisdiction, day, countingMethod) => {
    const notice = lastMarchNotice(packOf(jurisdiction), '2026-06-13')
    expect(notice).toMatchObject({ answer: day, rules: [{ countingMethod }, { appliesToKind: 'marchContent' }] })
  })

  it('counts six whole days between in England and Wales', () => {
    const notice = lastMarchNotice(englandAndWales, '2026-06-13')
    expect('steps' in notice && notice.steps).toContainEqual({
      say: 'lawLine.march.clear',
      values: { figure: 6 },
      days: { from: '2026-06-07', to: '2026-06-12' },
    })
  })

  it('is not covered elsewhere', () => {
    expect(lastMarchNotice(packOf('other'), '2026-06-13')).toEqual({ answer: null, why: 'notCovered' })
    expect(lastMarchNotice(ireland, '2026-06-13')).toEqual({ answer: null, why: 'notCovered' })
  })
})
