import type { Place } from '@/lib/crypto/field-encryption'
import { readSignedLink, signedLink } from '@/lib/crypto/tokens'
import { addLocalDays, addMinutes, homeZone, readLocal, startOfLocalDay, toLocal } from '@/lib/time'
import { usualMaximum } from './picket-advice'
import type { ShiftRole } from './vocabulary'

export const rotaPersonPlace = (id: string, keeper: string): Place => ({ table: 'rota_people', row: id, keeper })

/** Whoever has it may put themselves on the shifts of one event. */
export const rotaLink = (rota: { eventId: string; generation: number }) =>
  signedLink('rota', rota.eventId, rota.generation)
export const readRotaLink = (token: string) => readSignedLink('rota', token)

type Holder = { id: string; generation: number }

/** Somebody's own shifts. */
export const shiftLink = ({ id, generation }: Holder) => signedLink('shift', id, generation)

/** The same by mail: whoever presses a button behind it has shown that the address is theirs. */
export const mailedShiftLink = ({ id, generation }: Holder) => signedLink('shift by mail', id, generation)

export function readShiftLink(token: string): (Holder & { mailed: boolean }) | null {
  const own = readSignedLink('shift', token)
  if (own) return { ...own, mailed: false }
  const mailed = readSignedLink('shift by mail', token)
  return mailed && { ...mailed, mailed: true }
}

/** Names of kept forms, so that no page shows what was typed for another. */
export const joinForm = (token: string) => `join rota ${token}`
export const myShiftsForm = (token: string) => `my shifts ${token}`

type Span = { startsAt: Date; endsAt: Date }
type Numbers = { minimum: number; maximum: number; taken: number; allowMore: boolean }

/** How many are still needed. */
export const needed = ({ minimum, taken }: Pick<Numbers, 'minimum' | 'taken'>) => Math.max(0, minimum - taken)

/** Whether an invitation link has a place to offer. An organiser may always put one more on. */
export const hasPlace = ({ maximum, taken, allowMore }: Pick<Numbers, 'maximum' | 'taken' | 'allowMore'>) =>
  allowMore || taken < maximum

export const overlap = (a: Span, b: Span) => a.startsAt < b.endsAt && b.startsAt < a.endsAt

/** More than that are no rota; a link that went astray must not fill a table. */
export const mostOnRota = 400

/** Mails with a private link that somebody on a rota gets at most. */
export const mostLinkMails = 3

const askEveryMinutes = 120

/** Whether the others of the rota may be asked for cover, once in two hours for a shift. */
export const mayAskForCover = ({ coverAskedAt, endsAt }: { coverAskedAt: Date | null; endsAt: Date }, now: Date) =>
  endsAt > now && (!coverAskedAt || addMinutes(coverAskedAt, askEveryMinutes) <= now)

/** What the form of a new shift begins with: the first two hours of the event, or what follows on its last shift. */
export function newShift(rota: { startsAt: Date; endsAt: Date | null; shifts: (Span & { role: ShiftRole })[] }) {
  const last = rota.shifts.at(-1)
  const startsAt = last && (!rota.endsAt || last.endsAt < rota.endsAt) ? last.endsAt : rota.startsAt
  const endsAt = addMinutes(startsAt, 120)
  const role: ShiftRole = last?.role ?? 'official_picket'
  return { role, startsAt, endsAt, minimum: 1, maximum: usualMaximum, allowMore: false, version: 0 }
}

/** A day by its date, or today: from its first instant to the first of the next. */
export function readDay(given: unknown, now: Date): { date: string; from: Date; to: Date } {
  const wanted = typeof given === 'string' && /^\d{4}-\d\d-\d\d$/.test(given) ? tryNoon(given) : null
  const noon = wanted ?? now
  const from = startOfLocalDay(noon, homeZone)
  return { date: toLocal(noon, homeZone).date, from, to: startOfLocalDay(addLocalDays(from, 1, homeZone), homeZone) }
}

/** 31 February has the right shape and is no date. */
function tryNoon(date: string) {
  try {
    const reading = readLocal(date, '12:00', homeZone)
    return reading.kind === 'one' ? reading.instant : null
  } catch {
    return null
  }
}
