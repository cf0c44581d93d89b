import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'

const counted = ['app', 'components', 'db', 'features', 'front', 'lib', 'messages', 'public']
const single = [
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]

/** A hash over every file that the build reads: "a build exists" would serve yesterday's pages. */
function sourcesHash() {
  const hash = createHash('sha256')
  const add = (file) =>
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  for (const name of single) if (existsSync(path.join(root, name))) add(path.join(root, name))
  for (const name of counted) walk(path.join(root, name), add)
  return hash.digest('hex')
}

function walk(folder, visit) {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder).sort()) {
    const file = path.join(folder, name)
    if (statSync(file).isDirectory()) walk(file, visit)
    else if (!/[.]test[.]tsx?$/.test(name)) visit(file)
  }
}

const stamp = path.join(root, '.next/brazier-sources')

/** The action key is part of what was built: with another key the forms of that build could not be read. */
export const buildIsCurrent = (key) => existsSync(stamp) && readFileSync(stamp, 'utf8') === stampFor(key)

export const markBuilt = (key) => writeFileSync(stamp, stampFor(key))

const stampFor = (key) => createHash('sha256').update(`${sourcesHash()} ${key}`).digest('hex')
