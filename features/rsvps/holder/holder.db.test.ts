import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { read, write } from '@/db/client'
import { events, eventTallies, eventTexts, rsvps } from '@/db/schema'
import { makeOrganisation, rowsOf, stopClock } from '@/db/testing/world'
import type { Membership } from '@/features/organisations/permissions'
import { drainOutbox, enqueueMail } from '@/features/outbox/mutations'
import { type Mail, mailText } from '@/lib/mail/message'
import { rsvpMails } from '../jobs'
import { signUp } from '../mutations'
import { countBurstAgain, leaveOutBurst } from '../numbers/mutations'
import { getMySignUp, listTellable } from '../queries'
import { anAddress, anAnswer, eventRows } from '../testing/events'
import { changeSignUp, confirmSignUp, withdrawSignUp } from './mutations'

let by: Membership
beforeAll(async () => {
  by = await makeOrganisation()
})
afterEach(() => stopClock(null))

const makeEvent = (over: Parameters<typeof eventRows>[1] = {}) =>
  write.organise(async (tx) => {
    const { event, text, tally } = eventRows(by.organisation.id, over)
    await tx.insert(events).values(event)
    await tx.insert(eventTexts).values({ ...text, joining: 'Room 5, code 123' })
    await tx.insert(eventTallies).values(tally)
    return event
  })
type Event = Awaited<ReturnType<typeof makeEvent>>

const set = (event: Event, values: Partial<typeof events.$inferInsert>) =>
  write.organise((tx) => tx.update(events).set(values).where(eq(events.id, event.id)))
const of = async (table: string, event: Event) => (await rowsOf(table)).filter((row) => row.event_id === event.id)
const tallyOf = async (event: Event) => Number((await of('event_tallies', event))[0]?.people)
const doneTo = async (event: Event) =>
  (await rowsOf('activity')).filter(({ subject_id }) => subject_id === event.id).map(({ verb }) => verb)
const times = <T>(count: number, what: (i: number) => T) =>
  Promise.all(Array.from({ length: count }, (_, i) => what(i)))

/** What the mail program of the world gets. */
async function post(): Promise<Mail[]> {
  const mails: Mail[] = []
  await drainOutbox(rsvpMails, { send: async (mail) => mails.push(mail) })
  return mails
}
const linksIn = (mail: Mail | undefined) => [...mailText(mail as Mail).matchAll(/\/rsvp\/(confirm\/)?([\w-]+)/g)]
const tokensIn = (mail: Mail | undefined) => ({
  confirm: linksIn(mail).find(([, confirm]) => confirm)?.[2] ?? '',
  manage: linksIn(mail).find(([, confirm]) => !confirm)?.[2] ?? '',
})

/** Somebody who gave an address, and the links of their mail. */
async function asked(event: Event, people = 2, email = anAddress()) {
  await signUp(event.slug, anAnswer({ email, people, delegation: 'Riverside teachers' }))
  return { email, ...tokensIn((await post()).find(({ to }) => to === email)) }
}
async function bare(event: Event, people = 2) {
  const outcome = await signUp(event.slug, anAnswer({ people }))
  return 'link' in outcome ? outcome.link : ''
}

