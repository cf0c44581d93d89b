import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { read } from '@/db/client'
import { events, industrialActions, outbox, rsvps } from '@/db/schema'
import { makeStrike, putUp, suspended } from '@/db/testing/strike'
import { makeMember, makeOrganisation, stopClock } from '@/db/testing/world'
import { listTimeline } from '@/features/disputes/queries'
import { getPublicEvent } from '@/features/events/queries'
import { drainOutbox } from '@/features/outbox/mutations'
import { confirmSignUp, mintConfirmLink } from '@/features/rsvps/holder/mutations'
import { signUp } from '@/features/rsvps/mutations'
import type { Mail } from '@/lib/mail/message'
import { changeEvent, changeStrike } from './calling-off/mutations'
import { changeMails } from './jobs'
import { answerGoesAhead, tellGate, undoChange } from './mutations'
import { editEvent, withdrawEvent } from './publishing/mutations'
import { getChange, listQuestions, listShownChanges } from './queries'

beforeAll(() => stopClock('2016-01-19T22:04:00Z'))
afterAll(() => stopClock(null))

const eventRow = async (id: string) => {
  const [row] = await read.organise((db) => db.select().from(events).where(eq(events.id, id)))
  if (!row) throw new Error('no such event')
  return row
}
const bare = { delegation: null, email: null, language: 'en' } as const
let presses = 0
const press = () => `press-number-${++presses}`.padEnd(20, '-')

async function comeByMail(slug: string, email: string, people = 2) {
  await signUp(slug, { ...bare, email, people, press: press() })
  const [row] = await read.organise((db) =>
    db
      .select({ id: rsvps.id })
      .from(rsvps)
      .innerJoin(events, eq(events.id, rsvps.eventId))
      .where(eq(events.slug, slug))
      .orderBy(rsvps.createdAt),
  )
  const all = await read.organise((db) =>
    db
      .select({ id: rsvps.id, state: rsvps.state })
      .from(rsvps)
      .innerJoin(events, eq(events.id, rsvps.eventId))
      .where(eq(events.slug, slug)),
  )
  const pending = all.find((one) => one.state === 'pending') ?? row
  expect((await confirmSignUp(await mintConfirmLink(pending?.id ?? ''))).ok).toBe(true)
}

async function drain() {
  const sent: Mail[] = []
  await drainOutbox(
    { ...changeMails, 'rsvp-confirm': async () => null, 'rsvp-already': async () => null },
    { send: async (mail) => sent.push(mail) },
  )
  return sent
}

test('one act suspends the strike and every picket of its keeper; others are asked', async () => {
  const { union, council, dispute, strike, pickets, rally } = await makeStrike()
  const before = await Promise.all(pickets.map(({ id }) => eventRow(id)))
  const outcome = await changeStrike(union, strike, suspended, '48-hour strike: Suspended. Talks go on.')
  expect(outcome.ok).toBe(true)
  for (const [index, { id, slug }] of pickets.entries()) {
    const after = await eventRow(id)
    expect(after).toMatchObject({
      status: 'suspended',
      statusReason: 'Talks go on.',
      version: (before[index]?.version ?? 0) + 1,
    })
    expect(await listShownChanges(id)).toMatchObject([{ kind: 'suspended', byRole: 'owner' }, { kind: 'published' }])
    expect((await getPublicEvent(slug, 'en'))?.status).toBe('suspended')
  }
  expect(await eventRow(rally.id)).toMatchObject({ status: 'going_ahead', version: 1 })
  expect((await getPublicEvent(rally.slug, 'en'))?.keeperDecides).toBe(true)
  expect(await listQuestions(council)).toMatchObject([
    { eventId: rally.id, strike: '48-hour strike', status: 'suspended' },
  ])
  expect((await listTimeline(dispute))[0]).toMatchObject({ kind: 'suspension', happenedOn: '2016-01-19' })

  expect(await answerGoesAhead(council, rally.id)).toEqual({ ok: true })
  expect((await getPublicEvent(rally.slug, 'en'))?.keeperDecides).toBe(false)
  expect(await listQuestions(council)).toEqual([])
})

