import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { write } from '@/db/client'
import { events, solidarityMessages } from '@/db/schema'
import { makeStrike } from '@/db/testing/strike'
import { makeMember, makeOrganisation, rowsOf, stopClock } from '@/db/testing/world'
import { withdrawDispute } from '@/features/disputes/mutations'
import { acceptMessage, refuseMessage } from './moderation/mutations'
import { purgeSolidarity, sendMessage, takeBackMessage } from './mutations'
import {
  countHeld,
  getMyMessage,
  getQuotable,
  listHeldMessages,
  listPressQuotes,
  listQuotable,
  listReadOut,
  listShownMessages,
} from './queries'
import { mostInAMinute, readMessageLink } from './rules'
import type { MessageInput } from './validation'

let world: Awaited<ReturnType<typeof makeStrike>> & { slug: string }
beforeAll(async () => {
  await stopClock('2016-01-10T12:00:00Z')
  const made = await makeStrike()
  const row = (await rowsOf('disputes')).find(({ id }) => id === made.dispute)
  world = { ...made, slug: String(row?.slug) }
})
beforeEach(() => stopClock('2016-01-15T12:00:00Z'))
afterAll(() => stopClock(null))

const words: MessageInput = {
  text: 'We stand with you, all of us at Zebramarker Road.',
  sender: 'Giraffemarker teachers',
  mayShow: true,
  mayQuote: true,
  quotedAs: 'Okapimarker, secretary',
  contact: '07700 900 461',
}

async function send(
  over: Partial<MessageInput> & { press?: string } = {},
  slug = world.slug,
  target: 'disputes' | 'events' = 'disputes',
) {
  const sent = await sendMessage({ target, slug }, { ...words, press: randomUUID(), language: 'en', ...over })
  if (!sent.ok) throw new Error(sent.reason)
  return { link: sent.link, id: readMessageLink(sent.link)?.id ?? '' }
}
/** The same link with one letter of its signature changed. */
const forged = (link: string) => `${link.slice(0, 35)}${link[35] === 'A' ? 'B' : 'A'}${link.slice(36)}`
const rowOf = async (id: string) => (await rowsOf('solidarity_messages')).find((row) => row.id === id)
const shown = async () => (await listShownMessages({ disputeId: world.dispute })).map(({ id }) => id)

