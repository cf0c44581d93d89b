import { randomBytes, randomUUID } from 'node:crypto'
import type { EventKind } from '@/features/events/vocabulary'
import type { Status } from '@/features/industrial-action/status'

const unique = () => randomBytes(5).toString('hex')

type Overrides = {
  kind?: EventKind
  publication?: 'draft' | 'public' | 'withdrawn'
  publishAt?: Date
  withdrawnAt?: Date | null
  status?: Status
  statusChangedAt?: Date | null
  startsAt?: Date
  endsAt?: Date | null
  previousStarts?: Date[]
  signUp?: boolean
  capacity?: number | null
}

/** The rows of an event as the database keeps them: public, tomorrow, with nobody signed up. */
export function eventRows(keeperId: string, over: Overrides = {}) {
  const startsAt = over.startsAt ?? new Date(Date.now() + 86_400_000)
  const event = {
    id: randomUUID(),
    keeperId,
    calledBy: keeperId,
    kind: over.capacity ? ('meeting' as const) : ('picket' as const),
    slug: `picket-${unique()}`,
    publication: 'public' as const,
    publishAt: new Date('2016-01-01T00:00:00Z'),
    placeName: 'Windmill Road',
    endsAt: new Date(startsAt.getTime() + 10_800_000),
    visitorPolicy: 'open' as const,
    statusReason: over.status && over.status !== 'going_ahead' ? 'Talks go on.' : null,
    ...over,
    startsAt,
  }
  const text = { keeperId, eventId: event.id, locale: 'en', original: true, title: 'Stand with the doctors' }
  return { event, text, tally: { keeperId, eventId: event.id } }
}

export const anAddress = () => `marker-${unique()}@example.org`

/** What comes of a form: two people who leave nothing, unless something else is said. */
export const anAnswer = (
  over: {
    people?: number
    email?: string | null
    delegation?: string | null
    banner?: boolean
    contact?: string | null
    press?: string
  } = {},
) => ({
  people: 2,
  email: null,
  delegation: null,
  banner: false,
  contact: null,
  language: 'en' as const,
  press: unique() + unique(),
  ...over,
})
