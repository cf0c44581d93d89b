import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { ensureDatabase, migrate } from '../db/migrate'
import { appRole, asApp, withDatabase } from '../db/testing/template'
import { addMinutes } from '../lib/time'
import { ask } from './support/database'
import { expect } from './support/fixtures'
import { linkIn } from './support/mailbox'
import { test } from './support/own-server'
import { newPress, postBare, wasCounted } from './support/presses'
import type { Site } from './support/site'
import { send } from './support/wire'

const times = { startsAt: '2031-06-10T18:00:00Z', endsAt: '2031-06-10T20:00:00Z' }

test('what was acknowledged survives kill -9 of app and database', async ({ site, server, make }) => {
  test.setTimeout(180_000)
  const union = await make.organisation({})
  const { slug } = await make.event({ by: union.member, ...times })
  const acknowledged = new Map<string, string>()
  let writing = true
  const writers = Array.from({ length: 4 }, async () => {
    while (writing) {
      const press = newPress()
      const answer = await postBare(site.url, slug, { press }).catch(() => null)
      if (answer && wasCounted(answer)) acknowledged.set(press, String(answer.headers.location))
    }
  })
  const moreAreCounted = async () => {
    const before = acknowledged.size
    await expect.poll(() => acknowledged.size, { timeout: 30_000, intervals: [20] }).toBeGreaterThan(before + 10)
  }
  const killApp = async () => {
    await site.stop('SIGKILL')
    await site.start()
  }
  const killDatabase = () => server.kill()
  for (const kill of [killApp, killDatabase, killApp, killDatabase, killDatabase]) {
    await moreAreCounted()
    await kill()
  }
  await moreAreCounted()
  await Promise.all([killApp(), killDatabase()])
  await moreAreCounted()
  writing = false
  await Promise.all(writers)

  const stored = await ask<{ hash: string }>(site, `select encode(press_hash, 'hex') as hash from rsvps`)
  const there = new Set(stored.map(({ hash }) => hash))
  const lost = [...acknowledged.keys()].filter((press) => !there.has(sha256(press)))
  expect(lost, `of ${acknowledged.size}`).toEqual([])
  const [tally] = await ask(
    site,
    'select t.people from event_tallies t join events e on e.id = t.event_id where e.slug = $1',
    [slug],
  )
  expect(tally).toEqual({ people: stored.length })
  const [last = ''] = [...acknowledged.values()].slice(-1)
  expect((await send(site.url, last)).status).toBe(200)
  expect(
    await ask(
      site,
      `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')`,
    ),
  ).toEqual([
    { name: 'fsync', setting: 'on' },
    { name: 'full_page_writes', setting: 'on' },
    { name: 'synchronous_commit', setting: 'on' },
  ])
})

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('a mail that is owed goes out after kill -9', async ({ site, make }) => {
  const union = await make.organisation({})
  const { slug } = await make.event({ by: union.member, ...times })
  const answer = await askByMail(site, slug, 'one@supporters.example')
  await site.stop('SIGKILL')
  expect(answer.status).toBe(303)
  await site.start()
  const mail = await site.mailbox.receive('one@supporters.example')
  await confirm(site, linkIn(mail, /\/rsvp\/confirm\//))
})

test('a mail whose sender is killed before it knows goes again, as the same mail', async ({ site, make }) => {
  const union = await make.organisation({})
  const { slug } = await make.event({ by: union.member, ...times })
  const email = 'two@supporters.example'
  site.mailbox.silent = true
  await askByMail(site, slug, email)
  const first = await site.mailbox.receive(email)
  await site.stop('SIGKILL')
  site.mailbox.silent = false
  await site.start()
  // The killed process had the mail for two minutes; only then may another try.
  await site.clock(addMinutes(new Date(), 3).toISOString())
  const second = await site.mailbox.receive(email, 2)
  await site.clock(null)
  expect(second.messageId).toMatch(/^<[0-9a-f-]{36}@brazier>$/)
  expect(second.messageId).toBe(first.messageId)
  await confirm(site, linkIn(second, /\/rsvp\/confirm\//))
  expect(site.mailbox.to(email)).toHaveLength(2)
})

const askByMail = (site: Site, slug: string, email: string) => {
  const body = new URLSearchParams({ people: '1', tell: 'email', email, delegation: '', press: newPress() })
  return send(site.url, `/events/${slug}/rsvp`, { method: 'POST', body })
}

async function confirm(site: Site, link: string) {
  const { status, headers } = await send(site.url, new URL(link).pathname, { method: 'POST' })
  expect([status, headers.location]).toEqual([303, expect.stringMatching(/^\/rsvp\/[\w-]{20,}$/)])
  const { text } = await send(site.url, String(headers.location))
  expect(text).toContain('Change')
}

test('of several starters one brings the database up to date, and the others find it so', async ({ server }) => {
  const name = 'five_at_once'
  await ensureDatabase(server.adminUrl, name)
  const owner = withDatabase(server.adminUrl, name)
  const ends = await Promise.allSettled(Array.from({ length: 5 }, () => migrate(owner, asApp(owner))))
  expect(ends.filter(({ status }) => status === 'rejected')).toEqual([])
  const folder = path.resolve(import.meta.dirname, '../db/migrations')
  const journal = JSON.parse(readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: { when: number }[]
  }
  const client = postgres(owner, { max: 1, onnotice: () => {} })
  const applied = await client`select created_at::float8 as "when" from drizzle.__drizzle_migrations order by id`
  const rights = await client`select 1 from information_schema.role_table_grants
    where grantee = ${appRole.name} and table_name = 'rsvps' and privilege_type = 'INSERT'`
  await client.end()
  expect(applied.map(({ when }) => when)).toEqual(journal.entries.map(({ when }) => when))
  expect(rights).toHaveLength(1)
})
