import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { write } from '@/db/client'
import { makeMember, makeOrganisation, rowsOf, stopClock } from '@/db/testing/world'
import { getKeptEvent } from '@/features/events/work/queries'
import type { Membership } from '@/features/organisations/permissions'
import type { OwedMail } from '@/features/outbox/mutations'
import { signedLink } from '@/lib/crypto/tokens'
import { suggestionMails } from './jobs'
import { acceptSuggestion, openSuggestions, refuseSuggestion, returnSuggestion } from './moderation/mutations'
import { correctSuggestion, purgeSuggestions, suggest, withdrawSuggestion } from './mutations'
import { getMySuggestion, getTaker, listSuggestions } from './queries'
import { mostInAnHour } from './rules'
import { suggestInput } from './validation'

const typed = {
  title: 'Picket at the bus depot',
  kind: 'picket',
  day: '2031-06-10',
  starts: '22:00',
  ends: '02:00',
  placeName: 'The depot gate',
  calledBy: 'Bus Workers’ Union',
  details: 'Bring a torch.',
  contact: '07700 900123',
}
const content = (more: Partial<Record<keyof typeof typed, string>> = {}) => {
  const { press: _, ...rest } = suggestInput.parse({ ...typed, ...more })
  return rest
}
const send = ({ organisation }: Membership, press = randomUUID(), more = {}) =>
  suggest(organisation.slug, { content: content(more), language: 'en', press })

async function taker() {
  const owner = await makeOrganisation()
  expect(await openSuggestions(owner, true)).toEqual({ ok: true })
  return owner
}

async function sent(by: Membership) {
  const outcome = await send(by)
  if (!outcome.ok) throw new Error('it was not taken')
  const [first] = await listSuggestions(by)
  return { link: outcome.link, id: String(first?.id) }
}

afterEach(() => stopClock(null))

test('an organisation takes suggestions only where its administrator has switched them on', async () => {
  const owner = await makeOrganisation()
  const organiser = await makeMember(owner, 'organiser')
  expect(await getTaker(owner.organisation.slug)).toBeNull()
  expect(await send(owner)).toEqual({ ok: false, reason: 'closed' })
  expect(await openSuggestions(organiser, true)).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await openSuggestions(owner, true)).toEqual({ ok: true })
  expect(await getTaker(owner.organisation.slug)).toMatchObject({ name: owner.organisation.name })
  expect(await send(owner)).toMatchObject({ ok: true })
})

test('the same press is one suggestion, at one moment and later', async () => {
  const owner = await taker()
  const press = randomUUID()
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => send(owner, press)))
  const links = new Set(outcomes.map((outcome) => outcome.ok && outcome.link))
  expect(links.size).toBe(1)
  expect(await listSuggestions(owner)).toHaveLength(1)
})

test('a burst is let in up to a number, however many press at once, and again an hour later', async () => {
  const owner = await taker()
  const outcomes = await Promise.all(Array.from({ length: mostInAnHour + 5 }, () => send(owner)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(mostInAnHour)
  expect(outcomes.filter(({ ok }) => !ok)).toHaveLength(5)
  expect(await send(owner)).toEqual({ ok: false, reason: 'busy' })
  await stopClock(new Date(Date.now() + 61 * 60_000).toISOString())
  expect(await send(owner)).toMatchObject({ ok: true })
})

test('no word of it stands in the database, and its organisers alone read it', async () => {
  const owner = await taker()
  await sent(owner)
  const rows = await Promise.all(['suggestions', 'activity', 'outbox'].map(rowsOf))
  const text = rows
    .flat()
    .flatMap((row) => Object.values(row))
    .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value)))
    .join('\n')
  expect(text).not.toMatch(/bus depot|07700|torch|Bus Workers/)
  expect((await listSuggestions(owner))[0]?.content).toMatchObject({ title: typed.title, contact: typed.contact })
  expect(await listSuggestions(await makeOrganisation())).toEqual([])
})

test('its organisers hear of it by mail, each once a day, while something waits', async () => {
  const owner = await taker()
  const [organiser] = [await makeMember(owner, 'organiser'), await makeMember(owner, 'press_officer')]
  for (let at = 0; at < 3; at++) await send(owner)
  const owed = (await rowsOf('outbox')).filter(
    (row) => row.kind === 'suggestion-waiting' && row.keeper_id === owner.organisation.id,
  )
  expect(owed.map((row) => row.person_id).sort()).toEqual([owner.personId, organiser.personId].sort())
  const render = () =>
    suggestionMails['suggestion-waiting']?.({
      keeperId: owner.organisation.id,
      personId: owner.personId,
    } as OwedMail)
  expect(JSON.stringify(await render())).not.toContain('depot')
  for (const { id } of await listSuggestions(owner)) await refuseSuggestion(owner, id)
  expect(await render(), 'nothing waits any more').toBeNull()
})

