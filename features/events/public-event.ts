import type { Body } from '@/features/disputes/public-dispute'
import type { ServiceUsers } from '@/features/disputes/vocabulary'
import type { Status } from '@/features/industrial-action/status'
import type { ActionKind, Cover } from '@/features/industrial-action/vocabulary'
import type { Locale } from '@/lib/i18n/locales'
import type { EventKind, EventTextField, VisitorPolicy } from './vocabulary'

export type { Body } from '@/features/disputes/public-dispute'

export type EventPlace = {
  /** "Riverside General Hospital"; null for a place that is no workplace. */
  workplace: string | null
  /** The gate, or the place: "Windmill Road, main gate". */
  name: string
  address: string
  /** Town and county. */
  locality: string
  postcode: string
  latitude: number | null
  longitude: number | null
  supporterPosition: string
  accessNotes: string
}

/** Everything the world may know of one event, and nothing else. Every public surface is made from this. */
export type PublicEvent = {
  id: string
  slug: string
  kind: EventKind
  /** `withdrawn`: published in error or unsafe; only a notice is left. */
  publication: 'public' | 'withdrawn'
  withdrawnAt: Date | null
  withdrawnReason: string | null
  version: number
  publishedAt: Date
  updatedAt: Date
  /** The language of `text`; not always the reader's. */
  locale: Locale
  text: Record<EventTextField, string>
  gatherAt: Date | null
  startsAt: Date
  endsAt: Date | null
  zone: string
  status: Status
  statusReason: string | null
  statusChangedAt: Date | null
  nextNewsAt: Date | null
  /** Earlier starts, oldest first, once it has a new date. */
  previousStarts: Date[]
  place: EventPlace
  calledBy: Body
  supportedBy: Body[]
  /** Who looks after this page; "listed by" where that is not the caller. */
  keeper: Body
  /** On whose word, where the keeper is not the caller; null is "not yet confirmed with the union". */
  confirmation: { with: string; how: string; at: Date } | null
  dispute: { slug: string; title: string; employer: string; serviceUsers: ServiceUsers } | null
  action: {
    kind: ActionKind
    ownWords: string
    cover: Cover
    coverText: string
    startsAt: Date
    endsAt: Date | null
    zone: string
    status: Status
  } | null
  /** The strike is off, and its keeper has not yet said what becomes of this event, which is its own. */
  keeperDecides: boolean
  visitorPolicy: VisitorPolicy
  contactRole: string
  contactPhone: string
  signUp: boolean
  capacity: number | null
  /** Invented, for the demo: EXAMPLE stands on everything made from it. */
  demo: boolean
}
