import type { RetentionRule } from '@/lib/retention'

export const retention: RetentionRule[] = [
  {
    table: 'solidarity_messages',
    columns: ['sender_sealed', 'text_sealed', 'shortened_sealed', 'quoted_as_sealed', 'contact_sealed', 'key_sealed'],
    reason: 'privacy.solidarity.reason',
    period: 'privacy.solidarity.period',
    purge: 'purgeSolidarity',
  },
]
