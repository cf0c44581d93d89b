import ts from 'typescript'
import { importsOf, parse, walk } from './support/syntax.mjs'
import { Tally } from './support/tally.mjs'
import { isTest, readSources } from './support/tree.mjs'

const isPersonal = (column) => /_(sealed|blind)$/.test(column)

export async function check() {
  const features = readSources(['features']).filter(({ path }) => !isTest(path))
  const sql = readSources(['db/migrations'], /[.]sql$/)
  return judgeRetention(sql.map(({ text }) => text).join('\n'), features)
}

/** Every personal column is promised an end in exactly one retention.ts, and the privacy feature knows them all. */
export function judgeRetention(sql, features) {
  const tally = new Tally()
  const columns = personalColumns(sql)
  const registers = features.filter(({ path }) => path.endsWith('/retention.ts'))
  const entries = registers.flatMap(readRegister)
  for (const column of columns) tally.examine(unregistered(column, entries))
  for (const entry of entries) tally.examine([...unknownColumns(entry, columns), unkept(entry, features)])
  for (const { path } of registers) tally.examine(unlisted(path, features))
  return tally.result(
    'No personal column was found in db/migrations; either the names have changed or nothing is read.',
  )
}

/** "table.column" for what the migrations leave behind. */
export function personalColumns(sql) {
  const tables = new Map()
  for (const statement of sql.replace(/--[^\n]*/g, '').split(';')) applyStatement(statement.trim(), tables)
  return [...tables].flatMap(([table, names]) => [...names].filter(isPersonal).map((name) => `${table}.${name}`))
}

function applyStatement(statement, tables) {
  const created = /^create (?:unlogged )?table (?:if not exists )?"?(\w+)"? ?\(([\s\S]*)\)$/i.exec(statement)
  if (created) {
    const names = [...created[2].matchAll(/^\s*"?(\w+)"? /gm)].map(([, name]) => name)
    return tables.set(created[1], new Set(names))
  }
  const dropped = /^drop table (?:if exists )?"?(\w+)"?/i.exec(statement)
  if (dropped) return tables.delete(dropped[1])
  const altered = /^alter table (?:if exists )?(?:only )?"?(\w+)"? ([\s\S]*)$/i.exec(statement)
  if (altered && tables.has(altered[1])) alterTable(altered[1], altered[2], tables)
}

function alterTable(table, change, tables) {
  const names = tables.get(table)
  for (const [, name] of change.matchAll(/add column (?:if not exists )?"?(\w+)"?/gi)) names.add(name)
  for (const [, name] of change.matchAll(/drop column (?:if exists )?"?(\w+)"?/gi)) names.delete(name)
  for (const [, old, name] of change.matchAll(/rename column "?(\w+)"? to "?(\w+)"?/gi))
    names.delete(old) && names.add(name)
  const renamed = /^rename to "?(\w+)"?/i.exec(change)
  if (renamed) tables.set(renamed[1], names) && tables.delete(table)
}

function readRegister(file) {
  const entries = []
  walk(parse(file), (node) => {
    if (!ts.isObjectLiteralExpression(node)) return
    const values = Object.fromEntries(node.properties.map((one) => [one.name?.getText(), one.initializer]))
    if (!values.table) return
    const columns = values.columns && ts.isArrayLiteralExpression(values.columns) ? values.columns.elements : []
    entries.push({
      file: file.path,
      table: values.table.text,
      columns: columns.map(({ text }) => text),
      purge: values.purge?.text,
    })
  })
  return entries
}

function unregistered(column, entries) {
  const [table, name] = column.split('.')
  const places = entries
    .filter((entry) => entry.table === table && entry.columns.includes(name))
    .map(({ file }) => file)
  if (places.length === 1) return
  return places.length
    ? `${column} is registered more than once (${places.join(', ')}): one feature owns it, so leave it in that one.`
    : `${column} holds something about a person and no features/*/retention.ts says for how long: add it to the register of the feature that writes it.`
}

const unknownColumns = ({ file, table, columns }, known) =>
  (columns.length ? columns : ['?'])
    .filter((name) => !known.includes(`${table}.${name}`))
    .map(
      (name) =>
        `${file} registers ${table}.${name}, and no migration leaves such a personal column behind: correct the name or take it out.`,
    )

/** A promise that no code keeps is worse than none: the function must exist, and somebody must call it. */
function unkept({ file, table, purge }, features) {
  if (!purge) return `${file} names no purge for ${table}: name the function that deletes it.`
  const defined = features.filter(({ text }) => new RegExp(`export (async )?(function|const) ${purge}\\b`).test(text))
  if (!defined.length)
    return `${file} promises that ${purge} deletes ${table}, and no feature exports ${purge}: write it in mutations.ts.`
  const isCalled = features.some(
    (other) => !defined.includes(other) && new RegExp(`\\b${purge}\\b`).test(withoutTexts(other)),
  )
  if (!isCalled)
    return `${file} promises that ${purge} deletes ${table}, and nothing calls ${purge}: add it to the nightly purge.`
}

const withoutTexts = ({ text }) => text.replace(/'[^'\n]*'/g, '')

function unlisted(path, features) {
  const wanted = `@/${path.slice(0, -'.ts'.length)}`
  const privacy = features.filter((file) => file.path.startsWith('features/privacy/'))
  if (privacy.some((file) => importsOf(parse(file)).some(({ from }) => from === wanted))) return
  return `features/privacy/ does not import ${wanted}: the privacy page and the purge would leave it out.`
}
