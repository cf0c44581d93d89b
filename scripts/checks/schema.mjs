import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../support/install.mjs'
import { runProgram } from './support/child.mjs'

const kit = path.join(root, 'node_modules/drizzle-kit/bin.cjs')

export async function check() {
  // Inside the project: drizzle-kit takes `out` as a path from there.
  const folder = mkdtempSync(path.join(root, 'node_modules/.schema-check-'))
  try {
    const out = path.join(folder, 'migrations')
    cpSync(path.join(root, 'db/migrations'), out, { recursive: true })
    const config = writeConfig(folder, out)
    const before = migrations(out)
    const kept = runProgram([kit, 'check', `--config=${config}`])
    const generated = runProgram([kit, 'generate', `--config=${config}`, '--name=missing'])
    return judgeSchema({ before, after: migrations(out), kept, generated })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The tables in code are the tables that the migrations make. */
export function judgeSchema({ before, after, kept, generated }) {
  const failures = []
  if (!before.length) failures.push('db/migrations holds no migration: run `npx drizzle-kit generate`.')
  // drizzle-kit ends with 0 also where it could not read the schema, or wanted to ask something: only its word counts.
  if (kept.status !== 0 || !/Everything's fine/.test(kept.stdout))
    failures.push(`The migrations contradict each other, so make one of them anew: ${lastWords(kept)}`)
  if (after.length > before.length)
    failures.push(
      'db/schema says more than db/migrations make: run `npx drizzle-kit generate` and keep what it writes.',
    )
  else if (generated.status !== 0 || !/No schema changes/.test(generated.stdout))
    failures.push(
      `db/schema and db/migrations differ, or cannot be compared; run \`npx drizzle-kit generate\` and answer it: ${lastWords(generated)}`,
    )
  return { passed: failures.length ? 0 : before.length, failures }
}

const migrations = (folder) => readdirSync(folder).filter((name) => name.endsWith('.sql'))

function writeConfig(folder, out) {
  const file = path.join(folder, 'drizzle.config.mjs')
  const from = (target) => JSON.stringify(`./${path.relative(root, target)}`)
  writeFileSync(
    file,
    `import config from ${JSON.stringify(path.join(root, 'drizzle.config.ts'))}\nexport default { ...config, out: ${from(out)} }\n`,
  )
  return path.relative(root, file)
}

const lastWords = ({ stdout, stderr }) => `${stdout}\n${stderr}`.trim().split('\n').slice(0, 4).join(' ')
