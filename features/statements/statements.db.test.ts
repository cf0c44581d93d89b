import postgres from 'postgres'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { write } from '@/db/client'
import { statementVersions } from '@/db/schema'
import { makeMember, makeOrganisation, rowsOf, stopClock } from '@/db/testing/world'
import type { Membership } from '@/features/organisations/permissions'
import { createStatement, deleteDraft, updateStatement } from './mutations'
import { getPublicStatement, listPublicStatements, listStatementAddresses } from './queries'
import { seenMark } from './rules'
import { draft } from './testing/drafts'
import { addEvent, changeEvent, suspended } from './testing/mutations'
import type { StatementInput } from './validation'
import { approveStatement, issueStatement, withdrawStatement } from './versions/mutations'
import { getKeptStatement, listEventNews, listKeptStatements } from './work/queries'

let officer: Membership

beforeEach(async () => {
  await stopClock('2016-01-11T16:00:00Z')
  officer = await makeOrganisation()
})
afterEach(() => stopClock(null))

const created = async (input: Partial<StatementInput> = {}, by = officer) => {
  const made = await createStatement(by, draft(input))
  if (!made.ok) throw new Error(made.reason)
  return made.id
}

const kept = async (id: string, by = officer) => {
  const statement = await getKeptStatement(by, id)
  if (!statement) throw new Error('the statement is not there')
  return statement
}

const approve = async (id: string, by = officer) => {
  const { version, bound } = await kept(id, by)
  return approveStatement(by, id, { version, 'seen[]': bound.map(({ event }) => seenMark(event)) })
}

type Issue = { kind?: 'update' | 'correction'; note?: string; embargo?: string }

async function issue(id: string, { kind = 'update', note = '', embargo }: Issue = {}, by = officer) {
  const { version, versions } = await kept(id, by)
  const as = versions.length ? kind : 'original'
  return issueStatement(by, id, { version, kind: as, note }, embargo ? new Date(embargo) : null)
}

const issued = async (id: string, how: Issue = {}) => {
  expect(await approve(id)).toEqual({ ok: true })
  const outcome = await issue(id, how)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.slug
}

const edit = async (id: string, changes: Partial<StatementInput>) =>
  updateStatement(officer, id, draft({ ...changes, version: (await kept(id)).version }))

/** On how many of the public surfaces it is, by any of its words. */
async function seenOutside(slug: string) {
  const { statements } = await listPublicStatements('en')
  return {
    page: (await getPublicStatement(slug, 'en'))?.content.headline ?? null,
    list: statements.filter((statement) => statement.slug === slug).map(({ content }) => content.headline),
    addresses: (await listStatementAddresses()).filter((address) => address.slug === slug).length,
  }
}
const nowhere = { page: null, list: [], addresses: 0 }

