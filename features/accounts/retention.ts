import type { RetentionRule } from '@/lib/retention'

export const retention: RetentionRule[] = [
  {
    table: 'people',
    columns: ['email_sealed', 'email_blind', 'key_sealed'],
    reason: 'privacy.people.reason',
    period: 'privacy.people.period',
    purge: 'purgeOrganisations',
  },
  {
    table: 'sign_in_requests',
    columns: ['email_sealed', 'email_blind', 'key_sealed'],
    reason: 'privacy.signIn.reason',
    period: 'privacy.signIn.period',
    purge: 'purgeAccounts',
  },
  {
    table: 'address_changes',
    columns: ['email_sealed', 'email_blind', 'key_sealed'],
    reason: 'privacy.addressChange.reason',
    period: 'privacy.addressChange.period',
    purge: 'purgeAccounts',
  },
]
