import type { Place } from '@/lib/crypto/field-encryption'

export const demoMailPlace = (id: string): Place => ({ table: 'demo_mails', row: id, keeper: '' })
