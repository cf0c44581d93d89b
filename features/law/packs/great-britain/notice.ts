import { type Rule, rule } from '../../pack'

const act = {
  trigger: 'noticeReceivedOn',
  bindingness: 'statute',
  authorityName: 'Trade Union and Labour Relations (Consolidation) Act 1992',
  provision: 's.234A',
  checkedOn: '2026-11-22',
  confidence: 'high',
} as const

const notice = { ...act, appliesToKind: 'notice', unit: 'days', countingMethod: 'nthDayBefore' } as const
const content = { ...act, appliesToKind: 'noticeContent', countingMethod: 'none' } as const

const calendarDays = {
  en: 'Every day of the week counts; no rule of working days was found.',
  cy: 'Mae pob dydd o’r wythnos yn cyfrif; ni chafwyd hyd i reol diwrnodau gwaith.',
}

/** What the employer must have in hand before the action, and what must stand in it. */
export const employerNotice = (jurisdiction: string): Rule[] => [
  rule(jurisdiction, {
    ...notice,
    id: 'notice-7',
    figure: 7,
    effectiveTo: '2017-02-28',
    effectiveBasis: 'Until the Trade Union Act 2016 was in force on 1 March 2017',
    sourceUrl: 'https://www.lexology.com/',
    plainText: {
      en: 'The employer must have the notice by the 7th day before the first day of action.',
      cy: 'Rhaid i’r hysbysiad fod gan y cyflogwr erbyn y 7fed diwrnod cyn diwrnod cyntaf y gweithredu.',
    },
    caveats: [calendarDays],
  }),
  rule(jurisdiction, {
    ...notice,
    id: 'notice-14',
    figure: 14,
    effectiveFrom: '2017-03-01',
    effectiveTo: '2026-02-17',
    effectiveBasis:
      'From the Trade Union Act 2016 to the Employment Rights Act 2025, by the day the notice is received',
    provision: 's.234A as amended by the Trade Union Act 2016',
    sourceUrl: 'https://www.lexology.com/',
    plainText: {
      en: 'The employer must have the notice by the 14th day before the first day of action.',
      cy: 'Rhaid i’r hysbysiad fod gan y cyflogwr erbyn y 14eg diwrnod cyn diwrnod cyntaf y gweithredu.',
    },
    caveats: [calendarDays],
  }),
  rule(jurisdiction, {
    ...notice,
    id: 'notice-14-agreed',
    figure: 7,
    onlyIf: 'employerAgrees',
    effectiveFrom: '2017-03-01',
    effectiveTo: '2026-02-17',
    effectiveBasis:
      'From the Trade Union Act 2016 to the Employment Rights Act 2025, by the day the notice is received',
    provision: 's.234A as amended by the Trade Union Act 2016',
    sourceUrl: 'https://www.lexology.com/',
    plainText: {
      en: 'If the employer agreed to it, the 7th day before is enough.',
      cy: 'Os cytunodd y cyflogwr, mae’r 7fed diwrnod cyn hynny yn ddigon.',
    },
    caveats: [calendarDays],
  }),
  rule(jurisdiction, {
    ...notice,
    id: 'notice-10',
    figure: 10,
    effectiveFrom: '2026-02-18',
    effectiveBasis: 'Employment Rights Act 2025, for notices received on or after 18 February 2026',
    provision: 's.234A as amended by the Employment Rights Act 2025 (s.74, as one law firm counts it)',
    sourceUrl: 'https://www.thompsonstradeunion.law/',
    plainText: {
      en: 'The employer must have the notice by the 10th day before the first day of action.',
      cy: 'Rhaid i’r hysbysiad fod gan y cyflogwr erbyn y 10fed diwrnod cyn diwrnod cyntaf y gweithredu.',
    },
    caveats: [
      calendarDays,
      {
        en: 'Whether 7 days can still be agreed with the employer is not confirmed here.',
        cy: 'Nid yw’n sicr yma a ellir cytuno ar 7 diwrnod â’r cyflogwr o hyd.',
      },
    ],
  }),
  rule(jurisdiction, {
    ...content,
    id: 'notice-content',
    effectiveTo: '2026-02-17',
    effectiveBasis: 'Until the Employment Rights Act 2025 cut the detail, for notices received before 18 February 2026',
    provision: 's.234A(3)',
    sourceUrl: 'https://www.legislation.gov.uk/ukpga/1992/52/section/234A',
    plainText: {
      en: 'One notice for each employer. It says whether the action is continuous or not. For continuous action it gives the first day; for action that is not continuous, every day. It gives numbers, by workplace and by category of worker.',
      cy: 'Un hysbysiad i bob cyflogwr. Mae’n dweud a yw’r gweithredu yn ddi-dor ai peidio. Os yw’n ddi-dor, mae’n rhoi’r diwrnod cyntaf; os nad yw, pob diwrnod. Mae’n rhoi niferoedd, fesul gweithle a fesul categori gweithiwr.',
    },
  }),
  rule(jurisdiction, {
    ...content,
    id: 'notice-content-2026',
    effectiveFrom: '2026-02-18',
    effectiveBasis: 'Employment Rights Act 2025, for notices received on or after 18 February 2026',
    provision: 's.234A(3) as amended by the Employment Rights Act 2025',
    sourceUrl: 'https://www.thompsonstradeunion.law/',
    confidence: 'medium',
    plainText: {
      en: 'One notice for each employer. It says whether the action is continuous or not. For continuous action it gives the first day; for action that is not continuous, every day. It gives numbers by workplace, and no longer by category of worker.',
      cy: 'Un hysbysiad i bob cyflogwr. Mae’n dweud a yw’r gweithredu yn ddi-dor ai peidio. Os yw’n ddi-dor, mae’n rhoi’r diwrnod cyntaf; os nad yw, pob diwrnod. Mae’n rhoi niferoedd fesul gweithle, ac nid fesul categori gweithiwr mwyach.',
    },
  }),
  rule(jurisdiction, {
    ...act,
    id: 'suspension',
    appliesToKind: 'suspension',
    countingMethod: 'none',
    trigger: 'actionStartsOn',
    effectiveBasis: 'Since the changes of the Employment Relations Act 1999',
    provision: 's.234A(7), (7A)',
    sourceUrl: 'https://www.legislation.gov.uk/ukpga/1999/26/notes/division/3/1/4/11',
    plainText: {
      en: 'Continuous action that union and employer suspend together can begin again without a new notice, within the time they agreed. If the union suspends it alone, it generally cannot.',
      cy: 'Gall gweithredu di-dor y mae’r undeb a’r cyflogwr yn ei atal gyda’i gilydd ailddechrau heb hysbysiad newydd, o fewn yr amser y cytunwyd arno. Os yw’r undeb yn ei atal ar ei ben ei hun, ni all wneud hynny fel rheol.',
    },
    caveats: [{ en: 'The agreed time can be made longer.', cy: 'Gellir ymestyn yr amser y cytunwyd arno.' }],
  }),
]
