import http from 'node:http'
import postgres from 'postgres'
import { addMinutes } from '../lib/time'
import { ask } from './support/database'
import { expect } from './support/fixtures'
import { test as base } from './support/own-site'
import { Person, signInBy } from './support/person'
import { newPress, postBare, wasCounted } from './support/presses'
import type { Site } from './support/site'
import { send } from './support/wire'

// A second process on the same database. The clock is stopped here, so the site is nobody else's.
const test = base.extend<object, { other: Site }>({
  other: [
    async ({ site }, use) => {
      const other = await site.second()
      await use(other)
      await other.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

const places = 20
const presses = 200
const times = { startsAt: '2031-06-10T18:00:00Z', endsAt: '2031-06-10T20:00:00Z' }
const counts = `select t.people as told, (select coalesce(sum(r.people), 0)::int from rsvps r
  where r.event_id = e.id and r.state = 'confirmed') as there
  from events e join event_tallies t on t.event_id = e.id where e.slug = $1`

test('a meeting of 20 never gets 21', async ({ site, other, make }) => {
  const union = await make.organisation({})
  for (const people of [1, 3]) {
    const { slug } = await make.event({ by: union.member, kind: 'meeting', capacity: String(places), ...times })
    const agent = new http.Agent({ keepAlive: true, maxSockets: presses / 2 })
    const all = Array.from({ length: presses }, (_, n) =>
      postBare(n % 2 ? site.url : other.url, slug, { people, agent }),
    )
    const answers = await Promise.all(all)
    agent.destroy()
    expect(answers.filter(({ status }) => status !== 303)).toEqual([])
    const counted = answers.filter(wasCounted)
    const fitting = Math.floor(places / people)
    expect(counted).toHaveLength(fitting)
    expect(new Set(counted.map(({ headers }) => headers.location)).size, 'links').toBe(fitting)
    expect(await ask(site, counts, [slug])).toEqual([{ told: fitting * people, there: fitting * people }])
    for (const process of [site, other])
      expect((await send(process.url, `/events/${slug}`)).text).toContain(
        people === 1 ? 'Every place is taken' : `${places - fitting * people} places left`,
      )
  }
})

test('one press that reaches both processes at once is one sign-up', async ({ site, other, make }) => {
  const union = await make.organisation({})
  const { slug } = await make.event({ by: union.member, kind: 'meeting', capacity: String(places), ...times })
  const press = newPress()
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, n) => postBare(n % 2 ? site.url : other.url, slug, { press })),
  )
  expect(answers.every(wasCounted)).toBe(true)
  expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1)
  expect(await ask(site, counts, [slug])).toEqual([{ told: 1, there: 1 }])
})

test('to look first and write then does sell too many: the race above is one', async ({ site, make }) => {
  const union = await make.organisation({})
  const { id } = await make.event({ by: union.member, kind: 'meeting', capacity: String(places), ...times })
  const sellers = [1, 2].map(() => postgres(site.database.ownerUrl, { max: 10, onnotice: () => {} }))
  const press = async (_: unknown, n: number) => {
    const sql = sellers[n % 2] as postgres.Sql
    const [row] = await sql`select count(*)::int as taken from rsvps where event_id = ${id}`
    if (row?.taken >= places) return false
    await sql`insert into rsvps (keeper_id, event_id, state, people, language, press_hash)
      values (${union.organisationId}, ${id}, 'confirmed', 1, 'en', ${Buffer.from(newPress())})`
    return true
  }
  const sold = (await Promise.all(Array.from({ length: presses }, press))).filter(Boolean)
  await Promise.all(sellers.map((sql) => sql.end()))
  expect(sold.length).toBeGreaterThan(places)
})

test('a session that ends in one process is over in the other at once', async ({ site, other, make }) => {
  const union = await make.organisation({})
  const here = await signInBy(site.url, await make.signInLink({ email: union.email }))
  const there = new Person(other.url, here.cookie)
  const board = `/organise/${union.organisation}`
  expect((await there.get(board)).status).toBe(200)
  await here.press('/organise/account', 'signOutAction')
  const { status, headers } = await there.get(board)
  expect([status, headers.location]).toEqual([307, '/sign-in'])
})

test('a role that is taken away in one process is gone in the other at once', async ({ site, other, make }) => {
  const union = await make.organisation({})
  const organiser = await make.member({ of: union.member, role: 'organiser' })
  const administrator = await signInBy(site.url, await make.signInLink({ email: union.email }))
  const there = await signInBy(other.url, await make.signInLink({ email: organiser.email }))
  const page = `/organise/${union.organisation}/disputes/new`
  const form = await there.form(page, 'saveDisputeAction')
  const members = `/organise/${union.organisation}/members?member=${organiser.member}`
  await administrator.press(members, 'changeRoleAction', { role: 'steward' })
  expect((await there.get(page)).text).toContain('Your role does not go this far')
  const answer = await there.post(page, form.fields)
  expect([answer.status, answer.headers.location]).toEqual([200, undefined])
  await administrator.press(members, 'removeMemberAction')
  expect((await there.get(page)).status).toBe(404)
})

test('a statement under embargo is in neither process before its minute', async ({ site, other, make }) => {
  const union = await make.organisation({})
  const press = await make.member({ of: union.member, role: 'press_officer' })
  const officer = await signInBy(site.url, await make.signInLink({ email: press.email }))
  const base = `/organise/${union.organisation}/statements`
  const words = { kind: 'press_release', headline: 'Corncrake headline', body: 'Corncrake words.' }
  const at = await officer.press(`${base}/new`, 'saveStatementAction', words)
  await officer.press(at, 'approveStatementAction')
  const [day, time] = ['2031-06-10', '10:00']
  await officer.press(at, 'issueStatementAction', { when: 'embargo', 'embargo.date': day, 'embargo.time': time })
  const [row] = await ask<{ slug: string }>(site, 'select slug from statements where id = $1', [
    at.split('/').pop() ?? '',
  ])
  const address = `/press/${row?.slug}`
  const lifts = new Date('2031-06-10T09:00:00Z')
  const everywhere = [
    '/press',
    '/press/feed.atom',
    '/press/feed.json',
    '/sitemap.xml',
    address,
    `${address}/export/txt`,
  ]
  for (const [clock, seen] of [
    [addMinutes(lifts, -1 / 60), false],
    [lifts, true],
  ] as const) {
    await site.clock(clock.toISOString())
    for (const { url } of [site, other])
      for (const path of everywhere) {
        const { text, status } = await send(url, path)
        expect(
          text.includes('Corncrake') || text.includes(String(row?.slug)),
          `${path} at ${clock.toISOString()}`,
        ).toBe(seen)
        if (path.startsWith(address)) expect(status).toBe(seen ? 200 : 404)
      }
  }
  await site.clock(null)
})
