import { eq, isNull, sql } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { read, write } from '@/db/client'
import { events, outbox, rotaPeople } from '@/db/schema'
import { joined, makeRota, peopleOf, placesOf, shiftsOf } from '@/db/testing/rota'
import { makeMember, makeOrganisation, rowsOf, stopClock } from '@/db/testing/world'
import type { Membership } from '@/features/organisations/permissions'
import type { OwedMail } from '@/features/outbox/mutations'
import { anAddress } from '@/features/rsvps/testing/events'
import { handBack, joinRota, offerPlace, proveAddress, takeOver } from './holder/mutations'
import { getMyShifts } from './holder/queries'
import { rotaMails } from './jobs'
import { askForCover, forget, inviteToRota, putOn, renewRotaLink, takeOff } from './people/mutations'
import { getRota, listDay } from './queries'
import { mailedShiftLink, readShiftLink } from './rules'
import { copyRota, deleteShift, layPattern, repeatShift, saveShift, splitShift } from './shifts/mutations'

let by: Membership
beforeAll(async () => {
  by = await makeOrganisation()
})
afterEach(() => stopClock(null))

const nothing = new Set<string>()
const someone = (name = 'A.B.') => ({ name, language: 'en' as const })
const owed = (kind: string) =>
  read.organise((db) =>
    db
      .select()
      .from(outbox)
      .where(sql`${outbox.kind} = ${kind} and ${isNull(outbox.sentAt)}`),
  )
const owedTo = async (kind: string, personId: string) =>
  (await owed(kind)).filter(({ rotaPersonId }) => rotaPersonId === personId)
const render = (mail: OwedMail | undefined) => {
  const make = mail && rotaMails[mail.kind]
  return make ? make(mail) : null
}
const idOf = (link: string) => readShiftLink(link)?.id ?? ''

/** Somebody on shifts whose address has been shown to be theirs. */
async function reachable(link: string, shiftIds: string[]) {
  const own = await joined(link, shiftIds, { email: anAddress(), name: 'Marker Name' })
  await proveAddress(mailedShiftLink(readShiftLink(own) ?? { id: '', generation: 0 }))
  return own
}

describe('by hand', () => {
  test('initials are enough, are sealed, and organisers alone read them', async () => {
    const { eventId, first } = await makeRota(by, { maximum: 3 })
    expect(await putOn(by, eventId, first.id, someone('Zz Marker'), nothing)).toEqual({ ok: true })
    expect(JSON.stringify([await rowsOf('rota_people'), await rowsOf('activity')])).not.toContain('Marker')
    const rota = await getRota(await makeMember(by, 'organiser'), eventId)
    expect(rota?.shifts[0]?.people).toMatchObject([{ name: 'Zz Marker' }])
    expect(rota?.people).toMatchObject([{ name: 'Zz Marker', shifts: 1, address: 'none' }])
    for (const role of ['press_officer', 'steward'] as const)
      expect(await getRota(await makeMember(by, role), eventId)).toBeNull()
    expect(await getRota(await makeOrganisation(), eventId)).toBeNull()
  })

  test('one too many is asked about and never refused', async () => {
    const { eventId, first } = await makeRota(by)
    await putOn(by, eventId, first.id, someone(), nothing)
    expect(await putOn(by, eventId, first.id, someone(), nothing)).toEqual({
      ok: false,
      reason: 'odd',
      found: ['above'],
    })
    expect(await putOn(by, eventId, first.id, someone(), new Set(['above']))).toEqual({ ok: true })
    expect((await shiftsOf(eventId))[0]?.taken).toBe(2)
  })

  test('somebody in two places at once is asked about; twice on one shift is refused', async () => {
    const { eventId, first } = await makeRota(by, { maximum: 6 })
    await layPattern(by, eventId, { hours: 2, roles: [{ role: 'welfare', minimum: 1, maximum: 2 }] })
    const welfare = (await shiftsOf(eventId)).find(({ role }) => role === 'welfare')?.id ?? ''
    await putOn(by, eventId, first.id, someone(), nothing)
    const personId = (await peopleOf(eventId))[0]?.id ?? ''
    expect(await putOn(by, eventId, first.id, { personId }, nothing)).toEqual({ ok: false, reason: 'on-it' })
    expect(await putOn(by, eventId, welfare, { personId }, nothing)).toMatchObject({ found: ['busy'] })
    expect(await putOn(by, eventId, welfare, { personId }, new Set(['busy']))).toEqual({ ok: true })
    expect(await peopleOf(eventId)).toHaveLength(1)
    expect(await takeOff(by, eventId, (await placesOf(eventId))[0]?.id ?? '')).toEqual({ ok: true })
    expect((await shiftsOf(eventId)).map(({ taken }) => taken).reduce((a, b) => a + b)).toBe(1)
    await forget(by, eventId, personId)
    expect(await peopleOf(eventId)).toEqual([])
    expect((await shiftsOf(eventId)).every(({ taken }) => taken === 0)).toBe(true)
  })
})

