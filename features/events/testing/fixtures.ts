import type { EventPlace, PublicEvent } from '../public-event'
import { eventTextFields } from '../vocabulary'

type Overrides = Partial<Omit<PublicEvent, 'place' | 'text'>> & {
  place?: Partial<EventPlace>
  text?: Partial<PublicEvent['text']>
}

const noText = Object.fromEntries(eventTextFields.map((field) => [field, ''])) as PublicEvent['text']

const bma = { name: 'British Medical Association', slug: null }
const medwayTradesCouncil = { name: 'Medway Trades Council', slug: 'medway-trades-council' }

/** A picket that goes ahead: T1 of the domain's test inputs, on its first morning. */
export const publicEvent = ({ place, text, ...overrides }: Overrides = {}): PublicEvent => ({
  id: '6f1a4a52-9c0e-4a2b-8a55-0a5d7f6f1c11',
  slug: 'picket-medway-maritime-bcdfgh',
  kind: 'picket',
  publication: 'public',
  withdrawnAt: null,
  withdrawnReason: null,
  version: 1,
  publishedAt: new Date('2016-01-05T09:00:00Z'),
  updatedAt: new Date('2016-01-05T09:00:00Z'),
  locale: 'en',
  gatherAt: null,
  startsAt: new Date('2016-01-12T08:00:00Z'),
  endsAt: new Date('2016-01-12T11:00:00Z'),
  zone: 'Europe/London',
  status: 'going_ahead',
  statusReason: null,
  statusChangedAt: null,
  nextNewsAt: null,
  previousStarts: [],
  calledBy: bma,
  supportedBy: [medwayTradesCouncil],
  keeper: medwayTradesCouncil,
  confirmation: { with: 'the BMA’s rep', how: 'by phone', at: new Date('2016-01-11T16:00:00Z') },
  dispute: {
    slug: 'junior-doctors-bcdfgh',
    title: 'Junior doctors: a safe contract',
    employer: 'Medway NHS Foundation Trust',
    serviceUsers: 'patients',
  },
  action: {
    kind: 'strike',
    ownWords: '24-hour strike',
    cover: 'emergency_only',
    coverText: '',
    startsAt: new Date('2016-01-12T08:00:00Z'),
    endsAt: new Date('2016-01-13T08:00:00Z'),
    zone: 'Europe/London',
    status: 'going_ahead',
  },
  keeperDecides: false,
  visitorPolicy: 'open',
  contactRole: 'Picket organiser',
  contactPhone: '07700 900123',
  signUp: true,
  capacity: null,
  demo: false,
  ...overrides,
  place: {
    workplace: 'Medway Maritime Hospital',
    name: 'Windmill Road, main gate',
    address: 'Windmill Road',
    locality: 'Gillingham, Kent',
    postcode: 'ME7 5NY',
    latitude: 51.3799,
    longitude: 0.5421,
    supporterPosition: '',
    accessNotes: '',
    ...place,
  },
  text: { ...noText, title: 'Picket at Medway Maritime', summary: 'Bring gloves.', ...text },
})

const on = (id: number, startsAt: string, endsAt: string, overrides: Overrides = {}) =>
  publicEvent({
    id: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    ...overrides,
  })

const suspendedOn = (at: string): Overrides => ({
  status: 'suspended',
  statusReason: 'Talks at Acas go on.',
  statusChangedAt: new Date(at),
  updatedAt: new Date(at),
  version: 2,
})

/** The domain's test inputs T1 to T6: the strike days of 2015 and 2016 as one event each. Instants are UTC. */
export const strikeDays = {
  T1: [on(1, '2016-01-12T08:00Z', '2016-01-13T08:00Z')],
  T2: [on(2, '2016-01-26T08:00Z', '2016-01-28T08:00Z', suspendedOn('2016-01-19T22:04:00Z'))],
  T3: [
    // Announced as a full withdrawal until 5 pm: the cover and the end changed, the start did not.
    on(3, '2016-02-10T08:00Z', '2016-02-11T08:00Z', { version: 2 }),
  ],
  T4: [
    on(41, '2015-12-01T08:00Z', '2015-12-02T08:00Z', suspendedOn('2015-12-01T07:00:00Z')),
    on(42, '2015-12-08T08:00Z', '2015-12-08T17:00Z', suspendedOn('2015-12-01T07:00:00Z')),
    on(43, '2015-12-16T08:00Z', '2015-12-16T17:00Z', suspendedOn('2015-12-01T07:00:00Z')),
  ],
  T5: [
    on(51, '2016-04-26T07:00Z', '2016-04-26T16:00Z'),
    on(52, '2016-04-27T07:00Z', '2016-04-27T16:00Z', { kind: 'march' }),
  ],
  T6: [
    on(61, '2016-09-12T07:00Z', '2016-09-16T16:00Z', suspendedOn('2016-09-05T15:00:00Z')),
    on(62, '2016-10-05T07:00Z', '2016-10-11T16:00Z'),
    on(63, '2016-11-14T08:00Z', '2016-11-18T17:00Z'),
    on(64, '2016-12-05T08:00Z', '2016-12-09T17:00Z'),
  ],
} satisfies Record<string, PublicEvent[]>

/** T22, and worse: what a hand or a paste may put into any field. */
export const hostileText = [
  'Nyrsys ŵ ŷ 🔥👩🏽‍🚒 مع العمال',
  '=HYPERLINK("https://evil.example","x")',
  'x\r\nBEGIN:VEVENT\r\nUID:evil\r\nATTENDEE:mailto:victim@example.org\r\nEND:VEVENT',
  'x\nX-EVIL:1\rX-EVIL:2\u2028X-EVIL:3\u0085X-EVIL:4\vX-EVIL:5\fX-EVIL:6',
  'nul \0 bell \u0007 escape \u001b[31m half \ud83d pair \ufffe',
  'a, b; c\\n d\\, e \\\\',
  ']]></title><script>alert(1)</script><!-- & &amp; &#60;',
  "{title} {constructor} {0, plural, other {#}} '{x}' <b>b</b>",
  '\u202esdrawkcab\u2066',
  'ŵ🔥'.repeat(100),
].join(' ')
