import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '@/lib/env'
import { DatabaseError, stripped } from './errors'
import * as schema from './schema'

export type Database = PostgresJsDatabase<typeof schema>
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

type Share = 'public' | 'organise' | 'background'
type Pool = { client: postgres.Sql; db: Database; misses: number }

// Organisers have connections of their own: while the public presses, a strike can still be called off.
const shares: Record<Share, { connections: number; deadline: number }> = {
  public: { connections: 6, deadline: 4_000 },
  organise: { connections: 5, deadline: 15_000 },
  // Long work that nobody waits for with a page open takes its time, and takes nobody's connection.
  background: { connections: 4, deadline: 180_000 },
}

/** Queries that see what is. Each gets its answer, or a `DatabaseError`, within the share's deadline. */
export const read = {
  /** May lag behind on a replica: for what everybody reads. */
  public: <T>(query: (db: Database) => Promise<T>) => within('public', 'read', query),
  /** For who has just written, and must find it. */
  fresh: <T>(query: (db: Database) => Promise<T>) => within('public', 'write', query),
  organise: <T>(query: (db: Database) => Promise<T>) => within('organise', 'read', query),
}

/** One transaction. Run again, at most twice, when it only lost a race with another. */
export const write = {
  public: <T>(work: (tx: Transaction) => Promise<T>) => transact('public', work),
  organise: <T>(work: (tx: Transaction) => Promise<T>) => transact('organise', work),
  background: <T>(work: (tx: Transaction) => Promise<T>) => transact('background', work),
}

async function transact<T>(share: Share, work: (tx: Transaction) => Promise<T>, attempt = 1): Promise<T> {
  try {
    return await within(share, 'write', (db) => db.transaction(work))
  } catch (error) {
    const lostRace = error instanceof DatabaseError && ['40001', '40P01'].includes(error.code)
    if (lostRace && attempt < 3) return transact(share, work, attempt + 1)
    throw error
  }
}

/**
 * The driver can wait for ever on a connection that froze (porsager/postgres#1193), whatever the server's own
 * timeouts say. So the clock that counts is here, and a pool that missed three times in a row is replaced.
 */
async function within<T>(share: Share, use: 'read' | 'write', query: (db: Database) => Promise<T>): Promise<T> {
  const key = `${share} ${use === 'read' && share === 'public' ? 'read' : 'write'}`
  const pool = pools().get(key) ?? openPool(key, share)
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new DatabaseError('DEADLINE')), shares[share].deadline)
  })
  try {
    const answer = await Promise.race([query(pool.db), deadline])
    pool.misses = 0
    return answer
  } catch (error) {
    if (error instanceof DatabaseError && error.code === 'DEADLINE' && ++pool.misses >= 3) discard(key, pool)
    throw stripped(error)
  } finally {
    clearTimeout(timer)
  }
}

// Held on the process, because the framework loads this module once for each of its bundles.
const held = globalThis as typeof globalThis & { brazierPools?: Map<string, Pool> }
const pools = () => (held.brazierPools ??= new Map())

function openPool(key: string, share: Share): Pool {
  const { DATABASE_URL, DATABASE_REPLICA_URL } = env()
  const replica = key === 'public read' ? DATABASE_REPLICA_URL : undefined
  if (key === 'public read' && !replica) return shareWith(key, 'public write', share)
  const client = connect(replica ?? DATABASE_URL, shares[share])
  const pool = { client, db: drizzle(client, { schema, casing: 'snake_case' }), misses: 0 }
  pools().set(key, pool)
  return pool
}

function shareWith(key: string, other: string, share: Share): Pool {
  const pool = pools().get(other) ?? openPool(other, share)
  pools().set(key, pool)
  return pool
}

function connect(url: string, { connections, deadline }: { connections: number; deadline: number }) {
  return postgres(url, {
    max: connections,
    connect_timeout: 5,
    idle_timeout: 300,
    prepare: env().DATABASE_PREPARE === 'on',
    onnotice: () => {},
    connection: {
      application_name: 'brazier',
      statement_timeout: deadline,
      lock_timeout: deadline,
      idle_in_transaction_session_timeout: deadline * 2,
    },
  })
}

function discard(key: string, pool: Pool) {
  for (const [name, held] of pools()) if (name === key || held === pool) pools().delete(name)
  pool.client.end({ timeout: 1 }).catch(() => {})
}

/** For the end of a process or of a test file. */
export async function closeDatabase() {
  const open = new Set(pools().values())
  pools().clear()
  await Promise.all([...open].map((pool) => pool.client.end({ timeout: 2 })))
}