describe('the mail', () => {
  test('names no event, place, group or person, and has both links', async () => {
    const event = await makeEvent()
    await signUp(event.slug, anAnswer({ email: anAddress(), delegation: 'Riverside teachers' }))
    const [mail] = await post()
    const text = `${mail?.subject} ${mailText(mail as Mail)}`
    for (const word of ['Stand with', 'Windmill', event.slug, 'teachers', 'marker']) expect(text).not.toContain(word)
    expect(tokensIn(mail)).toEqual({
      confirm: expect.stringMatching(/^.{43}$/),
      manage: expect.stringMatching(/^.{46}$/),
    })
  })

  test.each<[string, Partial<typeof events.$inferInsert>]>([
    ['called off', { status: 'cancelled', statusReason: 'x' }],
    ['taken down', { publication: 'withdrawn', withdrawnAt: new Date() }],
    ['over', { startsAt: new Date(Date.now() - 7_200_000), endsAt: new Date(Date.now() - 3_600_000) }],
  ])('is not sent when the event is %s by then', async (_, values) => {
    const event = await makeEvent()
    await signUp(event.slug, anAnswer({ email: anAddress() }))
    await set(event, values)
    expect(await post()).toEqual([])
    const [row] = await of('rsvps', event)
    const mails = (await rowsOf('outbox')).filter((mail) => mail.rsvp_id === row?.id)
    expect(mails.map(({ dropped_why }) => dropped_why)).toEqual(['untrue'])
  })

  test('comes once a day for one address and event, and says when nothing is new', async () => {
    await stopClock('2016-01-04T23:30:00Z')
    const event = await makeEvent({ startsAt: new Date('2016-01-12T08:00:00Z') })
    const { email, confirm } = await asked(event)
    await signUp(event.slug, anAnswer({ email }))
    await stopClock('2016-01-05T23:29:59Z')
    await signUp(event.slug, anAnswer({ email }))
    expect(await post()).toEqual([])
    await confirmSignUp(confirm)
    await stopClock('2016-01-05T23:30:01Z')
    await signUp(event.slug, anAnswer({ email, people: 9 }))
    const [mail] = await post()
    expect(mail?.subject).toBe('You are counted already')
    expect(tokensIn(mail).confirm).toBe('')
    expect(await getMySignUp(tokensIn(mail).manage, 'en')).toMatchObject({ state: 'confirmed', people: 2 })
    expect(await tallyOf(event)).toBe(2)
  })
})

describe('the button of the mail', () => {
  test('counts once, however often it is pressed, and always answers with the same link', async () => {
    const event = await makeEvent()
    const { confirm, manage } = await asked(event, 3)
    expect(await tallyOf(event)).toBe(0)
    const outcomes = await times(20, () => confirmSignUp(confirm))
    expect(outcomes).toEqual(Array(20).fill({ ok: true, link: manage }))
    expect(await tallyOf(event)).toBe(3)
    expect(await doneTo(event)).toEqual(['signed up', 'confirmed a sign-up'])
    expect(await getMySignUp(manage, 'en')).toMatchObject({ state: 'confirmed', told: true })
  })

  test('says when it is full by then, and what is left; the sign-up waits', async () => {
    const event = await makeEvent({ capacity: 5 })
    const { confirm, manage } = await asked(event, 3)
    await bare(event, 3)
    expect(await confirmSignUp(confirm)).toEqual({ ok: false, reason: 'full', left: 2, link: manage })
    expect(await getMySignUp(manage, 'en')).toMatchObject({ state: 'pending' })
    expect(await changeSignUp(manage, 2)).toEqual({ ok: true })
    expect(await getMySignUp(manage, 'en')).toMatchObject({ state: 'confirmed', people: 2, taken: 5 })
  })

  test('of twenty people for five places counts five', async () => {
    const event = await makeEvent({ capacity: 5 })
    const links: { confirm: string }[] = []
    for (let i = 0; i < 20; i++) links.push(await asked(event, 1))
    await times(20, (i) => confirmSignUp(links[i]?.confirm ?? ''))
    expect(await tallyOf(event)).toBe(5)
    expect((await of('rsvps', event)).filter(({ state }) => state === 'confirmed')).toHaveLength(5)
  })

  test.each<[string, Partial<typeof events.$inferInsert>]>([
    ['off', { status: 'suspended', statusReason: 'x' }],
    ['closed', { signUp: false }],
    ['past', { startsAt: new Date(Date.now() - 7_200_000), endsAt: new Date(Date.now() - 3_600_000) }],
  ])('counts nobody when it is %s by then', async (reason, values) => {
    const event = await makeEvent()
    const { confirm } = await asked(event)
    await set(event, values)
    expect(await confirmSignUp(confirm)).toMatchObject({ ok: false, reason })
    expect(await tallyOf(event)).toBe(0)
  })

  test('works for two days', async () => {
    await stopClock('2016-01-04T12:00:00Z')
    const event = await makeEvent({ startsAt: new Date('2016-01-12T08:00:00Z') })
    const [early, late] = [await asked(event), await asked(event)]
    expect((await getMySignUp(late.manage, 'en'))?.keptUntil).toEqual(new Date('2016-01-06T12:00:00Z'))
    await stopClock('2016-01-06T11:59:59Z')
    expect(await confirmSignUp(early.confirm)).toMatchObject({ ok: true })
    await stopClock('2016-01-06T12:00:00Z')
    expect(await confirmSignUp(late.confirm)).toEqual({ ok: false, reason: 'gone' })
    expect(await tallyOf(event)).toBe(2)
  })

  test('of a link that is none', async () => {
    expect(await confirmSignUp('x'.repeat(43))).toEqual({ ok: false, reason: 'gone' })
  })
})