test('one mail to one person, however many pickets; after five minutes; and it says what is true then', async () => {
  const { union, strike, pickets } = await makeStrike()
  await comeByMail(pickets[0].slug, 'ada@people.example')
  await comeByMail(pickets[2].slug, 'ada@people.example')
  await signUp(pickets[1].slug, { ...bare, people: 7, press: press() })
  await drain()
  const outcome = await changeStrike(union, strike, suspended, 'Suspended.')
  expect(await drain()).toEqual([])
  await stopClock('2016-01-19T22:09:00Z')
  const sent = (await drain()).filter((mail) => mail.to === 'ada@people.example')
  await stopClock('2016-01-19T22:04:00Z')
  expect(sent).toHaveLength(1)
  const text = JSON.stringify(sent[0])
  expect(text.match(/Suspended/g)).toHaveLength(2)
  expect(text).toContain('Tuesday 26 January 2016, 8 to 11 am')
  expect(text).not.toMatch(/Picket [0-9a-f]{6}/)
  const change = await getChange(union, outcome.ok ? outcome.id : '')
  expect(change?.mails).toEqual({ sent: 1, waiting: 0, failed: 0 })
  expect(change?.untold).toBe(7)
})

test('taken back in time, everything is as it was, versions only rise, and no mail goes', async () => {
  const { union, council, dispute, strike, pickets, rally } = await makeStrike()
  await comeByMail(pickets[0].slug, 'bo@people.example')
  await drain()
  const outcome = await changeStrike(union, strike, suspended, 'Suspended.')
  if (!outcome.ok) throw new Error('refused')
  expect(await undoChange(council, outcome.id)).toEqual({ ok: false, reason: 'unknown' })
  expect(await undoChange(union, outcome.id)).toEqual({ ok: true })
  expect(await eventRow(pickets[0].id)).toMatchObject({ status: 'going_ahead', statusReason: null, version: 3 })
  expect(await listShownChanges(pickets[0].id)).toMatchObject([{ kind: 'published' }])
  expect((await getPublicEvent(rally.slug, 'en'))?.keeperDecides).toBe(false)
  expect((await listTimeline(dispute)).filter(({ kind }) => kind === 'suspension')).toEqual([])
  await stopClock('2016-01-19T22:30:00Z')
  expect((await drain()).filter((mail) => mail.to === 'bo@people.example')).toEqual([])
  await stopClock('2016-01-19T22:04:00Z')
  const mails = await read.organise((db) => db.select().from(outbox).where(eq(outbox.changeId, outcome.id)))
  expect(mails.map((mail) => mail.droppedWhy)).toEqual(mails.map(() => 'undone'))
})

test('too late to take back once mails go, or once something was built on it', async () => {
  const { union, strike, pickets } = await makeStrike()
  const first = await changeStrike(union, strike, suspended, 'Suspended.')
  const second = await changeEvent(union, pickets[0].id, {
    ...suspended,
    kind: 'cancelled',
    reason: 'Not at this gate.',
  })
  expect(second.ok).toBe(true)
  expect(await undoChange(union, first.ok ? first.id : '')).toEqual({ ok: false, reason: 'too-late' })
  await stopClock('2016-01-19T22:10:00Z')
  expect(await undoChange(union, second.ok ? second.id : '')).toEqual({ ok: false, reason: 'too-late' })
  await stopClock('2016-01-19T22:04:00Z')
})

test('a new date keeps the old one, and moves every picket by as many days', async () => {
  const { union, strike, pickets } = await makeStrike()
  const time = { startsAt: new Date('2016-02-02T08:00Z'), endsAt: null }
  expect((await changeStrike(union, strike, { ...suspended, kind: 'rescheduled', time }, 'New date.')).ok).toBe(true)
  expect(await eventRow(pickets[2].id)).toMatchObject({
    status: 'rescheduled',
    startsAt: new Date('2016-02-03T08:00Z'),
    endsAt: new Date('2016-02-03T11:00Z'),
    previousStarts: [new Date('2016-01-27T08:00Z')],
  })
  const [row] = await read.organise((db) => db.select().from(industrialActions).where(eq(industrialActions.id, strike)))
  expect(row).toMatchObject({ endsAt: new Date('2016-02-04T08:00Z'), previousStarts: [new Date('2016-01-26T08:00Z')] })
})

