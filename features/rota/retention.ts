import type { RetentionRule } from '@/lib/retention'

export const retention: RetentionRule[] = [
  {
    table: 'rota_people',
    columns: ['name_sealed', 'email_sealed', 'email_blind', 'key_sealed'],
    reason: 'privacy.rota.reason',
    period: 'privacy.rota.period',
    purge: 'purgeRota',
  },
]