describe('the holder of the private link', () => {
  test('changes the number, within the places that are left', async () => {
    const event = await makeEvent({ capacity: 10 })
    const link = await bare(event, 4)
    await bare(event, 3)
    expect(await changeSignUp(link, 8)).toEqual({ ok: false, reason: 'full', left: 3 })
    expect(await changeSignUp(link, 7)).toEqual({ ok: true })
    expect(await tallyOf(event)).toBe(10)
    expect(await changeSignUp(link, 1)).toEqual({ ok: true })
    expect(await tallyOf(event)).toBe(4)
  })

  test('may always be fewer, also where the organisers took places away', async () => {
    const event = await makeEvent({ capacity: 10 })
    const link = await bare(event, 8)
    await set(event, { capacity: 5 })
    expect(await changeSignUp(link, 7)).toEqual({ ok: true })
    expect(await changeSignUp(link, 8)).toEqual({ ok: false, reason: 'full', left: 0 })
    await set(event, { signUp: false })
    expect(await changeSignUp(link, 6)).toEqual({ ok: true })
    expect(await changeSignUp(link, 7)).toEqual({ ok: false, reason: 'closed' })
    expect(await tallyOf(event)).toBe(6)
  })

  test('withdraws once, however often it is pressed, and nothing is left of them', async () => {
    const event = await makeEvent()
    await bare(event, 5)
    const { confirm, manage } = await asked(event, 3)
    await confirmSignUp(confirm)
    expect(await tallyOf(event)).toBe(8)
    expect(await times(10, () => withdrawSignUp(manage))).toEqual(Array(10).fill({ ok: true }))
    expect(await tallyOf(event)).toBe(5)
    expect((await doneTo(event)).filter((verb) => verb === 'withdrew')).toHaveLength(1)
    const row = (await of('rsvps', event)).find(({ state }) => state === 'withdrawn')
    const personal = ['email_sealed', 'email_blind', 'delegation_sealed', 'key_sealed', 'confirm_hash'] as const
    expect(personal.map((column) => row?.[column])).toEqual([null, null, null, null, null])
    expect(await getMySignUp(manage, 'en')).toMatchObject({ state: 'withdrawn', told: false, keptUntil: null })
    expect(await changeSignUp(manage, 2)).toEqual({ ok: false, reason: 'gone' })
    expect(await confirmSignUp(confirm)).toEqual({ ok: false, reason: 'gone' })
  })

  test('who withdraws before the button was pressed takes nobody away', async () => {
    const event = await makeEvent()
    await bare(event, 5)
    const { manage, confirm } = await asked(event)
    expect(await withdrawSignUp(manage)).toEqual({ ok: true })
    expect(await tallyOf(event)).toBe(5)
    expect(await confirmSignUp(confirm)).toEqual({ ok: false, reason: 'gone' })
  })

  test('who has withdrawn may sign up again with the same address', async () => {
    const event = await makeEvent()
    const { email, manage } = await asked(event)
    await withdrawSignUp(manage)
    const again = await asked(event, 4, email)
    expect(await confirmSignUp(again.confirm)).toMatchObject({ ok: true })
    expect(await tallyOf(event)).toBe(4)
  })

  test('gets the mail no more when they withdrew before it went', async () => {
    const event = await makeEvent()
    const { email, manage, confirm } = await asked(event)
    await confirmSignUp(confirm)
    await stopClock(new Date(Date.now() + 25 * 3_600_000).toISOString())
    await set(event, { startsAt: new Date(Date.now() + 99 * 3_600_000), endsAt: null })
    await signUp(event.slug, anAnswer({ email }))
    await withdrawSignUp(manage)
    expect(await post()).toEqual([])
  })

  test('learns how to join, and a void link shows nothing', async () => {
    const event = await makeEvent()
    const link = await bare(event)
    expect((await getMySignUp(link, 'en'))?.joining).toBe('Room 5, code 123')
    await write.organise((tx) => tx.update(rsvps).set({ generation: 2 }).where(eq(rsvps.eventId, event.id)))
    expect(await getMySignUp(link, 'en')).toBeNull()
    expect(await withdrawSignUp(link)).toEqual({ ok: false, reason: 'gone' })
    const forged = (link[0] === 'A' ? 'B' : 'A') + link.slice(1)
    for (const bad of ['', 'x', forged, `${link}A`]) expect(await getMySignUp(bad, 'en')).toBeNull()
  })

  test('and organisers who leave a burst out never wait for each other', async () => {
    const event = await makeEvent()
    const links: string[] = []
    for (let i = 0; i < 20; i++) links.push(await bare(event))
    const always = [new Date(0), new Date('2100-01-01T00:00:00Z')] as const
    const before = await deadlocks()
    await Promise.all([
      ...links.map((link, i) => (i % 2 ? withdrawSignUp(link) : changeSignUp(link, 3))),
      ...links.map((_, i) => (i % 2 ? leaveOutBurst : countBurstAgain)(by, event.id, ...always)),
    ])
    await countBurstAgain(by, event.id, ...always)
    expect(await tallyOf(event)).toBe(30)
    expect(await deadlocks()).toBe(before)
  })
})

