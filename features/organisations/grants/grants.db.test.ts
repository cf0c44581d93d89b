import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { write } from '@/db/client'
import { putUp } from '@/db/testing/strike'
import { makeMember, makeOrganisation, rowsOf, stopClock } from '@/db/testing/world'
import { findSession } from '@/features/accounts/queries'
import {
  acceptInvitation,
  invite,
  inviteToEvent,
  mintInvitationLink,
  withdrawInvitation,
} from '../invitations/mutations'
import { listInvitations } from '../invitations/queries'
import { purgeOrganisations } from '../mutations'
import {
  canCallOff,
  canEditFacts,
  canOrganise,
  canSeeNames,
  type EventProof,
  type Membership,
  reaches,
} from '../permissions'
import { findMembership, listMembers, listMemberships } from '../queries'
import { endGrant, grantEvent, purgeGrants } from './mutations'
import { findGrant, listEventInvitations, listGrants, listGrantsOf } from './queries'

const makeEvent = async (by: Membership, from = '2031-06-10T08:00Z', to = '2031-06-10T11:00Z') =>
  (await putUp(by, {}, from, to)).id

const someGuest = () => ({ person: 'Cy Example', email: `${randomUUID()}@union.example`, mayCallOff: false })

/** Invites somebody to one event, and lets them come. */
async function lookAfter(by: Membership, event: string, guest = someGuest()) {
  expect(await inviteToEvent(by, event, guest, 'en')).toEqual({ ok: true })
  const open = (await listEventInvitations(by, event)).at(-1)
  const outcome = await acceptInvitation(await mintInvitationLink(String(open?.id)))
  if (!outcome.ok) throw new Error('the invitation was not open')
  const session = await findSession(outcome.session)
  return { personId: String(session?.personId), event: outcome.event, slug: outcome.slug }
}

afterEach(() => stopClock(null))

describe('an invitation to look after one event', () => {
  test('gives that event and nothing else of the organisation', async () => {
    const owner = await makeOrganisation()
    const [event, other] = [await makeEvent(owner), await makeEvent(owner)]
    const guest = await lookAfter(owner, event)
    expect(guest).toMatchObject({ event, slug: owner.organisation.slug })
    expect(await findMembership(guest.personId, guest.slug), 'no member of the organisation').toBeNull()
    expect(await listMemberships(guest.personId)).toEqual([])
    expect(await findGrant(guest.personId, guest.slug, other)).toBeNull()
    expect(await findGrant(guest.personId, (await makeOrganisation()).organisation.slug, event)).toBeNull()
    const proof = await findGrant(guest.personId, guest.slug, event)
    expect(proof).toMatchObject({ role: 'picket_organiser', scope: { event, mayEdit: true, mayCallOff: false } })
    expect((await listGrantsOf(guest.personId)).map(({ eventId }) => eventId)).toEqual([event])
    expect((await listMembers(owner)).map(({ role }) => role)).toEqual(['owner', 'picket_organiser'])
  })

  test('is an organiser’s to send and to take back, for events of their own', async () => {
    const [owner, stranger] = [await makeOrganisation(), await makeOrganisation()]
    const [organiser, press] = [await makeMember(owner, 'organiser'), await makeMember(owner, 'press_officer')]
    const event = await makeEvent(owner)
    expect(await inviteToEvent(press, event, someGuest(), 'en')).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await inviteToEvent(stranger, event, someGuest(), 'en')).toEqual({ ok: false, reason: 'unknown' })
    expect(await inviteToEvent(organiser, event, someGuest(), 'en')).toEqual({ ok: true })
    const [open] = await listEventInvitations(owner, event)
    expect(await listInvitations(owner), 'it is none to the whole organisation').toEqual([])
    expect(await withdrawInvitation(stranger, String(open?.id))).toEqual({ ok: false, reason: 'unknown' })
    expect(await withdrawInvitation(organiser, String(open?.id))).toEqual({ ok: true })
    await invite(owner, { person: 'Di', email: `${randomUUID()}@union.example`, role: 'owner' }, 'en')
    const [wide] = await listInvitations(owner)
    expect(await withdrawInvitation(organiser, String(wide?.id)), 'an administrator’s').toEqual({
      ok: false,
      reason: 'not-allowed',
    })
  })

  test('is not for members, who are given the event instead', async () => {
    const owner = await makeOrganisation()
    const event = await makeEvent(owner)
    const guest = someGuest()
    await lookAfter(owner, event, guest)
    expect(await inviteToEvent(owner, event, guest, 'en')).toEqual({ ok: false, reason: 'belongs' })
  })

  test('sent again for the same event takes the place of the open one, and for another event stands beside it', async () => {
    const owner = await makeOrganisation()
    const [event, other] = [await makeEvent(owner), await makeEvent(owner)]
    const guest = someGuest()
    for (const id of [event, event, other]) expect(await inviteToEvent(owner, id, guest, 'en')).toEqual({ ok: true })
    expect(await listEventInvitations(owner, event)).toHaveLength(1)
    expect(await listEventInvitations(owner, other)).toHaveLength(1)
  })

  test('leaves a role in the whole organisation as it is, and a later wider role is had', async () => {
    const owner = await makeOrganisation()
    const event = await makeEvent(owner)
    const rep = await makeMember(owner, 'steward')
    expect(await grantEvent(owner, event, rep.memberId, { mayCallOff: true })).toEqual({ ok: true })
    expect(await findMembership(rep.personId, rep.organisation.slug)).toMatchObject({ role: 'steward' })
    expect(await findGrant(rep.personId, rep.organisation.slug, event)).toMatchObject({ scope: { mayCallOff: true } })

    const guest = someGuest()
    // Invited to the whole first; accepts the one event, then the other.
    await invite(owner, { ...guest, role: 'organiser' }, 'en')
    const [wide] = await listInvitations(owner)
    const { personId, slug } = await lookAfter(owner, event, guest)
    expect((await acceptInvitation(await mintInvitationLink(String(wide?.id)))).ok).toBe(true)
    expect(await findMembership(personId, slug)).toMatchObject({ role: 'organiser' })
  })
})

