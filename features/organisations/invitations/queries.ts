import 'server-only'
import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { read } from '@/db/client'
import { now } from '@/db/clock'
import { invitations, organisations } from '@/db/schema'
import { openField } from '@/lib/crypto/people'
import { hashToken } from '@/lib/crypto/tokens'
import type { Membership } from '../permissions'
import { invitationPlace } from '../rules'
import type { Role } from '../vocabulary'

export type OpenInvitation = { id: string; name: string; role: Role; newOrganisation: string | null; expiresAt: Date }

export async function listInvitations(by: Membership): Promise<OpenInvitation[]> {
  const keeper = by.organisation.id
  const rows = await read.organise((db) =>
    db
      .select()
      .from(invitations)
      .where(
        and(
          eq(invitations.keeperId, keeper),
          eq(invitations.forEvent, false),
          isNull(invitations.acceptedAt),
          gt(invitations.expiresAt, now),
        ),
      )
      .orderBy(desc(invitations.createdAt)),
  )
  return rows.map((row) => ({
    id: row.id,
    name: openField(invitationPlace(row.id, keeper), row.keySealed, 'name', row.nameSealed),
    role: row.role,
    newOrganisation: row.newOrganisation?.name ?? null,
    expiresAt: row.expiresAt,
  }))
}

/** An open invitation by the token of its link: enough to decide about it, and no address. */
export async function findInvitation(token: string) {
  const [row] = await read.fresh((db) =>
    db
      .select({
        id: invitations.id,
        organisation: organisations.name,
        role: invitations.role,
        newOrganisation: invitations.newOrganisation,
      })
      .from(invitations)
      .innerJoin(organisations, eq(organisations.id, invitations.keeperId))
      .where(
        and(
          eq(invitations.tokenHash, hashToken(token)),
          isNull(invitations.acceptedAt),
          gt(invitations.expiresAt, now),
        ),
      ),
  )
  return row ?? null
}

export async function getInvitationMail(id: string) {
  const [row] = await read.organise((db) =>
    db
      .select()
      .from(invitations)
      .where(and(eq(invitations.id, id), isNull(invitations.acceptedAt), gt(invitations.expiresAt, now))),
  )
  if (!row) return null
  return {
    email: openField(invitationPlace(row.id, row.keeperId), row.keySealed, 'email', row.emailSealed),
    language: row.language,
  }
}
