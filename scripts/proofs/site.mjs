import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { Stop } from '../support/say.mjs'

const pause = (ms) => new Promise((done) => setTimeout(done, ms))

/** `npm start` in a clone, and what can be done to it from outside. */
export class ProvedSite {
  constructor(clone, env) {
    this.clone = clone
    this.env = env
    this.url = `http://localhost:${env.PORT}`
  }

  /** Resolves when it says where it is; with `refused`, when it ends without. */
  async start({ refused = false } = {}) {
    this.said = ''
    const npm = spawn('npm', ['start'], { ...this.clone.options(this.env), detached: true })
    this.npm = npm
    for (const stream of [npm.stdout, npm.stderr]) stream.setEncoding('utf8').on('data', (part) => (this.said += part))
    this.ended = new Promise((done) => npm.once('close', done))
    const listening = until(() => /Brazier is at/.test(this.said), 15 * 60_000, 'npm start')
    const first = await Promise.race([this.ended.then(() => 'ended'), listening.then(() => 'listening')])
    if ((first === 'ended') !== refused) throw new Stop(`npm start: ${first}. It said:\n${this.said}`)
    return this.said
  }

  /** A number of people who come, without an address; the private link of that sign-up. */
  async signUp() {
    const home = await (await fetch(this.url)).text()
    const event = /href="(\/events\/[\w-]+)"/.exec(home)?.[1]
    const body = new URLSearchParams({ people: '3', tell: 'no', email: '', delegation: '' })
    body.set('press', randomBytes(16).toString('hex'))
    const { status, headers } = await fetch(`${this.url}${event}/rsvp`, { method: 'POST', body, redirect: 'manual' })
    if (status !== 303) throw new Stop(`A sign-up was answered with ${status}.`)
    return headers.get('location')
  }

  async mustKnow(link) {
    const { status } = await fetch(this.url + link)
    if (status !== 200) throw new Stop(`A sign-up that was acknowledged is gone: ${link} answers ${status}.`)
  }

  /** The processes of this site: npm, its shell, the starter and the app. */
  processes() {
    const { pid } = this.npm
    const below = (parent) => childrenOf(parent).flatMap((child) => [child, ...below(child)])
    return [pid, ...below(pid)]
  }

  /** Of its own PostgreSQL; none when that is not running. */
  get postgres() {
    return read(path.join(this.clone.folder, '.data/postgres/postmaster.pid')).split('\n').slice(0, 1).filter(Boolean)
  }

  /** Everything at one moment, as a loss of power would. */
  async cutPower() {
    for (const pid of [...this.processes(), ...this.postgres]) kill(Number(pid), 'SIGKILL')
    await this.closed()
  }

  async killApp() {
    const app = this.processes().find((pid) => commandOf(pid).includes('scripts/serve.mjs'))
    kill(app, 'SIGKILL')
    await this.ended
  }

  /** A signal to npm alone, as a supervisor sends it, or to all in the foreground, as a terminal does. */
  async end(signal, { group = false } = {}) {
    const all = this.processes()
    kill(group ? -this.npm.pid : this.npm.pid, signal)
    await until(() => all.every((pid) => !commandOf(pid)), 30_000, `the end after ${signal}`)
    await this.closed()
  }

  closed() {
    return until(async () => !(await accepts(Number(this.env.PORT))), 30_000, 'the port to be free')
  }
}

async function until(isSo, ms, what) {
  const last = Date.now() + ms
  while (!(await isSo())) {
    if (Date.now() > last) throw new Stop(`Waited in vain for ${what}.`)
    await pause(200)
  }
}

function accepts(port) {
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.once('connect', () => done(true)).once('error', () => done(false))
    socket.once('connect', () => socket.destroy())
  })
}

function kill(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

const childrenOf = (pid) => read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number)
const commandOf = (pid) => read(`/proc/${pid}/cmdline`)

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
