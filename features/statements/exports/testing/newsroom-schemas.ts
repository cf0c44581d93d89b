import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { memoryPages, validateXML } from 'xmllint-wasm'

// The published schemas lie beside the repository and are not shipped with it.
const beside = '../shared/data/schemas'
const schemas = path.resolve(import.meta.dirname, '../../../..', beside)
const missing = ['ninjs', 'newsml-g2'].filter((name) => !existsSync(path.join(schemas, name)))

/** Why nothing can be held against the published schemas; empty when all can. */
export const schemasMissing = missing.map((name) => `no ${beside}/${name}`).join(', ')

const load = (name: string) => readFileSync(path.join(schemas, name), 'utf8')

let ninjs: ValidateFunction | undefined

/** What is wrong with a file by IPTC's schema of ninjs 3.1; empty when nothing is. */
export function ninjsErrors(file: string): string[] {
  ninjs ??= compileNinjs()
  if (ninjs(JSON.parse(file))) return []
  return (ninjs.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(' '),
  )
}

function compileNinjs() {
  // The schema requires properties in places that do not define them, which strict mode refuses.
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats(ajv)
  ajv.addSchema(JSON.parse(load('ninjs/GeoJSON-schema.json')))
  return ajv.compile(JSON.parse(load('ninjs/ninjs-schema_3.1.json')))
}

/** The same of many files by the schema of NewsML-G2 2.35, Power: libxml2 starts anew for each call. */
export async function newsmlErrors(files: string[]): Promise<string[]> {
  const { valid, errors, rawOutput } = await validateXML({
    xml: files.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
    schema: [load('newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd')],
    preload: [{ fileName: 'xml.xsd', contents: load('newsml-g2/xml.xsd') }],
    maxMemoryPages: memoryPages.GiB,
  })
  if (valid !== (errors.length === 0)) throw new Error(`xmllint did not say what it found: ${rawOutput}`)
  return errors.map(({ rawMessage }) => rawMessage)
}
