import { describe, expect, it } from 'vitest'
import { codeAdvice } from './code-advice'

describe('the Code’s advice on numbers', () => {
  it.each([
    ['GB-EAW', '2016-01-12', 'Code of Practice on Picketing (1992)'],
    ['GB-SCT', '2017-02-28', 'Code of Practice on Picketing (1992)'],
    ['GB-EAW', '2017-03-01', 'Code of Practice on Picketing (2017)'],
    ['GB-SCT', '2024-03-10', 'Code of Practice on Picketing (2017)'],
    ['GB-EAW', '2024-03-11', 'Code of Practice on Picketing (11 March 2024)'],
    ['GB-EAW', '2026-02-17', 'Code of Practice on Picketing (11 March 2024)'],
    ['GB-SCT', '2026-02-18', 'Code of Practice on Picketing (2026)'],
    ['GB-NIR', '2026-06-13', 'Code of Practice on Picketing (Northern Ireland)'],
  ])('in %s on %s is six, of the %s', (jurisdiction, day, code) => {
    const advice = codeAdvice(jurisdiction, day)
    expect(advice).toMatchObject({ most: 6, code })
    expect(advice?.rule).toMatchObject({
      bindingness: 'codeAdvisory',
      checkedOn: '2026-11-22',
      countingMethod: 'atMost',
    })
  })

  it('is not covered where there is no pack, and before a pack begins', () => {
    expect(codeAdvice('other', '2026-06-13')).toBeNull()
    expect(codeAdvice('IE', '2026-06-13')).toBeNull()
    expect(codeAdvice('GB-EAW', '2014-12-31')).toBeNull()
  })

  it('keeps the days visible on which sources differ, and says that it is not sure', () => {
    const rule = codeAdvice('GB-EAW', '2026-03-01')?.rule
    expect(rule?.confidence).toBe('low')
    expect(rule?.otherDates.map(({ day }) => day)).toEqual(['2026-02-17', '2026-03-05'])
  })
})
