import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { requireNode, root } from './install.mjs'
import { lockDataDir } from './lock.mjs'
import { startPostgres } from './postgres.mjs'
import { Stop } from './say.mjs'
import { provideSecrets } from './secrets.mjs'

/** The environment with what every command assumes where nothing is given. */
export function settings(dev = false) {
  const env = { ...process.env, NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' }
  env.DATA_DIR = path.resolve(env.DATA_DIR || '.data')
  env.PORT ||= '3000'
  env.APP_URL ||= `http://localhost:${env.PORT}`
  return env
}

/** Starts the PostgreSQL of DATA_DIR, or takes over the one that runs there, and puts its addresses into `env`. */
export async function ownPostgres(env, once) {
  const postgres = await startPostgres(env.DATA_DIR)
  const password = once('app-password', () => crypto.randomUUID().replaceAll('-', ''))
  env.DATABASE_DIRECT_URL = postgres.ownerUrl
  env.DATABASE_URL = postgres.ownerUrl.replace(/\/\/[^@]+@/, `//brazier_app:${password}@`)
  env.DATABASE_ADMIN_URL = postgres.adminUrl
  return postgres
}

/** Runs a program of the features themselves, in a process of its own. */
export const runFeatures = (script, env, args = []) =>
  spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', script, ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  })

/**
 * Runs such a program on the site as it stands, whether or not the app runs. A database that nobody watches over is
 * started for it and stopped behind it; the lock keeps an app from starting on it meanwhile.
 */
export async function runOnSite(script, args = []) {
  requireNode()
  process.chdir(root)
  const env = settings()
  requireSite(env)
  const once = provideSecrets(env, env.DATA_DIR)
  if (env.DATABASE_URL) return finish(runFeatures(script, env, args))
  const unlock = lockUnlessRunning(env.DATA_DIR)
  process.on('exit', () => unlock?.())
  const postgres = await ownPostgres(env, once)
  finish(runFeatures(script, env, args))
  if (unlock) postgres.stop()
}

/** Keys and a database made here would be new and empty, and the answer wrong. */
function requireSite(env) {
  const has = (name) => existsSync(path.join(env.DATA_DIR, 'keys', name))
  const found = (env.DATABASE_URL || has('database-password')) && (env.ENCRYPTION_KEYS || has('encryption-keys'))
  if (found) return
  throw new Stop(
    `There is no site in ${env.DATA_DIR}.\nGive this command the same settings as npm start, DATA_DIR above all, and start the site once before.`,
  )
}

function lockUnlessRunning(dataDir) {
  try {
    return lockDataDir(dataDir)
  } catch (error) {
    if (error instanceof Stop) return undefined
    throw error
  }
}

function finish({ status }) {
  if (status !== 0) process.exitCode = 1
}
