import 'server-only'
import { getBallotDays } from '@/features/disputes/ballot/queries'
import type { Jurisdiction } from '@/features/disputes/vocabulary'
import type { PublicEvent } from '@/features/events/public-event'
import { getPreview } from '@/features/events/queries'
import { getKeptEvent } from '@/features/events/work/queries'
import { whereOf } from '@/features/law/postcode'
import type { Membership } from '@/features/organisations/permissions'
import type { Locale } from '@/lib/i18n/locales'
import { isId } from '@/lib/ids'
import { toLocal } from '@/lib/time'
import type { PaperFacts } from './facts'

export type Papers = { facts: PaperFacts; jurisdictions: Jurisdiction[] }

/** What the papers of an event of one's own organisation are filled in with, for one of its jurisdictions; or null. */
export async function getPaperFacts(
  by: Membership,
  eventId: string,
  locale: Locale,
  where: string | null,
): Promise<Papers | null> {
  const kept = isId(eventId) ? await getKeptEvent(by, eventId) : null
  const event = kept && (await getPreview(by.organisation.id, eventId, locale))
  if (!kept || !event || kept.publication === 'withdrawn') return null
  const dispute = kept.disputeId ? await getBallotDays(by, kept.disputeId) : null
  const { jurisdictions } = whereOf(dispute?.jurisdiction ?? null, event.place.postcode)
  const chosen = jurisdictions.find((one) => one === where) ?? jurisdictions[0] ?? 'other'
  return { facts: factsOf(by, event, chosen, dispute?.days?.ballotOpenedOn ?? null), jurisdictions }
}

function factsOf(
  by: Membership,
  event: PublicEvent,
  jurisdiction: Jurisdiction,
  ballotOpenedOn: string | null,
): PaperFacts {
  const { place, text, action, dispute } = event
  return {
    kind: event.kind,
    title: text.title,
    issuer: by.organisation.name,
    calledBy: event.calledBy.name,
    jurisdiction,
    ballotOpenedOn,
    day: toLocal(event.startsAt, event.zone).date,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    zone: event.zone,
    place: [place.name, place.workplace, place.address, place.locality, place.postcode].filter(Boolean).join(', '),
    route: text.route,
    supporterPosition: text.supporterPosition || place.supporterPosition,
    bring: text.bring,
    doNot: text.doNot,
    contact: [event.contactRole, event.contactPhone].filter(Boolean).join(', '),
    strike: action && { ...action, employer: dispute?.employer ?? '' },
    demo: event.demo,
  }
}
