import { describe, expect, it } from 'vitest'
import { packOf, rulesOf } from './applying'
import { packFaults } from './faults'
import { type Pack, type Rule, saidIn } from './pack'
import { packs } from './packs'
import { americanHospitals, ireland } from './testing/examples'

const figures = (jurisdiction: string, day: string) =>
  (packOf(jurisdiction)?.rules ?? [])
    .filter(
      ({ figure, effectiveFrom, effectiveTo }) =>
        figure && (!effectiveFrom || effectiveFrom <= day) && (!effectiveTo || day <= effectiveTo),
    )
    .map(({ appliesToKind, onlyIf, figure, unit }) => `${appliesToKind}${onlyIf ? ' agreed' : ''} ${figure} ${unit}`)

describe('a pack', () => {
  it.each([...packs, ireland, americanHospitals])('of $jurisdiction has no faults', (pack) => {
    expect(packFaults(pack)).toEqual([])
  })

  it.each([...packs])('of $jurisdiction has every word in Welsh too, for whoever checks it', ({ rules, name }) => {
    const without = rules.flatMap(({ id, plainText, caveats }) =>
      [plainText, ...caveats].filter(({ cy }) => !cy?.trim()).map(({ en }) => `${id}: ${en}`),
    )
    expect(without).toEqual([])
    expect(name.cy).toBeTruthy()
  })

  it('speaks English until a language is checked', () => {
    const pack = packOf('GB-EAW') as Pack
    const said = { en: 'Six', cy: 'Chwech' }
    expect(saidIn(pack, said, 'cy')).toEqual({ text: 'Six', locale: 'en' })
    expect(saidIn({ ...pack, reviewed: ['cy'] }, said, 'cy')).toEqual({ text: 'Chwech', locale: 'cy' })
    expect(saidIn({ ...pack, reviewed: ['cy'] }, { en: 'Six' }, 'cy')).toEqual({ text: 'Six', locale: 'en' })
  })
})

describe('the figures that stand in the packs', () => {
  const always = ['ballotNotice 7 days', 'ballotPaper 3 days', 'picketNumber 6 people']

  it.each([
    ['2016-01-12', ['notice 7 days', 'mandate 4 weeks', 'mandate agreed 8 weeks', 'dismissal 12 weeks', ...always]],
    [
      '2020-06-01',
      [
        'notice 14 days',
        'notice agreed 7 days',
        'mandate 6 months',
        'mandate agreed 9 months',
        'support 40 percent',
        'turnout 50 percent',
        'picketSupervisor 1 people',
        'dismissal 12 weeks',
        ...always,
      ],
    ],
    ['2026-03-01', ['notice 10 days', 'mandate 12 months', 'turnout 50 percent', ...always]],
  ])('of Great Britain on %s', (day, expected) => {
    expect(figures('GB-EAW', day).sort()).toEqual([...expected, 'march 6 days', 'assembly 2 people'].sort())
    expect(figures('GB-SCT', day).sort()).toEqual([...expected, 'march 28 days'].sort())
  })

  it('of Northern Ireland, on any day', () => {
    for (const day of ['2016-01-12', '2026-03-01'])
      expect(figures('GB-NIR', day).sort()).toEqual(
        [
          'notice 7 days',
          'ballotNotice 7 days',
          'mandate 4 weeks',
          'mandate agreed 8 weeks',
          'picketNumber 6 people',
          'march 28 days',
          'relatedProtest 14 days',
        ].sort(),
      )
  })

  it('name what is not confirmed, and are not sure of it', () => {
    const sure = (jurisdiction: string, subject: Rule['appliesToKind'], day: string, agreed = false) =>
      rulesOf(packOf(jurisdiction), subject, agreed, day).map(({ confidence }) => confidence)
    expect(sure('GB-EAW', 'turnout', '2026-03-01')).toEqual(['high'])
    expect(sure('GB-EAW', 'turnout', '2026-09-01')).toEqual(['low'])
    expect(sure('GB-EAW', 'picketNumber', '2026-09-01')).toEqual(['low'])
    expect(sure('GB-NIR', 'relatedProtest', '2026-09-01')).toEqual(['low'])
    expect(sure('GB-NIR', 'mandate', '2026-09-01', true)).toEqual(['low'])
    expect(rulesOf(packOf('GB-NIR'), 'mandate', false, '2026-09-01')[0]?.caveats).toHaveLength(1)
  })

  it('tell what has gone on the day it went', () => {
    const has = (subject: Rule['appliesToKind'], day: string) => rulesOf(packOf('GB-EAW'), subject, false, day).length
    expect([has('minimumService', '2025-12-17'), has('minimumService', '2025-12-18')]).toEqual([0, 1])
    expect([has('support', '2026-02-17'), has('support', '2026-02-18')]).toEqual([1, 0])
    expect(rulesOf(packOf('GB-EAW'), 'dismissal', false, '2026-02-18')).toMatchObject([{ figure: null }])
    const content = (day: string) => rulesOf(packOf('GB-EAW'), 'noticeContent', false, day)[0]?.plainText.en
    expect(content('2026-02-17')).toMatch(/by workplace and by category of worker[.]$/)
    expect(content('2026-02-18')).toMatch(/no longer by category of worker[.]$/)
  })
})

