import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { read, write } from '@/db/client'
import { outbox, shifts } from '@/db/schema'
import { joined, makeRota, shiftsOf } from '@/db/testing/rota'
import { makeOrganisation, stopClock } from '@/db/testing/world'
import type { Membership } from '@/features/organisations/permissions'
import { drainOutbox } from '@/features/outbox/mutations'
import { leaveRota } from '@/features/rota/holder/mutations'
import { getMyShifts } from '@/features/rota/holder/queries'
import { confirmSignUp, mintConfirmLink, withdrawSignUp } from '@/features/rsvps/holder/mutations'
import { signUp } from '@/features/rsvps/mutations'
import { anAddress, anAnswer } from '@/features/rsvps/testing/events'
import type { Mail } from '@/lib/mail/message'
import { changeEvent } from '../calling-off/mutations'
import { changeMails } from '../jobs'
import { undoChange } from '../mutations'

let by: Membership
beforeAll(async () => {
  by = await makeOrganisation()
})
afterEach(() => stopClock(null))

const startsAt = new Date('2031-01-12T07:00Z')
const request = {
  kind: 'suspended' as const,
  reason: 'Talks go on.',
  authorisedBy: 'x',
  asToldBy: '',
  nextNewsAt: null,
}
const rotaThen = () => makeRota(by, { startsAt, maximum: 6, publishAt: new Date('2016-01-01') })

async function change(eventId: string, more: object = {}) {
  await stopClock('2031-01-10T12:00:00Z')
  const outcome = await changeEvent(by, eventId, { ...request, ...more })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.id
}

/** What goes out once the time to undo is over. */
async function sent(changeId: string) {
  await stopClock('2031-01-10T12:06:00Z')
  const others = sql`${outbox.changeId} is distinct from ${changeId}`
  await write.organise((tx) => tx.delete(outbox).where(others))
  const mails: Mail[] = []
  const send = async (mail: Mail) => void mails.push(mail)
  await drainOutbox(changeMails, { send })
  return mails
}

const rsvp = async (slug: string, email: string) => {
  await signUp(slug, anAnswer({ email }))
  const [row] = await read.organise((db) =>
    db.execute<{ id: string }>(sql`select id from rsvps where state = 'pending' order by created_at desc limit 1`),
  )
  const done = await confirmSignUp(await mintConfirmLink(String(row?.id)))
  return done.ok ? done.link : ''
}

describe('whoever is on a shift and left an address', () => {
  test('is told once when it is called off, however many shifts they are on; nobody else of the rota is', async () => {
    const { eventId, first, second, link } = await rotaThen()
    const email = anAddress()
    const own = await joined(link, [first.id, second.id], { email })
    await joined(link, [first.id])
    await leaveRota(await joined(link, [first.id], { email: anAddress() }))
    const mails = await sent(await change(eventId))
    expect(mails.map(({ to }) => to)).toEqual([email])
    expect(JSON.stringify(mails)).toMatch(/Talks go on/)
    expect(JSON.stringify(mails)).not.toMatch(/Stand with|Windmill/)
    const href = JSON.stringify(mails).match(/\/shift\/([\w-]+)/)?.[1] ?? ''
    expect(await getMyShifts(href, 'en')).toMatchObject({ mailed: true, mine: [{}, {}] })
    expect(await getMyShifts(own, 'en')).toMatchObject({ event: { status: 'suspended' } })
  })

  test('and signed up as well gets one mail with both in it', async () => {
    const { eventId, slug, first, link } = await rotaThen()
    const email = anAddress()
    await joined(link, [first.id], { email })
    await rsvp(String(slug), email)
    const mails = await sent(await change(eventId))
    expect(mails.map(({ to }) => to)).toEqual([email])
    expect(JSON.stringify(mails)).toMatch(/\/rsvp\/[\w-]+.*\/shift\/[\w-]+/)
  })

  test('is told even when their sign-up was taken back meanwhile', async () => {
    const { eventId, slug, first, link } = await rotaThen()
    const email = anAddress()
    await joined(link, [first.id], { email })
    const own = await rsvp(String(slug), email)
    const id = await change(eventId)
    await withdrawSignUp(own)
    const mails = [...(await sent(id))]
    expect(mails.map(({ to }) => to)).toEqual([email])
    expect(JSON.stringify(mails)).not.toMatch(/\/rsvp\//)
  })

  test('hears nothing of what was taken back in time', async () => {
    const { eventId, first, link } = await rotaThen()
    await joined(link, [first.id], { email: anAddress() })
    const id = await change(eventId)
    expect(await undoChange(by, id)).toEqual({ ok: true })
    expect(await sent(id)).toEqual([])
  })
})

test('a new date takes the shifts along, and taking it back brings them back', async () => {
  const { eventId, all } = await rotaThen()
  const time = { startsAt: new Date('2031-04-02T07:30Z'), endsAt: new Date('2031-04-02T11:30Z'), gatherAt: null }
  const id = await change(eventId, { kind: 'rescheduled', time })
  expect((await shiftsOf(eventId)).map((shift) => shift.startsAt.toISOString())).toEqual([
    '2031-04-02T07:30:00.000Z',
    '2031-04-02T09:30:00.000Z',
  ])
  expect(await undoChange(by, id)).toEqual({ ok: true })
  expect((await shiftsOf(eventId)).map((shift) => shift.startsAt)).toEqual(all.map((shift) => shift.startsAt))
  expect(await read.organise((db) => db.select().from(shifts).where(eq(shifts.eventId, eventId)))).toHaveLength(2)
})
