import { connect } from 'node:net'
import { addresses } from '../front/addresses'
import { actionPolicies } from '../front/policies'
import { test as base, expect } from './support/fixtures'
import { type Field, filled } from './support/forms'
import { actionNumbers, type Person } from './support/person'
import { actionSamples } from './support/policies/action-samples'
import { allowed, type Cast, everybody, isMember, openCast, setUp, type Who } from './support/policies/cast'
import { disguisesOf } from './support/policies/disguises'
import { watchTables } from './support/policies/fingerprint'
import { canary, isBlank, makeWorld, sampleOf } from './support/policies/page-samples'
import type { Sample, Stage } from './support/policies/stage'
import { Site } from './support/site'
import { type Asked, send } from './support/wire'

type Ground = { cast: Cast; world: Awaited<ReturnType<typeof makeWorld>> }
type Shared = {
  site: Site
  holder: Awaited<ReturnType<typeof setUp>>
  tables: Awaited<ReturnType<typeof watchTables>>
  /** For tests that only read. */
  ground: Ground
}

const test = base.extend<{ stage: Stage }, Shared>({
  // Without a mail server what is owed stays as it is, and nothing is written but by who is tried here.
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: the shape Playwright asks for
    async ({}, use) => {
      const site = await Site.open({ SMTP_URL: '' })
      await use(site)
      await site.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  holder: [async ({ site }, use) => use(await setUp(site)), { scope: 'worker' }],
  tables: [
    async ({ site }, use) => {
      const tables = await watchTables(site)
      await use(tables)
      await tables.end()
    },
    { scope: 'worker' },
  ],
  ground: [
    async ({ site, make, holder }, use) => {
      const cast = await openCast(site, make, holder)
      await use({ cast, world: await makeWorld(make, cast) })
    },
    { scope: 'worker' },
  ],
  stage: async ({ site, make, holder }, use) => {
    const cast = await openCast(site, make, holder)
    await use({ ...cast, site, make, base: `/organise/${cast.union.organisation}` })
  },
})

const pages = addresses.filter(({ pattern, kind }) => kind === 'page' && pattern.startsWith('/organise'))
const short = (action: string) => action.split('#')[1] ?? ''
const notYours = /Your role does not go this far/

test.describe('a page', () => {
  for (const { pattern, audience } of pages)
    test(`${pattern} is for ${audience}`, async ({ ground: { cast, world }, site }) => {
      const at = sampleOf(pattern, cast.union.organisation, world)
      const nowhere = await unknownAnswer(site, at, cast)
      const welcome = allowed(audience)
      for (const who of everybody) {
        const answer = await cast.people[who].get(at)
        await test.step(who, () => {
          if (welcome.includes(who)) expectOpen(answer, pattern, who)
          else if (who === 'anonymous') expectSignIn(answer)
          else if (isMember(who) && audience !== 'site-administrators') expectNotYours(answer)
          else expectNothing(answer, nowhere)
        })
      }
    })

  test('of a record that is not there is as one of an organisation that is not there', async ({ ground, site }) => {
    const { cast, world } = ground
    const strange = Object.fromEntries(Object.keys(world).map((name) => [name, crypto.randomUUID()])) as typeof world
    for (const { pattern } of pages.filter(({ pattern }) => pattern.replace('[organisation]', '').includes('['))) {
      const at = sampleOf(pattern, cast.union.organisation, strange)
      expectNothing(await cast.people.administrator.get(at), await unknownAnswer(site, at, cast))
    }
  })
})

test.describe('a file', () => {
  const files = addresses.filter(({ pattern, kind }) => kind === 'handler' && pattern.startsWith('/organise'))
  for (const { pattern, audience } of files)
    test(`${pattern} is for ${audience}`, async ({ ground: { cast, world } }) => {
      const at = sampleOf(pattern, cast.union.organisation, world)
      const nowhere = await cast.people.administrator.get(at.replace(cast.union.organisation, 'nobody-has-this-name'))
      for (const who of everybody) {
        const answer = await cast.people[who].get(at)
        if (allowed(audience).includes(who)) expect(answer.status, who).toBe(200)
        else if (who === 'anonymous') expectSignIn(answer)
        else expect([who, answer.status, answer.text]).toEqual([who, 404, nowhere.text])
      }
    })
})

/** What everybody gets for an organisation that nobody ever had. */
async function unknownAnswer(site: Site, at: string, { people, union }: Cast) {
  const answer = await people.administrator.get(at.replace(union.organisation, 'nobody-has-this-name'))
  return at.includes(union.organisation) ? answer : send(site.url, '/nothing-here')
}

function expectOpen({ status, text, headers }: Asked, pattern: string, who: Who) {
  // Whoever has to do with one organisation or one event alone is led there at once.
  if (pattern === '/organise' && status === 307)
    return expect(headers.location).toMatch(/^\/organise\/[\w-]+(\/events\/[\w-]+)?$/)
  expect(status).toBe(200)
  expect(notYours.test(text), 'a page that explains').toBe(false)
  const inside = isMember(who) || who === 'of the event'
  if (!isBlank(pattern) && inside) expect(text.includes(canary), 'what the page is about').toBe(true)
}

function expectSignIn({ status, headers, text }: Asked) {
  expect([303, 307]).toContain(status)
  expect(headers.location).toBe('/sign-in')
  expect(text.includes(canary), 'what is inside').toBe(false)
}

function expectNotYours({ status, text }: Asked) {
  expect(status).toBe(200)
  expect(notYours.test(text), 'a page that explains').toBe(true)
  expect(text.match(/<form/g), 'a form').toBeNull()
}

function expectNothing(answer: Asked, nowhere: Asked) {
  expect(answer.status).toBe(404)
  expect(answer.bytes.equals(nowhere.bytes), 'byte for byte what an unknown address answers').toBe(true)
  const { date: _, ...headers } = answer.headers
  const { date: __, ...others } = nowhere.headers
  expect(headers).toEqual(others)
}

test.describe('an action', () => {
  test('of the build has a policy and a sample here, and the other way round', () => {
    const built = [...actionNumbers().values()].sort()
    expect(built.length).toBeGreaterThan(40)
    expect(Object.keys(actionPolicies).sort()).toEqual(built)
    expect(Object.keys(actionSamples).sort()).toEqual(built.map(short).sort())
  })

  for (const [action, audience] of Object.entries(actionPolicies)) {
    const samples = actionSamples[short(action)] ?? []
    for (const [index, act] of samples.entries())
      test(`${short(action)}${index ? ` (${index + 1})` : ''} is for ${audience}`, async ({ stage, tables }) => {
        const sample = await act(stage)
        const welcome = sample.personal ? allowed(audience) : allowed(audience).slice(0, 1)
        const presser =
          stage.people[
            sample.personal || welcome[0] === 'administrator' ? 'administrator' : (welcome[0] ?? 'anonymous')
          ]
        const { fields } = filledForm(await presser.form(sample.at, short(action), sample.fits), sample)
        const before = await tables.fingerprint()
        const untouched: Untouched = async (by, answer, but = []) => {
          expect(answer?.status ?? 0, `${by}: an answer that was thought of`).toBeLessThan(500)
          expect(without(await tables.fingerprint(), but), `${by}: nothing is written`).toEqual(without(before, but))
        }
        const refused = everybody.filter((who) => !(sample.personal ? welcome : allowed(audience)).includes(who))
        expect(refused.length).toBeGreaterThan(0)
        for (const who of refused) await untouched(who, await stage.people[who].post(sample.at, fields))
        if (!sample.ownOnly && !sample.personal) await tryInAnotherName(stage, fields, untouched)
        await tryNonsense(presser, sample, fields, untouched)
        await tryForeignSites(presser, sample, fields, untouched)
        await tryOnPublicPages(presser, action, fields, untouched)
        const done = await presser.submit(sample.at, fields)
        expect(done.status).toBeLessThan(400)
        expect(await tables.fingerprint(), 'who may press it does write').not.toEqual(before)
      })
  }
})

const filledForm = (form: { fields: Field[] }, { fill = {} }: Sample) => ({ fields: filled(form, fill) })

type Untouched = (by: string, answer?: Asked, but?: string[]) => Promise<void>

const without = (prints: Record<string, string>, tables: string[]) =>
  Object.fromEntries(Object.entries(prints).filter(([table]) => !tables.includes(table)))

/** Everything about the record, but pressed by an administrator of another organisation in that one's name. */
async function tryInAnotherName({ union, other, people }: Stage, fields: Field[], untouched: Untouched) {
  const renamed = fields.map(({ name, value }) => ({
    name,
    value: value.replaceAll(`"${union.organisation}"`, `"${other.organisation}"`),
  }))
  const stranger = people['of another organisation']
  await untouched(
    'in the name of another organisation',
    await stranger.post(`/organise/${other.organisation}`, renamed),
  )
}

/** What is bound to a form stands in it to be read, and to be rewritten. */
async function tryNonsense(presser: Person, { at }: Sample, fields: Field[], untouched: Untouched) {
  const id = /"[0-9a-f]{8}-[0-9a-f-]{27}"/g
  for (const nonsense of ['"x"', '{}', '["x"]', '7']) {
    const rewritten = fields.map(({ name, value }) => ({
      name,
      value: /^\$ACTION_\d+:1$/.test(name) ? value.replace(id, nonsense) : value,
    }))
    if (rewritten.every(({ value }, index) => value === fields[index]?.value)) return
    const { status } = await presser.post(at, rewritten)
    await untouched(`with ${nonsense} for a record (${status})`)
  }
}

/** The number of an action is no secret. On the public pages there is nobody who listens for one. */
async function tryOnPublicPages(presser: Person, action: string, fields: Field[], untouched: Untouched) {
  const [number = ''] = [...actionNumbers()].find(([, name]) => name === action) ?? []
  const calls: Record<string, string>[] = [
    {},
    { 'Next-Action': number },
    { 'Next-Action': number, RSC: '1', Accept: 'text/x-component' },
  ]
  for (const headers of calls)
    for (const path of ['/', '/press', '/events/nothing', '/sign-in']) {
      const answer = await presser.post(path, fields, headers)
      await untouched(`${path} ${JSON.stringify(headers)}`, answer, ofSigningIn)
    }
}
// The form of that page keeps what it was sent, whatever that is.
const ofSigningIn = ['kept_forms', 'sign_in_requests', 'outbox']

/** A page of somebody else's that sends the form from the browser of who may press it. */
async function tryForeignSites(presser: Person, { at }: Sample, fields: Field[], untouched: Untouched) {
  await untouched(
    'a foreign site',
    await presser.post(at, fields, { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }),
  )
}

test.describe('a disguise', () => {
  for (const { pattern, audience } of pages)
    test(`opens ${pattern} to nobody`, async ({ ground: { cast, world }, site }) => {
      const at = sampleOf(pattern, cast.union.organisation, world)
      const strangers = { anonymous: '', other: cast.people['of another organisation'].cookie }
      for (const { name, path, how } of disguisesOf(at))
        for (const [who, cookie] of Object.entries(strangers)) {
          const cookies = [how?.headers?.Cookie, cookie].filter(Boolean).join('; ')
          const answer = await send(site.url, path, {
            ...how,
            headers: { ...how?.headers, ...(cookies && { Cookie: cookies }) },
          })
          expect(answer.status, `${who} ${name}`).toBeLessThan(500)
          expect(answer.text.includes(canary), `${who} ${name}: what is inside`).toBe(false)
          if (audience !== 'signed-in' && !/Welsh|language/.test(name))
            expect(answer.text).not.toContain(cast.union.name)
        }
    })

  test('makes no public page hand out what only the framework reads', async ({ ground: { cast }, site }) => {
    const event = /href="(\/events\/[\w-]+)"/.exec(
      (await send(site.url, `/organisations/${cast.union.organisation}`)).text,
    )?.[1]
    for (const path of ['/', '/press', String(event)])
      for (const { name, path: spelled, how } of disguisesOf(path).filter(({ how }) => how?.headers)) {
        const answer = await send(site.url, spelled, how)
        expect(answer.headers['content-type'] ?? '', name).not.toContain('x-component')
        expect(answer.text.includes('__next_f'), name).toBe(false)
        if (answer.status === 200) expect(answer.text.endsWith('</html>'), name).toBe(true)
      }
  })

  test('as a socket is dropped without a word', async ({ site }) => {
    const said = await new Promise<string>((done, fail) => {
      const socket = connect({ port: Number(new URL(site.url).port), host: 'localhost' })
      let all = ''
      socket
        .on('data', (part) => (all += part))
        .once('close', () => done(all))
        .once('error', fail)
      socket.write(
        'GET /organise HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
      )
    })
    expect(said).toBe('')
  })
})

base('a forged host is in no mail', async ({ site, make }) => {
  const { email } = await make.organisation({})
  const headers = {
    Host: 'evil.example',
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Proto': 'https',
    Forwarded: 'host=evil.example',
  }
  const answer = await send(site.url, '/sign-in', { method: 'POST', headers, body: new URLSearchParams({ email }) })
  expect(answer.status).toBe(303)
  expect(answer.headers.location).toBe('/sign-in/sent')
  const mail = await site.mailbox.receive(email)
  expect(mail.text).toContain(`${site.url}/sign-in/`)
  expect(JSON.stringify(mail)).not.toContain('evil.example')
})
