import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Makes the secrets that the environment does not give, once, and puts them into `env`.
 * They stand in DATA_DIR/keys, beside the database folder and never inside it, so that a copy of the
 * database alone opens nothing (docs/decisions/0014).
 */
export function provideSecrets(env, dataDir) {
  const folder = path.join(dataDir, 'keys')
  // Only the keys are closed: the account that runs PostgreSQL must get through what stands above them.
  mkdirSync(dataDir, { recursive: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  const once = (name, make) => {
    const file = path.join(folder, name)
    if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600, flag: 'wx' })
    return readFileSync(file, 'utf8').trim()
  }
  env.AUTH_SECRET ||= once('auth-secret', () => randomBytes(32).toString('base64url'))
  env.ENCRYPTION_KEYS ||= once('encryption-keys', () => `k1:${randomBytes(32).toString('base64')}`)
  env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= once('actions-key', () => randomBytes(32).toString('base64'))
  return once
}
