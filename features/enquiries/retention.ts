import type { RetentionRule } from '@/lib/retention'

export const retention: RetentionRule[] = [
  {
    table: 'enquiries',
    columns: ['question_sealed', 'answer_sealed', 'email_sealed', 'key_sealed'],
    reason: 'privacy.enquiries.reason',
    period: 'privacy.enquiries.period',
    purge: 'purgeEnquiries',
  },
]
