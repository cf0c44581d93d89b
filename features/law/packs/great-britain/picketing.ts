import { type Rule, rule } from '../../pack'

const act = {
  trigger: 'picketingOn',
  countingMethod: 'none',
  bindingness: 'statute',
  authorityName: 'Trade Union and Labour Relations (Consolidation) Act 1992',
  provision: 's.220',
  sourceUrl: 'https://www.lrdpublications.org.uk/',
  effectiveBasis: 'Standing',
  checkedOn: '2026-11-22',
  confidence: 'high',
} as const

/** Who pickets where and for what, and who answers for it. */
export const picketing = (jurisdiction: string): Rule[] => [
  rule(jurisdiction, {
    ...act,
    id: 'picket-place',
    appliesToKind: 'picketPlace',
    plainText: {
      en: 'Pickets stand at or near their own place of work, and not on private land without leave.',
      cy: 'Mae picedwyr yn sefyll yn eu gweithle eu hunain neu’n agos ato, ac nid ar dir preifat heb ganiatâd.',
    },
    caveats: [
      {
        en: 'In Rayware v TGWU (1989) the way into a trading estate counted as near the place of work.',
        cy: 'Yn Rayware v TGWU (1989) cyfrifwyd y fynedfa i ystad fasnachu yn agos at y gweithle.',
      },
    ],
  }),
  rule(jurisdiction, {
    ...act,
    id: 'picket-mobile',
    appliesToKind: 'picketPlace',
    provision: 's.220(2)',
    plainText: {
      en: 'Whoever works in many places or in none may picket at any place they work from, or where the work is run from.',
      cy: 'Gall y sawl sy’n gweithio mewn llawer lle neu heb weithle sefydlog bicedu mewn unrhyw le y mae’n gweithio ohono, neu lle y caiff y gwaith ei weinyddu.',
    },
  }),
  rule(jurisdiction, {
    ...act,
    id: 'picket-dismissed',
    appliesToKind: 'picketPlace',
    provision: 's.220(3)',
    confidence: 'medium',
    plainText: {
      en: 'Whoever was dismissed in the dispute may picket at the place where they worked, until they have a new job.',
      cy: 'Gall y sawl a ddiswyddwyd yn yr anghydfod bicedu yn ei hen weithle, nes cael swydd newydd.',
    },
  }),
  rule(jurisdiction, {
    ...act,
    id: 'picket-official',
    appliesToKind: 'picketPlace',
    sourceUrl: 'https://www.tssa.org.uk/',
    plainText: {
      en: 'A union official may picket with the members they represent.',
      cy: 'Gall swyddog undeb bicedu gyda’r aelodau y mae’n eu cynrychioli.',
    },
  }),
  rule(jurisdiction, {
    ...act,
    id: 'picket-purpose',
    appliesToKind: 'picketPurpose',
    plainText: {
      en: 'A picket is there only to give or get information peacefully, or to persuade somebody peacefully to work or not to work.',
      cy: 'Mae picedwr yno yn unig i roi neu gael gwybodaeth yn heddychlon, neu i ddarbwyllo rhywun yn heddychlon i weithio neu i beidio.',
    },
  }),
  rule(jurisdiction, {
    ...act,
    id: 'conduct',
    appliesToKind: 'conduct',
    bindingness: 'guidance',
    authorityName: 'GOV.UK: going on strike and picketing',
    provision: 'on what pickets must not do',
    sourceUrl: 'https://www.gov.uk/industrial-action-strikes/going-on-strike-and-picketing',
    plainText: {
      en: 'GOV.UK names as crimes: to threaten or abuse, to block people or vehicles or the road, to carry weapons, to damage things, to break the peace, to obstruct police. As wrongs that one can be sued for: trespass, noise, and words in leaflets, on banners or in chants that threaten, offend or libel.',
      cy: 'Mae GOV.UK yn enwi fel troseddau: bygwth neu gam-drin, rhwystro pobl, cerbydau neu’r ffordd, cario arfau, difrodi, torri’r heddwch, rhwystro’r heddlu. Fel camweddau y gellir cael eich siwio amdanynt: tresmasu, sŵn, a geiriau mewn taflenni, ar faneri neu mewn llafarganu sy’n bygwth, yn tramgwyddo neu’n enllibio.',
    },
  }),
  rule(jurisdiction, {
    ...act,
    id: 'secondary',
    appliesToKind: 'secondary',
    bindingness: 'guidance',
    authorityName: 'UNISON Aberdeen: guidance to members',
    provision: 'on workers of other employers',
    sourceUrl: 'https://www.aberdeenunison.co.uk/',
    plainText: {
      en: 'Workers of another employer who refuse to cross may be taking secondary action, and hardship funds cannot pay them.',
      cy: 'Gall gweithwyr cyflogwr arall sy’n gwrthod croesi fod yn cymryd gweithredu eilaidd, ac ni all cronfeydd caledi eu talu.',
    },
  }),
  rule(jurisdiction, {
    ...act,
    id: 'picket-supervisor',
    appliesToKind: 'picketSupervisor',
    figure: 1,
    unit: 'people',
    countingMethod: 'atLeast',
    effectiveFrom: '2017-03-01',
    effectiveTo: '2026-02-17',
    effectiveBasis:
      'Ballots opened on or after 1 March 2017; gone for picketing that takes place on or after 18 February 2026',
    onlyForBallotsFrom: '2017-03-01',
    provision: 's.220A, left out by the Employment Rights Act 2025 s.75',
    sourceUrl: 'https://www.gov.uk/guidance/trade-union-law-transition-to-employment-rights-act-2025',
    plainText: {
      en: 'Each picket has one picket supervisor, a member or official of the union who knows the Code. The union or the supervisor tells the police their name, the place and how to reach them. The union gives a letter that approves the picketing; the employer may ask to see it, not the police or the public. The supervisor is there or can be reached and come quickly, and wears something that shows who they are.',
      cy: 'Mae gan bob piced un goruchwyliwr piced, aelod neu swyddog o’r undeb sy’n gwybod y Cod. Mae’r undeb neu’r goruchwyliwr yn rhoi ei enw, y lle a sut i gysylltu ag ef i’r heddlu. Mae’r undeb yn rhoi llythyr sy’n cymeradwyo’r picedu; gall y cyflogwr ofyn am ei weld, nid yr heddlu na’r cyhoedd. Mae’r goruchwyliwr yno neu gellir cysylltu ag ef a gall ddod yn fuan, ac mae’n gwisgo rhywbeth sy’n dangos pwy ydyw.',
    },
    caveats: [
      {
        en: 'The letter need not name anybody.',
        cy: 'Nid oes angen i’r llythyr enwi neb.',
      },
    ],
  }),
  rule(jurisdiction, {
    ...act,
    id: 'picket-organiser',
    appliesToKind: 'picketOrganiser',
    bindingness: 'codeAdvisory',
    effectiveTo: '2026-02-17',
    effectiveBasis: 'Good practice under the Codes before 2026',
    authorityName: 'Code of Practice on Picketing (editions before 2026)',
    provision: 'on the organisation of picketing',
    sourceUrl: 'https://www.gov.uk/industrial-action-strikes/going-on-strike-and-picketing',
    confidence: 'low',
    plainText: {
      en: 'It is good practice that one person of the union looks after each picket, with a letter of authority to show.',
      cy: 'Arfer da yw bod un person o’r undeb yn gofalu am bob piced, â llythyr awdurdod i’w ddangos.',
    },
  }),
  rule(jurisdiction, {
    ...act,
    id: 'picket-organiser-2026',
    appliesToKind: 'picketOrganiser',
    bindingness: 'codeAdvisory',
    effectiveFrom: '2026-02-18',
    effectiveBasis: 'The Code as revised for the Employment Rights Act 2025',
    otherDates: [
      { day: '2026-02-17', saidBy: 'VWV solicitors: from 12am' },
      { day: '2026-03-05', saidBy: 'Market Pulse UK, of the ballots Code' },
    ],
    authorityName: 'Code of Practice on Picketing (2026)',
    provision: 'on the picket organiser',
    sourceUrl: 'https://www.cwue5.org/2026/02/13',
    confidence: 'low',
    plainText: {
      en: 'The law asks for no picket supervisor any more. The Code still sets out what a picket organiser looks after, and a court may look at it.',
      cy: 'Nid yw’r gyfraith yn gofyn am oruchwyliwr piced mwyach. Mae’r Cod yn dal i nodi’r hyn y mae trefnydd piced yn gofalu amdano, a gall llys edrych arno.',
    },
    caveats: [
      {
        en: 'Sources differ on the day this edition began, and its paragraphs were read in summaries only.',
        cy: 'Mae ffynonellau yn anghytuno ar y dydd y dechreuodd yr argraffiad hwn, a dim ond mewn crynodebau y darllenwyd ei baragraffau.',
      },
    ],
  }),
]