describe('shifts', () => {
  test('are added, changed, split, repeated and deleted; who left an address is told once', async () => {
    const { eventId, first, link } = await makeRota(by, { maximum: 3 })
    const own = await reachable(link, [first.id])
    const { role, startsAt, endsAt, minimum, maximum, allowMore } = first
    const middle = new Date((startsAt.getTime() + endsAt.getTime()) / 2)
    expect(await splitShift(by, eventId, first.id, endsAt)).toEqual({ ok: false, reason: 'outside' })
    expect(await splitShift(by, eventId, first.id, middle)).toEqual({ ok: true })
    expect((await getMyShifts(own, 'en'))?.mine.map((shift) => [shift.startsAt, shift.endsAt, shift.taken])).toEqual([
      [startsAt, middle, 1],
      [middle, endsAt, 1],
    ])
    const input = { role, startsAt, endsAt: middle, minimum, maximum, allowMore, version: 2 }
    expect(await saveShift(by, eventId, first.id, { ...input, version: 1 })).toMatchObject({ reason: 'conflict' })
    const later = new Date(middle.getTime() - 60_000)
    expect(await saveShift(by, eventId, first.id, { ...input, endsAt: later })).toEqual({ ok: true })
    expect(await repeatShift(by, eventId, first.id)).toEqual({ ok: true })
    expect(await shiftsOf(eventId)).toHaveLength(4)
    expect(await deleteShift(by, eventId, first.id)).toEqual({ ok: true })
    const mails = await owedTo('rota-changed', idOf(own))
    expect(mails).toHaveLength(1)
    const mail = await render(mails[0])
    expect(
      mail?.paragraphs.filter((line) => typeof line === 'string' && line.includes('official picket')),
    ).toHaveLength(1)
    expect(JSON.stringify(mail)).not.toMatch(/Marker|Stand with|Windmill/)
  })

  test('are copied to another event at the same distance from its start, with nobody on them', async () => {
    const from = await makeRota(by, { startsAt: new Date('2026-10-17T21:00Z'), endsAt: new Date('2026-10-18T05:00Z') })
    const to = await makeRota(by, { startsAt: new Date('2026-10-24T21:00Z'), endsAt: new Date('2026-10-25T06:00Z') })
    for (const { id } of to.all) await deleteShift(by, to.eventId, id)
    await putOn(by, from.eventId, from.first.id, someone(), nothing)
    expect(await copyRota(by, from.eventId, to.eventId)).toEqual({ ok: true })
    const copied = await shiftsOf(to.eventId)
    expect(copied.map((shift) => [shift.startsAt.toISOString(), shift.taken])).toEqual([
      ['2026-10-24T21:00:00.000Z', 0],
      ['2026-10-24T23:00:00.000Z', 0],
      ['2026-10-25T02:00:00.000Z', 0],
      ['2026-10-25T04:00:00.000Z', 0],
    ])
    expect(copied.at(-1)?.endsAt).toEqual(new Date('2026-10-25T06:00Z'))
    const theirs = await makeRota(await makeOrganisation())
    expect(await copyRota(by, from.eventId, theirs.eventId)).toEqual({ ok: false, reason: 'unknown' })
  })

  test('are nobody’s to touch but the organisers’ of the keeper', async () => {
    const { eventId, first, all } = await makeRota(by)
    const pattern = { hours: 1, roles: [{ role: 'welfare' as const, minimum: 1, maximum: 1 }] }
    const { role, startsAt, endsAt, minimum, maximum, allowMore } = first
    const input = { role, startsAt, endsAt, minimum, maximum, allowMore, version: 1 }
    const acts = (who: Membership) => [
      layPattern(who, eventId, pattern),
      saveShift(who, eventId, first.id, input),
      saveShift(who, eventId, null, input),
      splitShift(who, eventId, first.id, new Date(startsAt.getTime() + 60_000)),
      repeatShift(who, eventId, first.id),
      deleteShift(who, eventId, first.id),
      copyRota(who, eventId, eventId),
      putOn(who, eventId, first.id, someone(), nothing),
      takeOff(who, eventId, first.id),
      forget(who, eventId, first.id),
      inviteToRota(who, eventId, anAddress(), 'en'),
      renewRotaLink(who, eventId),
      askForCover(who, eventId, first.id),
    ]
    const answers = async (who: Membership) =>
      new Set((await Promise.all(acts(who))).map((end) => !end.ok && end.reason))
    expect(await answers(await makeMember(by, 'steward'))).toEqual(new Set(['not-allowed']))
    expect(await answers(await makeOrganisation())).toEqual(new Set(['unknown']))
    expect(await shiftsOf(eventId)).toEqual(all)
    const other = await makeRota(by)
    expect(await deleteShift(by, other.eventId, first.id)).toEqual({ ok: false, reason: 'unknown' })
  })
})

