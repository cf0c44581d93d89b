import { isDeepStrictEqual } from 'node:util'

type Schema = Record<string, unknown>
type Documents = Record<string, Schema>
type Place = { documents: Documents; document: string; path: string }

/**
 * What is wrong with a value by a JSON schema of draft 4, as far as the JSON Feed schemas go; empty when nothing is.
 * Throws on a keyword it does not know, so that no rule is passed over. `document` names the schema among `documents`.
 */
export const schemaErrors = (value: unknown, documents: Documents, document: string): string[] =>
  check(value, documents[document] ?? {}, { documents, document, path: '' })

type Rule = (value: unknown, wanted: never, schema: Schema, at: Place) => string[]

const silent = ['$schema', 'id', 'title', 'description', 'definitions', 'deprecated', 'additionalProperties']
const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value)
const fits = (value: unknown, schema: Schema, at: Place) => check(value, schema, at).length === 0
const unless = (ok: boolean, at: Place, problem: string) => (ok ? [] : [`${at.path || '/'}: ${problem}`])

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([.]\d+)?(Z|[+-]\d\d:\d\d)$/
const formats: Record<string, (text: string) => boolean> = {
  uri: (text) => URL.canParse(text) && !/\s/.test(text),
  'date-time': (text) => rfc3339.test(text),
}

const rules: Record<string, Rule> = {
  type: (value, wanted: string | string[], _, at) =>
    unless([wanted].flat().includes(typeOf(value)), at, `is not ${wanted}`),
  enum: (value, wanted: unknown[], _, at) =>
    unless(
      wanted.some((one) => isDeepStrictEqual(one, value)),
      at,
      `is not one of ${wanted}`,
    ),
  format: (value, wanted: string, _, at) => {
    const isRight = formats[wanted]
    if (!isRight) throw new Error(`unknown format ${wanted}`)
    return unless(typeof value !== 'string' || isRight(value), at, `is no ${wanted}`)
  },
  required: (value, wanted: string[], _, at) =>
    isObject(value) ? wanted.flatMap((name) => unless(name in value, at, `has no ${name}`)) : [],
  minProperties: (value, wanted: number, _, at) =>
    unless(!isObject(value) || Object.keys(value).length >= wanted, at, 'is empty'),
  uniqueItems: (value, _wanted, _, at) =>
    unless(
      !Array.isArray(value) || new Set(value.map((one) => JSON.stringify(one))).size === value.length,
      at,
      'repeats',
    ),
  items: (value, wanted: Schema, _, at) =>
    Array.isArray(value) ? value.flatMap((one, n) => check(one, wanted, { ...at, path: `${at.path}/${n}` })) : [],
  properties: (value, wanted: Record<string, Schema>, schema, at) =>
    isObject(value) ? Object.entries(value).flatMap(([name, one]) => property(name, one, wanted, schema, at)) : [],
  patternProperties: () => [],
  allOf: (value, wanted: Schema[], _, at) => wanted.flatMap((one) => check(value, one, at)),
  anyOf: (value, wanted: Schema[], _, at) =>
    unless(
      wanted.some((one) => fits(value, one, at)),
      at,
      'fits none',
    ),
  oneOf: (value, wanted: Schema[], _, at) =>
    unless(wanted.filter((one) => fits(value, one, at)).length === 1, at, 'does not fit exactly one'),
  not: (value, wanted: Schema, _, at) => unless(!fits(value, wanted, at), at, 'fits what it must not'),
}

function check(value: unknown, schema: Schema, at: Place): string[] {
  if (typeof schema.$ref === 'string') return follow(schema.$ref, value, at)
  return Object.entries(schema).flatMap(([keyword, wanted]) => {
    if (silent.includes(keyword)) return []
    const rule = rules[keyword]
    if (!rule) throw new Error(`unknown keyword ${keyword}`)
    return rule(value, wanted as never, schema, at)
  })
}

function property(name: string, value: unknown, known: Record<string, Schema>, schema: Schema, at: Place): string[] {
  const inside = { ...at, path: `${at.path}/${name}` }
  const patterns = Object.entries((schema.patternProperties ?? {}) as Record<string, Schema>)
  const found = known[name] ?? patterns.find(([pattern]) => new RegExp(pattern).test(name))?.[1]
  if (found) return check(value, found, inside)
  return unless(schema.additionalProperties !== false, inside, 'is not a property of this')
}

function follow(reference: string, value: unknown, at: Place): string[] {
  const [document = '', pointer = ''] = reference.split('#')
  const name = document || at.document
  let target: unknown = at.documents[name]
  for (const step of pointer.split('/').slice(1)) target = isObject(target) ? target[step] : undefined
  if (!isObject(target)) throw new Error(`nothing at ${reference}`)
  return check(value, target, { ...at, document: name })
}