describe('from draft to the world', () => {
  test('a statement is drafted, approved and issued; what it is bound to is kept as it stood', async () => {
    const event = await addEvent(officer)
    const id = await created({ 'events[]': [event] })
    expect(await issue(id)).toEqual({ ok: false, reason: 'not-approved' })
    const slug = await issued(id)
    expect(slug).toMatch(/^riverside-stands-with-its-doctors-[a-z]{6}$/)
    const statement = await getPublicStatement(slug, 'en')
    expect(statement).toMatchObject({ number: 1, versionKind: 'original', outOfDate: [], embargoedUntil: null })
    expect(statement?.facts.events).toMatchObject([
      { id: event, version: 1, title: 'Picket at Windmill Road', place: 'Main gate, Windmill Road, Gillingham, Kent' },
    ])
    expect((await listKeptStatements(officer)).map(({ standings }) => standings)).toEqual([['public']])
  })

  test('how a speaker agreed stays inside', async () => {
    const slug = await issued(await created())
    const statement = await getPublicStatement(slug, 'en')
    expect(statement?.content.quotes[0]?.speaker).toBe('Mair Pugh')
    expect(JSON.stringify([statement, await listPublicStatements('en')])).not.toContain('CANARY')
  })

  test('an edit after approval asks for approval again', async () => {
    const id = await created()
    await approve(id)
    expect(await edit(id, { headline: 'Another headline' })).toMatchObject({ ok: true })
    expect(await issue(id)).toEqual({ ok: false, reason: 'not-approved' })
  })

  test('an approval is spent by issuing', async () => {
    const id = await created()
    await issued(id)
    expect(await issue(id)).toEqual({ ok: false, reason: 'not-approved' })
  })

  test('nobody approves or issues what has changed since they read it', async () => {
    const event = await addEvent(officer)
    const id = await created({ 'events[]': [event] })
    expect(await approveStatement(officer, id, { version: 1, 'seen[]': [] })).toEqual({ ok: false, reason: 'changed' })
    expect(await approveStatement(officer, id, { version: 2, 'seen[]': [`${event}@1`] })).toMatchObject({ ok: false })
    expect(await approve(id)).toEqual({ ok: true })
    await changeEvent(event)
    expect(await issue(id)).toEqual({ ok: false, reason: 'changed' })
    expect((await listKeptStatements(officer)).map(({ standings }) => standings)).toEqual([['outOfDate', 'approved']])
    await issued(id)
  })

  test('of ten who press “publish” at once, one does', async () => {
    const id = await created()
    await approve(id)
    const { version } = await kept(id)
    const press = () => issueStatement(officer, id, { version, kind: 'original', note: '' }, null)
    const outcomes = await Promise.all(Array.from({ length: 10 }, press))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await kept(id)).versions).toHaveLength(1)
  })

  test('the second of two savers is shown what the first one wrote', async () => {
    const id = await created()
    await edit(id, { headline: 'The first one’s' })
    const second = await updateStatement(officer, id, draft({ headline: 'The second one’s' }))
    expect(second).toMatchObject({ reason: 'conflict', current: { headline: 'The first one’s', version: 2 } })
    expect(second).toMatchObject({ current: { 'quotes.0.speaker': 'Mair Pugh' } })
    expect((await kept(id)).content.headline).toBe('The first one’s')
  })

  test('kind and language stay once they stand outside', async () => {
    const id = await created()
    const slug = await issued(id)
    await edit(id, { kind: 'operational_note', locale: 'cy' })
    expect(await getPublicStatement(slug, 'en')).toMatchObject({ kind: 'press_release', locale: 'en' })
  })
})

describe('an embargo', () => {
  const embargo = '2016-01-12T00:01:00Z'

  test('until its minute there is nothing anywhere; at its minute it is everywhere (T23)', async () => {
    const slug = await issued(await created(), { embargo })
    await stopClock('2016-01-12T00:00:59Z')
    expect(await seenOutside(slug)).toEqual(nowhere)
    expect(await getPublicStatement(slug, 'own', 1)).toBeNull()
    await stopClock('2016-01-12T00:01:00Z')
    const headline = 'Riverside stands with its doctors'
    expect(await seenOutside(slug)).toEqual({ page: headline, list: [headline], addresses: 1 })
    expect(await getPublicStatement(slug, 'own', 1)).not.toBeNull()
  })

  test('one that is over is refused', async () => {
    const id = await created()
    await approve(id)
    expect(await issue(id, { embargo: '2016-01-11T16:00:00Z' })).toEqual({ ok: false, reason: 'embargo-over' })
  })

  test('of a later version leaves the public one standing until then', async () => {
    const id = await created({ headline: 'First' })
    const slug = await issued(id)
    await edit(id, { headline: 'Second' })
    await issued(id, { embargo })
    expect((await listKeptStatements(officer))[0]?.standings).toEqual(['public', 'waiting'])
    await stopClock('2016-01-12T00:00:59Z')
    expect((await getPublicStatement(slug, 'en'))?.versions).toHaveLength(1)
    expect(await getPublicStatement(slug, 'en', 2)).toBeNull()
    expect((await seenOutside(slug)).page).toBe('First')
    await stopClock(embargo)
    expect((await seenOutside(slug)).page).toBe('Second')
  })

  test('a version replaced while it waits is never public, and so an embargo can be moved', async () => {
    const id = await created({ headline: 'Wrong' })
    const slug = await issued(id, { embargo })
    await stopClock('2016-01-11T20:00:00Z')
    await edit(id, { headline: 'Right' })
    await issued(id, { kind: 'correction', note: 'The headline.', embargo: '2016-01-12T09:00:00Z' })
    await stopClock('2016-01-12T08:59:59Z')
    expect(await seenOutside(slug)).toEqual(nowhere)
    await stopClock('2016-01-12T09:00:00Z')
    expect((await seenOutside(slug)).page).toBe('Right')
    expect((await getPublicStatement(slug, 'en'))?.versions.map(({ number }) => number)).toEqual([2])
    expect(await getPublicStatement(slug, 'en', 1)).toBeNull()
  })
})

