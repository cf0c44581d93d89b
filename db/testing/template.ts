import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { migrate } from '../migrate'

const root = path.resolve(import.meta.dirname, '../..')
export const appRole = { name: 'brazier_test', password: 'only-for-tests' }

/** TEST_DATABASE_URL, or a server of our own in `.data/test`; and the name of a template that has all migrations. */
export async function provideTestServer() {
  const given = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL
  const server = given ? undefined : await startOwn()
  const adminUrl = given ?? server?.adminUrl ?? ''
  const template = await provideTemplate(adminUrl)
  return { adminUrl, template, stop: async () => server?.stopUnlessUsed() }
}

async function startOwn() {
  const { startPostgres } = await import('../../scripts/support/postgres.mjs')
  const dataDir = path.join(root, '.data/test')
  const server = await startPostgres(dataDir, { log: () => true })
  const stopUnlessUsed = async () => {
    const admin = postgres(server.adminUrl, { max: 1, onnotice: () => {} })
    const others =
      await admin`select 1 from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'`
    await admin.end()
    if (!others.length) server.stop()
  }
  return { adminUrl: server.adminUrl, stopUnlessUsed }
}

/** Named by the migrations, so that a change of them makes a new one; made once, whoever comes first. */
async function provideTemplate(adminUrl: string) {
  const name = `brazier_template_${migrationsHash()}`
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} })
  try {
    await admin`select pg_advisory_lock(7262945)`
    const [known] = await admin`select 1 from pg_database where datname = ${name}`
    if (!known) {
      const draft = `${name}_${randomBytes(3).toString('hex')}`
      await admin.unsafe(`create database ${draft}`)
      await migrate(withDatabase(adminUrl, draft), asApp(withDatabase(adminUrl, draft)))
      await admin.unsafe(`alter database ${draft} rename to ${name}`)
    }
  } finally {
    await admin.end()
  }
  return name
}

function migrationsHash() {
  const hash = createHash('sha256')
  const folder = path.join(root, 'db/migrations')
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort())
    hash.update(readFileSync(path.join(folder, file)))
  return hash.digest('hex').slice(0, 12)
}

export function withDatabase(url: string, name: string) {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.toString()
}

/** The address for the role that owns no table, as the app uses it. */
export function asApp(url: string) {
  const changed = new URL(url)
  changed.username = appRole.name
  changed.password = appRole.password
  return changed.toString()
}

/** A fresh database from the template; `drop` ends it. */
export async function createDatabase(adminUrl: string, template: string) {
  const name = `brazier_test_${randomBytes(6).toString('hex')}`
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} })
  // Two files that copy the template at one moment would get "being accessed by other users".
  await admin`select pg_advisory_lock(7262946)`
  await admin.unsafe(`create database ${name} template ${template}`)
  await admin.end()
  const ownerUrl = withDatabase(adminUrl, name)
  return { name, ownerUrl, appUrl: asApp(ownerUrl), drop: () => dropDatabase(adminUrl, name) }
}

async function dropDatabase(adminUrl: string, name: string) {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} })
  await admin.unsafe(`drop database if exists ${name} with (force)`)
  await admin.end()
}

/** Stops the clock of one database at an instant; `null` lets it run again. */
export async function setClock(ownerUrl: string, at: Date | null) {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  const body = at ? `select '${at.toISOString()}'::timestamptz` : 'select now()'
  await owner.unsafe(
    `create or replace function brazier_now() returns timestamptz language sql stable as $$ ${body} $$`,
  )
  await owner.end()
}