describe('a message of support', () => {
  test('is seen by nobody before an organiser has read it, and stands in no table as it was typed', async () => {
    const { id, link } = await send()
    expect(await shown()).not.toContain(id)
    expect((await listReadOut(world.union, {})).map((one) => one.id)).not.toContain(id)
    expect(await getQuotable(world.union, id)).toBeNull()
    expect(await getMyMessage(link)).toMatchObject({
      state: 'held',
      sender: words.sender,
      page: `/disputes/${world.slug}`,
    })
    expect((await listHeldMessages(world.union)).find((one) => one.id === id)).toMatchObject({
      original: words.text,
      quotedAs: words.quotedAs,
      contact: words.contact,
      disputeId: world.dispute,
    })
    const text = JSON.stringify([await rowsOf('solidarity_messages'), await rowsOf('activity')])
    for (const marker of ['Zebramarker', 'Giraffemarker', 'Okapimarker', '900 461']) expect(text).not.toContain(marker)
  })

  test('pressed twice is one, also at the same moment', async () => {
    const press = randomUUID()
    const all = await Promise.all(Array.from({ length: 6 }, () => send({ press })))
    expect(new Set(all.map(({ link }) => link)).size).toBe(1)
    expect((await send({ press })).link).toBe(all[0]?.link)
  })

  test('let through is shown, read out and quotable as its sender allowed, and no further', async () => {
    const [both, show, neither] = [
      await send(),
      await send({ mayQuote: false, quotedAs: '' }),
      await send({ mayShow: false, mayQuote: false, quotedAs: '' }),
    ]
    for (const { id } of [both, show, neither]) await acceptMessage(world.union, id, words.text)
    const ids = await shown()
    expect([both, show, neither].map(({ id }) => ids.includes(id))).toEqual([true, true, false])
    const read = (await listReadOut(world.union, { disputeId: world.dispute })).map(({ id }) => id)
    expect([both, show, neither].every(({ id }) => read.includes(id))).toBe(true)
    const quotable = (await listQuotable(world.union)).map(({ id }) => id)
    expect([both, show, neither].map(({ id }) => quotable.includes(id))).toEqual([true, false, false])
    const quotes = await listPressQuotes(world.union.organisation.slug, world.slug)
    expect(quotes).toContainEqual({ text: words.text, quotedAs: words.quotedAs })
    expect(await listPressQuotes(world.council.organisation.slug, world.slug)).toEqual([])
  })

  test('can be cut, with a mark, and not reworded', async () => {
    const { id } = await send()
    expect(await acceptMessage(world.union, id, 'We all stand with you.')).toEqual({ ok: false, reason: 'reworded' })
    expect(await shown()).not.toContain(id)
    expect(await acceptMessage(world.union, id, 'We stand with you,')).toEqual({ ok: true })
    const one = (await listShownMessages({ disputeId: world.dispute })).find((message) => message.id === id)
    expect(one?.text).toBe('We stand with you, […]')
    expect((await getQuotable(world.union, id))?.text).toBe('We stand with you, […]')
    expect(await acceptMessage(world.union, id, words.text)).toEqual({ ok: true })
    expect((await rowOf(id))?.shortened_sealed).toBeNull()
  })

  test('refused, or taken off the page again, is shown no more', async () => {
    const { id, link } = await send()
    await acceptMessage(world.union, id, words.text)
    expect(await refuseMessage(world.union, id)).toEqual({ ok: true })
    expect(await shown()).not.toContain(id)
    expect(await getMyMessage(link)).toMatchObject({ state: 'refused' })
  })

  test('taken back is gone everywhere at once, and stays gone', async () => {
    const { id, link } = await send()
    await acceptMessage(world.union, id, words.text)
    expect(await takeBackMessage(forged(link))).toEqual({ ok: false, reason: 'gone' })
    expect(await takeBackMessage(link)).toEqual({ ok: true })
    expect(await takeBackMessage(link)).toEqual({ ok: true })
    expect(await shown()).not.toContain(id)
    expect(await getQuotable(world.union, id)).toBeNull()
    expect(await getMyMessage(link)).toMatchObject({ state: 'taken_back', sender: '', text: '' })
    expect(await rowOf(id)).toMatchObject({
      key_sealed: null,
      text_sealed: null,
      sender_sealed: null,
      contact_sealed: null,
    })
    expect(await acceptMessage(world.union, id, words.text)).toEqual({ ok: false, reason: 'unknown' })
  })

  test('is decided by organisers of its keeper alone', async () => {
    const { id } = await send()
    expect(await acceptMessage(await makeMember(world.union, 'steward'), id, words.text)).toEqual({
      ok: false,
      reason: 'not-allowed',
    })
    expect(await acceptMessage(await makeOrganisation(), id, words.text)).toEqual({ ok: false, reason: 'unknown' })
    expect(await refuseMessage(world.council, id)).toEqual({ ok: false, reason: 'unknown' })
    expect((await listHeldMessages(world.council)).map((one) => one.id)).not.toContain(id)
    expect(await countHeld(world.union)).toBeGreaterThan(0)
  })

  test('to an event is read out with those to its dispute of the same keeper, and shown on its own page', async () => {
    const picket = world.pickets[0]
    const { id } = await send({}, picket.slug, 'events')
    await acceptMessage(world.union, id, words.text)
    expect((await listShownMessages({ eventId: picket.id })).map((one) => one.id)).toEqual([id])
    expect(await shown()).not.toContain(id)
    const [ofDispute, ofEvent, ofOther] = await Promise.all([
      listReadOut(world.union, { disputeId: world.dispute }),
      listReadOut(world.union, { eventId: picket.id }),
      listReadOut(world.union, { eventId: world.pickets[1].id }),
    ])
    expect(ofDispute.map((one) => one.id)).toContain(id)
    expect(ofEvent.map((one) => one.id)).toContain(id)
    expect(ofEvent.length).toBeGreaterThan(1)
    expect(ofOther.map((one) => one.id)).not.toContain(id)
  })

  test('to what is not public, or is not there, is not taken', async () => {
    const nothing = await sendMessage(
      { target: 'disputes', slug: 'nothing-here' },
      { ...words, press: randomUUID(), language: 'en' },
    )
    expect(nothing).toEqual({ ok: false, reason: 'unknown' })
  })

  test('is not taken in a burst, and again a minute later', async () => {
    const rally = world.rally.slug
    await stopClock('2016-01-20T12:00:00Z')
    const outcomes = []
    for (let i = 0; i <= mostInAMinute; i++)
      outcomes.push(
        await sendMessage({ target: 'events', slug: rally }, { ...words, press: randomUUID(), language: 'en' }),
      )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(mostInAMinute)
    expect(outcomes.at(-1)).toEqual({ ok: false, reason: 'busy' })
    await stopClock('2016-01-20T12:01:00Z')
    expect(
      (await sendMessage({ target: 'events', slug: rally }, { ...words, press: randomUUID(), language: 'en' })).ok,
    ).toBe(true)
  })
})

