import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { readClockIn } from '@/db/clock'
import { rotaPeople, rotas, shiftPlaces, shifts } from '@/db/schema'
import type { Membership } from '@/features/organisations/permissions'
import { enqueueMail } from '@/features/outbox/mutations'
import { emailIndexes } from '@/lib/crypto/people'
import type { Locale } from '@/lib/i18n/locales'
import { askOthers } from '../asking/mutations'
import {
  busyThen,
  forgetPerson,
  freePlaces,
  onMyRota,
  type Refused,
  recordOnRota,
  tellChanged,
  unknown,
} from '../mutations'
import { hasPlace, mayAskForCover, needed } from '../rules'
import { sealPerson } from '../sealing'

type Done = { ok: true } | Refused

/** Odd, and for the organiser to decide: more than advised, or somebody in two places at once. */
export type Oddity = 'above' | 'busy'

type Who = { personId: string } | { name: string; language: Locale }

/** Puts somebody on a shift by hand: somebody of the rota, or somebody new of whom initials are enough. */
export const putOn = (
  by: Membership,
  eventId: string,
  shiftId: string,
  who: Who,
  despite: ReadonlySet<string>,
): Promise<Done | { ok: false; reason: 'odd'; found: Oddity[] } | { ok: false; reason: 'on-it' }> =>
  onMyRota(by, eventId, async (tx) => {
    const [shift] = await tx
      .select()
      .from(shifts)
      .where(and(eq(shifts.id, shiftId), eq(shifts.eventId, eventId)))
    if (!shift) return unknown
    const known = 'personId' in who ? await findPerson(tx, eventId, who.personId) : null
    if ('personId' in who && !known) return unknown
    if (known && (await isOn(tx, shiftId, known.id))) return { ok: false, reason: 'on-it' } as const
    const found: Oddity[] = []
    if (!hasPlace({ ...shift, allowMore: false })) found.push('above')
    if (known && (await busyThen(tx, known.id, shift)).length) found.push('busy')
    if (found.some((oddity) => !despite.has(oddity))) return { ok: false, reason: 'odd', found } as const
    const personId = known?.id ?? (await addPerson(tx, by, eventId, who as { name: string; language: Locale }))
    await tx.insert(shiftPlaces).values({ keeperId: by.organisation.id, eventId, shiftId, personId })
    await tx
      .update(shifts)
      .set({ taken: sql`${shifts.taken} + 1` })
      .where(eq(shifts.id, shiftId))
    await tellChanged(tx, [personId])
    await recordOnRota(tx, by, 'put somebody on a shift', eventId)
    return { ok: true } as const
  })

/** Takes somebody off a shift; where they left an address they are told. They stay on the rota. */
export const takeOff = (by: Membership, eventId: string, placeId: string): Promise<Done> =>
  onMyRota(by, eventId, async (tx) => {
    const [place] = await tx
      .delete(shiftPlaces)
      .where(and(eq(shiftPlaces.id, placeId), eq(shiftPlaces.eventId, eventId)))
      .returning({ shiftId: shiftPlaces.shiftId, personId: shiftPlaces.personId })
    if (!place) return unknown
    await freePlaces(tx, [place.shiftId])
    await tellChanged(tx, [place.personId])
    await recordOnRota(tx, by, 'took somebody off a shift', eventId)
    return { ok: true } as const
  })

/** Forgets somebody: off all their shifts, the address and the link with them. */
export const forget = (by: Membership, eventId: string, personId: string): Promise<Done> =>
  onMyRota(by, eventId, async (tx) => {
    if (!(await findPerson(tx, eventId, personId))) return unknown
    await forgetPerson(tx, personId)
    await recordOnRota(tx, by, 'took somebody off the rota', eventId)
    return { ok: true } as const
  })

/** Mails somebody a link of their own. Who was invited before gets the same link again, once a day. */
export const inviteToRota = (by: Membership, eventId: string, email: string, language: Locale): Promise<Done> =>
  onMyRota(by, eventId, async (tx) => {
    const indexes = emailIndexes(email, 'rota')
    const [known] = await tx
      .select({ id: rotaPeople.id })
      .from(rotaPeople)
      .where(and(eq(rotaPeople.eventId, eventId), inArray(rotaPeople.emailBlind, indexes)))
      .limit(1)
    const keeperId = by.organisation.id
    const personId = known?.id ?? randomUUID()
    if (!known)
      await tx.insert(rotaPeople).values({
        id: personId,
        keeperId,
        eventId,
        language,
        emailBlind: indexes[0],
        ...sealPerson(personId, keeperId, { name: null, email }),
      })
    const day = (await readClockIn(tx)).toISOString().slice(0, 10)
    const onceKey = `rota-invitation ${personId} ${day}`
    await enqueueMail(tx, { kind: 'rota-invitation', keeperId, rotaPersonId: personId, onceKey })
    await recordOnRota(tx, by, 'invited to the rota', eventId)
    return { ok: true } as const
  })

/** Makes every invitation link that went round before void. Links of people who are on the rota stay theirs. */
export const renewRotaLink = (by: Membership, eventId: string): Promise<Done> =>
  onMyRota(by, eventId, async (tx) => {
    await tx
      .update(rotas)
      .set({ generation: sql`${rotas.generation} + 1` })
      .where(and(eq(rotas.eventId, eventId), ne(rotas.generation, 65_535)))
    await recordOnRota(tx, by, 'made a new rota link', eventId)
    return { ok: true } as const
  })

/** Asks those of the rota who are free then and left an address. Once in two hours for a shift, and while there is a gap. */
export const askForCover = (
  by: Membership,
  eventId: string,
  shiftId: string,
): Promise<Done | { ok: false; reason: 'just-asked' | 'no-gap' | 'nobody' }> =>
  onMyRota(by, eventId, async (tx) => {
    const [shift] = await tx
      .select()
      .from(shifts)
      .where(and(eq(shifts.id, shiftId), eq(shifts.eventId, eventId)))
    if (!shift) return unknown
    if (!needed(shift)) return { ok: false, reason: 'no-gap' } as const
    if (!mayAskForCover(shift, await readClockIn(tx))) return { ok: false, reason: 'just-asked' } as const
    const asked = await askOthers(tx, shift)
    if (!asked) return { ok: false, reason: 'nobody' } as const
    await recordOnRota(tx, by, 'asked for cover', eventId)
    return { ok: true } as const
  })

async function findPerson(tx: Transaction, eventId: string, id: string) {
  const [person] = await tx
    .select({ id: rotaPeople.id })
    .from(rotaPeople)
    .where(and(eq(rotaPeople.id, id), eq(rotaPeople.eventId, eventId)))
  return person ?? null
}

const isOn = async (tx: Transaction, shiftId: string, personId: string) =>
  (
    await tx
      .select({ id: shiftPlaces.id })
      .from(shiftPlaces)
      .where(and(eq(shiftPlaces.shiftId, shiftId), eq(shiftPlaces.personId, personId)))
  ).length > 0

async function addPerson(tx: Transaction, by: Membership, eventId: string, who: { name: string; language: Locale }) {
  const [id, keeperId] = [randomUUID(), by.organisation.id]
  const sealed = sealPerson(id, keeperId, { name: who.name, email: null })
  await tx.insert(rotaPeople).values({ id, keeperId, eventId, language: who.language, ...sealed })
  return id
}
