import { posix } from 'node:path'
import { hasDirective, importsOf, parse } from './support/syntax.mjs'
import { Tally } from './support/tally.mjs'
import { isTest, readSources } from './support/tree.mjs'

const entry = /^app\/(\[locale\]\/)?(\(public\)\/(.*\/)?)?(page|layout|template|not-found)[.]tsx$/
const isPublicPage = (path) => /^app\/\[locale\]\/\(public\)\/(.*\/)?page[.]tsx$/.test(path)

export async function check() {
  return judgeClients(readSources(['app', 'components', 'features', 'lib']))
}

/** Public pages lose every script on the way out, so nothing of ours on them may need one. */
export function judgeClients(files) {
  const known = new Map(files.filter(({ path }) => !isTest(path)).map((file) => [file.path, file]))
  const tally = new Tally()
  const reachedFrom = new Map()
  const entries = [...known.keys()].filter((path) => entry.test(path))
  if (!entries.some(isPublicPage))
    return tally.result(
      'No page.tsx was found under app/[locale]/(public); public pages have moved, so tell this check where.',
    )
  for (const path of entries) reach(path, path, known, reachedFrom)
  for (const [path, from] of reachedFrom) tally.examine(clientOnPublicPage(known.get(path), from))
  return tally.result('')
}

function reach(path, from, known, reachedFrom) {
  if (reachedFrom.has(path)) return
  reachedFrom.set(path, from)
  for (const { from: wanted, typeOnly } of importsOf(parse(known.get(path)))) {
    const found = typeOnly ? undefined : resolve(wanted, path, known)
    if (found) reach(found, from, known, reachedFrom)
  }
}

function resolve(wanted, from, known) {
  if (!/^([.]|@\/)/.test(wanted)) return
  const base = wanted.startsWith('@/') ? wanted.slice(2) : posix.join(posix.dirname(from), wanted)
  return ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => base + end).find((path) => known.has(path))
}

function clientOnPublicPage(file, from) {
  if (/(^|\/)error[.]tsx$/.test(file.path) || !hasDirective(parse(file), 'use client')) return
  return `${file.path} says 'use client' and is reached from ${from}, where its script never arrives: render it on the server, or let the front's few lines of script improve it.`
}
