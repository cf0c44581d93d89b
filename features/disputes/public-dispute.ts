import type { Locale } from '@/lib/i18n/locales'
import type { Jurisdiction, Publication, ServiceUsers, TimelineKind } from './vocabulary'

/** A body as print must name it; `slug` only where it has a page here. */
export type Body = { name: string; slug: string | null }

export type PublicNotice = {
  provider: string
  text: string
  source: string
  sourceLink: string | null
  checkedAt: Date
}

export type PublicDispute = {
  id: string
  slug: string
  publication: Publication
  /** The language of title, about and demands; not always the reader's. */
  locale: Locale
  title: string
  about: string
  demands: string
  employer: string
  serviceUsers: ServiceUsers
  jurisdiction: Jurisdiction
  fundLink: string | null
  keeper: Body
  calledBy: Body[]
  supportedBy: Body[]
  timeline: { id: string; kind: TimelineKind; happenedOn: string; text: string }[]
  /** Newest first: the first one stands, the others are history. */
  notices: PublicNotice[]
  demo: boolean
}
