import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { write } from '@/db/client'
import { changeRows, changes, statementVersions } from '@/db/schema'
import { makeOrganisation, stopClock } from '@/db/testing/world'
import { addNotice } from '@/features/disputes/entries/mutations'
import { createDispute, publishDispute } from '@/features/disputes/mutations'
import { acceptSupport, askToSupport } from '@/features/disputes/supporters/mutations'
import type { Membership } from '@/features/organisations/permissions'
import { getStatementFacts, listBindableEvents } from './bindings/queries'
import { createStatement, updateStatement } from './mutations'
import { getPublicStatement, listPublicStatements, type StatementFilter } from './queries'
import { seenMark, wasPublic } from './rules'
import { draft } from './testing/drafts'
import { addEvent, addGate, changeEvent, suspended } from './testing/mutations'
import { approveStatement, issueStatement } from './versions/mutations'
import { getKeptStatement, listEventNews } from './work/queries'

let union: Membership
let council: Membership

beforeEach(async () => {
  await stopClock('2016-01-11T16:00:00Z')
  union = await makeOrganisation('Hospital Doctors’ Union')
  council = await makeOrganisation('Riverside Trades Council')
})
afterEach(() => stopClock(null))

async function addDispute(by: Membership, publication: 'draft' | 'public' = 'public') {
  const made = await createDispute(by, {
    title: 'A safe contract',
    about: 'Hours.',
    demands: '',
    employer: 'Riverside General Hospital Trust',
    serviceUsers: 'patients',
    jurisdiction: 'GB-EAW',
    'callers[]': [by.organisation.id],
    otherCaller: '',
    ballotClosedOn: '',
    mandateEndsOn: '',
    fundLink: '',
    locale: 'en',
    version: 0,
  })
  if (!made.ok) throw new Error(made.reason)
  if (publication === 'public') await publishDispute(by, made.id)
  return made.id
}

async function addSupport(supporter: Membership, keeper: Membership, dispute: string) {
  await askToSupport(supporter, dispute)
  await acceptSupport(keeper, dispute, supporter.organisation.id)
}

const says = (text: string) => ({
  provider: 'Riverside General Hospital Trust',
  text,
  source: 'hospital website',
  sourceLink: '',
})

const factsOf = (by: Membership, disputeId: string | null, ...eventIds: string[]) =>
  getStatementFacts(by, { disputeId, eventIds, locale: 'en', statementId: null })

async function issued(by: Membership, events: string[], disputeId = '') {
  const made = await createStatement(by, draft({ 'events[]': events, disputeId }))
  if (!made.ok) throw new Error(made.reason)
  const statement = await getKeptStatement(by, made.id)
  const seen = (statement?.bound ?? []).map(({ event }) => seenMark(event))
  await approveStatement(by, made.id, { version: 1, 'seen[]': seen })
  const outcome = await issueStatement(by, made.id, { version: 1, kind: 'original', note: '' }, null)
  if (!outcome.ok) throw new Error(outcome.reason)
  return { id: made.id, slug: outcome.slug }
}

describe('what the data says', () => {
  test('is who called it, who was accepted as a supporter, and the newest notice with its source (T25)', async () => {
    const dispute = await addDispute(union)
    const asking = await makeOrganisation('Still Asking')
    await askToSupport(asking, dispute)
    await addSupport(council, union, dispute)
    await addNotice(union, dispute, says('14 clinics and 168 patients are moved.'), new Date('2016-01-11T15:00:00Z'))
    await stopClock('2016-01-11T16:30:00Z')
    await addNotice(union, dispute, says('Checked before, written later.'), new Date('2016-01-10T15:00:00Z'))
    const gate = await addGate(union)
    const place = { placeName: null, placeLocality: null, entranceId: gate }
    const { facts } = await factsOf(council, dispute, await addEvent(union, { disputeId: dispute, ...place }))
    expect(facts).toMatchObject({
      issuer: 'Riverside Trades Council',
      dispute: { calledBy: ['Hospital Doctors’ Union'], supportedBy: ['Riverside Trades Council'] },
      events: [
        {
          place: 'Main gate, Riverside General Hospital, Windmill Road, Gillingham, Kent',
          startsAt: '2016-01-12T08:00:00.000Z',
          calledBy: 'Hospital Doctors’ Union',
        },
      ],
      notice: {
        users: 'patients',
        text: '14 clinics and 168 patients are moved.',
        source: 'hospital website',
        checkedAt: '2016-01-11T15:00:00.000Z',
      },
    })
  })
})

