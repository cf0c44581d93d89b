import type { RetentionRule } from '@/lib/retention'

export const retention: RetentionRule[] = [
  {
    table: 'mail_counts',
    columns: ['address_blind'],
    reason: 'privacy.mailCounts.reason',
    period: 'privacy.mailCounts.period',
    purge: 'purgeOutbox',
  },
  {
    table: 'demo_mails',
    columns: ['mail_sealed', 'key_sealed'],
    reason: 'privacy.demoMails.reason',
    period: 'privacy.demoMails.period',
    purge: 'purgeOutbox',
  },
]
