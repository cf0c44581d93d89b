import path from 'node:path'
import { root } from '../support/install.mjs'
import { runProgram } from './support/child.mjs'
import { readSources } from './support/tree.mjs'

const program = path.join(root, 'node_modules/knip/bin/knip.js')

export async function check() {
  const run = runProgram([program, '--reporter', 'json', '--no-progress'])
  if (!run.stdout.trim().startsWith('{')) throw new Error(`knip did not run: ${run.stderr.trim()}`)
  const places = ['app', 'components', 'db', 'e2e', 'features', 'front', 'lib', 'scripts']
  return judgeUnused(JSON.parse(run.stdout), readSources(places, /[.](tsx?|mjs)$/).length)
}

const advice = {
  files: 'is imported by nothing: delete it, or use it.',
  dependencies: 'is a dependency that nothing imports: take it out of package.json.',
  devDependencies: 'is a dependency that nothing imports: take it out of package.json.',
  optionalPeerDependencies: 'is used without being a dependency: add it to package.json.',
  unlisted: 'is used without being a dependency: add it to package.json.',
  unresolved: 'is imported and cannot be found: correct the path.',
  binaries: 'is run without being a dependency: add it to package.json.',
}

/** What nothing uses is read, translated and kept right for nothing. */
export function judgeUnused({ issues }, examined) {
  const failures = issues.flatMap((issue) =>
    Object.entries(issue).flatMap(([kind, found]) =>
      (Array.isArray(found) ? found.flat() : []).map((one) => sentence(issue.file, kind, one)),
    ),
  )
  if (!examined) failures.push('No source file was found to look for unused code in; the folders have moved.')
  return { passed: Math.max(0, examined - issues.length), failures }
}

function sentence(file, kind, { name }) {
  if (kind === 'files') return `${file} ${advice.files}`
  return `${file}: ${name} ${advice[kind] ?? 'is exported and used nowhere else: take the export away, or the whole thing.'}`
}
