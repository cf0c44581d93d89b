import { createHash } from 'node:crypto'
import { parse as parseIcu, TYPE } from '@formatjs/icu-messageformat-parser'
import ts from 'typescript'
import { importsOf, isText, parse, walk } from './support/syntax.mjs'
import { Tally } from './support/tally.mjs'
import { isTest, readSources, readText } from './support/tree.mjs'

// A file's or an address's ending may look like the last part of a key: 'feed.json', 'date.ts'.
const ending = /[.](atom|css|html|ics|json|js|mjs|pdf|svg|tsx?|txt|xml|docx|example|org)$/

/** The languages beside English, and where the list of texts stands that are rightly the same as in English. */
const others = {
  cy: { name: 'Welsh', same: 'messages/same-in-welsh.json' },
  pl: { name: 'Polish', same: 'messages/same-in-polish.json' },
  ro: { name: 'Romanian', same: 'messages/same-in-romanian.json' },
  ur: { name: 'Urdu', same: 'messages/same-in-urdu.json' },
}
const folders = ['en', ...Object.keys(others)].map((language) => `messages/${language}`)
const catalogFiles = ['lib/i18n/catalogs.ts', 'lib/i18n/further-catalogs.ts']

export async function check() {
  const read = (path) => JSON.parse(readText(path) ?? '[]')
  return judgeMessages({
    files: readSources(folders, /[.]json$/),
    same: Object.fromEntries(Object.entries(others).map(([language, { same }]) => [language, read(same)])),
    review: JSON.parse(readText('messages/review.json') ?? '{}'),
    catalogs: catalogFiles.map((path) => ({ path, text: readText(path) ?? '' })),
    sources: readSources(['app', 'features', 'components', 'lib', 'front']).filter(({ path }) => !isTest(path)),
  })
}

/** Every text a visitor reads exists in every language, says the same, and is used. */
export function judgeMessages({ files, same, review = {}, catalogs, sources }) {
  const tally = new Tally()
  const messages = Object.fromEntries(['en', ...Object.keys(others)].map((language) => [language, new Map()]))
  for (const file of files) tally.examine([...readMessages(file, messages), notLoaded(file, catalogs)])
  const use = usage(sources, messages.en)
  for (const [key, { path, text }] of messages.en) tally.examine([wrongIcu(path, key, text), unused(path, key, use)])
  for (const language of Object.keys(others))
    judgeLanguage(tally, language, { messages, files, same: same[language] ?? [] })
  for (const sentence of use.wrong) tally.examine(sentence)
  for (const [language, reviewed] of Object.entries(review))
    for (const [name, { of }] of Object.entries(reviewed)) tally.examine(changedSince(files, language, name, of))
  return tally.result('No message was found in messages/en; the folder has moved.')
}

/** One language beside its English twin. */
function judgeLanguage(tally, language, { messages, files, same }) {
  const [english, own] = [messages.en, messages[language]]
  const paths = new Set(files.map(({ path }) => path).filter((path) => path.startsWith(`messages/${language}/`)))
  for (const { path } of files) tally.examine(whollyMissing(path, language, paths))
  for (const key of english.keys()) tally.examine(wrongTranslation(key, language, { english, own, same, paths }))
  for (const [key, { path }] of own)
    if (!english.has(key))
      tally.examine(`${path} has ${key}, and messages/en has not: take it out, or add the English text.`)
  for (const key of same) tally.examine(needlesslyListed(key, language, english, own))
}

function readMessages({ path, text }, messages) {
  const [, language, name] = /^messages\/(\w+)\/([^/]+)[.]json$/.exec(path)
  const tree = ts.parseJsonText(path, text).statements[0]?.expression
  if (!tree || !ts.isObjectLiteralExpression(tree))
    return [`${path} is not one JSON object: write {"${name}.key": "text"}.`]
  const take = (property) => {
    const key = property.name.text
    if (!isText(property.initializer))
      return `${path} nests under ${key}: keep the file flat, one key and one text a line.`
    if (!/^[A-Za-z0-9]+([.][A-Za-z0-9_-]+)+$/.test(key) || !key.startsWith(`${name}.`))
      return `${path} has the key ${key}: begin it with the file's name, ${name}.something.`
    if (messages[language].has(key)) return `${path} has ${key} twice: keep one.`
    messages[language].set(key, { path, text: property.initializer.text })
    return undefined
  }
  return tree.properties.map(take)
}

