import ts from 'typescript'

export const parse = ({ path, text }) =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : undefined)

/** Calls `visit` for every node, parents first. */
export function walk(node, visit) {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

export const lineOf = (node) => node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1

export const hasDirective = (source, name) => source.statements.some((one, at) => isDirective(one, name) && at < 3)

export const isDirective = (node, name) =>
  ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression) && node.expression.text === name

/** Every module a file asks for; `typeOnly` when nothing of it is there when the program runs. */
export function importsOf(source) {
  const found = []
  walk(source, (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      found.push({ from: node.moduleSpecifier.text, typeOnly: isTypeOnly(node.importClause) })
    if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      found.push({ from: node.moduleSpecifier.text, typeOnly: node.isTypeOnly })
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0]?.text)
      found.push({ from: node.arguments[0].text, typeOnly: false })
  })
  return found
}

function isTypeOnly(clause) {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const names = clause.namedBindings
  return !clause.name && !!names && ts.isNamedImports(names) && names.elements.every((name) => name.isTypeOnly)
}

export const isText = (node) => ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)
