import { expect, test } from 'vitest'
import { putUp } from '@/db/testing/strike'
import { makeMember, makeOrganisation, stopClock } from '@/db/testing/world'
import { publishEvent } from '@/features/changes/publishing/mutations'
import { createEvent, deleteDraft, duplicateEvent, updateDraft } from './mutations'
import { getPublicEvent, listEventAddresses, listForFeeds, listPast, listUpcoming } from './queries'
import { eventForm } from './validation'
import { getKeptEvent, listBoard } from './work/queries'

const plan = (by: { organisation: { id: string } }, over: Record<string, string> = {}) => ({
  ...eventForm.parse({
    kind: 'picket',
    title: 'A picket',
    calledBy: by.organisation.id,
    placeName: 'The gate',
    visitorPolicy: 'open',
    signUp: 'on',
    version: '0',
    ...over,
  }),
  startsAt: new Date('2031-01-12T08:00Z'),
  endsAt: new Date('2031-01-12T11:00Z'),
  gatherAt: null,
  confirmedAt: null,
})

async function draft(by: Awaited<ReturnType<typeof makeOrganisation>>, over: Record<string, string> = {}) {
  const outcome = await createEvent(by, plan(by, over))
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.id
}

test('a draft is nowhere; published later it appears at its instant, on every surface at once', async () => {
  const by = await makeOrganisation()
  const id = await draft(by, { title: 'Quartz lantern' })
  const surfaces = async (slug: string) => [
    (await getPublicEvent(slug, 'en')) !== null,
    (await listUpcoming('en', { words: 'quartz' })).length === 1,
    (await listForFeeds('en', { words: 'quartz' })).length === 1,
    (await listEventAddresses()).some((address) => address.slug === slug),
  ]
  await stopClock('2031-01-01T00:00:00Z')
  const outcome = await publishEvent(by, id, new Date('2031-01-02T00:01:00Z'))
  const slug = outcome.ok ? outcome.slug : ''
  expect(slug).toMatch(/^quartz-lantern-[a-z]{6}$/)
  await stopClock('2031-01-02T00:00:59Z')
  expect(await surfaces(slug)).toEqual([false, false, false, false])
  await stopClock('2031-01-02T00:01:00Z')
  expect(await surfaces(slug)).toEqual([true, true, true, true])
  await stopClock(null)
})

test('upcoming until its end, past from then on; without an end for a day', async () => {
  const by = await makeOrganisation()
  await putUp(by, { title: 'Amber ended' }, '2031-03-01T08:00Z', '2031-03-01T11:00Z')
  await putUp(by, { title: 'Amber endless' }, '2031-03-01T08:00Z', null)
  const titles = async () => [
    (await listUpcoming('en', { words: 'amber' })).map((event) => event.text.title).sort(),
    (await listPast('en', null)).map((event) => event.text.title).filter((title) => title.startsWith('Amber')),
  ]
  await stopClock('2031-03-01T10:59:59Z')
  expect(await titles()).toEqual([['Amber ended', 'Amber endless'], []])
  await stopClock('2031-03-01T11:00:00Z')
  expect(await titles()).toEqual([['Amber endless'], ['Amber ended']])
  await stopClock('2031-03-02T08:00:00Z')
  expect((await titles())[0]).toEqual([])
  await stopClock(null)
})

test('the pages of the past follow each other without a gap', async () => {
  const by = await makeOrganisation()
  for (let hour = 0; hour < 5; hour++)
    await putUp(by, { title: `Opal ${hour}` }, '2011-05-01T08:00Z', '2011-05-01T09:00Z')
  const first = await listPast('en', null, 2)
  const seen = [...first]
  for (let last = first.at(-1); last; last = seen.at(-1)) {
    const next = await listPast('en', { startsAt: last.startsAt, id: last.id }, 2)
    if (!next.length) break
    seen.push(...next)
  }
  expect(new Set(seen.map((event) => event.id)).size).toBe(seen.length)
  expect(seen.filter((event) => event.text.title.startsWith('Opal'))).toHaveLength(5)
})

test('words find place, caller and title, and wildcards find nothing by themselves', async () => {
  const by = await makeOrganisation()
  await putUp(
    by,
    { title: 'Beryl watch', placeName: 'Tollgate 9', placeLocality: 'Whitby, North Yorkshire' },
    '2031-04-01T08:00Z',
    null,
  )
  const found = async (words: string) => (await listUpcoming('en', { words })).length
  expect(await found('beryl whitby')).toBe(1)
  expect(await found(`${by.organisation.name} tollgate`)).toBe(1)
  expect(await found('beryl leeds')).toBe(0)
  expect(await found('beryl %')).toBe(0)
  expect(await found('b_ryl')).toBe(0)
})

test('of two who save one draft, the second is given the first one’s words', async () => {
  const by = await makeOrganisation()
  const id = await draft(by)
  expect(await updateDraft(by, id, { ...plan(by, { title: 'First' }), version: 1 })).toMatchObject({ ok: true })
  expect(await updateDraft(by, id, { ...plan(by, { title: 'Second' }), version: 1 })).toMatchObject({
    ok: false,
    reason: 'conflict',
    current: { title: 'First', version: 2 },
  })
})

test('another organisation’s draft, gate and strike do not exist', async () => {
  const [by, other] = [await makeOrganisation(), await makeOrganisation()]
  const id = await draft(by)
  expect(await getKeptEvent(other, id)).toBeNull()
  expect(await updateDraft(other, id, { ...plan(other), version: 1 })).toEqual({ ok: false, reason: 'unknown' })
  expect(await deleteDraft(other, id)).toEqual({ ok: false, reason: 'unknown' })
  expect(await duplicateEvent(other, id)).toEqual({ ok: false, reason: 'unknown' })
  expect(await publishEvent(other, id, null)).toEqual({ ok: false, reason: 'unknown' })
  const stolen = { entranceId: '11111111-1111-4111-8111-111111111111' }
  expect(await createEvent(by, plan(by, stolen))).toEqual({ ok: false, reason: 'unknown' })
})

test('a workplace rep looks and does not touch', async () => {
  const by = await makeOrganisation()
  const rep = await makeMember(by, 'steward')
  const id = await draft(by)
  expect(await listBoard(rep)).toHaveLength(1)
  expect(await createEvent(rep, plan(rep))).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await publishEvent(rep, id, null)).toEqual({ ok: false, reason: 'not-allowed' })
})

test('a copy is a new draft without the history of the first', async () => {
  const by = await makeOrganisation()
  const { id, slug } = await putUp(by, { title: 'Copied' }, '2031-06-01T08:00Z', null)
  const copy = await duplicateEvent(by, id)
  const kept = copy.ok ? await getKeptEvent(by, copy.id) : null
  expect(kept).toMatchObject({
    publication: 'draft',
    slug: null,
    version: 1,
    status: 'going_ahead',
    text: { title: 'Copied' },
  })
  expect((await getPublicEvent(slug, 'en'))?.text.title).toBe('Copied')
})
