import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { write } from '@/db/client'
import { putUp } from '@/db/testing/strike'
import { makeMember, makeOrganisation, rowsOf, stopClock } from '@/db/testing/world'
import type { Membership } from '@/features/organisations/permissions'
import { drainOutbox } from '@/features/outbox/mutations'
import { confirmSignUp, mintConfirmLink, withdrawSignUp } from '@/features/rsvps/holder/mutations'
import { rsvpMails } from '@/features/rsvps/jobs'
import { signUp } from '@/features/rsvps/mutations'
import { manageLink } from '@/features/rsvps/rules'
import { anAddress, anAnswer } from '@/features/rsvps/testing/events'
import type { Locale } from '@/lib/i18n/locales'
import type { Mail } from '@/lib/mail/message'
import { circularMails } from './jobs'
import { deleteCircular, purgeCirculars, sendCircular, writeCircular } from './mutations'
import { getCircular } from './queries'

let by: Membership
beforeAll(async () => {
  await stopClock('2016-01-10T12:00:00Z')
  by = await makeOrganisation()
})
beforeEach(() => stopClock('2016-01-15T12:00:00Z'))
afterAll(() => stopClock(null))

const gate = (to = '2016-01-30T11:00:00Z') => putUp(by, {}, '2016-01-30T08:00:00Z', to)

async function told(slug: string, email: string, language: Locale = 'en') {
  const known = new Set((await rowsOf('rsvps')).map(({ id }) => id))
  await signUp(slug, { ...anAnswer({ email, people: 3 }), language })
  const row = (await rowsOf('rsvps')).find(({ id }) => !known.has(id))
  const id = String(row?.id)
  await confirmSignUp(await mintConfirmLink(id))
  return manageLink({ id, generation: 1 })
}

async function mailsNow() {
  const mails: Mail[] = []
  await drainOutbox({ ...circularMails, ...rsvpMails }, { send: async (mail) => void mails.push(mail) })
  return mails.filter(({ subject }) => /message from|Neges/.test(subject))
}

async function written(eventIds: string[], text = 'Bring gloves to Zebramarker Road.') {
  const outcome = await writeCircular(by, { text, 'events[]': eventIds })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.id
}

describe('a message from the organisers', () => {
  test('goes once to each who confirmed an address, in the frame of their language, and to nobody else', async () => {
    const [one, two, other] = [await gate(), await gate(), await gate()]
    const [both, welsh, gone, waiting, elsewhere] = [anAddress(), anAddress(), anAddress(), anAddress(), anAddress()]
    await told(one.slug, both)
    await told(two.slug, both)
    await told(two.slug, welsh, 'cy')
    const leaves = await told(one.slug, gone)
    await told(other.slug, elsewhere)
    await signUp(one.slug, anAnswer({ email: waiting }))
    await signUp(one.slug, anAnswer({ people: 4 }))
    await mailsNow()
    const id = await written([one.id, two.id])
    expect(await getCircular(by, id)).toMatchObject({ sentAt: null, addressees: 3, untold: 4 })
    expect(await mailsNow()).toEqual([])
    await sendCircular(by, id)
    await withdrawSignUp(leaves)
    const mails = await mailsNow()
    expect(mails.map(({ to, lang }) => `${to} ${lang}`).sort()).toEqual([`${both} en`, `${welsh} cy`].sort())
    expect(mails.every(({ paragraphs }) => paragraphs.includes('Bring gloves to Zebramarker Road.'))).toBe(true)
    const seen = await getCircular(by, id)
    expect(seen?.mails).toEqual({ sent: 2, waiting: 0, limited: 0, failed: 1 })
    expect(seen?.languages.sort()).toEqual([
      ['cy', 1],
      ['en', 1],
    ])
  })

  test('is sent once, however often and by how many it is pressed', async () => {
    const event = await gate()
    await told(event.slug, anAddress())
    await mailsNow()
    const id = await written([event.id])
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => sendCircular(by, id)))
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    expect(await mailsNow()).toHaveLength(1)
    await sendCircular(by, id)
    expect(await mailsNow()).toEqual([])
    expect(await deleteCircular(by, id)).toEqual({ ok: false, reason: 'unknown' })
  })

  test('keeps to three mails a day for an address, and says how many it kept back', async () => {
    const event = await gate()
    await told(event.slug, anAddress())
    await mailsNow()
    const ids = await Promise.all([1, 2, 3, 4].map(() => written([event.id])))
    for (const id of ids) await sendCircular(by, id)
    expect(await mailsNow()).toHaveLength(3)
    const counts = await Promise.all(ids.map(async (id) => (await getCircular(by, id))?.mails))
    expect(counts.reduce((sum, mails) => sum + (mails?.limited ?? 0), 0)).toBe(1)
  })

  test('stands in no table as it was typed', async () => {
    const event = await gate()
    await told(event.slug, anAddress())
    await sendCircular(by, await written([event.id]))
    await mailsNow()
    const tables = await Promise.all(['circulars', 'circular_events', 'outbox', 'activity'].map(rowsOf))
    expect(JSON.stringify(tables)).not.toContain('Zebramarker')
  })

  test('is written by organisers, to the people of their own public events alone', async () => {
    const mine = await gate()
    const stranger = await makeOrganisation()
    const theirs = await putUp(stranger, {}, '2016-01-30T08:00:00Z', null)
    const write = (as: Membership, ids: string[]) => writeCircular(as, { text: 'x', 'events[]': ids })
    expect(await write(by, [mine.id, theirs.id])).toEqual({ ok: false, reason: 'unknown' })
    expect(await write(by, [randomUUID()])).toEqual({ ok: false, reason: 'unknown' })
    expect(await write(await makeMember(by, 'steward'), [mine.id])).toEqual({ ok: false, reason: 'not-allowed' })
    const id = await written([mine.id])
    expect(await getCircular(stranger, id)).toBeNull()
    expect(await sendCircular(stranger, id)).toEqual({ ok: false, reason: 'unknown' })
    expect(await sendCircular(await makeMember(by, 'press_officer'), id)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await deleteCircular(stranger, id)).toEqual({ ok: false, reason: 'unknown' })
    expect(await deleteCircular(by, id)).toEqual({ ok: true })
    expect(await getCircular(by, id)).toBeNull()
  })
})

describe('is kept', () => {
  const exists = async (id: string) => (await rowsOf('circulars')).some((row) => row.id === id)

  test('as long as the addresses of the last of its events, with the mails that are owed', async () => {
    const [early, late] = [await gate(), await gate('2016-02-05T11:00:00Z')]
    await told(late.slug, anAddress())
    const id = await written([early.id, late.id])
    await sendCircular(by, id)
    await stopClock('2016-02-07T10:59:59Z')
    await write.organise(purgeCirculars)
    expect(await exists(id)).toBe(true)
    await stopClock('2016-02-07T11:00:00Z')
    await write.organise(purgeCirculars)
    expect(await exists(id)).toBe(false)
    expect((await rowsOf('outbox')).filter((row) => row.circular_id === id)).toEqual([])
  })

  test('seven days where it was never sent', async () => {
    const id = await written([(await gate()).id])
    await stopClock('2016-01-22T11:59:59Z')
    await write.organise(purgeCirculars)
    expect(await exists(id)).toBe(true)
    await stopClock('2016-01-22T12:00:00Z')
    await write.organise(purgeCirculars)
    expect(await exists(id)).toBe(false)
  })
})
