import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { write } from '@/db/client'
import { makeStrike } from '@/db/testing/strike'
import { makeMember, makeOrganisation, rowsOf, stopClock } from '@/db/testing/world'
import { withdrawSignUp } from '../holder/mutations'
import { purgeRsvps, signUp } from '../mutations'
import { anAddress, anAnswer } from '../testing/events'
import { signUpInput } from '../validation'
import { listDelegations } from './queries'

let world: Awaited<ReturnType<typeof makeStrike>>
beforeAll(async () => {
  await stopClock('2016-01-10T12:00:00Z')
  world = await makeStrike()
  const [main, residence, second] = world.pickets
  const group = { delegation: 'Riverside teachers', banner: true, contact: '07700 900 461' }
  await signUp(main.slug, anAnswer({ ...group, people: 12 }))
  await stopClock('2016-01-10T12:01:00Z')
  await signUp(
    main.slug,
    anAnswer({ delegation: 'riverside  Teachers', people: 3, contact: 'zebramarker@example.org' }),
  )
  await signUp(main.slug, anAnswer({ delegation: 'Bus drivers', people: 20 }))
  await signUp(main.slug, anAnswer({ people: 5 }))
  await signUp(residence.slug, anAnswer({ ...group, people: 4, email: anAddress() }))
  const left = await signUp(second.slug, anAnswer({ ...group, people: 9 }))
  if ('link' in left) await withdrawSignUp(left.link)
  await signUp(second.slug, anAnswer({ ...group, people: 8 }))
  await signUp(world.rally.slug, anAnswer({ ...group, people: 30 }))
})
beforeEach(() => stopClock('2016-01-15T12:00:00Z'))
afterAll(() => stopClock(null))

const inShort = (events: Awaited<ReturnType<typeof listDelegations>>) =>
  events.map(({ id, delegations }) => [id, ...delegations.map(({ name, people }) => `${name} ${people}`)])

test('groups stand under their events, one group once, with banner and every contact it left', async () => {
  const [main] = await listDelegations(world.union)
  expect(main?.delegations).toEqual([
    { name: 'Bus drivers', people: 20, signUps: 1, banner: false, contacts: [] },
    {
      name: 'Riverside teachers',
      people: 15,
      signUps: 2,
      banner: true,
      contacts: ['07700 900 461', 'zebramarker@example.org'],
    },
  ])
})

test('who has withdrawn, or has not pressed the button of their mail, is not among them', async () => {
  const [main, , second] = world.pickets
  expect(inShort(await listDelegations(world.union))).toEqual([
    [main.id, 'Bus drivers 20', 'Riverside teachers 15'],
    [second.id, 'Riverside teachers 8'],
  ])
})

test('are of one event, of a day where the event is, or of a dispute', async () => {
  const [main, , second] = world.pickets
  const ids = async (filter: Parameters<typeof listDelegations>[1]) =>
    (await listDelegations(world.union, filter)).map(({ id }) => id)
  expect(await ids({ eventId: second.id })).toEqual([second.id])
  expect(await ids({ day: '2016-01-26' })).toEqual([main.id])
  expect(await ids({ day: '2016-01-27' })).toEqual([second.id])
  expect(await ids({ disputeId: world.dispute })).toEqual([main.id, second.id])
  expect(await ids({ disputeId: world.rally.id })).toEqual([])
  expect(await ids({ eventId: world.rally.id })).toEqual([])
})

test('are for members of the keeper, and the contact for those who organise', async () => {
  const rep = await listDelegations(await makeMember(world.union, 'steward'))
  expect(rep[0]?.delegations[1]).toMatchObject({ name: 'Riverside teachers', contacts: [] })
  const organiser = await listDelegations(await makeMember(world.union, 'organiser'))
  expect(organiser[0]?.delegations[1]?.contacts).toHaveLength(2)
  expect(await listDelegations(await makeOrganisation())).toEqual([])
  expect((await listDelegations(world.council)).map(({ id }) => id)).toEqual([world.rally.id])
})

test('a contact stands in no table as it was typed, and goes with the group', async () => {
  expect(JSON.stringify(await rowsOf('rsvps'))).not.toContain('zebramarker')
  await stopClock('2016-01-28T11:00:00Z')
  await write.organise(purgeRsvps)
  const rows = (await rowsOf('rsvps')).filter((row) => row.event_id === world.pickets[0].id)
  expect(rows.length).toBeGreaterThan(2)
  expect(rows.every((row) => row.contact_sealed === null && row.key_sealed === null)).toBe(true)
})

test('a banner or a contact without a group asks for the group', () => {
  const faults = (form: Record<string, string>) =>
    signUpInput.safeParse({ people: '2', ...form }).error?.issues.map(({ path }) => path.join('.'))
  expect(faults({ banner: 'on' })).toEqual(['delegation'])
  expect(faults({ contact: '07700 900 461' })).toEqual(['delegation'])
  expect(faults({ banner: 'on', delegation: 'Riverside teachers' })).toBeUndefined()
})