describe('looking after an event', () => {
  test('ends by itself a day after the event, wherever that has moved', async () => {
    const owner = await makeOrganisation()
    await stopClock('2026-01-10T08:00Z')
    const event = await makeEvent(owner, '2026-01-12T08:00Z', '2026-01-12T11:00Z')
    const { personId, slug } = await lookAfter(owner, event)
    await stopClock('2026-01-13T10:59Z')
    expect(await findGrant(personId, slug, event)).not.toBeNull()
    await stopClock('2026-01-13T11:00Z')
    expect(await findGrant(personId, slug, event)).toBeNull()
    expect(await listGrants(owner, event)).toEqual([])
  })

  test('ends on its last day where one was said', async () => {
    const owner = await makeOrganisation()
    await stopClock('2026-01-10T08:00Z')
    const event = await makeEvent(owner, '2026-01-12T08:00Z', '2026-01-12T11:00Z')
    const rep = await makeMember(owner, 'steward')
    const until = (expiresOn: string) => grantEvent(owner, event, rep.memberId, { mayCallOff: false, expiresOn })
    expect(await until('2026-01-09')).toEqual({ ok: false, reason: 'past' })
    expect(await until('2026-01-11')).toEqual({ ok: true })
    await stopClock('2026-01-11T23:58Z')
    expect(await findGrant(rep.personId, rep.organisation.slug, event)).not.toBeNull()
    await stopClock('2026-01-12T00:00Z')
    expect(await findGrant(rep.personId, rep.organisation.slug, event)).toBeNull()
  })

  test('is given and taken by organisers of the same organisation, at once', async () => {
    const [owner, stranger] = [await makeOrganisation(), await makeOrganisation()]
    const [rep, theirs] = [await makeMember(owner, 'steward'), await makeMember(stranger, 'steward')]
    const event = await makeEvent(owner)
    const plain = { mayCallOff: false }
    expect(await grantEvent(rep, event, rep.memberId, plain)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await grantEvent(owner, event, theirs.memberId, plain)).toEqual({ ok: false, reason: 'unknown' })
    expect(await grantEvent(stranger, event, theirs.memberId, plain)).toEqual({ ok: false, reason: 'unknown' })
    expect(await grantEvent(owner, event, rep.memberId, plain)).toEqual({ ok: true })
    expect(await grantEvent(owner, event, rep.memberId, { mayCallOff: true }), 'given again').toEqual({ ok: true })
    expect(await listGrants(owner, event)).toMatchObject([{ id: rep.memberId, mayCallOff: true }])
    expect(await listGrants(stranger, event)).toEqual([])
    expect(await endGrant(stranger, event, rep.memberId)).toEqual({ ok: false, reason: 'unknown' })
    expect(await endGrant(owner, event, rep.memberId)).toEqual({ ok: true })
    expect(await findGrant(rep.personId, rep.organisation.slug, event)).toBeNull()
  })

  test('is forgotten thirty days after the event, with whoever looked after nothing else', async () => {
    const owner = await makeOrganisation()
    await stopClock('2026-01-10T08:00Z')
    const event = await makeEvent(owner, '2026-01-12T08:00Z', '2026-01-12T11:00Z')
    const { personId } = await lookAfter(owner, event)
    const purge = async () => {
      await write.organise(purgeGrants)
      await write.organise(purgeOrganisations)
    }
    const known = async () => (await rowsOf('people')).some(({ id }) => id === personId)
    await stopClock('2026-02-12T10:00Z')
    await purge()
    expect(await known()).toBe(true)
    await stopClock('2026-02-12T11:01Z')
    await purge()
    expect(await known()).toBe(false)
    expect((await rowsOf('event_grants')).some(({ event_id }) => event_id === event)).toBe(false)
    expect((await listMembers(owner)).map(({ role }) => role)).toEqual(['owner'])
  })
})

describe('a proof for one event', () => {
  const [event, other] = [randomUUID(), randomUUID()]
  const scope = { event, mayEdit: true, mayCallOff: false, seesNumbers: true, seesNames: true }
  const one = { role: 'picket_organiser', scope } as EventProof
  const member = (role: Membership['role']) => ({ role }) as EventProof

  test.each([
    ['owner', true],
    ['organiser', true],
    ['press_officer', false],
    ['steward', false],
  ] as const)('is no role in the organisation: %s', (role, may) => {
    expect([canEditFacts(member(role), event), canCallOff(member(role), event)]).toEqual([may, may])
    expect(canOrganise({ role, scope }), 'whatever role it names').toBe(false)
    expect([reaches(member(role), event), canSeeNames(member(role))]).toEqual([true, true])
  })

  test('reaches that event, as far as it says', () => {
    expect([canEditFacts(one, event), canCallOff(one, event), reaches(one, event)]).toEqual([true, false, true])
    expect([canEditFacts(one, other), reaches(one, other)]).toEqual([false, false])
    const more = { ...one, scope: { ...scope, mayCallOff: true, mayEdit: false, seesNames: false } } as EventProof
    expect([canCallOff(more, event), canCallOff(more, other), canEditFacts(more, event)]).toEqual([true, false, false])
    expect(canSeeNames(more)).toBe(false)
  })
})
