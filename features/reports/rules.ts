import type { Place } from '@/lib/crypto/field-encryption'

export const reportPlace = (id: string, keeper: string): Place => ({ table: 'reports', row: id, keeper })

/** More than these in one minute are a machine's; more than those open at once nobody could read. */
export const mostInAMinute = 10
export const mostOpen = 300

/** Names of kept forms, so that no page shows what was typed for another. */
export const reportForm = (slug: string) => `report of ${slug}`
