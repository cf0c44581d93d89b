import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Membership } from '@/features/organisations/permissions'
import { joinRota } from '@/features/rota/holder/mutations'
import { addShifts } from '@/features/rota/mutations'
import type { RotaPattern } from '@/features/rota/pattern'
import { rotaLink } from '@/features/rota/rules'
import { eventRows } from '@/features/rsvps/testing/events'
import { read, write } from '../client'
import { events, eventTallies, eventTexts, rotaPeople, rotas, shiftPlaces, shifts } from '../schema'

type Plan = Parameters<typeof eventRows>[1] & { maximum?: number; minimum?: number; hours?: number }

/** A picket, tomorrow for four hours, with two shifts of two hours, and the link that invites to them. */
export async function makeRota(by: Membership, { maximum = 1, minimum = 1, hours = 2, ...over }: Plan = {}) {
  const startsAt = over.startsAt ?? new Date(Date.now() + 86_400_000)
  const endsAt = over.endsAt ?? new Date(startsAt.getTime() + 4 * 3_600_000)
  const { event, text, tally } = eventRows(by.organisation.id, { ...over, startsAt, endsAt })
  const pattern: RotaPattern = { hours, roles: [{ role: 'official_picket', minimum, maximum }] }
  await write.organise(async (tx) => {
    await tx.insert(events).values(event)
    await tx.insert(eventTexts).values(text)
    await tx.insert(eventTallies).values(tally)
    await addShifts(tx, by, [event.id], pattern)
  })
  const all = await shiftsOf(event.id)
  const [first, second] = all
  if (!first || !second) throw new Error('no shifts')
  return { eventId: event.id, slug: event.slug, first, second, all, link: await linkOf(event.id) }
}

export async function linkOf(eventId: string) {
  const [rota] = await read.organise((db) => db.select().from(rotas).where(eq(rotas.eventId, eventId)))
  if (!rota) throw new Error('no rota')
  return rotaLink(rota)
}

export const shiftsOf = (eventId: string) =>
  read.organise((db) =>
    db.select().from(shifts).where(eq(shifts.eventId, eventId)).orderBy(shifts.startsAt, shifts.createdAt),
  )
export const placesOf = (eventId: string) =>
  read.organise((db) =>
    db.select().from(shiftPlaces).where(eq(shiftPlaces.eventId, eventId)).orderBy(shiftPlaces.createdAt),
  )
export const peopleOf = (eventId: string) =>
  read.organise((db) =>
    db.select().from(rotaPeople).where(eq(rotaPeople.eventId, eventId)).orderBy(rotaPeople.createdAt),
  )

export const aPress = () => randomBytes(32).toString('base64url')

/** Somebody puts themselves on shifts through the link. */
export const join = (link: string, shiftIds: string[], over: { name?: string; email?: string; press?: string } = {}) =>
  joinRota(link, { name: 'A.B.', email: '', press: aPress(), language: 'en', shifts: shiftIds, ...over })

/** The private link of somebody who got on. */
export async function joined(link: string, shiftIds: string[], over: { name?: string; email?: string } = {}) {
  const outcome = await join(link, shiftIds, over)
  if (!outcome.ok) throw new Error(`not taken: ${outcome.reason}`)
  return outcome.link
}
