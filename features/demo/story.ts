import type { RotaPattern } from '@/features/rota/pattern'
import { addLocalDays, homeZone, readLocal, startOfLocalDay, toLocal } from '@/lib/time'

// The story of the demo, told around today: invented bodies, invented people, numbers kept for drama.

/** An instant some days from `today` at a time on the wall. */
export function at(today: Date, days: number, time: string): Date {
  const { date } = toLocal(addLocalDays(startOfLocalDay(today, homeZone), days, homeZone), homeZone)
  const reading = readLocal(date, time, homeZone)
  if (reading.kind === 'one') return reading.instant
  return reading.kind === 'twice' ? reading.earlier : at(today, days, `${time.slice(0, 2)}:59`)
}

export const bodies = {
  union: { name: 'Hospital Doctors’ Union', kind: 'union' },
  council: { name: 'Riverside Trades Council', kind: 'trades_council' },
} as const

export const people = {
  ngozi: { name: 'Ngozi Bellweather', email: 'ngozi@doctors.example', body: 'union', role: 'owner' },
  tom: { name: 'Tom Hartnoll', email: 'tom@doctors.example', body: 'union', role: 'organiser' },
  jean: { name: 'Jean Abernathy', email: 'jean@council.example', body: 'council', role: 'owner' },
  sam: { name: 'Sam Okafor', email: 'sam@council.example', body: 'council', role: 'press_officer' },
} as const

export const dispute = {
  title: 'Hospital doctors’ contract',
  about:
    'Hospital doctors are in dispute with their employers over a new contract. It would make Saturday an ordinary working day, and stretch the working week.\n\nTalks at Acas ended without agreement.',
  demands:
    'Safe limits on working hours, with somebody who checks that they are kept.\nFair pay for nights and weekends.',
  employer: 'Riverside Hospital Trust',
}

export const notice = {
  provider: 'Riverside Hospital Trust',
  text: 'Have an appointment? Go, unless the hospital has told you not to. Consultants are covering emergencies. Some clinics are cancelled, and those patients have been told.\n\nIf life is in danger, ring 999. If you are not sure, ring NHS 111.',
  source: 'the trust’s website',
}

export const hospital = {
  name: 'Riverside General Hospital',
  address: 'Windmill Road',
  locality: 'Gillingham, Kent',
  postcode: 'ME7 5NY',
  gates: [
    {
      name: 'Windmill Road, main gate',
      supporterPosition:
        'On the wide pavement by the bus stop, apart from the gate. The picket organiser will show you. Keep the way clear for ambulances, patients and visitors.',
      accessNotes: 'Level pavement. A dropped kerb by the bus stop.',
      latitude: 51.3799,
      longitude: 0.5421,
    },
    {
      name: 'Residence Gate',
      supporterPosition: 'On the grass opposite the gate.',
      accessNotes: 'The grass can be soft after rain.',
      latitude: 51.3811,
      longitude: 0.5437,
    },
  ],
}

export const picketTexts = {
  summary:
    'Doctors will be outside the hospital grounds. Come for ten minutes or the whole morning. If it is called off, this page says so first.',
  directions:
    'Gillingham station, 15 minutes on foot. Buses 116 and 176 stop at the gate. Please do not use the patients’ car park.',
  stepFree: 'Step-free from the station.',
  toilets: 'At the café opposite.',
  seating: 'At the bus stop.',
  shelter: 'The bus stop has a roof.',
  children: 'Welcome, with somebody who minds them: there is traffic.',
  bring: 'Warm clothes, your branch banner, something hot to share.',
  doNot: 'Block the entrance, or film staff or patients. Keep it quiet near the wards.',
  cameras: 'Press photographers come from 8 to 8.30. To stay out of shot, stand by the bus stop.',
}

export const rallyTexts = {
  summary: 'Speakers from the doctors and from the trades that stand with them. Music until the speeches begin.',
  directions: 'Rochester station, five minutes on foot.',
  stepFree: 'The High Street is level and closed to traffic.',
  toilets: 'At the library, open until 5 pm.',
  children: 'Welcome.',
  bring: 'Banners and a loud voice.',
  cameras: 'The rally is filmed. To stay out of shot, stand under the trees.',
}

export const depotTexts = {
  summary:
    'Bus drivers at the depot are on strike over split shifts. We put their picket up here because their union has no page on this site.',
  directions: 'Depot Road, behind the retail park.',
  bring: 'Breakfast rolls are always wanted.',
}

export const statementText = {
  headline: 'Trade unionists to join doctors’ picket',
  place: 'Gillingham',
  body: 'Trade unionists from across the district will join hospital doctors on their picket at Riverside General Hospital, and are asking the public to come too.\n\nThe 24-hour strike, called by the Hospital Doctors’ Union, begins at 8 am. Riverside Hospital Trust says consultants will cover emergencies throughout.',
  quotes: [
    {
      text: 'The doctors have stood by us. Now we will stand by them, out loud and in the cold.',
      speaker: 'Sam Okafor',
      role: 'press officer',
      body: 'Riverside Trades Council',
      consent: 'Own words',
    },
  ],
  notesToEditors:
    'Riverside Trades Council brings together union branches from across the district. It supports the dispute; it did not call the strike.',
  photoOpportunity:
    'Windmill Road gate, from 8 am. Speakers are there from 7.45 am. Please keep patients and staff out of your pictures.',
  contact: 'Duty press officer, Riverside Trades Council: 01632 960 133; out of hours 07700 900 461.',
}

export const fundLink = 'https://hardship.example/riverside-doctors'

const consents = { mayShow: true, mayQuote: false, quotedAs: '', contact: '' }

export const messages = [
  {
    ...consents,
    text: 'You taught our pupils to wash their hands. Now we hold your banner. See you at the gate.',
    sender: 'Riverside teachers’ branch',
    mayQuote: true,
    quotedAs: 'Mo Tarrant, secretary, Riverside teachers’ branch',
    waits: false,
  },
  {
    ...consents,
    text: 'Forty years on the buses, two new knees from Windmill Road. Stay warm and stay out.',
    sender: 'Retired members, Chatham depot',
    waits: false,
  },
  {
    ...consents,
    text: 'Our choir would like to sing for you at the rally. Tell us when.',
    sender: 'Medway Red Choir',
    contact: '01632 960 188',
    waits: true,
  },
]

export const questions = [
  { question: 'Can we bring our small steel band, or is that too loud for the wards?', answer: '' },
  { question: 'Is there somewhere to leave bikes?', answer: 'Yes, racks by the bus stop. Bring a lock.' },
]

export const report = 'The depot’s gate is on Station Approach now, not on Depot Road.'

/** Windmill Road, 8 to 11 am. The last hour is two pickets short. */
export const rotaPlan = {
  roles: [
    { role: 'official_picket', minimum: 3, maximum: 6 },
    { role: 'welfare', minimum: 1, maximum: 2 },
  ] satisfies RotaPattern['roles'],
  byHand: [
    { name: 'N.O.', hour: 0 },
    { name: 'N.O.', hour: 1 },
  ],
  byLink: [
    { name: 'R.T.', hours: [0, 1] },
    { name: 'J.M.', hours: [0, 1, 2] },
    { name: 'S.K.', hours: [1] },
  ],
  welfare: 'P.D.',
}
