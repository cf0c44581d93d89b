import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { makeDraft, putUp } from '@/db/testing/strike'
import { makeMember, makeOrganisation, rowsOf } from '@/db/testing/world'
import { changeEvent } from '@/features/changes/calling-off/mutations'
import { editFacts } from '@/features/changes/facts/mutations'
import { factsForm } from '@/features/events/validation'
import { getKeptEvent } from '@/features/events/work/queries'
import type { OwedMail } from '@/features/outbox/mutations'
import { signUp } from '@/features/rsvps/mutations'
import { getSignUpNumbers } from '@/features/rsvps/numbers/queries'
import { organisationMails } from '../jobs'
import type { EventProof, Membership } from '../permissions'
import { acceptAffiliation, askAffiliation, endAffiliation, setTerms } from './mutations'
import { findUnionProof, getAffiliation, listAffiliations, listEventsOfBranch } from './queries'

const times = ['2031-06-10T08:00Z', '2031-06-10T11:00Z'] as const
const pairOf = (union: Membership, branch: Membership) => ({
  unionId: union.organisation.id,
  branchId: branch.organisation.id,
})
const nothing = { unionSeesDrafts: false, unionSeesNumbers: false, unionMayEdit: false, unionMayCallOff: false }
const everything = { unionSeesDrafts: true, unionSeesNumbers: true, unionMayEdit: true, unionMayCallOff: true }

async function agreed() {
  const [union, branch] = [await makeOrganisation(), await makeOrganisation()]
  expect(await askAffiliation(branch, { other: union.organisation.id, side: 'union' })).toEqual({ ok: true })
  expect(await acceptAffiliation(union, pairOf(union, branch))).toEqual({ ok: true })
  return { union, branch, pair: pairOf(union, branch) }
}

const proofFor = (who: Membership, of: Membership, event: string) =>
  findUnionProof(who.personId, of.organisation.slug, event) as Promise<EventProof | null>

describe('one organisation under another', () => {
  test('is asked by one of them and accepted by the other, by administrators', async () => {
    const [union, branch, stranger] = [await makeOrganisation(), await makeOrganisation(), await makeOrganisation()]
    const organiser = await makeMember(union, 'organiser')
    const pair = pairOf(union, branch)
    const ask = { other: branch.organisation.id, side: 'branch' } as const
    expect(await askAffiliation(organiser, ask)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await askAffiliation(union, { ...ask, other: union.organisation.id })).toMatchObject({ ok: false })
    expect(await askAffiliation(union, { ...ask, other: randomUUID() })).toEqual({ ok: false, reason: 'unknown' })
    expect(await askAffiliation(union, ask)).toEqual({ ok: true })
    expect(await acceptAffiliation(union, pair), 'not by who asked').toEqual({ ok: false, reason: 'unknown' })
    expect(await acceptAffiliation(stranger, pair)).toEqual({ ok: false, reason: 'unknown' })
    expect(await getAffiliation(union, branch.organisation.id)).toBeNull()
    const mail = { keeperId: branch.organisation.id, personId: branch.personId } as OwedMail
    expect((await organisationMails['affiliation-asked']?.(mail))?.subject).toMatch(/asking you/)
    expect(await acceptAffiliation(branch, pair)).toEqual({ ok: true })
    expect(await organisationMails['affiliation-asked']?.(mail), 'what is answered is not mailed').toBeNull()
    expect((await listAffiliations(union)).map(({ side, body }) => [side, body.id])).toEqual([
      ['branch', branch.organisation.id],
    ])
    expect((await listAffiliations(branch)).map(({ side }) => side)).toEqual(['union'])
  })

  test('asked by both is agreed', async () => {
    const [union, branch] = [await makeOrganisation(), await makeOrganisation()]
    await askAffiliation(union, { other: branch.organisation.id, side: 'branch' })
    await askAffiliation(branch, { other: union.organisation.id, side: 'union' })
    expect(await getAffiliation(branch, union.organisation.id)).not.toBeNull()
  })

  test('is ended by either, and takes everything that was allowed with it', async () => {
    const { union, branch, pair } = await agreed()
    await setTerms(branch, pair, everything)
    expect(await endAffiliation(await makeOrganisation(), pair)).toEqual({ ok: false, reason: 'unknown' })
    expect(await endAffiliation(union, pair)).toEqual({ ok: true })
    expect(await listAffiliations(branch)).toEqual([])
    await askAffiliation(union, { other: branch.organisation.id, side: 'branch' })
    await acceptAffiliation(branch, pair)
    expect(await getAffiliation(union, branch.organisation.id), 'agreed anew, nothing is allowed').toMatchObject(
      nothing,
    )
  })

  test('is one union for a branch, and never a ring, whoever presses at one moment', async () => {
    const { branch } = await agreed()
    const another = await makeOrganisation()
    await askAffiliation(another, { other: branch.organisation.id, side: 'branch' })
    expect(await acceptAffiliation(branch, pairOf(another, branch))).toEqual({ ok: false, reason: 'has-union' })

    for (let round = 0; round < 5; round++) {
      const ring = [await makeOrganisation(), await makeOrganisation(), await makeOrganisation()]
      const pairs = ring.map((union, at) => ({ union, branch: ring[(at + 1) % 3] ?? union }))
      for (const { union, branch: under } of pairs)
        await askAffiliation(union, { other: under.organisation.id, side: 'branch' })
      const ends = await Promise.all(
        pairs.map(({ union, branch: under }) => acceptAffiliation(under, pairOf(union, under))),
      )
      expect(ends.filter(({ ok }) => ok)).toHaveLength(2)
      expect(ends.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'loop' })
    }
  })

  test('each side sets its own terms and none of the other’s', async () => {
    const { union, branch, pair } = await agreed()
    expect(await setTerms(union, pair, { ...everything, branchSeesPlans: true })).toEqual({ ok: true })
    expect(await getAffiliation(union, branch.organisation.id)).toMatchObject({ ...nothing, branchSeesPlans: true })
    expect(await setTerms(branch, pair, { ...everything, branchSeesPlans: false })).toEqual({ ok: true })
    expect(await getAffiliation(union, branch.organisation.id)).toMatchObject({ ...everything, branchSeesPlans: true })
    expect(await setTerms(await makeOrganisation(), pair, everything)).toEqual({ ok: false, reason: 'unknown' })
  })
})

