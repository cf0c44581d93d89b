import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeDraft, makeStrike, putUp, suspended } from '@/db/testing/strike'
import { makeOrganisation, rowsOf, stopClock } from '@/db/testing/world'
import { getPublicEvent } from '@/features/events/queries'
import {
  acceptAffiliation,
  askAffiliation,
  endAffiliation,
  setTerms,
} from '@/features/organisations/affiliations/mutations'
import type { Membership } from '@/features/organisations/permissions'
import { confirmSignUp, mintConfirmLink } from '@/features/rsvps/holder/mutations'
import { signUp } from '@/features/rsvps/mutations'
import { changeStrike } from '../calling-off/mutations'
import { undoChange } from '../mutations'
import { getNotice, listQuestions, listShownChanges } from '../queries'

beforeEach(() => stopClock('2016-01-19T22:04Z'))
afterEach(() => stopClock(null))

/** A union with a strike, and two branches with a picket under it each: one lets the union act for it, one does not. */
async function story() {
  const world = await makeStrike()
  const [trusting, deciding] = [await makeOrganisation(), await makeOrganisation()]
  const pickets: { id: string; slug: string }[] = []
  for (const branch of [trusting, deciding]) {
    const pair = { unionId: world.union.organisation.id, branchId: branch.organisation.id }
    await askAffiliation(branch, { other: world.union.organisation.id, side: 'union' })
    await acceptAffiliation(world.union, pair)
    const terms = { unionSeesDrafts: false, unionSeesNumbers: false, unionMayEdit: false }
    await setTerms(branch, pair, { ...terms, unionMayCallOff: branch === trusting })
    pickets.push(await putUp(branch, { industrialActionId: world.strike }, '2016-01-26T08:00Z', '2016-01-26T11:00Z'))
  }
  const [theirs = { id: '', slug: '' }, others = { id: '', slug: '' }] = pickets
  return { ...world, trusting, deciding, theirs, others }
}

const statusOf = async ({ slug }: { slug: string }) => (await getPublicEvent(slug, 'en'))?.status
const callOff = (by: Membership, strike: string) => changeStrike(by, strike, suspended, 'Suspended.')

async function signUpByMail(slug: string, email: string) {
  await signUp(slug, { people: 1, email, delegation: null, language: 'en', press: randomUUID() })
  const pending = (await rowsOf('rsvps')).filter((row) => row.state === 'pending')
  for (const row of pending) await confirmSignUp(await mintConfirmLink(String(row.id)))
}

/** Mails that an act of the union, or one that follows it, owes. */
const noticesOf = async (change: Awaited<ReturnType<typeof callOff>>) =>
  (await rowsOf('outbox')).filter(
    (row) => change.ok && String(row.once_key).startsWith(`change ${change.id} `) && !row.dropped_at,
  )

test('a union that may act for its branch calls the branch’s picket off with its strike, and asks the other', async () => {
  const { union, trusting, deciding, strike, theirs, others } = await story()
  expect(await callOff(union, strike)).toMatchObject({ ok: true })
  expect([await statusOf(theirs), await statusOf(others)]).toEqual(['suspended', 'going_ahead'])
  expect((await getPublicEvent(others.slug, 'en'))?.keeperDecides).toBe(true)
  expect(await listQuestions(trusting), 'who lets the union act is not asked').toEqual([])
  expect((await listQuestions(deciding)).map(({ eventId }) => eventId)).toEqual([others.id])
  expect((await listShownChanges(theirs.id)).map(({ kind, reason }) => [kind, reason])).toContainEqual([
    'suspended',
    'Talks go on.',
  ])
  const acts = (await rowsOf('changes')).filter(
    (row) => row.keeper_id === trusting.organisation.id && row.kind === 'suspended',
  )
  expect(acts, 'it stands in the branch’s own log').toHaveLength(1)
  expect(acts[0]?.follows_id).not.toBeNull()
})

test('a draft of the branch under that strike is off as well, and nothing of it is shown', async () => {
  const { union, trusting, strike } = await story()
  const draft = await makeDraft(trusting, { industrialActionId: strike }, '2016-01-27T08:00Z', '2016-01-27T11:00Z')
  await callOff(union, strike)
  expect((await rowsOf('events')).find((row) => row.id === draft)).toMatchObject({ status: 'suspended' })
  expect(await listShownChanges(draft)).toEqual([])
})

test('somebody who signed up with both gets one mail, which speaks of both', async () => {
  const { union, strike, pickets, theirs } = await story()
  for (const slug of [pickets[0].slug, theirs.slug]) await signUpByMail(slug, 'ann@home.example')
  await signUpByMail(theirs.slug, 'bo@home.example')
  const owed = await noticesOf(await callOff(union, strike))
  expect(owed).toHaveLength(2)
  const notices = await Promise.all(owed.map((row) => getNotice(String(row.change_id), String(row.rsvp_id))))
  const counts = Object.fromEntries(notices.map((notice) => [notice?.email, notice?.signUps.length]))
  expect(counts).toEqual({ 'ann@home.example': 2, 'bo@home.example': 1 })
})

test('taken back by the union in time, it is taken back for the branch, and nobody is told', async () => {
  const { union, strike, theirs, trusting } = await story()
  await signUpByMail(theirs.slug, 'bo@home.example')
  const change = await callOff(union, strike)
  expect(await noticesOf(change)).toHaveLength(1)
  expect(await undoChange(union, change.ok ? change.id : '')).toEqual({ ok: true })
  expect(await statusOf(theirs)).toBe('going_ahead')
  expect(await noticesOf(change)).toEqual([])
  const acts = (await rowsOf('changes')).filter(
    (row) => row.keeper_id === trusting.organisation.id && row.kind === 'suspended',
  )
  expect(acts.every((row) => row.undone_at !== null)).toBe(true)
})

test('the branch takes back for itself what the union did for it', async () => {
  const { union, strike, theirs, trusting, pickets } = await story()
  await callOff(union, strike)
  const [act] = (await rowsOf('changes')).filter(
    (row) => row.keeper_id === trusting.organisation.id && row.kind === 'suspended',
  )
  expect(await undoChange(trusting, String(act?.id))).toEqual({ ok: true })
  expect([await statusOf(theirs), await statusOf(pickets[0])]).toEqual(['going_ahead', 'suspended'])
})

test('once it has ended, the branch is asked like anybody else', async () => {
  const { union, strike, theirs, trusting } = await story()
  await endAffiliation(trusting, { unionId: union.organisation.id, branchId: trusting.organisation.id })
  await callOff(union, strike)
  expect(await statusOf(theirs)).toBe('going_ahead')
  expect((await listQuestions(trusting)).map(({ eventId }) => eventId)).toEqual([theirs.id])
})
