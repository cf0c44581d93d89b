import type { PaperFacts } from '../facts'

/** The march of the dated cases, and a picket on the same day. */
export const march = (over: Partial<PaperFacts> = {}): PaperFacts => ({
  kind: 'march',
  title: 'March for the lamps',
  issuer: 'Lamp Keepers’ Union',
  calledBy: 'Lamp Keepers’ Union',
  jurisdiction: 'GB-EAW',
  ballotOpenedOn: null,
  day: '2026-06-13',
  startsAt: new Date('2026-06-13T10:00:00Z'),
  endsAt: new Date('2026-06-13T12:00:00Z'),
  zone: 'Europe/London',
  place: 'The Great Lines, Gillingham, Kent, ME7 5NY',
  route: 'Along Windmill Road to the High Street',
  supporterPosition: 'On the grass',
  bring: 'A lamp',
  doNot: 'No whistles near the wards',
  contact: 'picket organiser, 07700 900 461',
  strike: null,
  demo: false,
  ...over,
})

export const picket = (over: Partial<PaperFacts> = {}) => march({ kind: 'picket', title: 'Picket', route: '', ...over })

export const strike = {
  ownWords: '48-hour strike',
  employer: 'Riverside Trust',
  startsAt: new Date('2026-06-13T07:00:00Z'),
  endsAt: new Date('2026-06-15T07:00:00Z'),
  zone: 'Europe/London',
}
