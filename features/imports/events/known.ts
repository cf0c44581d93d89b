import type { EventFields } from '@/features/events/validation'
import { key } from '../judged'

export type KnownGate = { id: string; name: string; workplace: string }
export type KnownStrike = { id: string; disputeId: string; ownWords: string; startsAt: Date; endsAt: Date | null }

/** An event as its form shows it, with what it is beyond that. */
export type KnownEvent = {
  id: string
  publication: 'draft' | 'public' | 'withdrawn'
  version: number
  form: Omit<EventFields, 'version' | 'capacity' | 'locale'> & { capacity: string; locale: string }
  calledByName: string
  strikeWords: string
  startsAt: Date
  endsAt: Date | null
  gatherAt: Date | null
}

export type Known = {
  own: { id: string; name: string }
  gates: KnownGate[]
  strikes: KnownStrike[]
  events: KnownEvent[]
  /** Which event a calendar elsewhere means. */
  sources: { uid: string; eventId: string }[]
  now: Date
}

type Place = { entranceId: string; placeName: string; placeLocality: string }

/** Two events of one kind at one place that start together are one event. */
export const natural = (kind: string, startsAt: Date, { entranceId, placeName, placeLocality }: Place) =>
  key(kind, startsAt.toISOString(), entranceId || placeName, entranceId ? '' : placeLocality)

export function indexKnown(known: Known) {
  const byName = new Map<string, KnownGate[]>()
  for (const gate of known.gates) {
    const name = key(gate.workplace)
    byName.set(name, [...(byName.get(name) ?? []), gate])
  }
  const byId = new Map(known.events.map((event) => [event.id, event]))
  return {
    ...known,
    gatesOf: (workplace: string) => byName.get(key(workplace)) ?? [],
    byId,
    bySource: new Map(known.sources.map(({ uid, eventId }) => [uid, byId.get(eventId)])),
    byNature: new Map(known.events.map((event) => [natural(event.form.kind, event.startsAt, event.form), event])),
  }
}
export type Index = ReturnType<typeof indexKnown>
