import type { Place } from '@/lib/crypto/field-encryption'

/** A person is nobody's: an account belongs to no organisation. */
export const personPlace = (id: string): Place => ({ table: 'people', row: id, keeper: '' })

export const requestPlace = (id: string): Place => ({ table: 'sign_in_requests', row: id, keeper: '' })
export const addressPlace = (id: string): Place => ({ table: 'address_changes', row: id, keeper: '' })

/** Minutes that a mailed link to sign in works (OWASP ASVS 6.5.5). */
export const linkMinutes = 10

export const sessionDays = 30
