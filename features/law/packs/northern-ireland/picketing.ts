import { type Rule, rule } from '../../pack'

const code = {
  trigger: 'picketingOn',
  bindingness: 'codeAdvisory',
  authorityName: 'Code of Practice on Picketing (Northern Ireland)',
  sourceUrl: 'https://www.economy-ni.gov.uk/publications/code-practice-picketing',
  effectiveBasis: 'Northern Ireland’s own Code, as the Department for the Economy publishes it',
  checkedOn: '2026-11-22',
} as const

export const northernIrishPicketing = (jurisdiction: string): Rule[] => [
  rule(jurisdiction, {
    ...code,
    id: 'picket-number',
    appliesToKind: 'picketNumber',
    figure: 6,
    unit: 'people',
    countingMethod: 'atMost',
    provision: 'on numbers at an entrance',
    confidence: 'high',
    plainText: {
      en: 'Northern Ireland’s own Code advises no more than six people picketing at one entrance. It is advice, not a limit in law.',
      cy: 'Mae Cod Gogledd Iwerddon ei hun yn cynghori dim mwy na chwech o bobl yn picedu wrth un fynedfa. Cyngor ydyw, nid terfyn yn y gyfraith.',
    },
    caveats: [
      {
        en: 'The day of this edition of the Code is not recorded here.',
        cy: 'Nid yw dyddiad yr argraffiad hwn o’r Cod wedi’i gofnodi yma.',
      },
    ],
  }),
  rule(jurisdiction, {
    ...code,
    id: 'picket-organiser',
    appliesToKind: 'picketOrganiser',
    countingMethod: 'none',
    provision: 'on the organisation of picketing',
    confidence: 'low',
    plainText: {
      en: 'No picket supervisor is asked for by the law here. It is good practice that one person of the union looks after each picket.',
      cy: 'Nid yw’r gyfraith yma yn gofyn am oruchwyliwr piced. Arfer da yw bod un person o’r undeb yn gofalu am bob piced.',
    },
  }),
]
