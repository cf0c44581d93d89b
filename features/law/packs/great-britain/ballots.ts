import { type Rule, rule } from '../../pack'

const act = {
  trigger: 'ballotOpenedOn',
  bindingness: 'statute',
  authorityName: 'Trade Union and Labour Relations (Consolidation) Act 1992',
  checkedOn: '2026-11-22',
  confidence: 'high',
} as const

const before2017 = { effectiveTo: '2017-02-28', effectiveBasis: 'Ballots opened before 1 March 2017' } as const
const from2017 = {
  effectiveFrom: '2017-03-01',
  effectiveTo: '2026-02-17',
  effectiveBasis: 'Trade Union Act 2016: ballots opened from 1 March 2017 to 17 February 2026',
} as const

const mandate = {
  ...act,
  appliesToKind: 'mandate',
  countingMethod: 'beginningWith',
  provision: 's.234',
  sourceUrl: 'https://www.lexology.com/',
  caveats: [
    {
      en: 'The date of the ballot is taken to be the last day of voting.',
      cy: 'Cymerir mai dyddiad y bleidlais yw diwrnod olaf y pleidleisio.',
    },
  ],
} as const

/** What must be told before a ballot, and how long its result serves. */
export const ballots = (jurisdiction: string): Rule[] => [
  rule(jurisdiction, {
    ...act,
    id: 'ballot-notice',
    appliesToKind: 'ballotNotice',
    figure: 7,
    unit: 'days',
    countingMethod: 'nthDayBefore',
    effectiveBasis: 'Unchanged by the Acts of 2016 and 2025',
    provision: 's.226A',
    sourceUrl: 'https://www.irwinmitchell.com/',
    plainText: {
      en: 'The employer must have the notice of the ballot by the 7th day before it opens.',
      cy: 'Rhaid i hysbysiad y bleidlais fod gan y cyflogwr erbyn y 7fed diwrnod cyn iddi agor.',
    },
  }),
  rule(jurisdiction, {
    ...act,
    id: 'ballot-paper',
    appliesToKind: 'ballotPaper',
    figure: 3,
    unit: 'days',
    countingMethod: 'nthDayBefore',
    effectiveBasis: 'Unchanged by the Acts of 2016 and 2025',
    provision: 's.226A',
    sourceUrl: 'https://www.irwinmitchell.com/',
    plainText: {
      en: 'The employer must have a sample of the voting paper by the 3rd day before the ballot opens.',
      cy: 'Rhaid i enghraifft o’r papur pleidleisio fod gan y cyflogwr erbyn y 3ydd diwrnod cyn i’r bleidlais agor.',
    },
  }),
  rule(jurisdiction, {
    ...act,
    id: 'ballot-opening',
    appliesToKind: 'ballotOpening',
    countingMethod: 'none',
    effectiveBasis: 'Standing; s.3(3) of the Trade Union Act 2016 and the guidance on the change of 2026 say it',
    provision: 'Trade Union Act 2016 s.3(3)',
    sourceUrl: 'https://www.gov.uk/guidance/trade-union-law-transition-to-employment-rights-act-2025',
    plainText: {
      en: 'A ballot opens on the first day on which a voting paper is sent to anybody who may vote.',
      cy: 'Mae pleidlais yn agor ar y diwrnod cyntaf yr anfonir papur pleidleisio at rywun sydd â hawl i bleidleisio.',
    },
  }),
  rule(jurisdiction, {
    ...mandate,
    ...before2017,
    id: 'mandate-4-weeks',
    figure: 4,
    unit: 'weeks',
    plainText: {
      en: 'The mandate lasts four weeks from the date of the ballot.',
      cy: 'Mae’r mandad yn para pedair wythnos o ddyddiad y bleidlais.',
    },
  }),
  rule(jurisdiction, {
    ...mandate,
    ...before2017,
    id: 'mandate-8-weeks-agreed',
    figure: 8,
    unit: 'weeks',
    onlyIf: 'employerAgrees',
    plainText: {
      en: 'Union and employer could agree on up to eight weeks.',
      cy: 'Gallai’r undeb a’r cyflogwr gytuno ar hyd at wyth wythnos.',
    },
  }),
  rule(jurisdiction, {
    ...mandate,
    ...from2017,
    id: 'mandate-6-months',
    figure: 6,
    unit: 'months',
    plainText: {
      en: 'The mandate lasts six months from the date of the ballot.',
      cy: 'Mae’r mandad yn para chwe mis o ddyddiad y bleidlais.',
    },
  }),
  rule(jurisdiction, {
    ...mandate,
    ...from2017,
    id: 'mandate-9-months-agreed',
    figure: 9,
    unit: 'months',
    onlyIf: 'employerAgrees',
    plainText: {
      en: 'Union and employer could agree on up to nine months.',
      cy: 'Gallai’r undeb a’r cyflogwr gytuno ar hyd at naw mis.',
    },
  }),
  rule(jurisdiction, {
    ...mandate,
    id: 'mandate-12-months',
    figure: 12,
    unit: 'months',
    effectiveFrom: '2026-02-18',
    effectiveBasis: 'Employment Rights Act 2025: ballots opened on or after 18 February 2026',
    provision: 's.234 as amended by the Employment Rights Act 2025 s.72',
    sourceUrl: 'https://www.crosslandsolicitors.com/',
    plainText: {
      en: 'The mandate lasts twelve months from the date of the ballot. It cannot be made longer by agreement.',
      cy: 'Mae’r mandad yn para deuddeg mis o ddyddiad y bleidlais. Ni ellir ei ymestyn drwy gytundeb.',
    },
  }),
  rule(jurisdiction, {
    ...act,
    ...from2017,
    id: 'support-40',
    appliesToKind: 'support',
    figure: 40,
    unit: 'percent',
    countingMethod: 'atLeast',
    provision: 's.226 as amended by the Trade Union Act 2016; gone by the Employment Rights Act 2025 s.69',
    sourceUrl: 'https://www.thompsonstradeunion.law/',
    plainText: {
      en: 'In important public services, at least 40% of those who may vote must have voted yes.',
      cy: 'Mewn gwasanaethau cyhoeddus pwysig, rhaid bod o leiaf 40% o’r rhai â hawl i bleidleisio wedi pleidleisio o blaid.',
    },
  }),
  rule(jurisdiction, {
    ...act,
    id: 'turnout-50',
    appliesToKind: 'turnout',
    figure: 50,
    unit: 'percent',
    countingMethod: 'atLeast',
    effectiveFrom: '2017-03-01',
    effectiveTo: '2026-07-31',
    effectiveBasis: 'Trade Union Act 2016: ballots opened from 1 March 2017; it stayed on 18 February 2026',
    provision: 's.226 as amended by the Trade Union Act 2016',
    sourceUrl: 'https://www.thompsonstradeunion.law/',
    plainText: {
      en: 'At least 50% of those who may vote must have voted.',
      cy: 'Rhaid bod o leiaf 50% o’r rhai â hawl i bleidleisio wedi pleidleisio.',
    },
  }),
  rule(jurisdiction, {
    ...act,
    id: 'turnout-50-unsure',
    appliesToKind: 'turnout',
    figure: 50,
    unit: 'percent',
    countingMethod: 'atLeast',
    effectiveFrom: '2026-08-01',
    effectiveBasis: 'It was to go when voting by e-mail came, which was expected in August 2026',
    provision: 's.226; Employment Rights Act 2025 s.69',
    sourceUrl: 'https://www.weightmans.com/',
    confidence: 'low',
    plainText: {
      en: 'Perhaps at least 50% of those who may vote must still have voted. Ask before you rely on it.',
      cy: 'Efallai fod yn rhaid o hyd i o leiaf 50% o’r rhai â hawl i bleidleisio fod wedi pleidleisio. Gofynnwch cyn dibynnu arno.',
    },
    caveats: [
      {
        en: 'No source from after August 2026 was found that says whether this rule has gone.',
        cy: 'Ni chafwyd hyd i ffynhonnell wedi Awst 2026 sy’n dweud a yw’r rheol hon wedi mynd.',
      },
    ],
  }),
]
