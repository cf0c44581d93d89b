import type { Jurisdiction } from '@/features/disputes/vocabulary'
import type { EventKind } from '@/features/events/vocabulary'
import type { Day } from '@/features/law/pack'

/** What a paper is filled in with. No person stands in it: names and addresses are written in by hand. */
export type PaperFacts = {
  kind: EventKind
  title: string
  issuer: string
  calledBy: string
  jurisdiction: Jurisdiction
  ballotOpenedOn: Day | null
  day: Day
  startsAt: Date
  endsAt: Date | null
  zone: string
  place: string
  route: string
  supporterPosition: string
  bring: string
  doNot: string
  /** "picket organiser, 07700 900 461": a role and a number. */
  contact: string
  strike: { ownWords: string; employer: string; startsAt: Date; endsAt: Date | null; zone: string } | null
  demo: boolean
}
