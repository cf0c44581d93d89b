import 'server-only'
import { write } from '@/db/client'
import { purgeAccounts } from '@/features/accounts/mutations'
import { purgeCirculars } from '@/features/circulars/mutations'
import { purgeEnquiries } from '@/features/enquiries/mutations'
import { purgeImports } from '@/features/imports/mutations'
import { purgeKeptForms } from '@/features/kept-forms/mutations'
import { purgeGrants } from '@/features/organisations/grants/mutations'
import { purgeOrganisations } from '@/features/organisations/mutations'
import { purgeOutbox } from '@/features/outbox/mutations'
import { purgeReports } from '@/features/reports/mutations'
import { purgeRota } from '@/features/rota/mutations'
import { purgeRsvps } from '@/features/rsvps/mutations'
import { purgeSolidarity } from '@/features/solidarity/mutations'
import { purgeSuggestions } from '@/features/suggestions/mutations'

/**
 * Keeps what the retention register promises. Each part is a transaction of its own, so that one that fails keeps
 * none of the others from their promise; the first failure is thrown at the end.
 */
export async function purge() {
  const parts = [
    purgeRsvps,
    purgeRota,
    purgeCirculars,
    purgeEnquiries,
    purgeReports,
    purgeSolidarity,
    purgeSuggestions,
    purgeKeptForms,
    purgeImports,
    purgeOutbox,
    purgeAccounts,
    purgeGrants,
    purgeOrganisations,
  ]
  const ends: ({ error: unknown } | null)[] = []
  for (const part of parts) {
    const end = write.organise(async (tx) => {
      await part(tx)
      return null
    })
    ends.push(await end.catch((error: unknown) => ({ error })))
  }
  const failed = ends.find((end) => end !== null)
  if (failed) throw failed.error
}
