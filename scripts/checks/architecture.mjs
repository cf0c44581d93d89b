import path from 'node:path'
import { root } from '../support/install.mjs'
import { runProgram } from './support/child.mjs'
import { exists, isTest } from './support/tree.mjs'

const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const config = path.join(root, '.dependency-cruiser.cjs')
const places = ['app', 'components', 'db', 'features', 'front', 'lib', 'proxy.ts']
// The tree is past this for good. Fewer means that TypeScript files were passed over, which looks like no violation.
const fewest = 60

export async function check() {
  return judgeArchitecture(cruise(places.filter(exists)), fewest)
}

export function cruise(folders, cwd = root) {
  const run = runProgram([program, '--config', config, '--output-type', 'json', ...folders], { cwd })
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${run.stderr.trim()}`)
  return JSON.parse(run.stdout)
}

/** Who may import whom. */
export function judgeArchitecture({ summary, modules }, least) {
  const own = modules.filter(({ source }) => /^(app|components|db|features|front|lib|proxy)\b/.test(source))
  const reasons = new Map(summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]))
  const failures = summary.violations.map((violation) => sentence(violation, reasons))
  for (const ring of featureRings(own))
    failures.push(
      `${ring.join(' → ')} is a ring of features: move what both need into the lower one, or compose it in app/.`,
    )
  if (own.length < least)
    failures.push(
      `Only ${own.length} modules were looked at, and ${least} is the least: has dependency-cruiser lost TypeScript, or a folder moved?`,
    )
  const offenders = new Set(summary.violations.map(({ from }) => from))
  return { passed: own.filter(({ source }) => !offenders.has(source)).length, failures }
}

function sentence({ rule, from, to, cycle }, reasons) {
  const way = cycle?.length ? cycle.map(({ name }) => name).join(' → ') : to
  return `${from} must not import ${way} (${rule.name}). ${reasons.get(rule.name)}`
}

/**
 * Features that stand on each other in a circle. Not left to dependency-cruiser's rule for folders: that one also goes
 * through db/, which takes its words from the features that ask it.
 */
function featureRings(modules) {
  const below = new Map()
  for (const { source, dependencies } of modules) {
    const from = featureOf(source)
    if (!from || isTest(source)) continue
    const features = dependencies.map(({ resolved }) => featureOf(resolved)).filter((to) => to && to !== from)
    below.set(from, new Set([...(below.get(from) ?? []), ...features]))
  }
  const rings = new Map()
  for (const start of [...below.keys()].sort()) {
    const ring = wayBack(start, below)
    const members = ring && [...new Set(ring)].sort().join()
    if (ring && !rings.has(members)) rings.set(members, ring)
  }
  return [...rings.values()]
}

const featureOf = (source) => /^features\/([^/]+)\//.exec(source)?.[1]

function wayBack(start, below) {
  const ways = [[start]]
  const seen = new Set()
  for (const way of ways)
    for (const next of below.get(way.at(-1)) ?? []) {
      if (next === start) return [...way, start]
      if (!seen.has(next)) ways.push([...way, next])
      seen.add(next)
    }
}
