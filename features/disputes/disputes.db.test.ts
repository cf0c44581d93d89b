import { expect, test } from 'vitest'
import { makeMember, makeOrganisation } from '@/db/testing/world'
import { saveWorkplace } from '@/features/workplaces/mutations'
import { listWorkplaces } from '@/features/workplaces/queries'
import { addNotice, addTimelineEntry, removeTimelineEntry } from './entries/mutations'
import { createDispute, publishDispute, updateDispute, withdrawDispute } from './mutations'
import { getKeptDispute, getPublicDispute, listUsableDisputes } from './queries'
import { acceptSupport, askToSupport, endSupport, inviteSupporter } from './supporters/mutations'
import type { DisputeInput } from './validation'

const input = (over: Partial<DisputeInput> = {}): DisputeInput => ({
  title: 'Pay',
  about: 'About pay.',
  demands: '',
  employer: 'A trust',
  serviceUsers: 'patients',
  jurisdiction: 'GB-EAW',
  'callers[]': [],
  otherCaller: '',
  ballotClosedOn: '',
  mandateEndsOn: '',
  fundLink: '',
  locale: 'en',
  version: 0,
  ...over,
})

async function publicDispute() {
  const union = await makeOrganisation()
  const made = await createDispute(union, input({ 'callers[]': [union.organisation.id] }))
  const id = made.ok ? made.id : ''
  const published = await publishDispute(union, id)
  return { union, id, slug: published.ok ? published.slug : '' }
}

test('a dispute called by a union that is not on the site names it, and is listed by its keeper', async () => {
  const council = await makeOrganisation()
  const made = await createDispute(council, input({ otherCaller: 'Lamp Keepers’ Union' }))
  const published = await publishDispute(council, made.ok ? made.id : '')
  const dispute = await getPublicDispute(published.ok ? published.slug : '', 'en')
  expect(dispute).toMatchObject({
    calledBy: [{ name: 'Lamp Keepers’ Union', slug: null }],
    keeper: { name: council.organisation.name },
  })
})

test('a draft is nobody else’s; withdrawn leaves a notice; a draft is deleted', async () => {
  const { union, id, slug } = await publicDispute()
  expect(await getPublicDispute('no-such-dispute-bcdfgh', 'en')).toBeNull()
  expect(await withdrawDispute(union, id)).toEqual({ ok: true, deleted: false })
  expect(await getPublicDispute(slug, 'en')).toMatchObject({ publication: 'withdrawn' })
  const draft = await createDispute(union, input({ 'callers[]': [union.organisation.id] }))
  expect(await withdrawDispute(union, draft.ok ? draft.id : '')).toEqual({ ok: true, deleted: true })
})

test('support needs both sides, whoever begins, and either ends it', async () => {
  const { union, id, slug } = await publicDispute()
  const [council, branch] = [await makeOrganisation(), await makeOrganisation()]
  const supporters = async () => (await getPublicDispute(slug, 'en'))?.supportedBy.map(({ name }) => name)
  expect(await listUsableDisputes(council)).toEqual([])
  expect(await askToSupport(council, id)).toEqual({ ok: true })
  expect(await supporters()).toEqual([])
  expect(await acceptSupport(council, id, council.organisation.id)).toEqual({ ok: false, reason: 'unknown' })
  expect(await acceptSupport(union, id, council.organisation.id)).toEqual({ ok: true })
  expect(await supporters()).toEqual([council.organisation.name])
  expect(await listUsableDisputes(council)).toMatchObject([{ id, kept: false }])

  expect(await inviteSupporter(union, id, { organisation: branch.organisation.id, other: '' })).toEqual({ ok: true })
  expect(await acceptSupport(union, id, branch.organisation.id)).toEqual({ ok: false, reason: 'unknown' })
  expect(await askToSupport(branch, id)).toEqual({ ok: true })
  expect(await supporters()).toHaveLength(2)

  expect(await endSupport(council, id, branch.organisation.id)).toEqual({ ok: false, reason: 'unknown' })
  expect(await endSupport(council, id, council.organisation.id)).toEqual({ ok: true })
  expect(await supporters()).toEqual([branch.organisation.name])
  expect(await inviteSupporter(union, id, { organisation: '', other: 'A choir' })).toEqual({ ok: true })
  expect(await supporters()).toContain('A choir')
})

