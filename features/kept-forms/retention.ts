import type { RetentionRule } from '@/lib/retention'

export const retention: RetentionRule[] = [
  {
    table: 'kept_forms',
    columns: ['content_sealed'],
    reason: 'privacy.keptForms.reason',
    period: 'privacy.keptForms.period',
    purge: 'purgeKeptForms',
  },
]
