import { type Pack, rule } from '../pack'

// Two places far from here, to show that a pack is data and nothing else: they are not shipped.

const checked = { checkedOn: '2026-11-22', effectiveBasis: 'Standing', bindingness: 'statute' } as const

export const ireland: Pack = {
  jurisdiction: 'IE',
  name: { en: 'Ireland' },
  coveredFrom: '2015-01-01',
  reviewed: [],
  rules: [
    rule('IE', {
      ...checked,
      id: 'notice-7',
      appliesToKind: 'notice',
      figure: 7,
      unit: 'days',
      countingMethod: 'nthDayBefore',
      trigger: 'noticeReceivedOn',
      authorityName: 'Industrial Relations Act 1990',
      provision: 's.19',
      sourceUrl: 'https://www.mondaq.com/x/315370',
      confidence: 'high',
      plainText: { en: 'After a secret ballot, not less than one week’s notice.' },
    }),
    rule('IE', {
      ...checked,
      id: 'picket-place',
      appliesToKind: 'picketPlace',
      countingMethod: 'none',
      trigger: 'picketingOn',
      authorityName: 'Industrial Relations Act 1990',
      provision: 's.11',
      sourceUrl: 'https://www.mondaq.com/x/103686',
      confidence: 'high',
      plainText: { en: 'At the employer’s place, or where that is not practicable at the approaches to it.' },
    }),
  ],
}

export const americanHospitals: Pack = {
  jurisdiction: 'US-HC',
  name: { en: 'United States, private health care' },
  coveredFrom: '2015-01-01',
  reviewed: [],
  rules: [
    rule('US-HC', {
      ...checked,
      id: 'notice-10',
      appliesToKind: 'notice',
      figure: 10,
      unit: 'days',
      countingMethod: 'nthDayBefore',
      trigger: 'noticeReceivedOn',
      authorityName: 'National Labor Relations Act',
      provision: 's.8(g)',
      sourceUrl: 'https://www.nlrb.gov/',
      confidence: 'high',
      plainText: {
        en: 'Written notice to the institution and to FMCS, with date and time; pickets of others in sympathy too.',
      },
      caveats: [{ en: 'A new notice after a gap of three weeks.' }],
    }),
  ],
}