describe('a union sees of its branch', () => {
  test('what the branch lets it, and numbers but never a name', async () => {
    const { union, branch, pair } = await agreed()
    const { id, slug } = await putUp(branch, {}, ...times)
    const answer = { people: 7, email: null, delegation: 'Corncrake NEU', language: 'en', press: randomUUID() } as const
    expect(await signUp(slug, answer)).toMatchObject({ ok: true })
    expect(await listEventsOfBranch(union, branch.organisation.id)).toMatchObject([{ id, people: null }])
    const bare = await proofFor(union, branch, id)
    expect(bare).toMatchObject({ organisation: { id: branch.organisation.id }, scope: { event: id, seesNames: false } })
    expect(bare && (await getSignUpNumbers(bare, id)), 'no numbers before they are allowed').toBeNull()

    await setTerms(branch, pair, { ...nothing, unionSeesNumbers: true })
    expect(await listEventsOfBranch(union, branch.organisation.id)).toMatchObject([{ id, people: 7 }])
    const proof = await proofFor(union, branch, id)
    const numbers = proof && (await getSignUpNumbers(proof, id))
    expect(numbers).toMatchObject({ people: 7, groups: [] })
    expect(JSON.stringify([numbers, await listEventsOfBranch(union, branch.organisation.id)])).not.toContain(
      'Corncrake',
    )
    expect((await getSignUpNumbers(branch, id))?.groups, 'the branch does see it').toHaveLength(1)
  })

  test('drafts only where it is allowed, and only its organisers', async () => {
    const { union, branch, pair } = await agreed()
    const { id } = await putUp(branch, {}, ...times)
    const press = await makeMember(union, 'press_officer')
    expect(await proofFor(press, branch, id)).toBeNull()
    expect(await proofFor(await makeOrganisation(), branch, id)).toBeNull()
    const draft = await makeDraft(branch)
    expect(await proofFor(union, branch, draft)).toBeNull()
    expect((await listEventsOfBranch(union, branch.organisation.id)).map((event) => event.id)).toEqual([id])
    await setTerms(branch, pair, { ...nothing, unionSeesDrafts: true })
    expect(await proofFor(union, branch, draft)).not.toBeNull()
    expect(await listEventsOfBranch(union, branch.organisation.id)).toHaveLength(2)
  })

  test('nothing of another’s, and nothing once it has ended', async () => {
    const { union, branch, pair } = await agreed()
    const elsewhere = await makeOrganisation()
    const [mine, theirs] = [await putUp(branch, {}, ...times), await putUp(elsewhere, {}, ...times)]
    expect(await proofFor(union, elsewhere, theirs.id)).toBeNull()
    expect(await proofFor(union, elsewhere, mine.id)).toBeNull()
    const before = await proofFor(union, branch, mine.id)
    expect(before && (await getKeptEvent(before, theirs.id))).toBeNull()
    await endAffiliation(branch, pair)
    expect(await proofFor(union, branch, mine.id)).toBeNull()
    expect(await listEventsOfBranch(union, branch.organisation.id)).toEqual([])
  })
})

test('a union edits and calls off an event of its branch as far as the branch lets it', async () => {
  const { union, branch, pair } = await agreed()
  const { id } = await putUp(branch, {}, ...times)
  const facts = factsForm.parse({ shelter: 'Under the bridge', version: '1' })
  const off = { kind: 'cancelled', reason: 'Rain.', authorisedBy: 'Us', asToldBy: '', nextNewsAt: null } as const
  const may = async () => {
    const proof = await proofFor(union, branch, id)
    return proof ? [(await editFacts(proof, id, facts)).ok, (await changeEvent(proof, id, off)).ok] : null
  }
  expect(await may()).toEqual([false, false])
  await setTerms(branch, pair, { ...nothing, unionMayEdit: true })
  expect(await may()).toEqual([true, false])
  await setTerms(branch, pair, { ...nothing, unionMayCallOff: true })
  expect(await may()).toEqual([false, true])
  const [change] = (await rowsOf('changes')).filter((row) => row.kind === 'cancelled')
  expect(change?.keeper_id, 'it is the branch’s act, in its own log').toBe(branch.organisation.id)
})