describe('correcting', () => {
  test('the correction stands in its place and says what was wrong; the older text says what replaced it', async () => {
    const id = await created({ headline: 'On Wednesday' })
    const slug = await issued(id)
    await stopClock('2016-01-11T17:00:00Z')
    await edit(id, { headline: 'On Tuesday' })
    expect((await seenOutside(slug)).page).toBe('On Wednesday')
    await issued(id, { kind: 'correction', note: 'The day was wrong.' })
    const now = await getPublicStatement(slug, 'en')
    expect(now).toMatchObject({ number: 2, versionKind: 'correction', note: 'The day was wrong.', outOfDate: [] })
    expect(now?.versions.map(({ number, kind }) => [number, kind])).toEqual([
      [2, 'correction'],
      [1, 'original'],
    ])
    const older = await getPublicStatement(slug, 'en', 1)
    expect(older?.content.headline).toBe('On Wednesday')
    expect(older?.outOfDate).toEqual([
      'Version 2, issued Monday 11 January 2016, 5 pm, has taken the place of this one.',
    ])
    expect(await getPublicStatement(slug, 'en', 3)).toBeNull()
  })

  test('what was issued can be changed by nobody, not even the owner of the tables', async () => {
    const id = await created()
    await issued(id)
    await expect(write.organise((tx) => tx.update(statementVersions).set({ note: 'x' }))).rejects.toThrow('42501')
    const owner = postgres(process.env.DATABASE_DIRECT_URL ?? '', { max: 1 })
    await expect(owner`update statement_versions set note = 'x'`).rejects.toThrow('only ever added to')
    await owner.end()
    expect(await deleteDraft(officer, id)).toEqual({ ok: false, reason: 'unknown' })
  })
})

describe('withdrawing', () => {
  test('takes the text away at once, of every version, and leaves a notice', async () => {
    const id = await created({ body: 'CANARY body' })
    const slug = await issued(id)
    expect(await withdrawStatement(officer, id, 'The quote was not cleared.')).toEqual({ ok: true })
    const notice = await getPublicStatement(slug, 'en')
    expect(notice).toMatchObject({ versionKind: 'withdrawal', note: 'The quote was not cleared.' })
    expect(notice?.content.headline).toBe('Riverside stands with its doctors')
    const outside = [notice, await getPublicStatement(slug, 'en', 1), (await listPublicStatements('en')).statements]
    expect(JSON.stringify(outside)).not.toContain('CANARY')
    expect((await getPublicStatement(slug, 'en', 1))?.versionKind).toBe('withdrawal')
    expect(await getPublicStatement(slug, 'en', 3)).toBeNull()
    expect((await seenOutside(slug)).addresses).toBe(0)
  })

  test('is for good', async () => {
    const id = await created()
    await issued(id)
    await withdrawStatement(officer, id, 'Wrong.')
    expect(await edit(id, {})).toEqual({ ok: false, reason: 'unknown' })
    expect(await approve(id)).toEqual({ ok: false, reason: 'unknown' })
    expect(await issue(id)).toEqual({ ok: false, reason: 'unknown' })
    expect(await withdrawStatement(officer, id, 'Again.')).toEqual({ ok: false, reason: 'unknown' })
    expect((await listKeptStatements(officer))[0]?.standings).toEqual(['withdrawn'])
  })

  test('what waits for its embargo never existed, then or later', async () => {
    const id = await created()
    const slug = await issued(id, { embargo: '2016-01-12T00:01:00Z' })
    await stopClock('2016-01-11T20:00:00Z')
    await withdrawStatement(officer, id, 'Talks go on.')
    expect(await seenOutside(slug)).toEqual(nowhere)
    await stopClock('2016-01-13T00:00:00Z')
    expect(await seenOutside(slug)).toEqual(nowhere)
  })

  test('a headline that waits does not come out by the notice of the public one', async () => {
    const id = await created({ headline: 'Public' })
    const slug = await issued(id)
    await edit(id, { headline: 'CANARY', contact: 'CANARY' })
    await issued(id, { embargo: '2016-01-12T00:01:00Z' })
    await withdrawStatement(officer, id, 'Wrong.')
    await stopClock('2016-01-13T00:00:00Z')
    const notice = await getPublicStatement(slug, 'en')
    expect(notice?.content.headline).toBe('Public')
    expect(notice?.versions.map(({ number }) => number)).toEqual([3, 1])
    expect(JSON.stringify(notice)).not.toContain('CANARY')
  })

  test('a draft was never issued: it is deleted, not withdrawn', async () => {
    const id = await created()
    expect(await withdrawStatement(officer, id, 'x')).toEqual({ ok: false, reason: 'unknown' })
    expect(await deleteDraft(officer, id)).toEqual({ ok: true })
    expect(await getKeptStatement(officer, id)).toBeNull()
  })
})