test('the newest notice stands and the older ones stay behind it', async () => {
  const { union, id, slug } = await publicDispute()
  const notice = { provider: 'A trust', source: 'its website', sourceLink: '' }
  await addNotice(union, id, { ...notice, text: 'Newer' }, new Date('2026-01-02T10:00Z'))
  await addNotice(union, id, { ...notice, text: 'Older' }, new Date('2026-01-01T10:00Z'))
  expect((await getPublicDispute(slug, 'en'))?.notices.map(({ text }) => text)).toEqual(['Newer', 'Older'])
})

test('of two who save, the second is given the first one’s words', async () => {
  const { union, id } = await publicDispute()
  const mine = { 'callers[]': [union.organisation.id], version: 1 }
  expect(await updateDispute(union, id, input({ ...mine, title: 'First' }))).toMatchObject({ ok: true })
  expect(await updateDispute(union, id, input({ ...mine, title: 'Second' }))).toMatchObject({
    ok: false,
    reason: 'conflict',
    current: { title: 'First', version: 2 },
  })
})

test('what is another organisation’s does not exist, and a rep only looks', async () => {
  const { union, id } = await publicDispute()
  const [other, rep] = [await makeOrganisation(), await makeMember(union, 'steward')]
  const entry = { kind: 'talks', happenedOn: '2026-01-01', text: 'Talks.' } as const
  for (const [by, reason] of [
    [other, 'unknown'],
    [rep, 'not-allowed'],
  ] as const) {
    expect(await updateDispute(by, id, input({ version: 1 }))).toEqual({ ok: false, reason })
    expect(await publishDispute(by, id)).toEqual({ ok: false, reason })
    expect(await withdrawDispute(by, id)).toEqual({ ok: false, reason })
    expect(await addTimelineEntry(by, id, entry)).toEqual({ ok: false, reason })
    expect(await removeTimelineEntry(by, id, id)).toEqual({ ok: false, reason })
    expect(await inviteSupporter(by, id, { organisation: '', other: 'X' })).toEqual({ ok: false, reason })
  }
  expect(await getKeptDispute(other, id)).toBeNull()
  expect(await getKeptDispute(rep, id)).toMatchObject({ title: 'Pay' })
})

test('a workplace keeps its gates; two of one name and a gate in use are refused in words', async () => {
  const union = await makeOrganisation()
  const gate = (name: string, id = '') =>
    ({
      id,
      name,
      supporterPosition: '',
      accessNotes: '',
      latitude: null,
      longitude: null,
      minimumPickets: 0,
      advisoryMaximum: 6,
    }) as never
  const hospital = { name: 'Hospital', address: 'Road', locality: 'Town, County', postcode: '', version: 0 }
  expect(await saveWorkplace(union, null, { ...hospital, entrance: [gate('Main'), gate('Side')] })).toMatchObject({
    ok: true,
  })
  const [kept] = await listWorkplaces(union)
  expect(kept?.entrances.map(({ name }) => name)).toEqual(['Main', 'Side'])
  expect(await saveWorkplace(union, null, { ...hospital, entrance: [gate('Main')] })).toEqual({
    ok: false,
    reason: 'name-taken',
  })
  const rest = {
    ...hospital,
    version: 1,
    entrance: [gate('Main gate', kept?.entrances[0]?.id), gate('', kept?.entrances[1]?.id)],
  }
  expect(await saveWorkplace(union, kept?.id ?? '', rest)).toMatchObject({ ok: true })
  expect((await listWorkplaces(union))[0]?.entrances.map(({ name }) => name)).toEqual(['Main gate'])
  expect(await saveWorkplace(union, kept?.id ?? '', rest)).toMatchObject({ ok: false, reason: 'conflict' })
  const { putUp } = await import('@/db/testing/strike')
  const entranceId = kept?.entrances[0]?.id ?? ''
  await putUp(union, { entranceId, placeName: '' }, '2031-01-01T08:00Z', null)
  expect(
    await saveWorkplace(union, kept?.id ?? '', { ...hospital, version: 2, entrance: [gate('', entranceId)] }),
  ).toEqual({ ok: false, reason: 'gate-in-use' })
})
