import { type Pack, rule } from '../pack'

const jurisdiction = 'GB-NIR'

export const northernIreland: Pack = {
  jurisdiction,
  name: { en: 'Northern Ireland', cy: 'Gogledd Iwerddon' },
  coveredFrom: '2015-01-01',
  rules: [
    rule(jurisdiction, {
      id: 'picket-number',
      appliesToKind: 'picketNumber',
      figure: 6,
      unit: 'people',
      countingMethod: 'atMost',
      trigger: 'picketingOn',
      effectiveBasis: 'Northern Ireland’s own Code, as the Department for the Economy publishes it',
      bindingness: 'codeAdvisory',
      authorityName: 'Code of Practice on Picketing (Northern Ireland)',
      provision: 'on numbers at an entrance',
      sourceUrl: 'https://www.economy-ni.gov.uk/publications/code-practice-picketing',
      checkedOn: '2026-11-22',
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
  ],
}
