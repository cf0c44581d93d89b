import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureDatabase, migrate } from '../../db/migrate'
import { asApp } from '../../db/testing/template'
import { startPostgres } from '../../scripts/support/postgres.mjs'
import type { Database } from './site'

const root = path.resolve(import.meta.dirname, '../..')

/** A folder for one test, where the account that runs PostgreSQL can get in. */
export function ownFolder(name: string): string {
  mkdirSync(path.join(root, '.data/test'), { recursive: true })
  const folder = mkdtempSync(path.join(root, '.data/test', `${name}-`))
  chmodSync(folder, 0o755)
  return folder
}

const quietly = { log: () => true }

/** A PostgreSQL that a test may do anything to, with the site's database in it. */
export class OwnPostgres {
  private constructor(
    readonly folder: string,
    private server: Awaited<ReturnType<typeof startPostgres>>,
    readonly database: Database,
  ) {}

  static async open(): Promise<OwnPostgres> {
    const folder = ownFolder('postgres')
    const server = await startPostgres(folder, quietly)
    const { adminUrl, ownerUrl } = server
    await ensureDatabase(adminUrl, 'brazier')
    await migrate(ownerUrl, asApp(ownerUrl))
    const database = { name: 'brazier', ownerUrl, appUrl: asApp(ownerUrl), drop: async () => {} }
    return new OwnPostgres(folder, server, database)
  }

  get adminUrl() {
    return this.server.adminUrl
  }

  /** Ends the whole server as a loss of power would, and starts it again on what was on the disk. */
  async kill() {
    process.kill(this.server.pid(), 'SIGKILL')
    this.server = await startPostgres(this.folder, { ...quietly, port: this.server.port })
  }

  /** Where its files are, its log among them. */
  get files() {
    const pointer = path.join(this.folder, 'postgres-is-at')
    return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : path.join(this.folder, 'postgres')
  }

  close() {
    this.server.stop()
    rmSync(this.folder, { recursive: true })
  }
}
