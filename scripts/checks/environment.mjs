import ts from 'typescript'
import { isText, lineOf, parse, walk } from './support/syntax.mjs'
import { Tally } from './support/tally.mjs'
import { isTest, readSources } from './support/tree.mjs'

const rules = [
  {
    finds: isEnvironment,
    allowed: /^(lib\/env[.]ts|instrumentation[.]ts|[^/]+[.]config[.]ts|(scripts|e2e)\/.*)$/,
    says: 'reads process.env; add the setting to lib/env.ts and call env(), so that a wrong one is named at start',
  },
  {
    finds: (node) => ts.isPropertyAccessExpression(node) && node.expression.getText() === 'console',
    allowed: /^(scripts|e2e)\//,
    says: 'writes to console; use log from lib/log.ts, which leaves out what is personal',
  },
  {
    finds: fetchesAway,
    allowed: /^(scripts|e2e)\//,
    says: 'fetches an address on the internet; the server visits none, so that nobody else learns who reads what',
  },
  {
    finds: (node) => ts.isJsxAttribute(node) && node.name.getText() === 'dangerouslySetInnerHTML',
    allowed: /^features\/feeds\/components\/json-ld[.]tsx$/,
    says: 'sets raw HTML; render elements, or use the JSON-LD component, which escapes',
  },
  {
    finds: isRawSql,
    allowed: /^(db\/migrate[.]ts|db\/testing\/.*|(scripts|e2e)\/.*)$/,
    says: 'puts text into SQL unescaped; use sql`…` with values, which become parameters',
  },
]

export async function check() {
  return judgeEnvironment(
    readSources(['app', 'components', 'db', 'features', 'front', 'lib', 'instrumentation.ts', 'proxy.ts']),
  )
}

/** Only one place each may read settings, write to the terminal or speak raw HTML and SQL. */
export function judgeEnvironment(files) {
  const tally = new Tally()
  for (const file of files.filter(({ path }) => !isTest(path))) tally.examine(offences(file))
  return tally.result('No source file was found to look at for process.env; the folders have moved.')
}

function offences(file) {
  const found = []
  const forbidden = rules.filter(({ allowed }) => !allowed.test(file.path))
  walk(parse(file), (node) => {
    for (const { finds, says } of forbidden) if (finds(node)) found.push(`${file.path}:${lineOf(node)} ${says}.`)
  })
  return found
}

function isEnvironment(node) {
  if (ts.isPropertyAccessExpression(node))
    return node.name.text === 'env' && /^(globalThis[.])?process$/.test(node.expression.getText())
  if (ts.isVariableDeclaration(node))
    return ts.isObjectBindingPattern(node.name) && node.initializer?.getText() === 'process'
  return ts.isImportDeclaration(node) && /^(node:)?process$/.test(node.moduleSpecifier.text)
}

function fetchesAway(node) {
  if (!ts.isCallExpression(node) || !/^((globalThis|window)[.])?fetch$/.test(node.expression.getText())) return false
  const [target] = node.arguments
  if (!target) return false
  const text = isText(target) ? target.text : ts.isTemplateExpression(target) ? target.head.text : ''
  return /^(https?:)?\/\//.test(text)
}

function isRawSql(node) {
  if (!ts.isPropertyAccessExpression(node)) return false
  if (node.name.text === 'unsafe') return ts.isCallExpression(node.parent) && node.parent.expression === node
  return node.expression.getText() === 'sql' && ['raw', 'identifier'].includes(node.name.text)
}
