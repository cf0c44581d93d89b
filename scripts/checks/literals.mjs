import ts from 'typescript'
import { isText, lineOf, parse, walk } from './support/syntax.mjs'
import { Tally } from './support/tally.mjs'
import { isTest, readSources } from './support/tree.mjs'

const spoken = new Set(['aria-label', 'aria-description', 'placeholder', 'title', 'alt', 'label', 'hint'])

export async function check() {
  return judgeLiterals(readSources(['app', 'features', 'components'], /[.]tsx$/))
}

/** Text that a visitor reads or hears is a message, so that every language has it. */
export function judgeLiterals(files) {
  const tally = new Tally()
  for (const file of files.filter(({ path }) => !isTest(path))) tally.examine(wordsIn(file))
  return tally.result('No .tsx file was found under app, features or components; there is nothing that speaks.')
}

function wordsIn(file) {
  const found = []
  const report = (node, text) => {
    if (!hasWords(text)) return
    const quoted = text.trim().replace(/\s+/g, ' ').slice(0, 60)
    found.push(
      `${file.path}:${lineOf(node)} says "${quoted}" in one language only; make it a message and write t('…').`,
    )
  }
  walk(parse(file), (node) => {
    if (ts.isJsxText(node)) report(node, node.text.replace(/&(#?\w+);/g, ' '))
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer)
      for (const text of textsOf(node.initializer)) report(node, text)
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent))
      for (const text of textsOf(node)) report(node, text)
    if (isPageTitle(node, file.path)) for (const text of textsOf(node.initializer)) report(node, text)
  })
  return found
}

const isPageTitle = (node, path) =>
  /^app\/.*(page|layout)[.]tsx$/.test(path) &&
  ts.isPropertyAssignment(node) &&
  ['title', 'description'].includes(node.name.getText())

/** The texts that an expression may come to; what is handed to a function (a message key, say) is not one. */
function textsOf(node) {
  if (!node) return []
  if (isText(node)) return [node.text]
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.flatMap((span) => [...textsOf(span.expression), span.literal.text])]
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)]
  if (ts.isBinaryExpression(node)) return joins(node) ? [...textsOf(node.left), ...textsOf(node.right)] : []
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node) || ts.isAsExpression(node))
    return textsOf(node.expression)
  return []
}

const joins = (node) => ['+', '||', '&&', '??'].includes(node.operatorToken.getText())

const hasWords = (text) => /\p{L}/u.test(text.replace(/Brazier|%s/g, ''))
