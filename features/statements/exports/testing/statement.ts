import type { EventFacts, StatementContent, StatementFacts } from '../../content'
import type { PublicStatement } from '../../public-statement'

type Changes = Partial<Omit<PublicStatement, 'content' | 'facts'>> & {
  content?: Partial<StatementContent>
  facts?: Partial<StatementFacts>
}

const midnightAndOne = new Date('2016-01-12T00:01:00Z')

/** A trades council's press release on the eve of a strike, embargoed to one minute past midnight. */
export const pressRelease = ({ content, facts, ...changes }: Changes = {}): PublicStatement => ({
  id: '5e0a1f0c-52e4-4a63-8f0a-9d4b7a2f6c10',
  slug: 'stand-with-the-doctors-abcdef',
  kind: 'press_release',
  locale: 'en',
  issuer: { name: 'Riverside Trades Council', slug: 'riverside', about: 'The union branches of Riverside, together.' },
  number: 1,
  versionKind: 'original',
  note: '',
  issuedAt: new Date('2016-01-11T16:00:00Z'),
  visibleFrom: midnightAndOne,
  embargoedUntil: midnightAndOne,
  zone: 'Europe/London',
  outOfDate: [],
  versions: [],
  demo: false,
  ...changes,
  content: {
    headline: 'Riverside stands with its doctors',
    place: 'Gillingham',
    body: 'Hospital doctors strike on Tuesday from 8 am.\n\nThe council asks the public to join them.',
    quotes: [
      {
        text: 'They look after us.\n\nNow we look after them.',
        speaker: 'Mair Pugh',
        role: 'secretary',
        body: 'Riverside Trades Council',
        consent: 'agreed by telephone on Sunday',
      },
    ],
    notesToEditors: 'The hospital has two gates.',
    photoOpportunity: 'Main gate, Tuesday, 8.30 am.',
    contact: 'Press desk\n01632 960123',
    ...content,
  },
  facts: {
    issuer: 'Riverside Trades Council',
    dispute: {
      title: 'A safe contract',
      employer: 'Riverside General Hospital Trust',
      calledBy: ['Hospital Doctors’ Union'],
      supportedBy: ['Riverside Trades Council'],
      slug: null,
    },
    events: [picket()],
    notice: {
      provider: 'Riverside General Hospital Trust',
      users: 'patients',
      text: 'Consultants cover emergencies.\n\n14 clinics and 168 patients are moved; come unless told not to.',
      source: 'hospital website',
      checkedAt: '2016-01-11T16:00:00Z',
    },
    ...facts,
  },
})

export const picket = (changes: Partial<EventFacts> = {}): EventFacts => ({
  id: '0f4b3a7e-2f50-4a0c-8c3e-6a1d5b9e7f21',
  version: 1,
  slug: null,
  title: 'Picket at the main gate',
  kind: 'picket',
  calledBy: 'Hospital Doctors’ Union',
  startsAt: '2016-01-12T08:00:00Z',
  endsAt: '2016-01-12T11:00:00Z',
  zone: 'Europe/London',
  place: 'Windmill Road, Gillingham',
  status: 'going_ahead',
  ...changes,
})
