import path from 'node:path'
import { checkNames, runChecks } from './checks/run.mjs'
import { playwright } from './lanes/playwright.mjs'
import { lint, types } from './lanes/static.mjs'
import { vitest } from './lanes/vitest.mjs'
import { build } from './support/build.mjs'
import { installPackages, requireNode, root } from './support/install.mjs'
import { command, Stop, say } from './support/say.mjs'
import { provideSecrets } from './support/secrets.mjs'
import { buildIsCurrent } from './support/sources.mjs'

// In this order: what needs no build comes first, what fails quickest first of all.
const lanes = {
  packages,
  checks: () => check(checkNames.filter((name) => name !== 'policies')),
  types,
  lint,
  unit: (env) => vitest('unit', env, 10),
  database: (env) => vitest('database', env, 15),
  build: buildLane,
  policies: async (env) => requireBuild(env) && check(['policies']),
  browser: async (env) => playwright(requireBuild(env), 40),
}
const needBuild = ['policies', 'browser']

await command(async () => {
  const names = namedLanes(process.argv.slice(2))
  process.chdir(root)
  const results = new Map()
  const env = settings()
  for (const name of names) results.set(name, await runLane(name, env, results))
  report(results)
})

function namedLanes(asked) {
  const unknown = asked.find((name) => !lanes[name])
  if (unknown) throw new Stop(`There is no lane "${unknown}". There are: ${Object.keys(lanes).join(', ')}.`)
  return Object.keys(lanes).filter((name) => name === 'packages' || !asked.length || asked.includes(name))
}

function settings() {
  const env = { ...process.env, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1' }
  env.DATA_DIR = path.join(root, '.data/test')
  delete env.NODE_ENV
  delete env.FORCE_COLOR
  return env
}

async function runLane(name, env, results) {
  const missing = results.get('packages')?.failed ? 'packages' : needBuild.includes(name) && 'build'
  if (results.get(missing)?.failed) {
    say(`${name}: not run, because ${missing} failed.`)
    return { passed: 0, failed: 1, seconds: 0 }
  }
  const began = Date.now()
  say(`${name} …`)
  const result = await lanes[name](env).catch(broken)
  const seconds = (Date.now() - began) / 1000
  for (const note of result.notes) say(`\n${note.replace(/^/gm, '    ')}\n`)
  say(`${name}: ${result.failed ? `${result.failed} wrong` : 'all right'}, ${seconds.toFixed(1)} s`)
  return { ...result, seconds }
}

function broken(error) {
  return { passed: 0, failed: 1, notes: [error instanceof Stop ? error.message : String(error.stack ?? error)] }
}

async function packages() {
  requireNode()
  installPackages()
  return { passed: 0, failed: 0, notes: [] }
}

async function check(names) {
  return { ...(await runChecks(names)), notes: [] }
}

async function buildLane(env) {
  build(withSecrets(env))
  return { passed: 1, failed: 0, notes: [] }
}

function withSecrets(env) {
  const all = { ...env }
  provideSecrets(all, env.DATA_DIR)
  return all
}

/** Yesterday's build would be judged in today's name. */
function requireBuild(env) {
  const all = withSecrets(env)
  if (buildIsCurrent(all.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY)) return all
  throw new Stop('The sources changed since the last test build: name the lane "build" as well.')
}

function report(results) {
  const sum = { passed: 0, failed: 0 }
  say('')
  for (const [name, { passed, failed, seconds }] of results) {
    sum.passed += passed
    sum.failed += failed
    say(
      `  ${name.padEnd(10)} ${String(passed).padStart(5)} right ${String(failed).padStart(4)} wrong ${seconds.toFixed(0).padStart(5)} s`,
    )
  }
  say(`${sum.passed} passed, ${sum.failed} failed`)
  if (sum.failed) process.exitCode = 1
}