function notLoaded({ path }, catalogs) {
  const isLoaded = catalogs.some((file) => importsOf(parse(file)).some(({ from }) => from === `@/${path}`))
  if (isLoaded) return
  const { path: place } = catalogs[/^messages\/(en|cy)\//.test(path) ? 0 : catalogs.length - 1]
  return `${place} does not import ${path}: add it there, or its texts never show.`
}

const twinOf = (path, language) => path.replace('messages/en/', `messages/${language}/`)

// The rest are complete by the time they are offered; until then what is missing shows in English.
const complete = ['cy']

function whollyMissing(path, language, paths) {
  if (!path.startsWith('messages/en/') || paths.has(twinOf(path, language)) || !complete.includes(language)) return
  return `${twinOf(path, language)} is missing: translate ${path}.`
}

function wrongIcu(path, key, text) {
  try {
    parseIcu(text)
  } catch (error) {
    return `${path}: ${key} is not an ICU message (${error.message}): correct its braces and tags.`
  }
}

function wrongTranslation(key, language, { english, own, same, paths }) {
  const [original, translated] = [english.get(key), own.get(key)]
  const place = twinOf(original.path, language)
  const { name, same: list } = others[language]
  if (!translated)
    return paths.has(place) && complete.includes(language)
      ? [`${key} is missing in ${place}: add the ${name} text.`]
      : []
  const wrong = wrongIcu(translated.path, key, translated.text)
  if (wrong) return [wrong]
  const sentences = []
  if (original.text === translated.text && !same.includes(key))
    sentences.push(`${place}: ${key} is still in English: translate it, or list the key in ${list}.`)
  const [a, b] = [namesIn(original.text), namesIn(translated.text)]
  if (a !== b)
    sentences.push(
      `${place}: ${key} uses ${b || 'no names'}, and the English text uses ${a || 'none'}: use the same arguments and tags.`,
    )
  return sentences
}

/** The arguments and tags of a message, sorted: `{count} <strong>`. A text that does not parse has none. */
function namesIn(text) {
  const names = new Set()
  const visit = (parts) => {
    for (const part of parts) {
      if (part.type === TYPE.tag) names.add(`<${part.value}>`)
      else if (part.type !== TYPE.literal && part.type !== TYPE.pound) names.add(`{${part.value}}`)
      visit(part.children ?? [])
      for (const option of Object.values(part.options ?? {})) visit(option.value)
    }
  }
  try {
    visit(parseIcu(text))
  } catch {
    return ''
  }
  return [...names].sort().join(' ')
}

/** What somebody has checked is what they read: a file changed since then counts as not checked. */
function changedSince(files, language, name, of) {
  const file = files.find(({ path }) => path === `messages/${language}/${name}.json`)
  if (!file) return `messages/review.json names messages/${language}/${name}.json, which is not there: take it out.`
  const now = createHash('sha256').update(file.text).digest('hex').slice(0, 12)
  if (now !== of)
    return `${file.path} has changed since it was checked: take it out of messages/review.json, or have it read again and write "of": "${now}".`
}

function needlesslyListed(key, language, english, own) {
  const { same } = others[language]
  if (!english.has(key)) return `${same} lists ${key}, which is no message: take it out.`
  if (english.get(key).text !== own.get(key)?.text) return `${same} lists ${key}, whose texts differ: take it out.`
}

function usage(sources, known) {
  const namespaces = new Set([...known.keys()].map((key) => key.split('.')[0]))
  const isOurs = (text) => namespaces.has(text.split('.')[0]) && text.includes('.')
  const use = { literals: new Set(), patterns: [], wrong: [] }
  for (const source of sources) {
    walk(parse(source), (node) => {
      if (isText(node) && isOurs(node.text)) {
        use.literals.add(node.text)
        if (!known.has(node.text) && isMeantAsKey(node))
          use.wrong.push(
            `${source.path} asks for the message ${node.text}, which does not exist: add it to messages/en and messages/cy, or correct the key.`,
          )
      }
      if (ts.isTemplateExpression(node) && isOurs(node.head.text))
        use.patterns.push({ path: source.path, ...patternOf(node) })
    })
  }
  for (const { path, written, fits } of use.patterns)
    if (![...known.keys()].some((key) => fits.test(key)))
      use.wrong.push(
        `${path} builds message keys like ${written}, and none exists: add the messages, or correct the beginning.`,
      )
  return use
}

/** Handed to a function (`t`, `t.rich`, a schema's method) or kept under a name that holds a key. */
function isMeantAsKey(node) {
  if (!/^[a-z][A-Za-z]*([.][A-Za-z0-9_-]+)+$/.test(node.text) || ending.test(node.text)) return false
  let outer = node.parent
  while (ts.isConditionalExpression(outer) || ts.isParenthesizedExpression(outer)) outer = outer.parent
  if (ts.isCallExpression(outer)) return true
  return ts.isPropertyAssignment(outer) && ['message', 'error', 'reason', 'period'].includes(outer.name.getText())
}

function patternOf(template) {
  const literally = (text) => text.replace(/[^A-Za-z0-9_-]/g, '\\$&')
  const parts = [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)]
  return { written: template.getText(), fits: new RegExp(`^${parts.map(literally).join('.+')}$`) }
}

function unused(path, key, use) {
  if (use.literals.has(key) || use.patterns.some(({ fits }) => fits.test(key))) return
  return `${path}: nothing uses ${key}: take it out of both languages, or use it.`
}
