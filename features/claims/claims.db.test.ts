import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { read, write } from '@/db/client'
import { makeDraft, putUp } from '@/db/testing/strike'
import { makeMember, makeOrganisation, makePicketOrganiser, rowsOf } from '@/db/testing/world'
import { changeEvent } from '@/features/changes/calling-off/mutations'
import { listShownChanges } from '@/features/changes/queries'
import { getPublicEvent, listAllOf } from '@/features/events/queries'
import { getKeptEvent } from '@/features/events/work/queries'
import { grantEvent } from '@/features/organisations/grants/mutations'
import type { Membership } from '@/features/organisations/permissions'
import type { OwedMail } from '@/features/outbox/mutations'
import { mintConfirmLink, withdrawSignUp } from '@/features/rsvps/holder/mutations'
import { signUp } from '@/features/rsvps/mutations'
import { getSignUpNumbers } from '@/features/rsvps/numbers/queries'
import { getMySignUp, getTellable } from '@/features/rsvps/queries'
import { manageLink } from '@/features/rsvps/rules'
import { saveWorkplace } from '@/features/workplaces/mutations'
import { getWorkplace } from '@/features/workplaces/queries'
import { claimMails } from './jobs'
import { acceptClaim, claimBody, refuseClaim, withdrawClaim } from './mutations'
import { listClaimable, listClaimsOnUs, listOpenClaims, listOwnClaims } from './queries'

const times = ['2031-06-10T08:00Z', '2031-06-10T11:00Z'] as const
const answer = (more: { email?: string; delegation?: string; people?: number } = {}) => ({
  people: 1,
  email: null,
  delegation: null,
  language: 'en' as const,
  press: randomUUID(),
  ...more,
})

/** A trades council lists a picket for a union that is not on the site; then the union joins. */
async function listedPicket(plan: Record<string, string> = {}) {
  const name = `Bus Workers ${randomUUID().slice(0, 8)}`
  const council = await makeOrganisation()
  const listed = await putUp(council, { calledBy: '', otherCaller: name, ...plan }, ...times)
  const union = await makeOrganisation(name)
  return { council, union, name, ...listed }
}

const bodyNamed = async (by: Membership, name: string) =>
  String((await listClaimable(by)).find((body) => body.name === name)?.id)

async function claimed(plan: Record<string, string> = {}) {
  const story = await listedPicket(plan)
  expect(await claimBody(story.union, await bodyNamed(story.union, story.name))).toEqual({ ok: true })
  const [claim] = await listClaimsOnUs(story.council)
  return { ...story, claim: String(claim?.id) }
}

