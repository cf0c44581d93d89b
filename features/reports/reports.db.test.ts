import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { write } from '@/db/client'
import { organisations } from '@/db/schema'
import { putUp } from '@/db/testing/strike'
import { makeMember, makeOrganisation, rowsOf, stopClock } from '@/db/testing/world'
import { getPersonAddress } from '@/features/accounts/queries'
import { changeMails } from '@/features/changes/jobs'
import { getPublicEvent } from '@/features/events/queries'
import type { Membership } from '@/features/organisations/permissions'
import { findMembership } from '@/features/organisations/queries'
import { drainOutbox } from '@/features/outbox/mutations'
import { confirmSignUp, mintConfirmLink } from '@/features/rsvps/holder/mutations'
import { rsvpMails } from '@/features/rsvps/jobs'
import { signUp } from '@/features/rsvps/mutations'
import { anAddress, anAnswer } from '@/features/rsvps/testing/events'
import type { Mail } from '@/lib/mail/message'
import { reportMails } from './jobs'
import { purgeReports, sendReport } from './mutations'
import { countOpenReports, countSiteReports, listReports, listSiteReports } from './queries'
import { closeReport, closeSiteReport, hideListing } from './queue/mutations'
import { mostInAMinute } from './rules'

let keeper: Membership
let site: Membership
beforeAll(async () => {
  await stopClock('2016-01-10T12:00:00Z')
  const first = await makeOrganisation()
  await write.organise((tx) =>
    tx.update(organisations).set({ site: true }).where(eq(organisations.id, first.organisation.id)),
  )
  site = (await findMembership(first.personId, first.organisation.slug)) as Membership
  keeper = await makeOrganisation()
})
beforeEach(() => stopClock('2016-01-15T12:00:00Z'))
afterAll(() => stopClock(null))

const listing = () => putUp(keeper, {}, '2016-01-30T08:00:00Z', '2016-01-30T11:00:00Z')
const report = (slug: string, over: Partial<Parameters<typeof sendReport>[1]> = {}) =>
  sendReport(slug, { reason: 'fake', text: 'Zebramarker did not call it.', press: randomUUID(), ...over })
const idOf = async (eventId: string) => String((await rowsOf('reports')).find((row) => row.event_id === eventId)?.id)
const rowOf = async (id: string) => (await rowsOf('reports')).find((row) => row.id === id)
const addressOf = async (by: Membership) => (await getPersonAddress(by.personId))?.email ?? ''

async function mailsNow() {
  const mails: Mail[] = []
  await drainOutbox({ ...reportMails, ...changeMails, ...rsvpMails }, { send: async (mail) => void mails.push(mail) })
  return mails
}

describe('a report', () => {
  test('stands in two queues, and each closes its own', async () => {
    const { id: eventId, slug } = await listing()
    expect(await report(slug)).toEqual({ ok: true })
    const id = await idOf(eventId)
    const [mine, all] = [await countOpenReports(keeper), await countSiteReports(site)]
    expect((await listReports(keeper)).find((one) => one.id === id)).toMatchObject({
      reason: 'fake',
      text: 'Zebramarker did not call it.',
      keeperDoneAt: null,
      siteDoneAt: null,
    })
    await closeReport(keeper, id)
    expect([await countOpenReports(keeper), await countSiteReports(site)]).toEqual([mine - 1, all])
    expect((await listSiteReports(site)).find((one) => one.id === id)?.keeperDoneAt).not.toBeNull()
    await closeSiteReport(site, id)
    expect(await countSiteReports(site)).toBe(all - 1)
    expect(await getPublicEvent(slug, 'en')).toMatchObject({ publication: 'public' })
  })

  test('stands in no table as it was typed, and says nothing of who sent it', async () => {
    const { id: eventId, slug } = await listing()
    await report(slug)
    const row = (await rowsOf('reports')).find((one) => one.event_id === eventId)
    expect(JSON.stringify([row, await rowsOf('activity')])).not.toContain('Zebramarker')
    expect(Object.keys(row ?? {}).sort()).toEqual(
      [
        'created_at',
        'event_id',
        'id',
        'keeper_done_at',
        'keeper_id',
        'key_sealed',
        'press_hash',
        'reason',
        'site_done_at',
        'text_sealed',
      ].sort(),
    )
  })

  test('tells keeper and site by one mail each a day, however many report', async () => {
    await mailsNow()
    await stopClock('2016-01-18T12:00:00Z')
    const { slug } = await listing()
    for (let i = 0; i < 4; i++) await report(slug)
    const mails = await mailsNow()
    expect(mails.map(({ to }) => to).sort()).toEqual([await addressOf(keeper), await addressOf(site)].sort())
    expect(JSON.stringify(mails)).not.toContain(slug)
    await stopClock('2016-01-19T12:00:00Z')
    await report(slug)
    expect(await mailsNow()).toHaveLength(2)
  })

  test('pressed twice is one, a burst is stopped, and what is not public cannot be reported', async () => {
    const { id: eventId, slug } = await listing()
    const press = randomUUID()
    await Promise.all(Array.from({ length: 4 }, () => report(slug, { press })))
    expect((await rowsOf('reports')).filter((row) => row.event_id === eventId)).toHaveLength(1)
    for (let i = 4; i < mostInAMinute; i++) await report(slug)
    expect(await report(slug)).toEqual({ ok: false, reason: 'busy' })
    expect(await report('nothing-here')).toEqual({ ok: false, reason: 'unknown' })
  })

  test('is closed by those whose it is', async () => {
    const { id: eventId, slug } = await listing()
    await report(slug)
    const id = await idOf(eventId)
    const stranger = await makeOrganisation()
    expect(await closeReport(stranger, id)).toEqual({ ok: false, reason: 'unknown' })
    expect(await closeReport(await makeMember(keeper, 'steward'), id)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await closeSiteReport(keeper, id)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await hideListing(keeper, id, 'x')).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await hideListing(stranger, id, 'x')).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await listSiteReports(keeper)).toEqual([])
    expect(await countSiteReports(keeper)).toBe(0)
    expect(await getPublicEvent(slug, 'en')).toMatchObject({ publication: 'public' })
  })
})

