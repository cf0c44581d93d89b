import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import path from 'node:path'
import { createDatabase, setClock } from '../../db/testing/template'
import { Mailbox } from './mailbox'

const root = path.resolve(import.meta.dirname, '../..')

export type Database = Awaited<ReturnType<typeof createDatabase>>

/** A production process with its own database, its own mail server and its own port. The demo is off. */
export class Site {
  private app?: ChildProcess
  private constructor(
    readonly url: string,
    readonly database: Database,
    readonly mailbox: Mailbox,
    readonly settings: Record<string, string>,
  ) {}

  static async open(over: Record<string, string> = {}, own?: Database): Promise<Site> {
    const database = own ?? (await createDatabase(process.env.E2E_ADMIN_URL ?? '', process.env.E2E_TEMPLATE ?? ''))
    const mailbox = await Mailbox.open()
    const port = await freePort()
    const url = `http://localhost:${port}`
    const settings = {
      NODE_ENV: 'production',
      PORT: String(port),
      APP_URL: url,
      DATABASE_URL: database.appUrl,
      DATABASE_DIRECT_URL: database.ownerUrl,
      SMTP_URL: mailbox.url,
      AUTH_SECRET: randomBytes(32).toString('base64url'),
      ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      DEMO: 'off',
      LOG_LEVEL: 'warn',
      ...over,
    }
    const site = new Site(url, database, mailbox, settings)
    await site.start()
    return site
  }

  /** A second process on the same database, at a port of its own. */
  async second(): Promise<Site> {
    const port = await freePort()
    const url = `http://localhost:${port}`
    const other = new Site(url, this.database, this.mailbox, { ...this.settings, PORT: String(port), APP_URL: url })
    await other.start()
    return other
  }

  output = ''

  async start() {
    const app = spawn(process.execPath, ['scripts/serve.mjs'], {
      cwd: root,
      env: { ...process.env, ...this.settings },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.app = app
    const keep = (part: Buffer) => {
      this.output += part
    }
    app.stdout?.on('data', keep)
    app.stderr?.on('data', keep)
    await new Promise<void>((listening, fail) => {
      app.once('message', () => listening())
      app.once('exit', (code) => fail(new Error(`the app ended (${code}) before it listened:\n${this.output}`)))
    })
  }

  /** Ends the process with a signal and waits until it is gone. */
  async stop(signal: NodeJS.Signals = 'SIGTERM') {
    const app = this.app
    if (!app || app.exitCode !== null || app.signalCode !== null) return
    const gone = new Promise((done) => app.once('exit', done))
    app.kill(signal)
    await gone
  }

  /** Stops the database's clock for everybody at an instant; `null` lets it run. */
  clock = (at: string | null) => setClock(this.database.ownerUrl, at ? new Date(at) : null)

  async close() {
    await this.stop()
    await this.mailbox.close()
    await this.database.drop()
  }
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail).listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