describe('a claim', () => {
  test('is an administrator’s, and asks whoever lists', async () => {
    const { council, union, name } = await listedPicket()
    const body = await bodyNamed(union, name)
    expect(await claimBody(await makeMember(union, 'organiser'), body)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await claimBody(council, body), 'not by who lists it').toEqual({ ok: false, reason: 'unknown' })
    expect(await claimBody(union, council.organisation.id), 'a body on the site').toEqual({
      ok: false,
      reason: 'unknown',
    })
    expect(await claimBody(union, body)).toEqual({ ok: true })
    expect(await claimBody(union, body), 'asked already').toEqual({ ok: false, reason: 'unknown' })
    expect(await listClaimsOnUs(council)).toMatchObject([{ name, events: 1, state: 'asked' }])
    const mail = { keeperId: council.organisation.id, personId: council.personId } as OwedMail
    expect(await claimMails['claim-asked']?.(mail)).not.toBeNull()
    const [own] = await listOwnClaims(union)
    expect(await withdrawClaim(council, String(own?.id))).toEqual({ ok: false, reason: 'unknown' })
    expect(await withdrawClaim(union, String(own?.id))).toEqual({ ok: true })
    expect(await claimMails['claim-asked']?.(mail), 'what is taken back is not mailed').toBeNull()
  })

  test('shows no name that stands in a draft alone', async () => {
    const name = `Secret ${randomUUID()}`
    const council = await makeOrganisation()
    await makeDraft(council, { calledBy: '', otherCaller: name })
    expect(JSON.stringify(await listClaimable(await makeOrganisation()))).not.toContain(name)
  })

  test('is decided by who lists, or by an administrator of the site, and by nobody else', async () => {
    const { council, union, claim } = await claimed()
    const stranger = await makeOrganisation()
    for (const by of [union, stranger]) expect(await acceptClaim(by, claim)).toEqual({ ok: false, reason: 'unknown' })
    const organiser = await makeMember(council, 'organiser')
    expect(await acceptClaim(organiser, claim)).toEqual({ ok: false, reason: 'not-allowed' })
    const site = { ...stranger, siteAdministrator: true, organisation: { ...stranger.organisation, site: true } }
    expect(await listOpenClaims(stranger)).toEqual([])
    expect((await listOpenClaims(site)).map(({ id }) => id)).toContain(claim)
    const ownSite = { ...union, siteAdministrator: true, organisation: { ...union.organisation, site: true } }
    expect(await acceptClaim(ownSite, claim), 'nobody decides their own').toEqual({ ok: false, reason: 'unknown' })
    expect(await acceptClaim(site, claim)).toEqual({ ok: true, moved: 1 })
    expect(await acceptClaim(site, claim)).toEqual({ ok: false, reason: 'unknown' })
    const [row] = (await rowsOf('claims')).filter(({ id }) => id === claim)
    expect(row).toMatchObject({ state: 'accepted', decided_by: 'site', moved_events: 1 })
  })

  test('refused changes nothing', async () => {
    const { council, union, claim, id } = await claimed()
    expect(await refuseClaim(council, claim)).toEqual({ ok: true })
    expect(await getKeptEvent(council, id)).not.toBeNull()
    expect(await getKeptEvent(union, id)).toBeNull()
  })
})