describe('is kept', () => {
  const purge = () => write.organise(purgeSolidarity)
  const cases: [string, (id: string, link: string) => Promise<unknown>, string][] = [
    ['ninety days where nobody reads it', async () => {}, '2016-04-19T12:00:00Z'],
    ['seven days where it is not used', (id) => refuseMessage(world.union, id), '2016-01-27T12:00:00Z'],
    ['thirty days, empty, where it was taken back', (_, link) => takeBackMessage(link), '2016-02-19T12:00:00Z'],
    ['a year where it was let through', (id) => acceptMessage(world.union, id, words.text), '2017-01-19T12:00:00Z'],
  ]
  test.each(cases)('%s', async (_, decide, until) => {
    await stopClock('2016-01-20T12:00:00Z')
    const { id, link } = await send()
    await decide(id, link)
    await stopClock(new Date(new Date(until).getTime() - 1000).toISOString())
    await purge()
    expect(await rowOf(id)).toBeDefined()
    await stopClock(until)
    await purge()
    expect(await rowOf(id)).toBeUndefined()
  })

  test('with its contact for a month after it was read', async () => {
    await stopClock('2016-01-20T12:00:00Z')
    const { id } = await send()
    await acceptMessage(world.union, id, words.text)
    await stopClock('2016-02-19T12:00:01Z')
    await purge()
    expect(await rowOf(id)).toMatchObject({ contact_sealed: null, state: 'accepted' })
    expect(await shown()).toContain(id)
  })

  test('two days longer than the page that it was sent to', async () => {
    await stopClock('2016-01-10T12:00:00Z')
    const other = await makeStrike()
    const slug = String((await rowsOf('disputes')).find(({ id }) => id === other.dispute)?.slug)
    await stopClock('2016-01-20T12:00:00Z')
    const [toDispute, toEvent] = [await send({}, slug), await send({}, other.rally.slug, 'events')]
    await withdrawDispute(other.union, other.dispute)
    await write.organise((tx) =>
      tx
        .update(events)
        .set({ publication: 'withdrawn', withdrawnAt: new Date('2016-01-20T12:00:00Z') })
        .where(eq(events.id, other.rally.id)),
    )
    await stopClock('2016-01-22T11:59:59Z')
    await purge()
    expect([await rowOf(toDispute.id), await rowOf(toEvent.id)].every(Boolean)).toBe(true)
    await stopClock('2016-01-22T12:00:00Z')
    await purge()
    expect([await rowOf(toDispute.id), await rowOf(toEvent.id)]).toEqual([undefined, undefined])
  })
})

test('the table itself keeps nothing of what was taken back, and no message without its words', async () => {
  const { id, link } = await send()
  const set = (values: Partial<typeof solidarityMessages.$inferInsert>) =>
    write.organise((tx) => tx.update(solidarityMessages).set(values).where(eq(solidarityMessages.id, id)))
  await expect(set({ state: 'taken_back', decidedAt: new Date() })).rejects.toThrow()
  await expect(set({ textSealed: null })).rejects.toThrow()
  await expect(set({ eventId: world.pickets[0].id })).rejects.toThrow()
  await takeBackMessage(link)
  await expect(
    write.organise((tx) =>
      tx.update(solidarityMessages).set({ textSealed: sql`'x'::bytea` }).where(eq(solidarityMessages.id, id)),
    ),
  ).rejects.toThrow()
})
