import 'server-only'
import { and, asc, eq, exists, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import { type Database, read } from '@/db/client'
import { changeRows, changes, events, outbox, rotaPeople, rsvps, shiftPlaces } from '@/db/schema'
import { openPerson } from '@/features/rota/sealing'
import { emailIndexes } from '@/lib/crypto/people'

// Whoever signed up and is on a rota as well has two records that nothing in the database matches. Each of them owes a
// mail; which one goes, with both in it, is found out with the address in hand when it is made.

/** What a change did to the events on whose rota an address is. */
export const listRotaLines = (changeId: string, email: string) =>
  read.organise((db) =>
    db
      .selectDistinctOn([events.startsAt, rotaPeople.id], {
        id: rotaPeople.id,
        generation: rotaPeople.generation,
        publication: events.publication,
        status: events.status,
        startsAt: events.startsAt,
        endsAt: events.endsAt,
        zone: events.zone,
      })
      .from(rotaPeople)
      .innerJoin(shiftPlaces, eq(shiftPlaces.personId, rotaPeople.id))
      .innerJoin(events, eq(events.id, rotaPeople.eventId))
      .where(
        and(inArray(rotaPeople.emailBlind, emailIndexes(email, 'rota')), touchedBy(db, changeId, rotaPeople.eventId)),
      )
      .orderBy(asc(events.startsAt), asc(rotaPeople.id)),
  )

/** Somebody on a rota, for the mail about a change: null when it was undone, or when their sign-up's mail says it all. */
export async function getRotaNotice(changeId: string, rotaPersonId: string) {
  const [row] = await read.organise((db) =>
    db
      .select({ person: rotaPeople, reason: changes.reason, byRole: changes.byRole })
      .from(rotaPeople)
      .innerJoin(changes, and(eq(changes.id, changeId), isNull(changes.undoneAt)))
      .where(eq(rotaPeople.id, rotaPersonId)),
  )
  const email = row && openPerson(row.person).email
  if (!row || !email || (await isToldAsSignedUp(changeId, email))) return null
  const lines = await listRotaLines(changeId, email)
  return lines.length
    ? { email, language: row.person.language, reason: row.reason, bySite: row.byRole === 'site', lines }
    : null
}

async function isToldAsSignedUp(changeId: string, email: string) {
  const owed = and(eq(outbox.changeId, changeId), or(isNotNull(outbox.sentAt), isNull(outbox.droppedAt)))
  const [told] = await read.organise((db) =>
    db
      .select({ id: outbox.id })
      .from(outbox)
      .innerJoin(rsvps, eq(rsvps.id, outbox.rsvpId))
      .where(and(owed, inArray(rsvps.emailBlind, emailIndexes(email, 'rsvps'))))
      .limit(1),
  )
  return told !== undefined
}

const touchedBy = (db: Database, changeId: string, eventId: typeof rotaPeople.eventId): SQL =>
  exists(
    db
      .select({ id: changeRows.id })
      .from(changeRows)
      .where(and(eq(changeRows.changeId, changeId), eq(changeRows.eventId, eventId))),
  )
