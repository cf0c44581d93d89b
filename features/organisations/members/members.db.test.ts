import { afterEach, describe, expect, test } from 'vitest'
import { putUp } from '@/db/testing/strike'
import { makeMember, makeOrganisation, makePicketOrganiser, rowsOf, stopClock } from '@/db/testing/world'
import { getPersonAddress } from '@/features/accounts/queries'
import type { OwedMail } from '@/features/outbox/mutations'
import { grantEvent } from '../grants/mutations'
import { organisationMails } from '../jobs'
import { changeRole, removeMember } from '../mutations'
import type { Membership } from '../permissions'
import { findMembership, listMembers } from '../queries'
import { handOver, tellOfEndings } from './mutations'

const rolesIn = async (by: Membership) => (await listMembers(by)).map(({ role }) => role).sort()
const owedTo = async ({ personId }: Membership, kind: string) =>
  (await rowsOf('outbox')).filter((row) => row.person_id === personId && row.kind === kind)
const render = (kind: string, { personId, organisation }: Membership) =>
  organisationMails[kind]?.({ personId, keeperId: organisation.id } as OwedMail)

afterEach(() => stopClock(null))

describe('a hand-over', () => {
  test('lets the last administrator step back or leave, because somebody else is one from that moment', async () => {
    const owner = await makeOrganisation()
    const heir = await makeMember(owner, 'steward')
    const last = { ok: false, reason: 'last-administrator' }
    expect(await removeMember(owner, owner.memberId)).toEqual(last)
    expect(await handOver(owner, { member: heir.memberId, leave: false })).toEqual({ ok: true, left: false })
    expect(await rolesIn(owner)).toEqual(['organiser', 'owner'])
    expect(await findMembership(heir.personId, owner.organisation.slug)).toMatchObject({ role: 'owner' })

    expect(await handOver(heir, { member: owner.memberId, leave: true })).toEqual({ ok: true, left: true })
    expect(await findMembership(heir.personId, owner.organisation.slug)).toBeNull()
    expect(await rolesIn(owner)).toEqual(['owner'])
  })

  test('takes the last day away from who becomes administrator', async () => {
    const owner = await makeOrganisation()
    const heir = await makeMember(owner, 'organiser')
    await stopClock('2026-06-28T08:00Z')
    await changeRole(owner, heir.memberId, 'organiser', '2026-07-01')
    expect(await handOver(owner, { member: heir.memberId, leave: true })).toMatchObject({ ok: true })
    await stopClock('2027-07-01T08:00Z')
    expect(await rolesIn(heir)).toEqual(['owner'])
  })

  test('is told to both by mail, which names nobody', async () => {
    const owner = await makeOrganisation()
    const heir = await makeMember(owner, 'organiser')
    await handOver(owner, { member: heir.memberId, leave: true })
    expect(await owedTo(heir, 'handed-over-to')).toHaveLength(1)
    expect(await owedTo(owner, 'handed-over-by')).toHaveLength(1)
    for (const [kind, who] of [
      ['handed-over-to', heir],
      ['handed-over-by', owner],
    ] as const) {
      const mail = await render(kind, who)
      expect(mail?.to).toBe((await getPersonAddress(who.personId))?.email)
      expect(JSON.stringify(mail)).not.toMatch(new RegExp(`Example|${owner.organisation.name}`))
    }
  })

  test('is an administrator’s, to somebody else in the whole of the same organisation', async () => {
    const [owner, stranger] = [await makeOrganisation(), await makeOrganisation()]
    const organiser = await makeMember(owner, 'organiser')
    const gate = await makePicketOrganiser(owner)
    const to = (by: Membership, { memberId }: Membership) => handOver(by, { member: memberId, leave: true })
    expect(await to(organiser, owner)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await to(owner, stranger)).toEqual({ ok: false, reason: 'unknown' })
    expect(await to(owner, owner)).toEqual({ ok: false, reason: 'unknown' })
    expect(await handOver(owner, { member: gate.memberId, leave: true }), 'for one event alone').toEqual({
      ok: false,
      reason: 'unknown',
    })
    expect(await rolesIn(owner)).toEqual(['organiser', 'owner', 'picket_organiser'])
  })

  test('from both sides at one moment leaves one administrator', async () => {
    for (let round = 0; round < 8; round++) {
      const first = await makeOrganisation()
      const second = await makeMember(first, 'owner')
      const outcomes = await Promise.all([
        handOver(first, { member: second.memberId, leave: true }),
        handOver(second, { member: first.memberId, leave: true }),
        removeMember(first, second.memberId),
      ])
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
      expect(await rolesIn(first)).toEqual(['owner'])
    }
  })
})

describe('a role that ends', () => {
  test('is told to its holder a week before, once, and again when its end moves', async () => {
    const owner = await makeOrganisation()
    const member = await makeMember(owner, 'organiser')
    await stopClock('2026-06-01T08:00Z')
    await changeRole(owner, member.memberId, 'organiser', '2026-06-20')
    await tellOfEndings()
    expect(await owedTo(member, 'role-ends')).toEqual([])
    await stopClock('2026-06-14T08:00Z')
    await Promise.all([tellOfEndings(), tellOfEndings()])
    await tellOfEndings()
    expect(await owedTo(member, 'role-ends')).toHaveLength(1)
    const mail = await render('role-ends', member)
    expect(mail?.to).toBe((await getPersonAddress(member.personId))?.email)
    expect(JSON.stringify(mail?.paragraphs)).toContain('Saturday 20 June 2026')

    await changeRole(owner, member.memberId, 'organiser', '2026-06-30')
    expect(await render('role-ends', member), 'what is no longer so is not sent').toBeNull()
    await stopClock('2026-06-24T08:00Z')
    await tellOfEndings()
    expect(await owedTo(member, 'role-ends')).toHaveLength(2)
  })

  test('for one event is told as well, where a day was said', async () => {
    const owner = await makeOrganisation()
    await stopClock('2026-06-14T08:00Z')
    const { id } = await putUp(owner, {}, '2026-06-25T08:00Z', '2026-06-25T11:00Z')
    const [dated, plain] = [await makeMember(owner, 'steward'), await makeMember(owner, 'steward')]
    await grantEvent(owner, id, dated.memberId, { mayCallOff: false, expiresOn: '2026-06-20' })
    await grantEvent(owner, id, plain.memberId, { mayCallOff: false })
    await tellOfEndings()
    expect(await owedTo(dated, 'role-ends')).toHaveLength(1)
    expect(await owedTo(plain, 'role-ends')).toEqual([])
  })
})