test('holders and a call-off never wait for each other, and nobody is missed', async () => {
  const before = await deadlocks()
  for (let round = 0; round < 6; round++) {
    const event = await makeEvent()
    const links: { confirm: string }[] = []
    for (let i = 0; i < 8; i++) links.push(await asked(event, 1))
    const callOff = async () => {
      await new Promise((later) => setTimeout(later, round * 2))
      return write.organise(async (tx) => {
        await tx.select().from(events).where(eq(events.id, event.id)).for('update')
        await tx.update(events).set({ status: 'suspended', statusReason: 'x' }).where(eq(events.id, event.id))
        const people = await listTellable(tx, [event.id])
        const notBefore = new Date('2100-01-01T00:00:00Z')
        await enqueueMail(
          tx,
          people.map(({ rsvpId }) => ({ kind: 'change.notice', rsvpId, notBefore })),
        )
        return people
      })
    }
    const [people, ...outcomes] = await Promise.all([callOff(), ...links.map(({ confirm }) => confirmSignUp(confirm))])
    expect(people).toHaveLength(8)
    expect(await tallyOf(event)).toBe(outcomes.filter(({ ok }) => ok).length)
  }
  expect(await deadlocks()).toBe(before)
})

async function deadlocks() {
  const [row] = await read.organise((db) =>
    db.execute<{ count: string }>(
      sql`select deadlocks as count from pg_stat_database where datname = current_database()`,
    ),
  )
  return Number(row?.count)
}