describe('an organiser', () => {
  test('makes a draft of it, with what was sent and without how to reach whoever sent it', async () => {
    const owner = await taker()
    const { id, link } = await sent(owner)
    const press = await makeMember(owner, 'press_officer')
    expect(await acceptSuggestion(press, id)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await acceptSuggestion(await makeOrganisation(), id)).toEqual({ ok: false, reason: 'unknown' })
    const outcome = await acceptSuggestion(owner, id)
    const event = outcome.ok ? await getKeptEvent(owner, outcome.event) : null
    expect(event).toMatchObject({
      publication: 'draft',
      placeName: 'The depot gate',
      // Ten at night until two: the end is the next day's. In summer, an hour before the clock on the wall in UTC.
      startsAt: new Date('2031-06-10T21:00Z'),
      endsAt: new Date('2031-06-11T01:00Z'),
      text: { title: typed.title, summary: 'Bring a torch.' },
    })
    expect(JSON.stringify(event)).not.toContain('07700')
    expect(event?.calledBy).not.toBe(owner.organisation.id)
    expect(await getMySuggestion(link)).toMatchObject({ state: 'accepted', eventSlug: null })
    expect(await acceptSuggestion(owner, id), 'decided').toEqual({ ok: false, reason: 'unknown' })
  })

  test('and another who decide at one moment decide once', async () => {
    const owner = await taker()
    const { id } = await sent(owner)
    const ends = await Promise.all([
      acceptSuggestion(owner, id),
      acceptSuggestion(owner, id),
      refuseSuggestion(owner, id),
    ])
    expect(ends.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('sends it back with a question, and gets the corrected one', async () => {
    const owner = await taker()
    const { id, link } = await sent(owner)
    expect(await returnSuggestion(owner, id, 'Which gate?')).toEqual({ ok: true })
    expect(await getMySuggestion(link)).toMatchObject({ state: 'returned', note: 'Which gate?' })
    expect(await correctSuggestion(link, content({ placeName: 'North gate', contact: '' }))).toEqual({ ok: true })
    const [again] = await listSuggestions(owner)
    expect(again).toMatchObject({ state: 'waiting', content: { placeName: 'North gate', contact: typed.contact } })
  })

  test('refuses it, and whoever sent it sees that', async () => {
    const owner = await taker()
    const { id, link } = await sent(owner)
    expect(await refuseSuggestion(owner, id)).toEqual({ ok: true })
    expect(await getMySuggestion(link)).toMatchObject({ state: 'refused' })
    expect(await correctSuggestion(link, content())).toEqual({ ok: false, reason: 'gone' })
  })
})

describe('whoever sent it', () => {
  test('sees it behind the link, but for how to reach them, and nobody else’s', async () => {
    const owner = await taker()
    const { link, id } = await sent(owner)
    const mine = await getMySuggestion(link)
    expect(mine).toMatchObject({ state: 'waiting', hasContact: true, content: { title: typed.title } })
    expect(JSON.stringify(mine)).not.toContain('07700')
    expect(await getMySuggestion(signedLink('suggestion', id, 2)), 'another generation').toBeNull()
    expect(await getMySuggestion(signedLink('rsvp', id, 1)), 'a link for something else').toBeNull()
    expect(await withdrawSuggestion('nonsense')).toEqual({ ok: false, reason: 'gone' })
  })

  test('takes it back, and what they wrote goes at once', async () => {
    const owner = await taker()
    const { link, id } = await sent(owner)
    expect(await withdrawSuggestion(link)).toEqual({ ok: true })
    expect(await getMySuggestion(link)).toMatchObject({ state: 'withdrawn', content: null })
    expect((await rowsOf('suggestions')).find((row) => row.id === id)).toMatchObject({
      content_sealed: null,
      key_sealed: null,
    })
    expect(await acceptSuggestion(owner, id)).toEqual({ ok: false, reason: 'unknown' })
  })
})

test('it is deleted thirty days after the decision, and after sixty where nobody decided', async () => {
  await stopClock('2026-01-01T08:00Z')
  const owner = await taker()
  const [decided, left] = [await sent(owner), (await send(owner)) as { ok: true; link: string }]
  await refuseSuggestion(owner, decided.id)
  const purge = () => write.organise(purgeSuggestions)
  const known = async () => [await getMySuggestion(decided.link), await getMySuggestion(left.link)].map(Boolean)
  await stopClock('2026-01-31T07:59Z')
  await purge()
  expect(await known()).toEqual([true, true])
  await stopClock('2026-01-31T08:01Z')
  await purge()
  expect(await known()).toEqual([false, true])
  await stopClock('2026-03-02T08:01Z')
  await purge()
  expect(await known()).toEqual([false, false])
})

test('a time that is none, and a kind that is none, are refused in words', () => {
  const wrong = suggestInput.safeParse({ ...typed, starts: '25:00', kind: 'party', day: '2031-02-31' })
  expect(wrong.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['kind', 'form.error.choose'],
    ['day', 'form.error.date'],
    ['starts', 'form.error.time'],
  ])
})
