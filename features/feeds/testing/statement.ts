import type { PublicStatement } from '@/features/statements/public-statement'

type Overrides = Partial<Omit<PublicStatement, 'content' | 'facts'>> & {
  content?: Partial<PublicStatement['content']>
  facts?: Partial<PublicStatement['facts']>
}

/** The trades council's statement on T1, in its first version. */
export const publicStatement = ({ content, facts, ...overrides }: Overrides = {}): PublicStatement => ({
  id: '0b8f4a0e-8a0b-4c39-9a59-8c6d3a1b2c3d',
  slug: 'join-the-doctors-bcdfgh',
  kind: 'press_release',
  locale: 'en',
  issuer: { name: 'Medway Trades Council', slug: 'medway-trades-council', about: '' },
  number: 1,
  versionKind: 'original',
  note: '',
  issuedAt: new Date('2016-01-10T10:00:00Z'),
  visibleFrom: new Date('2016-01-11T00:01:00Z'),
  embargoedUntil: new Date('2016-01-11T00:01:00Z'),
  zone: 'Europe/London',
  outOfDate: [],
  versions: [{ number: 1, kind: 'original', issuedAt: new Date('2016-01-10T10:00:00Z'), note: '' }],
  demo: false,
  ...overrides,
  content: {
    headline: 'Join the doctors at the gate',
    place: 'Gillingham',
    body: 'Doctors strike on Tuesday.\n\nThe public is asked to join them.',
    quotes: [
      {
        text: 'They are right.',
        speaker: 'Sam Weller',
        role: 'secretary',
        body: 'Medway Trades Council',
        consent: 'agreed by phone with Sam on 9 January',
      },
    ],
    notesToEditors: 'Windmill Road is in Gillingham, Kent.',
    photoOpportunity: 'Main gate, 8.30 am.',
    contact: 'Press desk, 01632 960123',
    ...content,
  },
  facts: {
    issuer: 'Medway Trades Council',
    dispute: {
      title: 'Junior doctors: a safe contract',
      employer: 'Medway NHS Foundation Trust',
      calledBy: ['British Medical Association'],
      supportedBy: ['Medway Trades Council'],
      slug: null,
    },
    events: [],
    notice: {
      provider: 'Medway NHS Foundation Trust',
      users: 'patients',
      text: 'Consultants cover emergencies. Attend unless contacted.',
      source: 'trust website',
      checkedAt: '2016-01-10T09:30:00Z',
    },
    ...facts,
  },
})
