import type { Status } from '@/features/industrial-action/status'
import { type Locale, toLocale } from '@/lib/i18n/locales'
import type { PublicEvent } from './public-event'
import { type EventTextField, eventTextFields } from './vocabulary'

type Nullable<T> = { [K in keyof T]: T[K] | null }

/** One row of the query that every public surface shares; made into a `PublicEvent` here and nowhere else. */
export type EventRow = {
  event: Omit<
    PublicEvent,
    | 'slug'
    | 'publication'
    | 'publishedAt'
    | 'locale'
    | 'text'
    | 'place'
    | 'calledBy'
    | 'supportedBy'
    | 'keeper'
    | 'confirmation'
    | 'dispute'
    | 'action'
    | 'demo'
    | 'keeperDecides'
  > & {
    slug: string | null
    publication: 'draft' | 'public' | 'withdrawn'
    publishAt: Date | null
    entranceId: string | null
    placeName: string | null
    placeAddress: string | null
    placeLocality: string | null
    placePostcode: string | null
    confirmedWith: string | null
    confirmedHow: string | null
    confirmedAt: Date | null
  }
  text: Record<EventTextField, string> & { locale: string }
  keeper: { name: string; slug: string; demo: boolean }
  caller: { name: string; slug: string; managed: boolean }
  gate: Nullable<{
    name: string
    latitude: number
    longitude: number
    supporterPosition: string
    accessNotes: string
  }> | null
  workplace: Nullable<{ name: string; address: string; locality: string; postcode: string }> | null
  dispute: Nullable<NonNullable<PublicEvent['dispute']>> | null
  action: (Nullable<NonNullable<PublicEvent['action']>> & { status: Status | null }) | null
  supportedBy: PublicEvent['supportedBy']
  keeperDecides: boolean
}

export function toPublicEvent({ event, text, keeper, caller, ...row }: EventRow): PublicEvent {
  const {
    confirmedWith,
    confirmedHow,
    confirmedAt,
    publishAt,
    entranceId,
    placeName,
    placeAddress,
    placeLocality,
    placePostcode,
    ...rest
  } = event
  return {
    ...rest,
    slug: event.slug ?? '',
    publication: event.publication === 'withdrawn' ? 'withdrawn' : 'public',
    publishedAt: publishAt ?? event.updatedAt,
    locale: toLocale(text.locale) satisfies Locale,
    // How to join is for those who signed up; their own page asks for it by itself.
    text: { ...pickTexts(text), joining: '' },
    place: entranceId ? gatePlace(row) : placeOf({ placeName, placeAddress, placeLocality, placePostcode }),
    calledBy: { name: caller.name, slug: caller.managed ? caller.slug : null },
    supportedBy: row.supportedBy,
    keeper: { name: keeper.name, slug: keeper.slug },
    confirmation:
      confirmedWith && confirmedHow && confirmedAt ? { with: confirmedWith, how: confirmedHow, at: confirmedAt } : null,
    dispute: row.dispute?.slug ? (row.dispute as PublicEvent['dispute']) : null,
    action: row.action?.startsAt ? (row.action as PublicEvent['action']) : null,
    keeperDecides: row.keeperDecides,
    demo: keeper.demo,
  }
}

const pickTexts = (text: EventRow['text']) =>
  Object.fromEntries(eventTextFields.map((field) => [field, text[field]])) as PublicEvent['text']

const gatePlace = ({ gate, workplace }: Pick<EventRow, 'gate' | 'workplace'>): PublicEvent['place'] => ({
  workplace: workplace?.name ?? null,
  name: gate?.name ?? '',
  address: workplace?.address ?? '',
  locality: workplace?.locality ?? '',
  postcode: workplace?.postcode ?? '',
  latitude: gate?.latitude ?? null,
  longitude: gate?.longitude ?? null,
  supporterPosition: gate?.supporterPosition ?? '',
  accessNotes: gate?.accessNotes ?? '',
})

const placeOf = (
  event: Pick<EventRow['event'], 'placeName' | 'placeAddress' | 'placeLocality' | 'placePostcode'>,
): PublicEvent['place'] => ({
  workplace: null,
  name: event.placeName ?? '',
  address: event.placeAddress ?? '',
  locality: event.placeLocality ?? '',
  postcode: event.placePostcode ?? '',
  latitude: null,
  longitude: null,
  supporterPosition: '',
  accessNotes: '',
})
