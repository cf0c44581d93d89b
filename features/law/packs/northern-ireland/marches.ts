import { type Rule, rule } from '../../pack'

const processions = {
  bindingness: 'statute',
  authorityName: 'Public Processions (Northern Ireland) Act 1998',
  effectiveBasis: 'Standing',
  checkedOn: '2026-11-22',
} as const

export const northernIrishMarches = (jurisdiction: string): Rule[] => [
  rule(jurisdiction, {
    ...processions,
    id: 'march-notice',
    appliesToKind: 'march',
    figure: 28,
    unit: 'days',
    countingMethod: 'nthDayBefore',
    trigger: 'marchOn',
    provision: 's.6',
    sourceUrl: 'https://www.formspal.com/',
    confidence: 'high',
    plainText: {
      en: 'A march needs notice on Form 11/1 at least 28 days before, given to a police officer not below sergeant at the station nearest to where it starts. The Parades Commission decides.',
      cy: 'Mae angen hysbysiad ar Ffurflen 11/1 o leiaf 28 diwrnod ymlaen llaw ar orymdaith, wedi’i roi i heddwas nad yw’n is na rhingyll yn yr orsaf agosaf at y man cychwyn. Y Comisiwn Gorymdeithiau sy’n penderfynu.',
    },
  }),
  rule(jurisdiction, {
    ...processions,
    id: 'march-content',
    appliesToKind: 'marchContent',
    countingMethod: 'none',
    trigger: 'marchOn',
    provision: 's.6; Form 11/1',
    sourceUrl: 'https://www.formspal.com/',
    confidence: 'high',
    plainText: {
      en: 'The form asks for the organiser, the route, numbers, stewards (the form says “marshals”) and bands.',
      cy: 'Mae’r ffurflen yn gofyn am y trefnydd, y llwybr, y niferoedd, y stiwardiaid (“marshals” yw gair y ffurflen) a’r bandiau.',
    },
  }),
  rule(jurisdiction, {
    ...processions,
    id: 'protest-notice',
    appliesToKind: 'relatedProtest',
    figure: 14,
    unit: 'days',
    countingMethod: 'nthDayBefore',
    trigger: 'marchOn',
    provision: 's.7; Form 11/3',
    sourceUrl: 'https://www.formspal.com/',
    confidence: 'low',
    plainText: {
      en: 'A protest about somebody else’s march perhaps needs 14 days’ notice on Form 11/3. Ask before you rely on it.',
      cy: 'Efallai fod angen 14 diwrnod o hysbysiad ar Ffurflen 11/3 ar brotest am orymdaith rhywun arall. Gofynnwch cyn dibynnu arno.',
    },
    caveats: [{ en: 'From general knowledge; not confirmed.', cy: 'O wybodaeth gyffredinol; heb ei gadarnhau.' }],
  }),
]
