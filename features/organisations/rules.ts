import { createHmac } from 'node:crypto'
import type { Place } from '@/lib/crypto/field-encryption'
import { homeZone, readLocal } from '@/lib/time'

export const memberPlace = (id: string, keeper: string): Place => ({ table: 'members', row: id, keeper })
export const invitationPlace = (id: string, keeper: string): Place => ({ table: 'invitations', row: id, keeper })

export const invitationDays = 7

/** How many days before a role ends its holder is told. */
export const roleReminderDays = 7

/** The last minute of the last day of a role; `null` for one that does not end. The clock never changes at that hour. */
export function roleEnd(lastDay?: string): Date | null {
  const end = lastDay ? readLocal(lastDay, '23:59', homeZone) : null
  return end?.kind === 'one' ? end.instant : null
}

/** Addresses under /organise that no organisation can have, however it is called. */
export const isReserved = (slug: string) => ['account', 'site'].includes(slug)

/** An address of plain letters made of a name: "Riverside Trades Council" → "riverside-trades-council". */
export const slugOf = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'page'

/**
 * The one-time code of the first visitor. It follows from the secret, so that every process prints the same one and
 * none is stored; it is of no use once there is an organisation.
 */
export function setupCode(secret: string): string {
  const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
  const bytes = createHmac('sha256', secret).update('set-up code').digest()
  const code = Array.from(bytes.subarray(0, 12), (byte) => letters[byte % letters.length]).join('')
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}

export const sameCode = (given: string, wanted: string) =>
  given.toUpperCase().replace(/[^A-Z0-9]/g, '') === wanted.replaceAll('-', '')
