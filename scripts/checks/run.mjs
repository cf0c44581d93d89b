import { say } from '../support/say.mjs'

/** In the order in which they run: the quick ones first. `policies` reads the build. */
export const checkNames = [
  'files',
  'environment',
  'literals',
  'clients',
  'messages',
  'retention',
  'lock',
  'schema',
  'architecture',
  'unused',
  'policies',
]

/** Runs some checks, one line for each, and every failure below its check. */
export async function runChecks(names) {
  const sum = { passed: 0, failed: 0 }
  for (const name of names) {
    const began = Date.now()
    const { passed, failures } = await runCheck(name)
    sum.passed += passed
    sum.failed += failures.length
    const verdict = failures.length ? `${failures.length} wrong` : 'all right'
    say(`  ${name.padEnd(14)} ${passed} right, ${verdict} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
    const shown = failures.slice(0, names.length === 1 ? Number.POSITIVE_INFINITY : 20)
    for (const failure of shown) say(`    ${failure}`)
    if (shown.length < failures.length) say(`    … all ${failures.length}: node scripts/check.mjs ${name}`)
  }
  return sum
}

async function runCheck(name) {
  try {
    const { check } = await import(`./${name}.mjs`)
    return await check()
  } catch (error) {
    return { passed: 0, failures: [`The check itself broke: ${error.stack ?? error}`] }
  }
}
