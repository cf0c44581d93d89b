import { type CodeAdvice, codeAdvice } from '@/features/law/code-advice'
import { placesOf } from '@/features/law/postcode'
import { toLocal } from '@/lib/time'
import type { ShiftRole } from './vocabulary'

/** How many official pickets a new shift has at most where neither its gate nor a code says anything. */
export const usualMaximum = 6

type Basis = { jurisdiction: string | null; postcode: string; startsAt: Date; zone: string }

/** What the code of that place advises on that day; null where none is known. Shown as advice, held to by nothing here. */
export function adviceOn({ jurisdiction, postcode, startsAt, zone }: Basis): CodeAdvice | null {
  const [place, other] = placesOf(postcode).jurisdictions
  const where = jurisdiction ?? (other ? null : place)
  return where ? codeAdvice(where, toLocal(startsAt, zone).date) : null
}

/** Whether shifts are planned with more official pickets than advised. */
export const isAboveAdvice = (roles: { role: ShiftRole; maximum: number }[], advice: CodeAdvice | null) =>
  advice !== null && roles.some(({ role, maximum }) => role === 'official_picket' && maximum > advice.most)
