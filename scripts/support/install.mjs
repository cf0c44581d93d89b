import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Stop, say } from './say.mjs'

export const root = path.resolve(import.meta.dirname, '../..')
const stamp = path.join(root, 'node_modules/.brazier-lock')

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new Stop(`Brazier needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org`)
}

/** Installs the packages of the lock file, once for each lock file. */
export function installPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('Installing packages (npm ci); this happens once and takes about half a minute …')
  const run = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: '' },
  })
  if (run.error?.code === 'ENOENT') throw new Stop('npm is missing. Install it with Node, then try again.')
  if (run.status !== 0) throw new Stop('npm ci failed; what it said stands above. Is the package registry reachable?')
  writeFileSync(stamp, wanted)
}
