import { afterEach, expect, test } from 'vitest'
import { stopClock } from '@/db/testing/world'
import { findSession } from '@/features/accounts/queries'
import { acceptInvitation, invite, mintInvitationLink } from './invitations/mutations'
import { findInvitation, listInvitations } from './invitations/queries'
import { setUpSite } from './mutations'
import type { Membership } from './permissions'
import { findMembership, listManaged, needsSetup } from './queries'

const founding = {
  organisation: 'Riverside Trades Council',
  kind: 'trades_council',
  person: 'Ada Example',
  email: 'ada@union.example',
  language: 'en',
} as const

async function membershipBy(made: { session: string; slug: string }): Promise<Membership> {
  const session = await findSession(made.session)
  const membership = session && (await findMembership(session.personId, made.slug))
  if (!membership) throw new Error('set-up signed nobody in')
  return membership as Membership
}

afterEach(() => stopClock(null))

// In this order: a site is set up once, and what follows is done by its administrator.
const site: { administrator?: Membership } = {}
const administrator = () => site.administrator ?? expect.fail('the site was not set up')

test('the demo’s organisation does not stand in the way of set-up', async () => {
  const demo = await setUpSite({ ...founding, email: 'demo@union.example', demo: true })
  expect(demo.ok).toBe(true)
  expect(await needsSetup()).toBe(true)
})

test('of ten who set up at one moment one does, is signed in, and administers the site', async () => {
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => setUpSite(founding)))
  const [made, ...more] = outcomes.filter((outcome) => outcome.ok)
  expect(more).toEqual([])
  expect(await needsSetup()).toBe(false)
  if (!made) throw new Error('nobody could set up')
  site.administrator = await membershipBy(made)
  expect(site.administrator).toMatchObject({ role: 'owner', siteAdministrator: true, organisation: { site: true } })
  expect(await setUpSite({ ...founding, email: 'eve@union.example' })).toEqual({ ok: false, reason: 'done' })
  expect((await listManaged(site.administrator)).map(({ name }) => name)).toEqual([founding.organisation])
})

test('another organisation comes by invitation from an administrator of the site, and from nobody else', async () => {
  const by = administrator()
  const invitation = {
    person: 'Bo Example',
    email: 'bo@union.example',
    role: 'owner',
    newOrganisation: { name: 'Site', kind: 'branch' },
  } as const
  expect(await invite({ ...by, siteAdministrator: false }, invitation, 'en')).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
  expect(await invite(by, invitation, 'en')).toEqual({ ok: true })
  expect(await invite(by, invitation, 'en')).toEqual({ ok: true })
  const [open, ...older] = await listInvitations(by)
  expect(older, 'the second invitation took the place of the first').toEqual([])
  expect(open).toMatchObject({ name: 'Bo Example', newOrganisation: 'Site' })

  const token = await mintInvitationLink(String(open?.id))
  expect(await findInvitation(token)).toMatchObject({
    organisation: founding.organisation,
    newOrganisation: { name: 'Site' },
  })
  const made = await acceptInvitation(token)
  if (!made.ok) throw new Error('the invitation was not open')
  const bo = await membershipBy(made)
  expect(bo).toMatchObject({ role: 'owner', siteAdministrator: false, organisation: { site: false, demo: false } })
  expect(made.slug, '/organise/site is a page of the site').toMatch(/^site-[a-z]{6}$/)
  expect(await invite(bo, invitation, 'en')).toEqual({ ok: false, reason: 'not-allowed' })
  expect((await listManaged(by)).map(({ name }) => name)).toEqual([founding.organisation, 'Site'])
})

test('an administrator of the site invites to it only from its own organisation', async () => {
  const by = administrator()
  const elsewhere = { ...by, organisation: { ...by.organisation, site: false } }
  const invitation = { person: 'Cy', email: 'cy@union.example', role: 'owner' } as const
  const newOrganisation = { name: 'Elsewhere', kind: 'branch' } as const
  expect(await invite(elsewhere, { ...invitation, newOrganisation }, 'en')).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
})
