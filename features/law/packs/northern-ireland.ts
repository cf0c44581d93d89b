import { type Pack, rule } from '../pack'
import { northernIrishMarches } from './northern-ireland/marches'
import { northernIrishPicketing } from './northern-ireland/picketing'

const jurisdiction = 'GB-NIR'

const order = {
  bindingness: 'statute',
  authorityName: 'Trade Union and Labour Relations (Northern Ireland) Order 1995',
  effectiveBasis: 'Standing; the Acts of 2016 and 2025 for Great Britain do not reach here',
  sourceUrl: 'https://www.legislation.gov.uk/nisi/1995/1980',
  checkedOn: '2026-11-22',
  confidence: 'high',
} as const

const mandate = {
  ...order,
  appliesToKind: 'mandate',
  unit: 'weeks',
  countingMethod: 'beginningWith',
  trigger: 'ballotOpenedOn',
  provision: 'Art. 117',
  caveats: [
    {
      en: 'Read in the Order as it was made. How long it is now, after all changes, is not confirmed.',
      cy: 'Darllenwyd yn y Gorchymyn fel y’i gwnaed. Nid yw ei hyd yn awr, wedi pob newid, wedi’i gadarnhau.',
    },
  ],
} as const

export const northernIreland: Pack = {
  jurisdiction,
  name: { en: 'Northern Ireland', cy: 'Gogledd Iwerddon' },
  coveredFrom: '2015-01-01',
  reviewed: [],
  rules: [
    rule(jurisdiction, {
      ...order,
      id: 'notice-7',
      appliesToKind: 'notice',
      figure: 7,
      unit: 'days',
      countingMethod: 'nthDayBefore',
      trigger: 'noticeReceivedOn',
      provision: 'Art. 118',
      plainText: {
        en: 'The employer must have the notice by the 7th day before the first day of action.',
        cy: 'Rhaid i’r hysbysiad fod gan y cyflogwr erbyn y 7fed diwrnod cyn diwrnod cyntaf y gweithredu.',
      },
    }),
    rule(jurisdiction, {
      ...order,
      id: 'ballot-notice',
      appliesToKind: 'ballotNotice',
      figure: 7,
      unit: 'days',
      countingMethod: 'nthDayBefore',
      trigger: 'ballotOpenedOn',
      provision: 'Art. 105',
      plainText: {
        en: 'The employer must have the notice of the ballot by the 7th day before it opens.',
        cy: 'Rhaid i hysbysiad y bleidlais fod gan y cyflogwr erbyn y 7fed diwrnod cyn iddi agor.',
      },
    }),
    rule(jurisdiction, {
      ...mandate,
      id: 'mandate-4-weeks',
      figure: 4,
      confidence: 'medium',
      plainText: {
        en: 'The mandate lasts four weeks from the date of the ballot.',
        cy: 'Mae’r mandad yn para pedair wythnos o ddyddiad y bleidlais.',
      },
    }),
    rule(jurisdiction, {
      ...mandate,
      id: 'mandate-8-weeks-agreed',
      figure: 8,
      onlyIf: 'employerAgrees',
      confidence: 'low',
      plainText: {
        en: 'Eight weeks is the outer limit in the text.',
        cy: 'Wyth wythnos yw’r terfyn pellaf yn y testun.',
      },
    }),
    rule(jurisdiction, {
      ...order,
      id: 'turnout',
      appliesToKind: 'turnout',
      countingMethod: 'none',
      trigger: 'ballotOpenedOn',
      provision: 'no rule like that of the Trade Union Act 2016',
      confidence: 'medium',
      plainText: {
        en: 'The rule that half of those who may vote must have voted is not law here.',
        cy: 'Nid yw’r rheol bod yn rhaid i hanner y rhai â hawl i bleidleisio fod wedi pleidleisio yn gyfraith yma.',
      },
    }),
    rule(jurisdiction, {
      ...order,
      id: 'conciliation',
      appliesToKind: 'conciliation',
      countingMethod: 'none',
      trigger: 'actionStartsOn',
      bindingness: 'custom',
      authorityName: 'Labour Relations Agency',
      provision: 'conciliation in disputes',
      plainText: {
        en: 'The Labour Relations Agency helps both sides to talk, not Acas.',
        cy: 'Yr Asiantaeth Cysylltiadau Llafur sy’n helpu’r ddwy ochr i siarad, nid Acas.',
      },
    }),
    ...northernIrishPicketing(jurisdiction),
    ...northernIrishMarches(jurisdiction),
  ],
}