describe('out of date', () => {
  test('as soon as an event rises, outside, with nobody’s approval; inside with what was done', async () => {
    const event = await addEvent(officer)
    const id = await created({ 'events[]': [event] })
    const slug = await issued(id)
    await stopClock('2016-01-11T22:04:00Z')
    await changeEvent(event, suspended)
    const outside = ['Picket at Windmill Road, Tuesday 12 January 2016: suspended.']
    const seen = await getPublicStatement(slug, 'en')
    expect(seen?.outOfDate).toEqual(outside)
    expect(seen?.factsChangedAt).toEqual(new Date('2016-01-11T22:04:00Z'))
    const { statements } = await listPublicStatements('en')
    expect(statements.find((statement) => statement.slug === slug)?.outOfDate).toEqual(outside)
    expect((await listKeptStatements(officer))[0]?.standings).toEqual(['outOfDate', 'public'])
    expect(await listEventNews(officer, await kept(id))).toMatchObject([{ event: { id: event } }])
  })

  test('until it is approved and issued again, with the facts as they stand', async () => {
    const event = await addEvent(officer)
    const id = await created({ 'events[]': [event] })
    const slug = await issued(id)
    await changeEvent(event, suspended)
    await issued(id, { kind: 'update' })
    const seen = await getPublicStatement(slug, 'en')
    expect(seen?.outOfDate).toEqual([])
    expect(seen?.facts.events).toMatchObject([{ version: 2, status: 'suspended' }])
    expect(await listEventNews(officer, await kept(id))).toEqual([])
  })

  test('an event that was taken down leaves the printed facts, and is named by its kind alone', async () => {
    const event = await addEvent(officer, { title: 'CANARY picket', placeName: 'CANARY gate' })
    const slug = await issued(await created({ 'events[]': [event] }))
    await changeEvent(event, { publication: 'withdrawn', withdrawnAt: new Date() })
    const seen = await getPublicStatement(slug, 'en')
    expect(seen?.outOfDate).toEqual(['A picket in this statement: withdrawn.'])
    expect(JSON.stringify(seen)).not.toContain('CANARY')
  })
})

describe('whose it is', () => {
  const acts = (id: string): [string, (by: Membership) => Promise<{ ok: boolean; reason?: string }>][] => [
    ['edits', (by) => updateStatement(by, id, draft())],
    ['approves', (by) => approveStatement(by, id, { version: 1, 'seen[]': [] })],
    ['issues', (by) => issueStatement(by, id, { version: 1, kind: 'original', note: '' }, null)],
    ['withdraws', (by) => withdrawStatement(by, id, 'x')],
    ['deletes', (by) => deleteDraft(by, id)],
  ]

  test('another organisation’s does not exist', async () => {
    const id = await created()
    await approve(id)
    const other = await makeOrganisation()
    const before = await rowsOf('statements')
    for (const [what, act] of acts(id))
      expect([what, await act(other)]).toEqual([what, { ok: false, reason: 'unknown' }])
    expect(await getKeptStatement(other, id)).toBeNull()
    expect(await listKeptStatements(other)).toEqual([])
    expect(await rowsOf('statements')).toEqual(before)
  })

  test.each(['organiser', 'steward'] as const)('one who is %s neither sees drafts nor touches them', async (role) => {
    const id = await created()
    await approve(id)
    const member = await makeMember(officer, role)
    const refused = { ok: false, reason: 'not-allowed' }
    for (const [what, act] of acts(id)) expect([what, await act(member)]).toEqual([what, refused])
    expect(await createStatement(member, draft())).toEqual(refused)
    expect(await getKeptStatement(member, id)).toBeNull()
    expect(await listKeptStatements(member)).toEqual([])
  })

  test('a press officer writes, approves and issues', async () => {
    const press = await makeMember(officer, 'press_officer')
    const id = await created({}, press)
    await approve(id, press)
    expect(await issue(id, {}, press)).toMatchObject({ ok: true })
    const deeds = (await rowsOf('activity')).filter((row) => row.subject_id === id)
    expect(deeds.map(({ verb }) => verb).sort()).toEqual(['approved', 'created', 'issued'])
    expect(deeds.every((deed) => deed.actor_id === press.memberId)).toBe(true)
  })
})
