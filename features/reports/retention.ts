import type { RetentionRule } from '@/lib/retention'

export const retention: RetentionRule[] = [
  {
    table: 'reports',
    columns: ['text_sealed', 'key_sealed'],
    reason: 'privacy.reports.reason',
    period: 'privacy.reports.period',
    purge: 'purgeReports',
  },
]