describe('the faults of a pack', () => {
  const [first, ...others] = ireland.rules as [Rule, ...Rule[]]
  const broken = (change: Partial<Rule>) => packFaults({ ...ireland, rules: [{ ...first, ...change }, ...others] })

  it.each<[Partial<Rule>, RegExp]>([
    [{ jurisdiction: 'GB-EAW' }, /it is of GB-EAW and stands in IE/],
    [{ id: 'notice' }, /must begin with the jurisdiction/],
    [{ id: 'IE/picket-place' }, /stands twice/],
    [{ appliesToKind: 'weather' as never }, /nothing asks for weather/],
    [{ trigger: 'today' as never }, /is no trigger/],
    [{ countingMethod: 'guess' as never }, /no way of counting/],
    [{ bindingness: 'rumour' as never }, /no kind of authority/],
    [{ confidence: 'total' as never }, /is no confidence/],
    [{ unit: 'moons' as never }, /is no unit/],
    [{ unit: null }, /a figure and its unit go together/],
    [{ countingMethod: 'none' }, /a figure needs a way of counting/],
    [{ figure: 0.5 }, /no whole number/],
    [{ effectiveFrom: '2026-02-30' }, /is no day/],
    [{ checkedOn: '22 Nov 2026' }, /is no day/],
    [{ effectiveFrom: '2026-02-18', effectiveTo: '2026-02-17' }, /ends before it begins/],
    [{ otherDates: [{ day: '2026-02-17', saidBy: 'another' }] }, /where sources differ, confidence is low/],
    [{ confidence: 'low' }, /low confidence must say why/],
    [{ sourceUrl: 'a book' }, /no https address/],
    [{ provision: ' ' }, /must be said/],
    [{ plainText: { en: '' } }, /must be there in English/],
    [{ plainText: { en: 'A strike with this notice is lawful.' } }, /Brazier never does/],
    [{ caveats: [{ en: 'True', cy: 'Mae hynny’n gyfreithlon.' }] }, /Brazier never does/],
  ])('%o is one', (change, fault) => {
    expect(broken(change).join('\n')).toMatch(fault)
  })

  it('are two figures for one day, and a pack without a name, rules or days', () => {
    const twice = { ...first, id: 'IE/notice-8', figure: 8, effectiveFrom: '2026-01-01' }
    expect(packFaults({ ...ireland, rules: [first, twice] })).toEqual([
      'IE/notice-7 and IE/notice-8 both count on some day.',
    ])
    expect(
      packFaults({ ...ireland, jurisdiction: 'Éire', name: { en: '' }, coveredFrom: 'long ago', rules: [] }),
    ).toHaveLength(4)
  })
})