test('a listing that the site hides leaves a notice, and everybody concerned is told', async () => {
  await mailsNow()
  await stopClock('2016-01-20T12:00:00Z')
  const { id: eventId, slug } = await listing()
  const email = anAddress()
  await signUp(slug, anAnswer({ email }))
  const rsvp = (await rowsOf('rsvps')).find((row) => row.event_id === eventId)
  await confirmSignUp(await mintConfirmLink(String(rsvp?.id)))
  await report(slug)
  await report(slug, { reason: 'unsafe' })
  await mailsNow()
  const id = await idOf(eventId)
  expect(await hideListing(site, id, 'The union did not call it.')).toEqual({ ok: true })
  expect(await hideListing(site, id, 'Again.')).toEqual({ ok: false, reason: 'unknown' })
  expect(await getPublicEvent(slug, 'en')).toMatchObject({
    publication: 'withdrawn',
    withdrawnReason: 'The union did not call it.',
  })
  expect(
    (await rowsOf('reports')).filter((row) => row.event_id === eventId && (!row.site_done_at || !row.keeper_done_at)),
  ).toEqual([])
  await stopClock('2016-01-20T12:01:00Z')
  const mails = await mailsNow()
  const [owner, admin] = [await addressOf(keeper), await addressOf(site)]
  expect(mails.map(({ to }) => to).sort()).toEqual([owner, admin, email].sort())
  const theirs = mails.find(({ to }) => to === email)
  expect(JSON.stringify(theirs)).toContain('What the site’s administrators say: The union did not call it.')
  expect(mails.find(({ to }) => to === owner)?.subject).toBe('A listing was taken down')
  const change = (await rowsOf('changes')).find((row) => row.reason === 'The union did not call it.')
  expect(change).toMatchObject({ keeper_id: keeper.organisation.id, by_role: 'site', kind: 'withdrawn' })
})

describe('is kept', () => {
  test('a month after both have looked at it', async () => {
    const { id: eventId, slug } = await listing()
    await report(slug)
    const id = await idOf(eventId)
    await closeReport(keeper, id)
    await stopClock('2016-01-16T12:00:00Z')
    await closeSiteReport(site, id)
    await stopClock('2016-02-15T11:59:59Z')
    await write.organise(purgeReports)
    expect(await rowOf(id)).toBeDefined()
    await stopClock('2016-02-15T12:00:00Z')
    await write.organise(purgeReports)
    expect(await rowOf(id)).toBeUndefined()
  })

  test('ninety days where one of them has not', async () => {
    const { id: eventId, slug } = await listing()
    await report(slug)
    const id = await idOf(eventId)
    await closeReport(keeper, id)
    await stopClock('2016-04-14T11:59:59Z')
    await write.organise(purgeReports)
    expect(await rowOf(id)).toBeDefined()
    await stopClock('2016-04-14T12:00:00Z')
    await write.organise(purgeReports)
    expect(await rowOf(id)).toBeUndefined()
  })
})
