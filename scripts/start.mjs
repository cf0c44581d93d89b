import { spawn } from 'node:child_process'
import { build } from './support/build.mjs'
import { installPackages, requireNode, root } from './support/install.mjs'
import { lockDataDir } from './support/lock.mjs'
import { requirePort } from './support/port.mjs'
import { startPostgres } from './support/postgres.mjs'
import { command, Stop, say } from './support/say.mjs'
import { provideSecrets } from './support/secrets.mjs'
import { ownPostgres, runFeatures, settings } from './support/settings.mjs'

let reviving = false

await command(async () => {
  const dev = process.argv.includes('--dev')
  requireNode()
  process.chdir(root)
  installPackages()
  const env = settings(dev)
  const unlock = lockDataDir(env.DATA_DIR)
  process.on('exit', unlock)
  await requirePort(env)
  const once = provideSecrets(env, env.DATA_DIR)
  if (!dev) build(env)
  if (!env.DATABASE_URL) say(`Starting PostgreSQL in ${env.DATA_DIR} …`)
  const postgres = env.DATABASE_URL ? undefined : await ownPostgres(env, once)
  process.on('exit', () => postgres?.stop())
  prepare(env, postgres)
  await run(env, postgres)
})

/** Migrations, the demo and the word about both; in a process of its own, because it runs the features themselves. */
function prepare(env, postgres) {
  if (runFeatures('scripts/prepare.ts', env).status === 0) return
  postgres?.stop()
  throw new Stop('')
}

function run(env, postgres) {
  const app = spawn(process.execPath, ['scripts/serve.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  app.once('message', () => say(`\nBrazier is at ${env.APP_URL}\nCtrl-C stops it.`))
  const watch = postgres && setInterval(() => reviveDatabase(env, postgres), 1000)
  let ending = false
  const end = () => {
    ending = true
    app.kill('SIGTERM')
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
  endWithNpm(end)
  return new Promise((_, fail) => {
    app.once('exit', (code) => {
      clearInterval(watch)
      postgres?.stop()
      if (ending || code === 0) process.exit(0)
      fail(new Stop(`The app ended by itself (${code}). What it said last stands above.`))
    })
  })
}

/** npm dies of SIGTERM and tells nobody below it; whoever it started then suddenly has another parent. */
function endWithNpm(end) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    end()
  }, 300)
}

/** A database that was killed comes back by itself; nothing that was acknowledged is lost. */
async function reviveDatabase(env, postgres) {
  if (reviving || alive(postgres)) return
  reviving = true
  say('PostgreSQL is gone; starting it again …')
  await startPostgres(env.DATA_DIR, { port: postgres.port }).catch((error) => say(error.message))
  reviving = false
}

function alive(postgres) {
  try {
    process.kill(postgres.pid(), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