describe('accepted, a claim', () => {
  test('makes the union keeper and caller of what was listed for it, at the same address', async () => {
    const { council, union, claim, id, slug, name } = await claimed()
    const draft = await makeDraft(council, { calledBy: '', otherCaller: name })
    const other = await putUp(council, {}, ...times)
    expect(await acceptClaim(council, claim)).toEqual({ ok: true, moved: 1 })
    expect(await getKeptEvent(union, id)).toMatchObject({
      keeperId: union.organisation.id,
      calledBy: union.organisation.id,
    })
    expect(await getKeptEvent(council, id)).toBeNull()
    expect(await getPublicEvent(slug, 'en')).toMatchObject({
      id,
      keeper: { name },
      calledBy: { name, slug: union.organisation.slug },
    })
    expect((await listAllOf('en', { organisationId: union.organisation.id })).map((event) => event.id)).toEqual([id])
    expect(await getKeptEvent(council, draft), 'a draft stays, and names the body that joined').toMatchObject({
      calledBy: union.organisation.id,
    })
    expect(await getKeptEvent(council, other.id)).not.toBeNull()
    expect((await rowsOf('organisations')).filter((row) => row.name === name)).toHaveLength(1)
  })

  test('seals sign-ups anew for the new keeper, whose they are from then on', async () => {
    const { council, union, claim, id, slug } = await claimed()
    expect(await signUp(slug, answer({ people: 4, delegation: 'Riverside NEU' }))).toMatchObject({ ok: true })
    expect(await signUp(slug, answer({ email: 'ann@home.example' }))).toEqual({ ok: true, state: 'asked' })
    const before = (await rowsOf('rsvps')).filter((row) => row.event_id === id)
    const pending = before.find((row) => row.email_sealed)
    await mintConfirmLink(String(pending?.id))
    expect(await acceptClaim(council, claim)).toMatchObject({ ok: true })

    const after = (await rowsOf('rsvps')).filter((row) => row.event_id === id)
    expect(after.map((row) => row.keeper_id)).toEqual([union.organisation.id, union.organisation.id])
    for (const row of before) {
      const now = after.find((one) => one.id === row.id)
      for (const column of ['key_sealed', 'email_sealed', 'delegation_sealed'] as const)
        if (row[column]) expect(now?.[column], column).not.toEqual(row[column])
    }
    expect((await getSignUpNumbers(union, id))?.groups).toEqual([{ name: 'Riverside NEU', people: 4, signUps: 1 }])
    expect(await getSignUpNumbers(council, id)).toBeNull()
    expect(await getTellable(String(pending?.id))).toMatchObject({ email: 'ann@home.example' })
    const bare = before.find((row) => !row.email_sealed)
    const link = manageLink({ id: String(bare?.id), generation: 1 })
    expect(await getMySignUp(link, 'en'), 'a private link goes on').toMatchObject({ people: 4, slug })
    expect(await withdrawSignUp(link)).toEqual({ ok: true })
  })

  test('what is not sealed anew cannot be read by the new keeper: the control', async () => {
    const { council, union, slug, id } = await claimed()
    await signUp(slug, answer({ delegation: 'Riverside NEU' }))
    const theirs = { ...union, organisation: { ...union.organisation, id: council.organisation.id } }
    expect((await getSignUpNumbers(theirs, id))?.groups).toHaveLength(1)
    const moved = write.organise(async (tx) => {
      await tx.execute(sql`set constraints all deferred`)
      for (const table of ['event_texts', 'event_tallies', 'rsvps', 'change_rows'])
        await tx.execute(
          sql`update ${sql.identifier(table)} set keeper_id = ${union.organisation.id} where event_id = ${id}`,
        )
      await tx.execute(
        sql`update changes set keeper_id = ${union.organisation.id} where keeper_id = ${council.organisation.id}`,
      )
      await tx.execute(sql`update events set keeper_id = ${union.organisation.id} where id = ${id}`)
    })
    await moved
    await expect(getSignUpNumbers(union, id)).rejects.toThrow()
  })

  test('leaves nothing of the old keeper on what went, in any table that has one', async () => {
    const { council, union, claim, id, slug } = await claimed()
    await signUp(slug, answer({ delegation: 'A group' }))
    const gate = await makePicketOrganiser(council)
    await grantEvent(council, id, gate.memberId, { mayCallOff: true })
    expect(await acceptClaim(council, claim)).toMatchObject({ ok: true })
    const tables = await read.organise((db) =>
      db.execute<{ name: string }>(sql`
        select table_name as name from information_schema.columns c where table_schema = 'public' and column_name = 'keeper_id'
        and exists (select 1 from information_schema.columns e where e.table_name = c.table_name and e.column_name = 'event_id')`),
    )
    expect(tables.length).toBeGreaterThan(8)
    for (const { name } of tables.filter((table) => table.name !== 'suggestions')) {
      const left = (await rowsOf(name)).filter(
        (row) => row.event_id === id && row.keeper_id === council.organisation.id,
      )
      expect(left, name).toEqual([])
    }
    expect(
      (await rowsOf('event_grants')).filter((row) => row.event_id === id),
      'its own people do not go',
    ).toEqual([])
    expect((await rowsOf('event_texts')).filter((row) => row.event_id === id)).toMatchObject([
      { keeper_id: union.organisation.id },
    ])
  })

  test('what is sealed on an event has a key and an id to be sealed anew by, in every table', async () => {
    const rows = await read.organise((db) =>
      db.execute<{ name: string; columns: string[] }>(sql`
        select table_name as name, json_agg(column_name) as columns from information_schema.columns c
        where table_schema = 'public' group by table_name
        having bool_or(column_name = 'keeper_id') and bool_or(column_name = 'event_id') and bool_or(column_name like '%\\_sealed')`),
    )
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['rsvps', 'rota_people']))
    for (const { name, columns } of rows) expect(columns, name).toEqual(expect.arrayContaining(['id', 'key_sealed']))
  })

  test('every key with a keeper in it waits for the end of such a transaction', async () => {
    const rigid = await read.organise((db) =>
      db.execute(sql`select conname from pg_constraint con where contype = 'f' and not condeferrable
        and cardinality(conkey) > 1 and exists (select 1 from pg_attribute a
          where a.attrelid = con.conrelid and a.attnum = any(con.conkey) and a.attname = 'keeper_id')`),
    )
    expect(rigid.map((row) => row.conname)).toEqual([])
  })

  test('takes along what was changed, as its own act, and the gate as a copy', async () => {
    const council = await makeOrganisation()
    const name = `Depot Union ${randomUUID().slice(0, 8)}`
    const gate = {
      id: '' as const,
      name: 'Depot gate',
      supporterPosition: '',
      accessNotes: '',
      latitude: null,
      longitude: null,
      minimumPickets: 0,
      advisoryMaximum: 6,
    }
    const place = { name: 'Depot', address: 'A road', locality: 'Kent', postcode: '', entrance: [gate], version: 0 }
    const made = await saveWorkplace(council, null, place)
    const entrance = (await getWorkplace(council, made.ok ? made.id : ''))?.entrances[0]?.id ?? ''
    const { id } = await putUp(
      council,
      { calledBy: '', otherCaller: name, entranceId: entrance, placeName: '' },
      ...times,
    )
    const off = {
      kind: 'suspended',
      reason: 'Talks.',
      authorisedBy: 'Their rep',
      asToldBy: 'the rep',
      nextNewsAt: null,
    } as const
    const change = await changeEvent(council, id, off)
    const union = await makeOrganisation(name)
    await claimBody(union, await bodyNamed(union, name))
    const [claim] = await listClaimsOnUs(council)
    expect(await acceptClaim(council, String(claim?.id))).toMatchObject({ ok: true })
    expect((await listShownChanges(id)).map(({ kind, reason }) => [kind, reason])).toContainEqual([
      'suspended',
      'Talks.',
    ])
    const acts = (await rowsOf('changes')).filter((row) => row.keeper_id === union.organisation.id)
    expect(
      acts.map((row) => row.authorised_by),
      'who decided inside is not told to the new keeper',
    ).toEqual(['', ''])
    expect(acts.some((row) => change.ok && row.id === change.id)).toBe(false)
    const kept = await getKeptEvent(union, id)
    expect(kept?.entranceId).not.toBe(entrance)
    expect((await rowsOf('entrances')).find((row) => row.id === kept?.entranceId)).toMatchObject({
      keeper_id: union.organisation.id,
      name: 'Depot gate',
    })
    expect(await getWorkplace(council, made.ok ? made.id : ''), 'the old one stays').not.toBeNull()
  })

  test('waits while people are being told of a change', async () => {
    const { council, claim, id, slug } = await claimed()
    await signUp(slug, answer({ email: 'bo@home.example' }))
    const off = {
      kind: 'cancelled',
      reason: 'Rain.',
      authorisedBy: 'Us',
      asToldBy: 'the rep',
      nextNewsAt: null,
    } as const
    expect(await changeEvent(council, id, off)).toMatchObject({ ok: true })
    expect(await acceptClaim(council, claim)).toEqual({ ok: false, reason: 'mails-wait' })
  })

  test('loses nobody who signs up at that moment', async () => {
    for (let round = 0; round < 5; round++) {
      const { council, union, claim, id, slug } = await claimed()
      const presses = Array.from({ length: 8 }, (_, at) =>
        signUp(slug, answer(at % 2 ? { email: `p${at}@home.example` } : { delegation: `Group ${at}` })),
      )
      const [moved, ...answers] = await Promise.all([acceptClaim(council, claim), ...presses])
      expect(moved).toEqual({ ok: true, moved: 1 })
      expect(answers.every(({ ok }) => ok)).toBe(true)
      const rows = (await rowsOf('rsvps')).filter((row) => row.event_id === id)
      expect(rows).toHaveLength(8)
      expect(new Set(rows.map((row) => row.keeper_id))).toEqual(new Set([union.organisation.id]))
      expect((await getSignUpNumbers(union, id))?.groups).toHaveLength(4)
    }
  })
})
