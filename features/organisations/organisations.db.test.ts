import { randomBytes, randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { write } from '@/db/client'
import { makeMember, makeOrganisation, rowsOf, stopClock } from '@/db/testing/world'
import { findSession } from '@/features/accounts/queries'
import type { OwedMail } from '@/features/outbox/mutations'
import { env } from '@/lib/env'
import { acceptInvitation, invite, mintInvitationLink, withdrawInvitation } from './invitations/mutations'
import { findInvitation, listInvitations } from './invitations/queries'
import { organisationMails } from './jobs'
import { addMember, changeRole, removeMember, updateOrganisation } from './mutations'
import type { Membership } from './permissions'
import { findMembership, getOrganisationSettings, listMembers } from './queries'
import { invitationForm, organisationForm } from './validation'

const someAddress = () => `${randomUUID()}@union.example`
const someGuest = () => ({ person: 'Cy Example', email: someAddress(), role: 'organiser' }) as const
const rolesIn = async (by: Membership) => (await listMembers(by)).map(({ role }) => role).sort()

/** Invites and gives back the invitation's id and the link its mail would carry. */
async function inviteSomebody(by: Membership, guest: Parameters<typeof invite>[1] = someGuest()) {
  expect(await invite(by, guest, 'en')).toEqual({ ok: true })
  const [open] = await listInvitations(by)
  return { id: String(open?.id), token: await mintInvitationLink(String(open?.id)) }
}

async function accept(token: string) {
  const outcome = await acceptInvitation(token)
  if (!outcome.ok) throw new Error('the invitation was not open')
  const session = await findSession(outcome.session)
  return { personId: String(session?.personId), slug: outcome.slug }
}

afterEach(() => stopClock(null))

test('no name or address of a member or guest stands in the database', async () => {
  const owner = await makeOrganisation()
  await inviteSomebody(owner)
  const tables = ['members', 'people', 'invitations', 'outbox', 'activity']
  const rows = (await Promise.all(tables.map(rowsOf))).flat()
  const values = rows.flatMap((row) => Object.values(row))
  const text = values.map((value) => (Buffer.isBuffer(value) ? value.toString() : JSON.stringify(value)))
  expect(text.join('\n')).not.toMatch(/(Ada|Cy) Example|union[.]example/)
})

describe('an invitation', () => {
  test('is mailed, and accepted once, by whoever holds its link', async () => {
    const owner = await makeOrganisation()
    const guest = someGuest()
    expect(await invite(owner, guest, 'en')).toEqual({ ok: true })
    const [open] = await listInvitations(owner)
    const mail = await organisationMails.invitation?.({ invitationId: open?.id } as OwedMail)
    expect(mail?.to).toBe(guest.email)
    const link = mail?.paragraphs.find((paragraph) => typeof paragraph === 'object')
    const token = typeof link === 'object' ? String(link.href.split('/').at(-1)) : ''
    expect(await findInvitation(token)).toMatchObject({ organisation: owner.organisation.name, role: 'organiser' })

    const outcomes = await Promise.all(Array.from({ length: 10 }, () => acceptInvitation(token)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await acceptInvitation(token)).toEqual({ ok: false, reason: 'spent' })
    expect(await findInvitation(token)).toBeNull()
    expect(await listInvitations(owner)).toEqual([])
    expect((await listMembers(owner)).map(({ name, role }) => [name, role])).toEqual([
      ['Ada Example', 'owner'],
      ['Cy Example', 'organiser'],
    ])
  })

  test('is open for seven days by the clock of the database', async () => {
    const owner = await makeOrganisation()
    await stopClock('2026-01-10T08:00Z')
    const { id, token } = await inviteSomebody(owner)
    await stopClock('2026-01-17T07:59Z')
    expect(await findInvitation(token)).not.toBeNull()
    await stopClock('2026-01-17T08:00Z')
    expect(await findInvitation(token)).toBeNull()
    expect(await acceptInvitation(token)).toEqual({ ok: false, reason: 'spent' })
    expect(await listInvitations(owner)).toEqual([])
    const mail = await organisationMails.invitation?.({ invitationId: id } as OwedMail)
    expect(mail, 'a mail that comes too late carries no dead link').toBeNull()
  })

  test('can be taken back, by an administrator of the same organisation', async () => {
    const [owner, stranger] = [await makeOrganisation(), await makeOrganisation()]
    const organiser = await makeMember(owner, 'organiser')
    const { id, token } = await inviteSomebody(owner)
    expect(await withdrawInvitation(stranger, id)).toEqual({ ok: false, reason: 'unknown' })
    expect(await withdrawInvitation(organiser, id)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await findInvitation(token)).not.toBeNull()
    expect(await withdrawInvitation(owner, id)).toEqual({ ok: true })
    expect(await acceptInvitation(token)).toEqual({ ok: false, reason: 'spent' })
    expect((await rowsOf('outbox')).some((row) => row.invitation_id === id)).toBe(false)
    expect(await withdrawInvitation(owner, id)).toEqual({ ok: false, reason: 'unknown' })
  })

  test('is an administrator’s to send, and not for a day that is over', async () => {
    const owner = await makeOrganisation()
    const press = await makeMember(owner, 'press_officer')
    expect(await invite(press, someGuest(), 'en')).toEqual({ ok: false, reason: 'not-allowed' })
    await stopClock('2026-01-10T08:00Z')
    const until = (expiresOn: string) => invite(owner, { ...someGuest(), expiresOn }, 'en')
    expect(await until('2026-01-09')).toEqual({ ok: false, reason: 'past' })
    expect(await until('2026-01-10')).toEqual({ ok: true })
  })

  test('takes the place of an open one to the same address, also after a new key', async () => {
    const owner = await makeOrganisation()
    const guest = someGuest()
    const first = await inviteSomebody(owner, guest)
    const older = env().ENCRYPTION_KEYS
    Object.assign(env(), { ENCRYPTION_KEYS: `k2:${randomBytes(32).toString('base64')},${older}` })
    try {
      const second = await inviteSomebody(owner, { ...guest, role: 'steward' })
      expect(await listInvitations(owner)).toHaveLength(1)
      expect(await acceptInvitation(first.token)).toEqual({ ok: false, reason: 'spent' })
      expect((await acceptInvitation(second.token)).ok).toBe(true)
      expect(await rolesIn(owner)).toEqual(['owner', 'steward'])
    } finally {
      Object.assign(env(), { ENCRYPTION_KEYS: older })
    }
  })

  test('sent by several at one moment is one', async () => {
    const owner = await makeOrganisation()
    const guest = someGuest()
    await Promise.all(Array.from({ length: 5 }, () => invite(owner, guest, 'en')))
    expect(await listInvitations(owner)).toHaveLength(1)
  })

  test('is not for members, and lowers nobody’s role', async () => {
    const owner = await makeOrganisation()
    const guest = someGuest()
    const early = await inviteSomebody(owner, guest)
    const { personId } = await accept((await inviteSomebody(owner, { ...guest, role: 'owner' })).token)
    expect(await acceptInvitation(early.token)).toEqual({ ok: false, reason: 'spent' })
    expect(await invite(owner, { ...guest, role: 'steward' }, 'en')).toEqual({ ok: false, reason: 'belongs' })

    const again = { keeperId: owner.organisation.id, personId, name: 'Cy', role: 'steward', expiresAt: null } as const
    const memberId = await write.organise((tx) => addMember(tx, again))
    expect(await findMembership(personId, owner.organisation.slug)).toMatchObject({ role: 'owner', memberId })
  })
})

describe('a role', () => {
  test('that ends is no membership from the end of its last day', async () => {
    const owner = await makeOrganisation()
    await stopClock('2026-06-28T08:00Z')
    const { token } = await inviteSomebody(owner, { ...someGuest(), expiresOn: '2026-07-01' })
    const { personId, slug } = await accept(token)
    // Summer time: the day ends an hour before midnight UTC.
    await stopClock('2026-07-01T22:58Z')
    expect(await findMembership(personId, slug)).toMatchObject({ role: 'organiser' })
    expect(await rolesIn(owner)).toEqual(['organiser', 'owner'])
    await stopClock('2026-07-01T23:00Z')
    expect(await findMembership(personId, slug)).toBeNull()
    expect(await rolesIn(owner)).toEqual(['owner'])
  })

  test('that ended begins anew with an invitation', async () => {
    const owner = await makeOrganisation()
    const guest = someGuest()
    await stopClock('2026-06-28T08:00Z')
    await accept((await inviteSomebody(owner, { ...guest, expiresOn: '2026-06-29' })).token)
    await stopClock('2026-07-02T08:00Z')
    const { personId, slug } = await accept((await inviteSomebody(owner, { ...guest, role: 'press_officer' })).token)
    expect(await findMembership(personId, slug)).toMatchObject({ role: 'press_officer' })
    expect(await listMembers(owner)).toHaveLength(2)
  })

  test('changes at once, with or without a last day', async () => {
    const owner = await makeOrganisation()
    const member = await makeMember(owner, 'steward')
    await stopClock('2026-06-28T08:00Z')
    const now = () => findMembership(member.personId, owner.organisation.slug)
    expect(await changeRole(owner, member.memberId, 'organiser', '2026-06-27')).toEqual({ ok: false, reason: 'past' })
    expect(await changeRole(owner, member.memberId, 'organiser', '2026-06-30')).toEqual({ ok: true })
    expect(await now()).toMatchObject({ role: 'organiser' })
    await stopClock('2026-06-30T22:00Z')
    expect(await changeRole(owner, member.memberId, 'press_officer')).toEqual({ ok: true })
    await stopClock('2026-07-30T08:00Z')
    expect(await now()).toMatchObject({ role: 'press_officer' })
  })

  test('is an administrator’s to give, and only in their own organisation', async () => {
    const [owner, stranger] = [await makeOrganisation(), await makeOrganisation()]
    const press = await makeMember(owner, 'press_officer')
    expect(await changeRole(press, press.memberId, 'owner')).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await changeRole(stranger, press.memberId, 'owner')).toEqual({ ok: false, reason: 'unknown' })
    expect(await removeMember(press, owner.memberId)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await removeMember(stranger, press.memberId)).toEqual({ ok: false, reason: 'unknown' })
    expect(await rolesIn(owner)).toEqual(['owner', 'press_officer'])
  })

  test('is taken away at once, also from who is about to act', async () => {
    const owner = await makeOrganisation()
    const second = await makeMember(owner, 'owner')
    const press = await makeMember(owner, 'press_officer')
    expect(await removeMember(owner, press.memberId)).toEqual({ ok: true })
    expect(await findMembership(press.personId, owner.organisation.slug)).toBeNull()
    expect(await removeMember(owner, second.memberId)).toEqual({ ok: true })
    expect(await removeMember(second, owner.memberId)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await listMembers(owner)).toHaveLength(1)
  })

  test('as administrator stays with the last one for whom it does not end', async () => {
    const owner = await makeOrganisation()
    const last = { ok: false, reason: 'last-administrator' }
    expect(await changeRole(owner, owner.memberId, 'steward')).toEqual(last)
    expect(await removeMember(owner, owner.memberId)).toEqual(last)
    await stopClock('2026-06-28T08:00Z')
    expect(await changeRole(owner, owner.memberId, 'owner', '2026-07-01')).toEqual(last)
    const second = await makeMember(owner, 'steward')
    expect(await changeRole(owner, second.memberId, 'owner', '2026-07-01')).toEqual({ ok: true })
    expect(await removeMember(owner, owner.memberId), 'the other one’s role ends').toEqual(last)
    expect(await changeRole(owner, second.memberId, 'owner')).toEqual({ ok: true })
    expect(await removeMember(owner, owner.memberId)).toEqual({ ok: true })
    expect(await rolesIn(second)).toEqual(['owner'])
  })

  test('of two administrators who remove each other at one moment, one stays', async () => {
    for (let round = 0; round < 10; round++) {
      const first = await makeOrganisation()
      const second = await makeMember(first, 'owner')
      const outcomes = await Promise.all([removeMember(first, second.memberId), removeMember(second, first.memberId)])
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
      expect(await rolesIn(first)).toEqual(['owner'])
    }
  })
})

describe('settings', () => {
  const filled = { kind: 'branch', about: 'We are a branch.', website: '', pressContact: '', dataContact: '' } as const

  test('are saved, and the second of two savers is given what the first one wrote', async () => {
    const owner = await makeOrganisation()
    const { version } = await getOrganisationSettings(owner)
    expect(
      await updateOrganisation(owner, { ...filled, name: 'First', website: 'https://first.example', version }),
    ).toEqual({ ok: true })
    const second = { ...filled, name: 'Second', version }
    expect(await updateOrganisation(owner, second)).toMatchObject({
      ok: false,
      reason: 'conflict',
      current: { name: 'First', website: 'https://first.example', version: version + 1 },
    })
    expect(await getOrganisationSettings(owner)).toMatchObject({ name: 'First', kind: 'branch' })
    expect(await updateOrganisation(owner, { ...second, version: version + 1 })).toEqual({ ok: true })
    expect(await getOrganisationSettings(owner)).toMatchObject({ name: 'Second', website: null })
  })

  test('saved by several at one moment are one’s', async () => {
    const owner = await makeOrganisation()
    const { version } = await getOrganisationSettings(owner)
    const names = ['A', 'B', 'C', 'D', 'E']
    const outcomes = await Promise.all(names.map((name) => updateOrganisation(owner, { ...filled, name, version })))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('are an administrator’s, and name in the record only what changed', async () => {
    const owner = await makeOrganisation()
    const organiser = await makeMember(owner, 'organiser')
    const settings = await getOrganisationSettings(owner)
    const { name, version } = settings
    expect(await updateOrganisation(organiser, { ...filled, name, version })).toEqual({
      ok: false,
      reason: 'not-allowed',
    })
    await updateOrganisation(owner, { ...filled, name, version })
    const edited = (await rowsOf('activity')).filter(
      (row) => row.verb === 'edited' && row.subject_id === owner.organisation.id,
    )
    expect(edited.map((row) => row.fields)).toEqual([['kind', 'about']])
  })
})

test('a day that is not in the calendar and a link that is none are refused in words', () => {
  const invitation = { ...someGuest(), expiresOn: '2026-02-28' }
  expect(invitationForm.safeParse(invitation).success).toBe(true)
  expect(invitationForm.parse({ ...invitation, expiresOn: '' }).expiresOn).toBe('')
  const wrongDay = invitationForm.safeParse({ ...invitation, expiresOn: '2026-02-31' })
  expect(wrongDay.error?.issues.map(({ path, message }) => [...path, message])).toEqual([
    ['expiresOn', 'form.error.date'],
  ])
  const settings = { name: 'A branch', kind: 'branch', version: '1' }
  expect(organisationForm.parse(settings)).toMatchObject({ website: '', version: 1 })
  const wrongLink = organisationForm.safeParse({ ...settings, website: 'javascript:alert(1)' })
  expect(wrongLink.error?.issues.map(({ message }) => message)).toEqual(['form.error.link'])
})
