import 'server-only'
import { and, eq, ne, or } from 'drizzle-orm'
import { read } from '@/db/client'
import { disputes } from '@/db/schema'
import type { Membership } from '@/features/organisations/permissions'

/** Where a dispute is and what is known of its ballot. The days are its keeper's alone; to others they are not there. */
export async function getBallotDays(by: Membership, disputeId: string) {
  const [row] = await read.organise((db) =>
    db
      .select({
        keeperId: disputes.keeperId,
        jurisdiction: disputes.jurisdiction,
        ballotOpenedOn: disputes.ballotOpenedOn,
        ballotClosedOn: disputes.ballotClosedOn,
        mandateEndsOn: disputes.mandateEndsOn,
        shorterNotice: disputes.shorterNotice,
        longerMandate: disputes.longerMandate,
      })
      .from(disputes)
      .where(
        and(
          eq(disputes.id, disputeId),
          or(eq(disputes.keeperId, by.organisation.id), ne(disputes.publication, 'draft')),
        ),
      ),
  )
  if (!row) return null
  const { keeperId, jurisdiction, ...days } = row
  return { jurisdiction, days: keeperId === by.organisation.id ? days : null }
}
