import { type Rule, rule } from '../../pack'

const six = {
  appliesToKind: 'picketNumber',
  figure: 6,
  unit: 'people',
  countingMethod: 'atMost',
  trigger: 'picketingOn',
  bindingness: 'codeAdvisory',
  sourceUrl: 'https://www.gov.uk/industrial-action-strikes/going-on-strike-and-picketing',
  checkedOn: '2026-11-22',
  plainText: {
    en: 'The Code says that usually no more than six people should picket at one entrance, and often fewer. It is advice, not a limit in law. Courts and police look at it.',
    cy: 'Dywed y Cod na ddylai mwy na chwech o bobl bicedu wrth un fynedfa fel arfer, a llai yn aml. Cyngor ydyw, nid terfyn yn y gyfraith. Mae llysoedd a’r heddlu yn edrych arno.',
  },
} as const

const counted = {
  en: 'Anybody who tries to persuade others not to work may be counted as a picket, with an armband or without.',
  cy: 'Gellir cyfrif unrhyw un sy’n ceisio darbwyllo eraill i beidio â gweithio yn bicedwr, â band braich neu hebddo.',
}

/** Six at an entrance, as each edition of the Code puts it. The edition is told apart from the Acts, which have days of their own. */
export const picketNumbers = (jurisdiction: string): Rule[] => [
  rule(jurisdiction, {
    ...six,
    id: 'picket-number-1992',
    effectiveTo: '2017-02-28',
    effectiveBasis: 'The Code of 1992, which followed that of 1980, until the Trade Union Act 2016 was in force',
    authorityName: 'Code of Practice on Picketing (1992)',
    provision: 'on numbers at an entrance',
    confidence: 'medium',
    caveats: [counted],
  }),
  rule(jurisdiction, {
    ...six,
    id: 'picket-number-2017',
    effectiveFrom: '2017-03-01',
    effectiveTo: '2024-03-10',
    effectiveBasis: 'The Code as revised with the Trade Union Act 2016',
    authorityName: 'Code of Practice on Picketing (2017)',
    provision: 'on numbers at an entrance',
    confidence: 'high',
    caveats: [counted],
  }),
  rule(jurisdiction, {
    ...six,
    id: 'picket-number-2024',
    effectiveFrom: '2024-03-11',
    effectiveTo: '2026-02-17',
    effectiveBasis: 'The Code as revised on 11 March 2024',
    authorityName: 'Code of Practice on Picketing (11 March 2024)',
    provision: 'on numbers at an entrance',
    confidence: 'high',
    caveats: [counted],
  }),
  rule(jurisdiction, {
    ...six,
    id: 'picket-number-2026',
    effectiveFrom: '2026-02-18',
    effectiveBasis:
      'The Code as revised for the Employment Rights Act 2025, with the Act’s changes of 18 February 2026',
    otherDates: [
      { day: '2026-02-17', saidBy: 'VWV solicitors: from 12am' },
      { day: '2026-03-05', saidBy: 'Market Pulse UK, of the ballots Code' },
    ],
    authorityName: 'Code of Practice on Picketing (2026)',
    provision: 'on numbers at an entrance',
    confidence: 'low',
    caveats: [
      counted,
      {
        en: 'Sources differ on the day this edition began, and its paragraphs were read in summaries only. The number is the same in every edition.',
        cy: 'Mae ffynonellau yn anghytuno ar y dydd y dechreuodd yr argraffiad hwn, a dim ond mewn crynodebau y darllenwyd ei baragraffau. Yr un yw’r nifer ym mhob argraffiad.',
      },
    ],
  }),
]
