import 'server-only'
import { and, asc, eq, gt, inArray, lt, ne, sql } from 'drizzle-orm'
import { read, type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import {
  disputes,
  entrances,
  events,
  eventTexts,
  rotaPeople,
  rotas,
  shiftPlaces,
  shifts,
  workplaces,
} from '@/db/schema'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { adviceOn } from './picket-advice'
import { openPerson } from './sealing'

const over = sql`coalesce(${events.endsAt}, ${events.startsAt} + interval '24 hours')`

/** When the names on the rota of an event go, as /privacy says: a week after its end, or after it was called off for good. */
export const namesGoneAt = sql<Date>`(least(
  ${over},
  case when ${events.status} = 'cancelled' then ${events.statusChangedAt} end,
  ${events.withdrawnAt}) + interval '7 days')`.mapWith((value: string) => new Date(value))

const place = sql<string>`coalesce(${entrances.name} || ', ' || ${workplaces.name}, ${events.placeName})`
const original = and(eq(eventTexts.eventId, events.id), eq(eventTexts.original, true))

/** What every page about a rota says of its event. */
const eventColumns = {
  id: events.id,
  kind: events.kind,
  title: eventTexts.title,
  place,
  publication: events.publication,
  status: events.status,
  startsAt: events.startsAt,
  endsAt: events.endsAt,
  zone: events.zone,
  now,
}

/** Where it is, and so whose code gives advice. */
const adviceColumns = {
  jurisdiction: disputes.jurisdiction,
  postcode: sql<string>`coalesce(${workplaces.postcode}, ${events.placePostcode}, '')`,
}

/** What a code advises on the number of pickets at an event of one's own. */
export async function getAdvice(by: Membership, eventId: string) {
  const [event] = await read.organise((db) =>
    db
      .select({ ...adviceColumns, startsAt: events.startsAt, zone: events.zone })
      .from(events)
      .leftJoin(entrances, eq(entrances.id, events.entranceId))
      .leftJoin(workplaces, eq(workplaces.id, entrances.workplaceId))
      .leftJoin(disputes, eq(disputes.id, events.disputeId))
      .where(and(eq(events.id, eventId), eq(events.keeperId, by.organisation.id))),
  )
  return event ? adviceOn(event) : null
}

type OnShift = { placeId: string; personId: string; name: string | null; offered: boolean }
export type KeptShift = typeof shifts.$inferSelect & { people: OnShift[] }
export type KeptPerson = {
  id: string
  name: string | null
  /** Whether there is an address, and whether it has been shown to be theirs. */
  address: 'none' | 'unproven' | 'proven'
  shifts: number
}

/** The rota of an event of one's own with everybody on it, for organisers alone; null where the event is not one's own. */
export async function getRota(by: Membership, eventId: string) {
  if (!canOrganise(by)) return null
  const mine = and(eq(events.id, eventId), eq(events.keeperId, by.organisation.id))
  // Not from a replica: an organiser comes here straight from changing it.
  return write.organise(async (tx) => {
    const [event] = await tx
      .select({
        ...eventColumns,
        ...adviceColumns,
        generation: rotas.generation,
        pickets: { minimum: entrances.minimumPickets, maximum: entrances.advisoryMaximum },
      })
      .from(events)
      .innerJoin(eventTexts, original)
      .leftJoin(rotas, eq(rotas.eventId, events.id))
      .leftJoin(entrances, eq(entrances.id, events.entranceId))
      .leftJoin(workplaces, eq(workplaces.id, entrances.workplaceId))
      .leftJoin(disputes, eq(disputes.id, events.disputeId))
      .where(mine)
    if (!event) return null
    const people = await listPeople(tx, eventId)
    return { ...event, advice: adviceOn(event), people, shifts: await listKeptShifts(tx, eventId, people) }
  })
}
export type Rota = NonNullable<Awaited<ReturnType<typeof getRota>>>

async function listPeople(tx: Transaction, eventId: string): Promise<KeptPerson[]> {
  const onShifts = sql<number>`(select count(*)::int from ${shiftPlaces} p where p.person_id = rota_people.id)`
  const rows = await tx
    .select({ person: rotaPeople, shifts: onShifts })
    .from(rotaPeople)
    .where(eq(rotaPeople.eventId, eventId))
    .orderBy(asc(rotaPeople.createdAt), asc(rotaPeople.id))
  return rows.map(({ person, shifts }) => {
    const address = person.addressProvenAt ? 'proven' : 'unproven'
    return { id: person.id, name: openPerson(person).name, address: person.emailSealed ? address : 'none', shifts }
  })
}

async function listKeptShifts(tx: Transaction, eventId: string, people: KeptPerson[]): Promise<KeptShift[]> {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const rows = await tx
    .select()
    .from(shifts)
    .where(eq(shifts.eventId, eventId))
    .orderBy(...inOrder)
  const places = await tx
    .select({
      placeId: shiftPlaces.id,
      shiftId: shiftPlaces.shiftId,
      personId: shiftPlaces.personId,
      offered: sql<boolean>`${shiftPlaces.offeredAt} is not null`,
    })
    .from(shiftPlaces)
    .where(eq(shiftPlaces.eventId, eventId))
    .orderBy(asc(shiftPlaces.createdAt), asc(shiftPlaces.id))
  return rows.map((shift) => ({
    ...shift,
    people: places
      .filter(({ shiftId }) => shiftId === shift.id)
      .map(({ shiftId: _, ...on }) => ({ ...on, name: names.get(on.personId) ?? null })),
  }))
}

export type RotaFilter = { strike?: string; workplace?: string }

/** All gates of one's own on a day, or those of one strike or workplace: what is needed when. No names. */
export async function listDay(by: Membership, from: Date, to: Date, { strike, workplace }: RotaFilter) {
  const rows = await read.organise((db) =>
    db
      .select({ ...eventColumns, workplaceId: entrances.workplaceId })
      .from(events)
      .innerJoin(eventTexts, original)
      .leftJoin(entrances, eq(entrances.id, events.entranceId))
      .leftJoin(workplaces, eq(workplaces.id, entrances.workplaceId))
      .where(
        and(
          eq(events.keeperId, by.organisation.id),
          ne(events.publication, 'withdrawn'),
          lt(events.startsAt, to),
          gt(sql`coalesce(${events.endsAt}, ${events.startsAt} + interval '24 hours')`, from.toISOString()),
          strike ? eq(events.industrialActionId, strike) : undefined,
          workplace ? eq(entrances.workplaceId, workplace) : undefined,
        ),
      )
      .orderBy(asc(place), asc(events.startsAt), asc(events.id))
      .limit(mostGates),
  )
  const ids = rows.map(({ id }) => id)
  const all = ids.length
    ? await read.organise((db) =>
        db
          .select()
          .from(shifts)
          .where(inArray(shifts.eventId, ids))
          .orderBy(...inOrder),
      )
    : []
  return rows.map((event) => ({ ...event, shifts: all.filter(({ eventId }) => eventId === event.id) }))
}
export type Gate = Awaited<ReturnType<typeof listDay>>[number]

/** As many as one page can show; the page says so when there are more. */
export const mostGates = 300

/** Other events of one's own to which a rota can be copied: drafts, and what is still to come. */
export const listTargets = (by: Membership, but: string) =>
  read.organise((db) =>
    db
      .select({
        id: events.id,
        title: eventTexts.title,
        startsAt: events.startsAt,
        endsAt: events.endsAt,
        zone: events.zone,
      })
      .from(events)
      .innerJoin(eventTexts, original)
      .where(
        and(
          eq(events.keeperId, by.organisation.id),
          ne(events.id, but),
          ne(events.publication, 'withdrawn'),
          gt(sql`coalesce(${events.endsAt}, ${events.startsAt} + interval '24 hours')`, now),
        ),
      )
      .orderBy(asc(events.startsAt), asc(events.id))
      .limit(100),
  )

const inOrder = [asc(shifts.startsAt), asc(shifts.role), asc(shifts.endsAt), asc(shifts.id)]
