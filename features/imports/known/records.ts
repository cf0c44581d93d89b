import { type EventKind, type EventTextField, eventTextFields, type VisitorPolicy } from '@/features/events/vocabulary'
import type { KnownEvent } from '../events/known'

type StoredEvent = {
  id: string
  kind: EventKind
  publication: KnownEvent['publication']
  version: number
  disputeId: string | null
  industrialActionId: string | null
  entranceId: string | null
  placeName: string | null
  placeAddress: string | null
  placeLocality: string | null
  placePostcode: string | null
  calledBy: string
  confirmedWith: string | null
  confirmedHow: string | null
  visitorPolicy: VisitorPolicy
  contactRole: string
  contactPhone: string
  signUp: boolean
  showBand: boolean
  capacity: number | null
  startsAt: Date
  endsAt: Date | null
  gatherAt: Date | null
}

type Row = {
  event: StoredEvent
  text: Record<EventTextField, string> & { locale: string }
  caller: string
  strike: string | null
}

/** An event as its form shows it. */
export function toKnown({ event, text, caller, strike }: Row): KnownEvent {
  const texts = Object.fromEntries(eventTextFields.map((field) => [field, text[field]])) as Record<
    (typeof eventTextFields)[number],
    string
  >
  return {
    id: event.id,
    publication: event.publication,
    version: event.version,
    calledByName: caller,
    strikeWords: strike ?? '',
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    gatherAt: event.gatherAt,
    form: {
      ...texts,
      kind: event.kind,
      disputeId: event.disputeId ?? '',
      industrialActionId: event.industrialActionId ?? '',
      entranceId: event.entranceId ?? '',
      placeName: event.placeName ?? '',
      placeAddress: event.placeAddress ?? '',
      placeLocality: event.placeLocality ?? '',
      placePostcode: event.placePostcode ?? '',
      calledBy: event.calledBy,
      otherCaller: '',
      confirmedWith: event.confirmedWith ?? '',
      confirmedHow: event.confirmedHow ?? '',
      visitorPolicy: event.visitorPolicy,
      contactRole: event.contactRole,
      contactPhone: event.contactPhone,
      signUp: event.signUp,
      showBand: event.showBand,
      capacity: event.capacity === null ? '' : String(event.capacity),
      locale: text.locale,
    },
  }
}
