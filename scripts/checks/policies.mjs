import { exportedValue } from './support/child.mjs'
import { Tally } from './support/tally.mjs'
import { exists, readText } from './support/tree.mjs'

const routesFile = '.next/app-path-routes-manifest.json'
const actionsFile = '.next/server/server-reference-manifest.json'
// What the framework answers by itself; the front hides it behind its own pages.
const frameworksOwn = new Set(['/_not-found', '/_global-error', '/favicon.ico', '/[locale]/[...rest]'])

export async function check() {
  const [routes, actions] = [readText(routesFile), readText(actionsFile)]
  if (!routes || !actions)
    return {
      passed: 0,
      failures: ['policies needs a build, and there is none: run `node scripts/test.mjs build policies`.'],
    }
  return judgePolicies({
    routes: JSON.parse(routes),
    actions: JSON.parse(actions),
    addresses: exportedValue('front/addresses.ts', 'addresses'),
    policies: exists('front/policies.ts') ? exportedValue('front/policies.ts', 'actionPolicies') : {},
    hasFile: (pattern) => exists(`public${pattern}`),
  })
}

/** What was built and what is allowed are the same: no route without a row, no action without a policy, and none left over. */
export function judgePolicies({ routes, actions, addresses, policies, hasFile }) {
  const tally = new Tally()
  const built = builtRoutes(routes)
  const rows = new Map(addresses.map((row) => [identify(row), row]))
  for (const [route, at] of built) tally.examine(unlisted(route, at, rows))
  for (const [route, row] of rows) tally.examine(unbuilt(route, row, built, hasFile))
  const known = builtActions(actions)
  for (const action of known)
    if (!policies[action])
      tally.examine(
        `${action} can be called by anybody who knows its number and has no policy: add it to actionPolicies in front/policies.ts.`,
      )
    else tally.examine()
  for (const action of Object.keys(policies))
    if (!known.has(action))
      tally.examine(
        `front/policies.ts has a policy for ${action}, which is not in the build: take it out, or use the action.`,
      )
  return built.size ? tally.result('') : { passed: 0, failures: [`${routesFile} names no route of ours; build again.`] }
}

/** "page /[locale]/past" or "handler /feed.atom", with the file under app/ that it comes from. */
function builtRoutes(manifest) {
  const own = Object.entries(manifest).filter(([, route]) => !frameworksOwn.has(route))
  return new Map(own.map(([at, route]) => [`${at.endsWith('/route') ? 'handler' : 'page'} ${route}`, `app${at}`]))
}

function identify({ kind, pattern }) {
  if (kind !== 'page') return `${kind} ${pattern}`
  return `page /[locale]${pattern === '/' ? '' : pattern}`
}

function unlisted(route, at, rows) {
  if (rows.has(route) || rows.has(route.replace('handler', 'file'))) return
  const [kind, pattern] = route.split(' ')
  if (kind === 'page' && !pattern.startsWith('/[locale]'))
    return `${at} is a page without a language: move it under app/[locale].`
  return `${at} has no row in front/addresses.ts, so the front would answer 404: add a ${kind} with the pattern ${pattern.replace('/[locale]', '') || '/'}.`
}

function unbuilt(route, { kind, pattern }, built, hasFile) {
  if (built.has(route) || (kind === 'file' && (hasFile(pattern) || built.has(`handler ${pattern}`)))) return
  if (kind === 'file')
    return `front/addresses.ts lists the file ${pattern}, and public${pattern} is not there: add it, or take the row out.`
  return `front/addresses.ts lists the ${kind} ${pattern}, and nothing under app/ answers there: write it, or take the row out.`
}

const builtActions = ({ node, edge }) =>
  new Set(Object.values({ ...node, ...edge }).map(({ filename, exportedName }) => `${filename}#${exportedName}`))
