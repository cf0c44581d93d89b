import type { RetentionRule } from '@/lib/retention'

export const retention: RetentionRule[] = [
  {
    table: 'circulars',
    columns: ['text_sealed', 'key_sealed'],
    reason: 'privacy.circulars.reason',
    period: 'privacy.circulars.period',
    purge: 'purgeCirculars',
  },
]
