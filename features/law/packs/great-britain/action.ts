import { type Rule, rule } from '../../pack'

const act = {
  trigger: 'actionStartsOn',
  bindingness: 'statute',
  countingMethod: 'none',
  checkedOn: '2026-11-22',
} as const

/** What hangs on the day the action starts; and fires, for which no law of the whole country stands. */
export const action = (jurisdiction: string): Rule[] => [
  rule(jurisdiction, {
    ...act,
    id: 'minimum-service',
    appliesToKind: 'minimumService',
    effectiveFrom: '2025-12-18',
    effectiveBasis: 'Repealed when the Employment Rights Act 2025 received Royal Assent on 18 December 2025',
    authorityName: 'Employment Rights Act 2025',
    provision: 'repeal of minimum service levels and work notices',
    sourceUrl: 'https://www.thompsonstradeunion.law/',
    confidence: 'high',
    plainText: {
      en: 'There are no minimum service levels and no work notices any more.',
      cy: 'Nid oes lefelau gwasanaeth gofynnol na hysbysiadau gwaith mwyach.',
    },
  }),
  rule(jurisdiction, {
    ...act,
    id: 'dismissal-12-weeks',
    appliesToKind: 'dismissal',
    figure: 12,
    unit: 'weeks',
    countingMethod: 'beginningWith',
    effectiveTo: '2026-02-17',
    effectiveBasis: 'Action that started before 18 February 2026',
    authorityName: 'Trade Union and Labour Relations (Consolidation) Act 1992',
    provision: 'as it was before the Employment Rights Act 2025 s.77',
    sourceUrl: 'https://www.rradar.com/',
    confidence: 'medium',
    plainText: {
      en: 'The Act’s rules on dismissal were tied to 12 weeks from the start of the action.',
      cy: 'Roedd rheolau’r Ddeddf ar ddiswyddo ynghlwm wrth 12 wythnos o ddechrau’r gweithredu.',
    },
    caveats: [
      {
        en: 'Whether one person is covered is for an officer to say.',
        cy: 'Swyddog sydd i ddweud a yw person dan sylw wedi’i gynnwys.',
      },
    ],
  }),
  rule(jurisdiction, {
    ...act,
    id: 'dismissal-2026',
    appliesToKind: 'dismissal',
    effectiveFrom: '2026-02-18',
    effectiveBasis: 'Action that starts on or after 18 February 2026',
    authorityName: 'Employment Rights Act 2025',
    provision: 's.77',
    sourceUrl: 'https://www.rradar.com/',
    confidence: 'medium',
    plainText: {
      en: 'The Act’s rules on dismissal no longer end after 12 weeks.',
      cy: 'Nid yw rheolau’r Ddeddf ar ddiswyddo yn dod i ben ar ôl 12 wythnos mwyach.',
    },
    caveats: [
      {
        en: 'Whether one person is covered is for an officer to say.',
        cy: 'Swyddog sydd i ddweud a yw person dan sylw wedi’i gynnwys.',
      },
    ],
  }),
  rule(jurisdiction, {
    ...act,
    id: 'conciliation',
    appliesToKind: 'conciliation',
    bindingness: 'custom',
    effectiveBasis: 'Standing',
    authorityName: 'Acas',
    provision: 'conciliation in disputes',
    sourceUrl: 'https://www.acas.org.uk/',
    confidence: 'medium',
    plainText: { en: 'Acas helps both sides to talk.', cy: 'Mae Acas yn helpu’r ddwy ochr i siarad.' },
  }),
  rule(jurisdiction, {
    ...act,
    id: 'fires',
    appliesToKind: 'fires',
    trigger: 'picketingOn',
    bindingness: 'custom',
    effectiveBasis: 'Standing',
    authorityName: 'Land-owner, highway authority, fire service',
    provision: 'no single permit for the whole country',
    sourceUrl: 'https://www.lasunison.com/',
    confidence: 'medium',
    plainText: {
      en: 'Braziers are customary on winter pickets. For a fire, a gazebo or loudspeakers, ask whoever owns the land, the highway authority and the fire service: no one permit covers it.',
      cy: 'Mae braseri yn arferol ar bicedi’r gaeaf. Am dân, gasibo neu uchelseinyddion, gofynnwch i berchennog y tir, yr awdurdod priffyrdd a’r gwasanaeth tân: nid oes un drwydded ar gyfer y cyfan.',
    },
  }),
]