test('T3: from a full strike to emergency care only is different, not off', async () => {
  const { union, strike, pickets } = await makeStrike()
  const cover = { cover: 'emergency_only', coverText: '' } as const
  const time = { startsAt: new Date(0), endsAt: new Date('2016-01-27T08:00Z') }
  expect((await changeStrike(union, strike, { ...suspended, kind: 'cover', cover, time }, 'Cover.')).ok).toBe(true)
  const event = await getPublicEvent(pickets[0].slug, 'en')
  expect(event).toMatchObject({
    status: 'going_ahead',
    version: 2,
    action: { cover: 'emergency_only', endsAt: time.endsAt },
  })
  expect(await listShownChanges(pickets[0].id)).toMatchObject([
    { rows: [{ field: 'cover', old: { cover: 'full' }, new: { cover: 'emergency_only' } }] },
    {},
  ])
})

test('T6: one strike falls, the later ones stay', async () => {
  const first = await makeStrike()
  const { union, pickets } = first
  const later = await putUp(union, {}, '2016-02-10T08:00Z', '2016-02-10T11:00Z')
  await changeStrike(union, first.strike, suspended, 'Suspended.')
  expect(await eventRow(pickets[0].id)).toMatchObject({ status: 'suspended' })
  expect(await eventRow(later.id)).toMatchObject({ status: 'going_ahead' })
})

test('a body changes only what it keeps, and only in a role that may', async () => {
  const { union, council, strike, pickets, rally } = await makeStrike()
  const rep = await makeMember(union, 'steward')
  const stranger = await makeOrganisation()
  expect(await changeStrike(rep, strike, suspended, '')).toEqual({ ok: false, reason: 'not-allowed' })
  for (const other of [council, stranger]) {
    expect(await changeStrike(other, strike, suspended, '')).toEqual({ ok: false, reason: 'unknown' })
    expect(await changeEvent(other, pickets[0].id, suspended)).toEqual({ ok: false, reason: 'unknown' })
    expect(await withdrawEvent(other, pickets[0].id, 'No')).toEqual({ ok: false, reason: 'unknown' })
  }
  expect(await changeEvent(union, rally.id, suspended)).toEqual({ ok: false, reason: 'unknown' })
  const outcome = await changeEvent(union, pickets[0].id, suspended)
  expect(await getChange(council, outcome.ok ? outcome.id : '')).toBeNull()
  expect(await tellGate(council, outcome.ok ? outcome.id : '', pickets[0].id, true)).toEqual({
    ok: false,
    reason: 'unknown',
  })
})

test('an edit of what is public is written down by field, and a second saver is told', async () => {
  const { union, pickets } = await makeStrike()
  const row = await eventRow(pickets[0].id)
  const input = { ...(await inputOf(pickets[0].id)), cameras: 'From 8 to 8.30.', version: row.version }
  expect(await editEvent(union, pickets[0].id, input)).toEqual({ ok: true, id: pickets[0].id })
  expect(await listShownChanges(pickets[0].id)).toMatchObject([
    { kind: 'edited', rows: [{ field: 'text', new: 'cameras' }] },
    {},
  ])
  expect(await editEvent(union, pickets[0].id, { ...input, cameras: 'Never.' })).toMatchObject({
    ok: false,
    reason: 'conflict',
    current: { cameras: 'From 8 to 8.30.' },
  })
})

test('taken down leaves a notice without details', async () => {
  const { union, pickets } = await makeStrike()
  expect(await withdrawEvent(union, pickets[0].id, 'Published by mistake.')).toEqual({ ok: true })
  expect(await getPublicEvent(pickets[0].slug, 'en')).toMatchObject({
    publication: 'withdrawn',
    withdrawnReason: 'Published by mistake.',
  })
})

async function inputOf(id: string) {
  const { eventForm } = await import('@/features/events/validation')
  const { eventTexts } = await import('@/db/schema')
  const row = await eventRow(id)
  const [text] = await read.organise((db) => db.select().from(eventTexts).where(eq(eventTexts.eventId, id)))
  const fields = eventForm.parse({
    ...text,
    kind: row.kind,
    calledBy: row.calledBy,
    industrialActionId: row.industrialActionId,
    disputeId: row.disputeId ?? '',
    placeName: row.placeName ?? '',
    visitorPolicy: row.visitorPolicy,
    signUp: 'on',
    version: row.version,
  })
  return { ...fields, startsAt: row.startsAt, endsAt: row.endsAt, gatherAt: null, confirmedAt: null }
}
