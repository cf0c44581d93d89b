import { type Pack, rule } from '../pack'
import { greatBritain } from './great-britain'

const jurisdiction = 'GB-SCT'

const march = {
  trigger: 'marchOn',
  bindingness: 'statute',
  authorityName: 'Civic Government (Scotland) Act 1982',
  provision: 's.62',
  sourceUrl: 'https://www.legislation.gov.uk/id/ukpga/1982/45/section/62',
  effectiveBasis: 'Standing',
  checkedOn: '2026-11-22',
  confidence: 'high',
} as const

export const scotland: Pack = {
  jurisdiction,
  name: { en: 'Scotland', cy: 'Yr Alban' },
  coveredFrom: '2015-01-01',
  reviewed: [],
  rules: [
    ...greatBritain(jurisdiction),
    rule(jurisdiction, {
      ...march,
      id: 'march-notice',
      appliesToKind: 'march',
      figure: 28,
      unit: 'days',
      countingMethod: 'nthDayBefore',
      plainText: {
        en: 'A march needs notice at least 28 days before, to the council and to the chief constable; in a National Park to its authority as well.',
        cy: 'Mae angen hysbysiad ar orymdaith o leiaf 28 diwrnod ymlaen llaw, i’r cyngor ac i’r prif gwnstabl; mewn Parc Cenedlaethol i’w awdurdod hefyd.',
      },
    }),
    rule(jurisdiction, {
      ...march,
      id: 'march-content',
      appliesToKind: 'marchContent',
      countingMethod: 'none',
      plainText: {
        en: 'The notice gives the date, the time, the route, how many are likely to come, how the march will be kept in order, and a name and address.',
        cy: 'Mae’r hysbysiad yn rhoi’r dyddiad, yr amser, y llwybr, faint sy’n debygol o ddod, sut y cedwir trefn ar yr orymdaith, ac enw a chyfeiriad.',
      },
    }),
    rule(jurisdiction, {
      ...march,
      id: 'assembly',
      appliesToKind: 'assembly',
      countingMethod: 'none',
      trigger: 'assemblyOn',
      authorityName: 'Public Order Act 1986',
      provision: 's.14',
      sourceUrl: 'https://www.rmt.org.uk/',
      confidence: 'low',
      plainText: {
        en: 'No notice was found to be asked for a rally that stays in one place. Police may set its place, how long it lasts and how many may come.',
        cy: 'Ni chafwyd bod angen hysbysiad ar rali sy’n aros yn yr un lle. Gall yr heddlu bennu’r lle, pa mor hir y mae’n para a faint a gaiff ddod.',
      },
      caveats: [
        {
          en: 'How many people make an assembly in Scotland is not confirmed here. A council may have rules of its own for its land.',
          cy: 'Nid yw’n sicr yma faint o bobl sy’n gynulliad yn yr Alban. Gall fod gan gyngor reolau ei hun ar gyfer ei dir.',
        },
      ],
    }),
  ],
}
