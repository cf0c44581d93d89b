import type { RetentionRule } from '@/lib/retention'

export const retention: RetentionRule[] = [
  {
    table: 'members',
    columns: ['name_sealed', 'key_sealed'],
    reason: 'privacy.members.reason',
    period: 'privacy.members.period',
    purge: 'purgeOrganisations',
  },
  {
    table: 'invitations',
    columns: ['name_sealed', 'email_sealed', 'email_blind', 'key_sealed'],
    reason: 'privacy.invitations.reason',
    period: 'privacy.invitations.period',
    purge: 'purgeOrganisations',
  },
]
