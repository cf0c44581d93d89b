import { type Pack, rule } from '../pack'
import { greatBritain } from './great-britain'

const jurisdiction = 'GB-EAW'

const publicOrder = {
  bindingness: 'statute',
  authorityName: 'Public Order Act 1986',
  effectiveBasis: 'Standing',
  checkedOn: '2026-11-22',
  confidence: 'high',
} as const

export const englandAndWales: Pack = {
  jurisdiction,
  name: { en: 'England and Wales', cy: 'Cymru a Lloegr' },
  coveredFrom: '2015-01-01',
  reviewed: [],
  rules: [
    ...greatBritain(jurisdiction),
    rule(jurisdiction, {
      ...publicOrder,
      id: 'march-notice',
      appliesToKind: 'march',
      figure: 6,
      unit: 'days',
      countingMethod: 'clearDays',
      trigger: 'marchOn',
      provision: 's.11',
      sourceUrl: 'https://www.legislation.gov.uk/ukpga/1986/64/section/11',
      plainText: {
        en: 'A march needs written notice to the police, at least 6 clear days before. Hand it in at a police station in the area where the march starts, or send it by recorded delivery so that it arrives in time.',
        cy: 'Mae angen hysbysiad ysgrifenedig i’r heddlu ar orymdaith, o leiaf 6 diwrnod clir ymlaen llaw. Rhowch ef i mewn yng ngorsaf yr heddlu yn yr ardal lle mae’r orymdaith yn dechrau, neu anfonwch ef drwy ddosbarthiad cofnodedig fel ei fod yn cyrraedd mewn pryd.',
      },
      caveats: [
        {
          en: 'If that is not possible, as soon as it is. No notice is asked for where no notice ahead is possible, or for a march that is customarily held.',
          cy: 'Os nad yw hynny’n bosibl, cyn gynted ag y bo modd. Ni ofynnir am hysbysiad lle nad oes modd ei roi ymlaen llaw, nac ar gyfer gorymdaith a gynhelir yn arferol.',
        },
        {
          en: 'A march from Scotland gives notice in the first police area in England.',
          cy: 'Mae gorymdaith o’r Alban yn rhoi hysbysiad yn yr ardal heddlu gyntaf yn Lloegr.',
        },
      ],
    }),
    rule(jurisdiction, {
      ...publicOrder,
      id: 'march-content',
      appliesToKind: 'marchContent',
      countingMethod: 'none',
      trigger: 'marchOn',
      provision: 's.11(3)',
      sourceUrl: 'https://www.legislation.gov.uk/ukpga/1986/64/section/11',
      plainText: {
        en: 'The notice gives the date, the time it starts, the route, and the name and address of one organiser.',
        cy: 'Mae’r hysbysiad yn rhoi’r dyddiad, yr amser dechrau, y llwybr, ac enw a chyfeiriad un trefnydd.',
      },
    }),
    rule(jurisdiction, {
      ...publicOrder,
      id: 'assembly',
      appliesToKind: 'assembly',
      figure: 2,
      unit: 'people',
      countingMethod: 'atLeast',
      trigger: 'assemblyOn',
      provision: 's.14, s.16; Anti-social Behaviour Act 2003 s.57',
      sourceUrl: 'https://www.legislation.gov.uk/ukpga/2003/38/notes',
      plainText: {
        en: 'A rally that stays in one place needs no notice. Police may set its place, how long it lasts and how many may come; two people are enough to be an assembly. It helps to talk to them first.',
        cy: 'Nid oes angen hysbysiad ar rali sy’n aros yn yr un lle. Gall yr heddlu bennu’r lle, pa mor hir y mae’n para a faint a gaiff ddod; mae dau berson yn ddigon i fod yn gynulliad. Mae’n help siarad â nhw yn gyntaf.',
      },
      caveats: [
        {
          en: 'The notes to the Act of 2003 say that peaceful picketing is not affected.',
          cy: 'Dywed nodiadau Deddf 2003 nad effeithir ar bicedu heddychlon.',
        },
      ],
    }),
  ],
}
