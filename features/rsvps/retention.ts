import type { RetentionRule } from '@/lib/retention'

export const retention: RetentionRule[] = [
  {
    table: 'rsvps',
    columns: ['email_sealed', 'email_blind', 'delegation_sealed', 'contact_sealed', 'key_sealed'],
    reason: 'privacy.rsvps.reason',
    period: 'privacy.rsvps.period',
    purge: 'purgeRsvps',
  },
]