describe('asking for cover', () => {
  test('mails those who are free then and have shown that their address is theirs, once in two hours', async () => {
    const { eventId, first, second, link } = await makeRota(by, { maximum: 3 })
    const [free] = [await reachable(link, [second.id]), await joined(link, [second.id], { email: anAddress() })]
    expect(await askForCover(by, eventId, second.id)).toEqual({ ok: false, reason: 'no-gap' })
    expect(await askForCover(by, eventId, first.id)).toEqual({ ok: true })
    expect(await askForCover(by, eventId, first.id)).toEqual({ ok: false, reason: 'just-asked' })
    const mails = (await owed('rota-cover')).filter(({ shiftId }) => shiftId === first.id)
    expect(mails.map(({ rotaPersonId }) => rotaPersonId)).toEqual([idOf(free)])
    expect(mails[0]?.limited).toBe(true)
  })

  test('asks nobody who is on at that time, and says so when there is nobody', async () => {
    const { eventId, first, link } = await makeRota(by, { minimum: 2, maximum: 3 })
    await reachable(link, [first.id])
    expect(await askForCover(by, eventId, first.id)).toEqual({ ok: false, reason: 'nobody' })
  })

  test('is true when the mail is made, or is not sent', async () => {
    const { eventId, first, second, link } = await makeRota(by, { maximum: 1 })
    const free = await reachable(link, [second.id])
    await askForCover(by, eventId, first.id)
    const [mail] = await owedTo('rota-cover', idOf(free))
    const made = await render(mail)
    expect(made?.subject).toBe('Cover is needed')
    expect(JSON.stringify(made)).not.toMatch(/Marker|Stand with|Windmill/)
    const filler = await joined(link, [first.id])
    expect(await render(mail)).toBeNull()
    const place = (await getMyShifts(filler, 'en'))?.mine[0]?.placeId ?? ''
    await offerPlace(filler, place)
    expect(await render(mail)).not.toBeNull()
    await takeOver(free, place)
    expect(await render(mail)).toBeNull()
    await handBack(free, place)
    expect(await render(mail)).not.toBeNull()
    await write.organise((tx) =>
      tx.update(events).set({ status: 'suspended', statusReason: 'x' }).where(eq(events.id, eventId)),
    )
    expect(await render(mail)).toBeNull()
  })
})

test('an invitation by mail is one person’s, goes once a day, and its link is theirs alone', async () => {
  const { eventId, first } = await makeRota(by)
  const email = anAddress()
  await inviteToRota(by, eventId, email, 'cy')
  await inviteToRota(by, eventId, email, 'en')
  const [person] = await peopleOf(eventId)
  const mails = await owedTo('rota-invitation', String(person?.id))
  expect(mails).toHaveLength(1)
  const mail = await render(mails[0])
  expect(mail).toMatchObject({ to: email, lang: 'cy' })
  const href = JSON.stringify(mail).match(/\/cy\/shift\/([\w-]+)/)?.[1] ?? ''
  expect(await getMyShifts(href, 'cy')).toMatchObject({ named: false, mailed: true, address: 'unproven' })
  await proveAddress(href)
  expect(await getMyShifts(href, 'cy')).toMatchObject({ address: 'proven', open: [{ id: first.id }, {}] })
  expect(await joinRota(href, { name: 'x', email: '', shifts: [first.id], press: 'x', language: 'en' })).toMatchObject({
    reason: 'gone',
  })
  await write.organise((tx) =>
    tx
      .update(rotaPeople)
      .set({ generation: 2 })
      .where(eq(rotaPeople.id, String(person?.id))),
  )
  expect(await getMyShifts(href, 'cy')).toBeNull()
})

test('a day shows every gate of one’s own on it, or those of one workplace, and no names', async () => {
  const own = await makeOrganisation()
  const at = { startsAt: new Date('2031-03-01T07:00Z'), endsAt: new Date('2031-03-01T11:00Z') }
  const [one, other] = [await makeRota(own, at), await makeRota(own, { ...at, status: 'suspended' })]
  await makeRota(own, { startsAt: new Date('2031-03-02T07:00Z'), endsAt: new Date('2031-03-02T11:00Z') })
  await makeRota(by, at)
  await putOn(own, one.eventId, one.first.id, someone('Marker'), nothing)
  const day = await listDay(own, new Date('2031-03-01T00:00Z'), new Date('2031-03-02T00:00Z'), {})
  expect(day.map(({ id }) => id).sort()).toEqual([one.eventId, other.eventId].sort())
  expect(day.find(({ id }) => id === one.eventId)?.shifts.map(({ taken }) => taken)).toEqual([1, 0])
  expect(JSON.stringify(day)).not.toMatch(/Marker|seal/)
  const nowhere = { workplace: one.eventId }
  expect(await listDay(own, new Date('2031-03-01T00:00Z'), new Date('2031-03-02T00:00Z'), nowhere)).toEqual([])
})
