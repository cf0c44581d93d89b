import { Tally } from './support/tally.mjs'
import { readText } from './support/tree.mjs'

const groups = ['dependencies', 'optionalDependencies', 'devDependencies']
const exact = /^\d+[.]\d+[.]\d+(-[\w.]+)?$/

export async function check() {
  return judgeLock({
    lock: JSON.parse(readText('package-lock.json')),
    manifest: JSON.parse(readText('package.json')),
    reasons: readText('docs/dependencies.md') ?? '',
  })
}

/** The lock installs everywhere and from any registry; every direct dependency is pinned and has a reason. */
export function judgeLock({ lock, manifest, reasons }) {
  const tally = new Tally()
  for (const [at, entry] of Object.entries(lock.packages))
    tally.examine([address(at, entry), ...missingPlatforms(at, entry, lock.packages)])
  const wanted = Object.assign({}, ...groups.map((group) => manifest[group]))
  const explained = new Set([...reasons.matchAll(/^- `([^`]+)` – \S/gm)].map(([, name]) => name))
  for (const [name, version] of Object.entries(wanted))
    tally.examine([notPinned(name, version), unexplained(name, explained)])
  for (const version of overridden(manifest.overrides ?? {})) tally.examine(notPinned('An override', version))
  for (const name of explained)
    if (!wanted[name])
      tally.examine(`docs/dependencies.md gives a reason for ${name}, which is no dependency: take the line out.`)
  return tally.result('package-lock.json and package.json name no package.')
}

const address = (at, { resolved, link }) =>
  resolved && !link
    ? `package-lock.json names a download address for ${at}: keep omit-lockfile-registry-resolved=true in .npmrc and write the lock anew.`
    : undefined

/** A lock that was written beside node_modules forgets other systems' packages, and `npm ci` fails there. */
function missingPlatforms(at, { optionalDependencies = {} }, packages) {
  return Object.keys(optionalDependencies)
    .filter((name) => !isInstalledFor(at, name, packages))
    .map(
      (name) =>
        `package-lock.json lacks ${name}, which ${at || 'package.json'} lists for some system: write the lock anew without node_modules.`,
    )
}

/** Node looks beside the package first, then in every folder above. */
function isInstalledFor(at, name, packages) {
  for (let from = at; ; from = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))) {
    if (packages[`${from ? `${from}/` : ''}node_modules/${name}`]) return true
    if (!from.includes('/node_modules/')) return Boolean(packages[`node_modules/${name}`])
  }
}

const notPinned = (name, version) =>
  exact.test(version) ? undefined : `${name} is asked for as "${version}" in package.json: pin one exact version.`

const unexplained = (name, explained) =>
  explained.has(name)
    ? undefined
    : `docs/dependencies.md does not say why ${name} is here: add the line "- \`${name}\` – why".`

const overridden = (overrides) =>
  Object.values(overrides)
    .flatMap((one) => (typeof one === 'string' ? [one] : overridden(one)))
    .filter((version) => !version.startsWith('$'))