describe('what a statement may speak of', () => {
  const refusal = { ok: false, reason: 'unknown' }
  const bind = (by: Membership, event: string) => createStatement(by, draft({ 'events[]': [event] }))

  test('is every event of one’s own, drafts too', async () => {
    const own = await addEvent(council, { publication: 'draft', slug: null, publishAt: null })
    expect(await bind(council, own)).toMatchObject({ ok: true })
    expect((await listBindableEvents(council, null, 'en')).map(({ id }) => id)).toEqual([own])
  })

  test('is another’s public event under a dispute that one supports, and nothing else of theirs', async () => {
    const dispute = await addDispute(union)
    const open = await addEvent(union, { disputeId: dispute })
    expect(await bind(council, open)).toEqual(refusal)
    await askToSupport(council, dispute)
    expect(await bind(council, open)).toEqual(refusal)
    await addSupport(council, union, dispute)
    const later = await addEvent(union, { disputeId: dispute, publishAt: new Date('2016-01-12T00:00:00Z') })
    const hidden = await addEvent(union, { disputeId: dispute, publication: 'draft', slug: null, publishAt: null })
    const other = await addEvent(union)
    expect(await bind(council, open)).toMatchObject({ ok: true })
    for (const event of [later, hidden, other]) expect(await bind(council, event)).toEqual(refusal)
    expect((await listBindableEvents(council, null, 'en')).map(({ id }) => id)).toEqual([open])
    expect((await factsOf(council, null, hidden, other)).events).toEqual([])
  })

  test('is no dispute of others that one neither calls nor supports', async () => {
    const dispute = await addDispute(union)
    expect(await createStatement(council, draft({ disputeId: dispute }))).toEqual(refusal)
    expect((await factsOf(council, dispute)).facts.dispute).toBeNull()
    await addSupport(council, union, dispute)
    expect(await createStatement(council, draft({ disputeId: dispute }))).toMatchObject({ ok: true })
  })
})

describe('the statements of a dispute and of a body', () => {
  const ids = async (filter: StatementFilter) =>
    (await listPublicStatements('en', filter)).statements.map(({ id }) => id)

  test('are those whose issued text is about it, whatever is being drafted', async () => {
    const [first, second] = [await addDispute(union), await addDispute(union)]
    const about = await issued(union, [], first)
    const other = await issued(union, [])
    await updateStatement(union, about.id, draft({ disputeId: second, version: 2 }))
    await updateStatement(union, other.id, draft({ disputeId: second, version: 2 }))
    expect(await ids({ disputeId: first })).toEqual([about.id])
    expect(await ids({ disputeId: second })).toEqual([])
  })

  test('are found by a dispute that was not public yet when they were issued', async () => {
    const dispute = await addDispute(union, 'draft')
    const about = await issued(union, [], dispute)
    await publishDispute(union, dispute)
    expect(await ids({ disputeId: dispute })).toEqual([about.id])
  })

  test('are those of that body alone', async () => {
    const mine = await issued(council, [])
    await issued(union, [])
    expect(await ids({ organisationId: council.organisation.id })).toEqual([mine.id])
    const [page] = [await listPublicStatements('en', {}, { most: 1, skip: 1 })]
    expect(page.statements).toHaveLength(1)
  })
})

describe('what happened to an event', () => {
  const change = async (
    by: Membership,
    eventId: string,
    fields: string[],
    over: { shown?: boolean; undoneAt?: Date } = {},
  ) =>
    write.organise(async (tx) => {
      const keeperId = by.organisation.id
      const [row] = await tx
        .insert(changes)
        .values({ keeperId, kind: 'suspended', reason: 'Talks', byRole: 'owner', undoneAt: over.undoneAt })
        .returning({ id: changes.id })
      const changeId = row?.id ?? ''
      await tx
        .insert(changeRows)
        .values(fields.map((field) => ({ keeperId, changeId, eventId, field, shown: over.shown })))
      return changeId
    })

  test('is told inside by field, since the text was issued; what its keeper does not show stays theirs', async () => {
    const dispute = await addDispute(union)
    await addSupport(council, union, dispute)
    const event = await addEvent(union, { disputeId: dispute })
    await change(union, event, ['title'])
    await stopClock('2016-01-11T17:00:00Z')
    const { id } = await issued(council, [event])
    await stopClock('2016-01-11T22:04:00Z')
    await changeEvent(event, suspended)
    await change(union, event, ['status', 'endsAt'])
    await change(union, event, ['contactPhone'], { shown: false })
    await change(union, event, ['place'], { undoneAt: new Date('2016-01-11T22:05:00Z') })
    const statement = await getKeptStatement(council, id)
    const news = statement && (await listEventNews(council, statement))
    expect(news).toMatchObject([{ event: { id: event }, changes: [{ reason: 'Talks', fields: ['endsAt', 'status'] }] }])
  })
})

describe('the embargo in SQL', () => {
  const minute = (minutes: number) => new Date(Date.UTC(2016, 0, 11, 17, minutes))

  test.each([12, 26, 2016])('says what the rule says, whatever was issued when (plan %i)', async (seed) => {
    const { id, slug } = await issued(union, [])
    const [first] = (await getKeptStatement(union, id))?.versions ?? []
    if (!first) throw new Error('nothing was issued')
    const all = [first]
    const steps = fc.array(fc.record({ after: fc.nat(4), waits: fc.option(fc.nat(20)) }), {
      minLength: 8,
      maxLength: 8,
    })
    const plan = fc.sample(steps, { numRuns: 1, seed })[0] ?? []
    let time = 0
    for (const { after, waits } of plan) {
      time += after
      const version = {
        ...first,
        number: all.length + 1,
        issuedAt: minute(time),
        visibleFrom: minute(time + (waits ?? 0)),
      }
      all.push(version)
      await write.organise((tx) =>
        tx
          .insert(statementVersions)
          .values({ ...version, kind: 'update', keeperId: union.organisation.id, statementId: id }),
      )
    }
    for (let at = 0; at <= time + 21; at++) {
      await stopClock(minute(at).toISOString())
      const expected = all.filter((version) => wasPublic(version, all, minute(at))).map(({ number }) => number)
      const seen = await getPublicStatement(slug, 'en')
      expect([at, seen?.versions.map(({ number }) => number).reverse()]).toEqual([at, expected])
      expect(seen?.number).toBe(Math.max(...expected))
    }
  })
})
