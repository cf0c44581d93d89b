import ts from 'typescript'
import { hasDirective, importsOf, isDirective, lineOf, parse, walk } from './support/syntax.mjs'
import { Tally } from './support/tally.mjs'
import { isTest, readSources } from './support/tree.mjs'

const longest = 300
const vocabulary = new Set(
  'validation permissions rules paths queries mutations actions emails jobs retention session vocabulary'.split(' '),
)
const drawers = /^(index|utils?|helpers?|hooks?|types?|common|misc|constants?|services?|managers?)$/
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/
const impure = /^(@\/db(\/|$)|(next|next-auth|react|react-dom|drizzle-orm|postgres|graphile-worker)(\/|$))/

export async function check() {
  const places = [
    'app',
    'components',
    'db',
    'e2e',
    'features',
    'front',
    'lib',
    'scripts',
    'instrumentation.ts',
    'proxy.ts',
  ]
  return judgeFiles(
    readSources(places, /[.](tsx?|mjs|js|json|css|sql)$/).filter(({ path }) => !/migrations\//.test(path)),
  )
}

/** Which files there may be, how long they are, and what may call itself a server action. */
export function judgeFiles(files) {
  const tally = new Tally()
  for (const file of files) {
    const source = /[.](tsx?|mjs|js)$/.test(file.path) ? parse(file) : undefined
    tally.examine([place(file, source), tooLong(file), ...(source ? serverActions(file, source) : [])])
  }
  return tally.result('No source file was found whose place could be looked at; the folders have moved.')
}

function place({ path }, source) {
  const folders = path.split('/')
  const base = folders.pop()
  const [name, extension] = [base.slice(0, base.indexOf('.')), base.slice(base.indexOf('.'))]
  if (/^(features|components|lib)$/.test(folders[0])) {
    if (drawers.test(name)) return `${path} is a drawer: name the file for the one thing it holds.`
    const drawer = folders.find((folder) => drawers.test(folder))
    if (drawer) return `${path} stands in a drawer: name the folder ${drawer}/ for the one thing it holds.`
  }
  if (folders[0] !== 'features' || isTest(path)) return
  if (folders.length < 2) return `${path} belongs to no feature: put it into the folder of one.`
  const odd = [...folders.slice(1), name].find((part) => !kebab.test(part))
  if (odd) return `${path} is not named in lower-case words with hyphens: rename ${odd}.`
  if (folders.includes('components'))
    return /^[.]tsx?$/.test(extension)
      ? undefined
      : `${path} is no component: only .tsx and .ts files stand in components/.`
  if (extension !== '.ts')
    return `${path} is not in a feature's vocabulary: screens go into its components/, everything else is a .ts file.`
  return vocabulary.has(name) ? undefined : impurity(path, source)
}

function impurity(path, source) {
  const wrong = importsOf(source).find(
    ({ from, typeOnly }) => impure.test(from) && !(typeOnly && !from.startsWith('@/db')),
  )
  if (wrong)
    return `${path} imports ${wrong.from}, and a module named for a noun only decides: move that part into queries.ts, mutations.ts or session.ts.`
}

function tooLong({ path, text }) {
  if (isTest(path) || !/[.](tsx?|mjs|js|css)$/.test(path)) return
  const lines = text.trimEnd().split('\n').length
  if (lines > longest)
    return `${path} has ${lines} lines, and ${longest} is the most: split off one noun of it into its own file.`
}

function serverActions({ path }, source) {
  const isActions = /^features\/.+\/actions[.]ts$/.test(path)
  if (isActions && !hasDirective(source, 'use server'))
    return [`${path} does not begin with 'use server': add it, or its functions are no actions.`]
  if (isActions)
    return exportedNames(source)
      .filter((name) => !name.endsWith('Action'))
      .map(
        (name) =>
          `${path} exports ${name}, and every export there is an address anybody can post to: end its name in Action, or move it to mutations.ts.`,
      )
  const found = []
  walk(source, (node) => {
    if (isDirective(node, 'use server'))
      found.push(`${path}:${lineOf(node)} says 'use server': actions stand in a feature's actions.ts and nowhere else.`)
  })
  return found
}

function exportedNames(source) {
  const names = []
  for (const one of source.statements) {
    const isExported =
      ts.canHaveModifiers(one) && one.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (ts.isExportDeclaration(one) && !one.isTypeOnly)
      names.push(...(one.exportClause?.elements?.map(({ name }) => name.text) ?? ['*']))
    else if (ts.isExportAssignment(one)) names.push('default')
    else if (isExported && ts.isVariableStatement(one))
      names.push(...one.declarationList.declarations.map(({ name }) => name.getText()))
    else if (isExported && !ts.isInterfaceDeclaration(one) && !ts.isTypeAliasDeclaration(one))
      names.push(one.name?.text ?? 'default')
  }
  return names
}
