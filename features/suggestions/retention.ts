import type { RetentionRule } from '@/lib/retention'

export const retention: RetentionRule[] = [
  {
    table: 'suggestions',
    columns: ['content_sealed', 'key_sealed'],
    reason: 'privacy.suggestions.reason',
    period: 'privacy.suggestions.period',
    purge: 'purgeSuggestions',
  },
]
