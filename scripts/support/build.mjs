import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'
import { Stop, say } from './say.mjs'
import { buildIsCurrent, markBuilt } from './sources.mjs'

/** Builds when a source changed since the last build. Needs no database and no network. */
export function build(env) {
  const key = env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
  if (buildIsCurrent(key)) return
  say('Building the app; this takes about a minute …')
  rmSync(path.join(root, '.next'), { recursive: true, force: true })
  const run = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: root,
    env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (run.status !== 0) throw new Stop(`The build failed.\n${run.stdout}\n${run.stderr}`)
  markBuilt(key)
}
