import 'server-only'
import { and, asc, eq, gt, isNotNull, ne, sql } from 'drizzle-orm'
import { type Transaction, write } from '@/db/client'
import { now } from '@/db/clock'
import {
  entrances,
  events,
  eventTexts,
  organisations,
  rotaPeople,
  rotas,
  shiftPlaces,
  shifts,
  workplaces,
} from '@/db/schema'
import type { Locale } from '@/lib/i18n/locales'
import { namesGoneAt } from '../queries'
import { hasPlace, overlap, readRotaLink, readShiftLink } from '../rules'
import { openPerson } from '../sealing'

/** A shift as others of the rota see it: how many are on it, and never who. */
const shiftColumns = {
  id: shifts.id,
  role: shifts.role,
  startsAt: shifts.startsAt,
  endsAt: shifts.endsAt,
  minimum: shifts.minimum,
  maximum: shifts.maximum,
  allowMore: shifts.allowMore,
  taken: shifts.taken,
}
type Seen = Pick<typeof shifts.$inferSelect, keyof typeof shiftColumns>

/** What an invitation link shows: the event, and the shifts that have a place. Null for a link that is void. */
export async function getInvitation(token: string, locale: Locale) {
  const link = readRotaLink(token)
  if (!link) return null
  return write.public(async (tx) => {
    const valid = and(eq(rotas.eventId, link.id), eq(rotas.generation, link.generation))
    const [rota] = await tx.select({ eventId: rotas.eventId }).from(rotas).where(valid)
    const event = rota && (await getEvent(tx, rota.eventId, locale))
    return event ? { event, shifts: (await listOpen(tx, event.id)).filter(hasPlace) } : null
  })
}
export type Invitation = NonNullable<Awaited<ReturnType<typeof getInvitation>>>

/** What somebody sees of their own shifts and of those they could take. Null for a link that is void. */
export async function getMyShifts(token: string, locale: Locale) {
  const link = readShiftLink(token)
  if (!link) return null
  return write.public(async (tx) => {
    const valid = and(eq(rotaPeople.id, link.id), eq(rotaPeople.generation, link.generation))
    const [person] = await tx.select().from(rotaPeople).where(valid)
    const event = person && (await getEvent(tx, person.eventId, locale))
    if (!event) return null
    const mine = await listMine(tx, person.id)
    const free = (shift: Seen) => !mine.some((own) => overlap(own, shift))
    return {
      event,
      mailed: link.mailed,
      named: openPerson(person).name !== null,
      address: person.emailSealed
        ? person.addressProvenAt
          ? ('proven' as const)
          : ('unproven' as const)
        : ('none' as const),
      link: { id: person.id, generation: person.generation },
      mine,
      open: (await listOpen(tx, event.id)).filter((shift) => hasPlace(shift) && free(shift)),
      offered: (await listOffered(tx, event.id, person.id)).filter(free),
    }
  })
}
export type MyShifts = NonNullable<Awaited<ReturnType<typeof getMyShifts>>>

async function getEvent(tx: Transaction, id: string, locale: Locale) {
  const text = sql`(select t.locale from ${eventTexts} t where t.event_id = ${events.id} order by t.locale = ${locale} desc, t.original desc limit 1)`
  const [event] = await tx
    .select({
      id: events.id,
      kind: events.kind,
      slug: events.slug,
      title: eventTexts.title,
      textLocale: eventTexts.locale,
      place: sql<string>`coalesce(${entrances.name} || ', ' || ${workplaces.name}, ${events.placeName})`,
      publication: events.publication,
      status: events.status,
      startsAt: events.startsAt,
      endsAt: events.endsAt,
      zone: events.zone,
      contactRole: events.contactRole,
      contactPhone: events.contactPhone,
      demo: organisations.demo,
      namesGoneAt,
      now,
    })
    .from(events)
    .innerJoin(eventTexts, and(eq(eventTexts.eventId, events.id), eq(eventTexts.locale, text)))
    .innerJoin(organisations, eq(organisations.id, events.keeperId))
    .leftJoin(entrances, eq(entrances.id, events.entranceId))
    .leftJoin(workplaces, eq(workplaces.id, entrances.workplaceId))
    .where(eq(events.id, id))
  return event ?? null
}
export type RotaEvent = NonNullable<Awaited<ReturnType<typeof getEvent>>>

const inOrder = [asc(shifts.startsAt), asc(shifts.role), asc(shifts.id)]

const listOpen = (tx: Transaction, eventId: string) =>
  tx
    .select(shiftColumns)
    .from(shifts)
    .where(and(eq(shifts.eventId, eventId), gt(shifts.endsAt, now)))
    .orderBy(...inOrder)

const listMine = (tx: Transaction, personId: string) =>
  tx
    .select({ ...shiftColumns, placeId: shiftPlaces.id, offered: sql<boolean>`${shiftPlaces.offeredAt} is not null` })
    .from(shiftPlaces)
    .innerJoin(shifts, eq(shifts.id, shiftPlaces.shiftId))
    .where(eq(shiftPlaces.personId, personId))
    .orderBy(...inOrder)

/** Places that others offer, one for each shift: which of them offers it is nobody's business. */
const listOffered = (tx: Transaction, eventId: string, personId: string) =>
  tx
    .selectDistinctOn([shifts.startsAt, shifts.role, shifts.id], { ...shiftColumns, placeId: shiftPlaces.id })
    .from(shiftPlaces)
    .innerJoin(shifts, and(eq(shifts.id, shiftPlaces.shiftId), gt(shifts.endsAt, now)))
    .where(and(eq(shiftPlaces.eventId, eventId), ne(shiftPlaces.personId, personId), isNotNull(shiftPlaces.offeredAt)))
    .orderBy(...inOrder)
