import path from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'

const lock = 7_262_943

/**
 * Brings a database up to date. Safe from several starters: one does it while the others wait for its lock.
 * `ownerUrl` owns the tables. Where `appUrl` names another role, that role is made, and gets the use of the tables
 * but not the tables.
 */
export async function migrate(ownerUrl: string, appUrl: string) {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {}, connect_timeout: 10 })
  try {
    await client`select pg_advisory_lock(${lock})`
    await requireVersion(client)
    await applyMigrations(drizzle(client), { migrationsFolder: path.join(import.meta.dirname, 'migrations') })
    await deferKeeperKeys(client)
    const [owner, app] = [new URL(ownerUrl), new URL(appUrl)]
    if (owner.username !== app.username) await grantUse(client, app.username, decodeURIComponent(app.password))
  } finally {
    await client.end({ timeout: 5 })
  }
}

/**
 * An event can get another keeper, and the keeper is in every key that hangs on it: for that one transaction the keys
 * are checked at its end. Asked of the catalogue, so that tables which come later are not forgotten.
 */
async function deferKeeperKeys(client: postgres.Sql) {
  const keys = await client<{ table: string; name: string }[]>`
    select con.conrelid::regclass::text as "table", con.conname as name
    from pg_constraint con
    where con.contype = 'f' and con.connamespace = 'public'::regnamespace and not con.condeferrable
      and cardinality(con.conkey) > 1
      and exists (select 1 from pg_attribute a where a.attrelid = con.conrelid and a.attnum = any(con.conkey) and a.attname = 'keeper_id')`
  for (const { table, name } of keys)
    await client.unsafe(`alter table ${table} alter constraint "${name}" deferrable initially immediate`)
}

async function requireVersion(client: postgres.Sql) {
  const [row] = await client`select current_setting('server_version_num')::int as version`
  if (row?.version < 150_000) throw new Error(`Brazier needs PostgreSQL 15 or newer; this server is ${row?.version}.`)
}

async function grantUse(client: postgres.Sql, role: string, password: string) {
  if (!/^[a-z_]+$/.test(role) || !/^[\w-]+$/.test(password))
    throw new Error('The name or password of the app role has letters that are not allowed')
  const [known] = await client`select 1 from pg_roles where rolname = ${role}`
  await client.unsafe(`${known ? 'alter' : 'create'} role ${role} login password '${password}'`)
  await client.unsafe(`grant usage on schema public to ${role}`)
  await client.unsafe(`grant select, insert, update, delete on all tables in schema public to ${role}`)
  await client.unsafe(`grant usage on all sequences in schema public to ${role}`)
  await client.unsafe(`revoke update, delete on activity, statement_versions, statement_version_events from ${role}`)
}

/** Makes the database itself where the server has none of that name. */
export async function ensureDatabase(adminUrl: string, name: string) {
  const client = postgres(adminUrl, { max: 1, onnotice: () => {} })
  try {
    const [known] = await client`select 1 from pg_database where datname = ${name}`
    if (!known) await client.unsafe(`create database ${name}`)
  } catch (error) {
    if ((error as { code?: string }).code !== '42P04') throw error
  } finally {
    await client.end({ timeout: 5 })
  }
}
