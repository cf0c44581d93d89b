// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are source code for the checks to read.
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { cruise, judgeArchitecture } from './architecture.mjs'
import { judgeClients } from './clients.mjs'
import { judgeEnvironment } from './environment.mjs'
import { judgeFiles } from './files.mjs'
import { judgeLiterals } from './literals.mjs'
import { judgeLock } from './lock.mjs'
import { judgeMessages } from './messages.mjs'
import { judgePolicies } from './policies.mjs'
import { judgeRetention, personalColumns } from './retention.mjs'
import { judgeSchema } from './schema.mjs'
import { judgeUnused } from './unused.mjs'

const files = (tree) => Object.entries(tree).map(([path, text]) => ({ path, text }))

/** All right, and not because nothing was looked at. */
function expectGood(result) {
  expect(result.failures).toEqual([])
  expect(result.passed).toBeGreaterThan(0)
}

const expectBad = (result, ...words) => {
  for (const word of words) expect(result.failures.join('\n')).toContain(word)
  expect(result.failures).toHaveLength(words.length)
}

// dependency-cruiser takes a second or two to start, more on a busy machine.
describe('architecture', { timeout: 60_000 }, () => {
  const good = {
    'app/page.ts': "import '../features/events/queries'",
    'components/bill.ts': "import '@/lib/time'",
    'lib/time.ts': 'export const now = 1',
    'db/client.ts': "import '@/features/events/vocabulary'\nexport const read = 1",
    'features/events/vocabulary.ts': 'export const kinds = []',
    'features/events/queries.ts': "import '@/db/client'\nimport './vocabulary'\nimport '@/lib/time'",
    'features/statements/rules.ts':
      "import type { ReactNode } from 'react'\nimport '../events/vocabulary'\nexport type A = ReactNode",
    'front/addresses.ts': 'export const addresses = []',
    'proxy.ts': "import './front/addresses'",
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'brazier-architecture-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  function judge(name, tree, least = 1) {
    const base = path.join(folder, name)
    const packages = { next: 'next', react: 'react', 'next-auth': 'next-auth', drizzle: 'drizzle-orm' }
    const all = { ...good, ...tree, 'tsconfig.json': '{"compilerOptions":{"paths":{"@/*":["./*"]}}}' }
    for (const name of Object.values(packages)) {
      all[`node_modules/${name}/package.json`] = `{"name":"${name}","main":"main.js"}`
      all[`node_modules/${name}/main.js`] = ''
    }
    for (const [file, text] of Object.entries(all)) {
      mkdirSync(path.dirname(path.join(base, file)), { recursive: true })
      writeFileSync(path.join(base, file), text)
    }
    return judgeArchitecture(cruise(['app', 'components', 'db', 'features', 'front', 'lib', 'proxy.ts'], base), least)
  }

  test('the tree as it should be, and too small a tree', () => {
    expectGood(judge('good', {}))
    expectBad(judge('good', {}, 60), 'Only 9 modules')
  })

  test('every rule catches its violation', () => {
    const planted = {
      'features/a/rules.ts': "import './b'\nimport 'next'\nimport 'drizzle-orm'\nimport './queries'",
      'features/a/b.ts': "import './rules'",
      'features/a/queries.ts': "import 'next-auth'\nimport '@/front/addresses'",
      'features/a/components/x.ts': "import '../../b/components/y'\nimport '@/app/page'",
      'features/b/components/y.ts': "import './missing'",
      'components/poster.ts': "import '../features/b/paths'",
      'lib/high.ts': "import './low.test'",
      'lib/low.test.ts': '',
      'lib/low.ts': "import '../features/b/paths'",
      'features/b/paths.ts': "import '@/db/client'",
      'db/schema.ts': "import '@/features/b/paths'\nimport '@/db/testing/server'",
      'db/testing/server.ts': '',
      'front/server.ts': "import '@/features/b/paths'",
      'proxy.ts': "import './front/server'",
    }
    const { failures } = judge('bad', planted)
    const found = new Set(failures.map((failure) => /\(([a-z-]+)\)/.exec(failure)?.[1]))
    expect([...found].sort()).toEqual([
      'components-know-no-domain',
      'db-behind-features',
      'db-knows-words-only',
      'everything-is-found',
      'features-meet-at-the-root',
      'front-stands-alone',
      'lib-is-the-bottom',
      'next-auth-in-accounts',
      'no-cycles',
      'nobody-asks-the-front',
      'nouns-are-pure',
      'nouns-ask-nobody',
      'proxy-reads-the-table',
      'routes-are-leaves',
      'test-support-in-tests',
      'tests-are-leaves',
    ])
    expect(failures.join()).not.toContain('undefined')
  })

  test('two features that stand on each other are a ring, though no two files are', () => {
    const tree = {
      'features/a/paths.ts': "import '@/features/b/paths'",
      'features/b/paths.ts': '',
      'features/b/deep/rules.ts': "import '@/features/a/vocabulary'",
      'features/a/vocabulary.ts': '',
    }
    expectBad(judge('ring', tree), 'a → b → a is a ring')
  })
})

describe('files', () => {
  test('the vocabulary, nouns, sub-folders and tests', () => {
    const good = {
      'features/events/queries.ts': "import { read } from '@/db/client'",
      'features/events/public-event.ts': "import type { ReactNode } from 'react'",
      'features/events/rules.test.ts': '',
      'features/events/components/event-bill.tsx': '',
      'features/statements/exports/pdf.ts': '',
      'features/events/actions.ts': "'use server'\nexport async function createEventAction() {}\nexport type A = 1",
      'db/schema/index.ts': '',
    }
    expectGood(judgeFiles(files(good)))
  })

  test.each([
    ['features/events/utils.ts', '', 'is a drawer'],
    ['features/events/helpers/dates.ts', '', 'stands in a drawer'],
    ['features/events/eventRules.ts', '', 'lower-case'],
    ['features/events/bill.tsx', '', 'vocabulary'],
    ['features/rules.ts', '', 'belongs to no feature'],
    ['features/events/waitlist.ts', "import { read } from '@/db/client'", 'only decides'],
    ['features/events/waitlist.ts', "import { cache } from 'react'", 'only decides'],
    ['features/events/rules.ts', 'const a = 1\n'.repeat(301), '301 lines'],
    ['features/events/actions.ts', 'export async function createEventAction() {}', "does not begin with 'use server'"],
    ['features/events/actions.ts', "'use server'\nexport async function create() {}", 'exports create'],
    [
      'app/page.tsx',
      "export default function P() { async function act() { 'use server' } }",
      "app/page.tsx:1 says 'use server'",
    ],
  ])('%s %#', (path, text, words) => expectBad(judgeFiles([{ path, text }]), words))

  test('nothing to look at', () => expectBad(judgeFiles([]), 'No source file'))
})

describe('messages', () => {
  const good = () => ({
    files: files({
      'messages/en/event.json': JSON.stringify({
        'event.title': 'Picket',
        'event.count': '{count, plural, one {# person} other {<b>#</b> people}}',
        'event.kind.rally': 'Rally',
        'event.zone': 'UTC',
      }),
      'messages/cy/event.json': JSON.stringify({
        'event.title': 'Piced',
        'event.count': '{count, plural, two {<b>dau</b>} other {<b>#</b> o bobl}}',
        'event.kind.rally': 'Rali',
        'event.zone': 'UTC',
      }),
    }),
    same: { cy: ['event.zone'] },
    catalogs: [
      {
        path: 'lib/i18n/catalogs.ts',
        text: "import a from '@/messages/en/event.json'\nimport b from '@/messages/cy/event.json'",
      },
    ],
    sources: files({
      'app/page.tsx':
        "t('event.title'); t.rich('event.count'); t(`event.kind.${kind}`); t('event.zone'); read('event.json')",
    }),
  })
  const judge = (change) => {
    const data = good()
    change(data)
    return judgeMessages(data)
  }
  const edit = (language, entries) => (data) => {
    const file = data.files.find(({ path }) => path === `messages/${language}/event.json`)
    file.text = JSON.stringify({ ...JSON.parse(file.text), ...entries })
  }

  test('two languages that say the same', () => expectGood(judgeMessages(good())))

  test('a file that was checked, as it was then', () => {
    const data = good()
    const { text } = data.files.find(({ path }) => path === 'messages/cy/event.json')
    const of = createHash('sha256').update(text).digest('hex').slice(0, 12)
    const review = { cy: { event: { on: '2027-01-15', of } } }
    expectGood(judgeMessages({ ...data, review }))
    expectBad(judgeMessages({ ...data, review: { cy: { event: { of: 'else' } } } }), `write "of": "${of}"`)
    expectBad(judgeMessages({ ...data, review: { cy: { gone: { of } } } }), 'messages/cy/gone.json, which is not there')
  })

  test.each([
    ['broken ICU', edit('en', { 'event.title': '{count' }), 'not an ICU message'],
    ['broken Welsh ICU', edit('cy', { 'event.title': 'a </b>' }), 'not an ICU message'],
    ['other arguments', edit('cy', { 'event.count': '{n} o bobl <b>x</b>' }), 'the same arguments and tags'],
    ['a lost tag', edit('cy', { 'event.count': '{count} o bobl' }), 'the same arguments and tags'],
    ['untranslated', edit('cy', { 'event.title': 'Picket' }), 'still in English'],
    ['needlessly listed', edit('cy', { 'event.zone': 'GMT' }), 'whose texts differ'],
    ['an unknown key listed', (data) => data.same.cy.push('event.gone'), 'is no message'],
    ['unused', edit('en', { 'event.extra': 'x' }), ['nothing uses event.extra', 'event.extra is missing']],
    ['left over in Welsh', edit('cy', { 'event.old': 'x' }), 'messages/en has not'],
    ['under a wrong name', edit('en', { 'other.title': 'x' }), "begin it with the file's name"],
    ['nested', edit('en', { 'event.deep': { a: 'b' } }), 'keep the file flat'],
    [
      'not loaded',
      (data) => (data.catalogs[0].text = data.catalogs[0].text.split('\n')[0]),
      'does not import messages/cy/event.json',
    ],
    ['twice', (data) => (data.files[0].text = data.files[0].text.replace('{', '{"event.title": "a",')), 'twice'],
    [
      'asked for and missing',
      (data) => (data.sources[0].text += "; z.string('event.error.gone')"),
      'asks for the message event.error.gone',
    ],
    ['built and missing', (data) => (data.sources[0].text += '; t(`event.state.${x}`)'), 'builds message keys'],
    [
      'no Welsh file',
      (data) => Object.assign(data, { files: data.files.slice(0, 1), same: {} }),
      'messages/cy/event.json is missing',
    ],
  ])('%s', (_, change, words) => expectBad(judge(change), ...[words].flat()))

  test('nothing to look at', () =>
    expectBad(judgeMessages({ ...good(), files: [], same: {}, sources: [] }), 'No message'))
})

describe('literals', () => {
  const judge = (jsx, path = 'app/page.tsx') => judgeLiterals([{ path, text: `export const x = ${jsx}` }])

  test('messages, names, signs and values', () => {
    expectGood(
      judge("<p className='red' title={t('a.b')}>{t('c.d')} · 12&nbsp;– Brazier {kind === 'rally' && bill}</p>"),
    )
  })

  test.each([
    ['<p>Hello</p>', 'Hello'],
    ['<img alt="A crowd" />', 'A crowd'],
    ['<b title={`${n} people`}>{n}</b>', 'people'],
    ["<input aria-label={x ? 'Search' : t('a.b')} />", 'Search'],
    ["<p>{done ? 'Yes' : t('a.b')}</p>", 'Yes'],
    ["{ title: 'Privacy' }", 'Privacy'],
  ])('%s', (jsx, words) => expectBad(judge(jsx), words))

  test('nothing to look at', () => expectBad(judgeLiterals([]), 'No .tsx file'))
})

describe('retention', () => {
  const sql = `CREATE TABLE "rsvps" (\n\t"id" uuid,\n\t"email_sealed" bytea,\n\tCONSTRAINT "x_sealed" CHECK (("a") = 1)\n);
    --> statement-breakpoint
    CREATE TABLE "old" (\n\t"name_sealed" bytea\n);
    ALTER TABLE "rsvps" ADD COLUMN "email_blind" bytea;
    DROP TABLE "old";`
  const register = (columns) =>
    `export const retention = [{ table: 'rsvps', columns: ${columns}, reason: 'a', period: 'b', purge: 'purgeRsvps' }]`
  const good = {
    'features/rsvps/retention.ts': register("['email_sealed', 'email_blind']"),
    'features/rsvps/mutations.ts': 'export async function purgeRsvps() {}',
    'features/privacy/jobs.ts': "import { retention } from '@/features/rsvps/retention'\npurgeRsvps()",
  }
  const judge = (over) => judgeRetention(sql, files({ ...good, ...over }))

  test('columns come and go', () => {
    expect(personalColumns(sql)).toEqual(['rsvps.email_sealed', 'rsvps.email_blind'])
    const renamed =
      'ALTER TABLE "rsvps" RENAME COLUMN "email_blind" TO "mail_blind"; ALTER TABLE "rsvps" DROP COLUMN "email_sealed";'
    expect(personalColumns(sql + renamed)).toEqual(['rsvps.mail_blind'])
  })

  test('every column registered', () => expectGood(judge({})))

  test.each([
    ['forgotten', { 'features/rsvps/retention.ts': register("['email_sealed']") }, 'rsvps.email_blind holds something'],
    [
      'twice',
      {
        'features/rsvps/retention.ts':
          register("['email_sealed', 'email_blind', 'email_blind']").replace(']', ']') +
          register("['email_sealed']").replace('retention', 'other'),
      },
      'more than once',
    ],
    [
      'gone',
      { 'features/rsvps/retention.ts': register("['email_sealed', 'email_blind', 'name_sealed']") },
      'rsvps.name_sealed',
    ],
    ['no function', { 'features/rsvps/mutations.ts': '' }, 'no feature exports purgeRsvps'],
    ['never called', { 'features/privacy/jobs.ts': "import '@/features/rsvps/retention'" }, 'nothing calls purgeRsvps'],
    ['not in privacy', { 'features/privacy/jobs.ts': 'purgeRsvps()' }, 'does not import @/features/rsvps/retention'],
  ])('%s', (_, over, words) => expectBad(judge(over), words))

  test('nothing to look at', () => expectBad(judgeRetention('', []), 'No personal column'))
})

describe('environment', () => {
  test('each in its place', () => {
    const good = {
      'lib/env.ts': 'process.env.PORT',
      'db/migrate.ts': "client.unsafe('x')",
      'features/a/rules.test.ts': 'console.log(process.env.X)',
      'features/feeds/components/json-ld.tsx': 'export const x = <script dangerouslySetInnerHTML={{ __html: y }} />',
      'lib/log.ts': 'log.error(sql`select ${x}`, process.pid, fetch(`/x`))',
    }
    expectGood(judgeEnvironment(files(good)))
  })

  test.each([
    ['lib/log.ts', 'process.env.X', 'process.env'],
    ['lib/log.ts', 'const { env } = process', 'process.env'],
    ['lib/log.ts', "import { env } from 'node:process'", 'process.env'],
    ['app/page.tsx', "console.log('x')", 'console'],
    ['features/a/queries.ts', "fetch('https://example.org')", 'fetches'],
    ['features/a/queries.ts', 'fetch(`https://${host}/x`)', 'fetches'],
    ['app/page.tsx', 'export const x = <p dangerouslySetInnerHTML={x} />', 'raw HTML'],
    ['features/a/queries.ts', "sql.raw('x')", 'SQL'],
    ['db/client.ts', "sql.identifier('x')", 'SQL'],
    ['db/client.ts', 'client.unsafe(text)', 'SQL'],
  ])('%s: %s', (path, text, words) => expectBad(judgeEnvironment([{ path, text }]), words))

  test('nothing to look at', () => expectBad(judgeEnvironment([]), 'No source file'))
})

describe('clients', () => {
  const good = {
    'app/[locale]/(public)/page.tsx':
      "import { Bill } from '@/components/bill'\nimport type { Leaf } from '../../../components/leaf'",
    'app/[locale]/(public)/error.tsx': "'use client'",
    'components/bill.tsx': 'export const Bill = 1',
    'components/leaf.tsx': "'use client'",
  }
  test('pages that need no script', () => expectGood(judgeClients(files(good))))
  test('a client component two imports away', () => {
    const bad = { ...good, 'components/bill.tsx': "export { Leaf } from './leaf'" }
    expectBad(judgeClients(files(bad)), 'components/leaf.tsx')
  })
  test('no page', () => expectBad(judgeClients(files({ 'app/page.tsx': '' })), 'No page.tsx'))
})

describe('policies', () => {
  const good = () => ({
    routes: {
      '/[locale]/(public)/page': '/[locale]',
      '/[locale]/(public)/sign-in/page': '/[locale]/sign-in',
      '/[locale]/(public)/[...rest]/page': '/[locale]/[...rest]',
      '/sign-in/route': '/sign-in',
      '/_not-found/page': '/_not-found',
    },
    actions: { node: { a1: { filename: 'features/a/actions.ts', exportedName: 'saveAction' } }, edge: {} },
    addresses: [
      { pattern: '/', kind: 'page' },
      { pattern: '/sign-in', kind: 'page' },
      { pattern: '/sign-in', kind: 'handler' },
      { pattern: '/icon.svg', kind: 'file' },
    ],
    policies: { 'features/a/actions.ts#saveAction': 'member' },
    hasFile: (name) => name === '/icon.svg',
  })
  test('build and tables agree', () => expectGood(judgePolicies(good())))
  test.each([
    ['a page without a row', { addresses: good().addresses.slice(1) }, 'app/[locale]/(public)/page has no row'],
    [
      'a handler without a row',
      { addresses: good().addresses.filter(({ kind }) => kind !== 'handler') },
      'add a handler with the pattern /sign-in',
    ],
    [
      'a row without a page',
      { addresses: [...good().addresses, { pattern: '/past', kind: 'page' }] },
      'the page /past',
    ],
    ['a row without a file', { hasFile: () => false }, 'public/icon.svg'],
    ['an action without a policy', { policies: {} }, 'features/a/actions.ts#saveAction can be called'],
    ['a policy without an action', { actions: { node: {}, edge: {} } }, 'not in the build'],
    ['a page without a language', { routes: { ...good().routes, '/x/page': '/x' } }, 'without a language'],
    ['an empty build', { routes: {} }, 'names no route'],
  ])('%s', (_, over, words) => expectBad(judgePolicies({ ...good(), ...over }), words))
})

describe('lock', () => {
  const good = () => ({
    lock: {
      packages: {
        '': {},
        'node_modules/next': { optionalDependencies: { '@next/swc-a': '1.0.0' } },
        'node_modules/@next/swc-a': {},
        'node_modules/x/node_modules/y': { optionalDependencies: { z: '1.0.0' } },
        'node_modules/x/node_modules/z': {},
      },
    },
    manifest: {
      dependencies: { next: '16.4.5' },
      devDependencies: { 'next-auth': '5.0.0-beta.32' },
      overrides: { a: { b: '$c' } },
    },
    reasons: '- `next` – the framework\n- `next-auth` – sign-in\n',
  })
  const judge = (change) => {
    const data = good()
    change(data)
    return judgeLock(data)
  }
  test('complete, pinned and explained', () => expectGood(judgeLock(good())))
  test.each([
    ['an address', ({ lock }) => (lock.packages['node_modules/next'].resolved = 'https://x'), 'download address'],
    ['a missing platform', ({ lock }) => delete lock.packages['node_modules/@next/swc-a'], 'lacks @next/swc-a'],
    ['a missing nested platform', ({ lock }) => delete lock.packages['node_modules/x/node_modules/z'], 'lacks z'],
    ['a range', ({ manifest }) => (manifest.dependencies.next = '^16.4.5'), 'pin one exact version'],
    ['a range in an override', ({ manifest }) => (manifest.overrides.a.b = '>=1'), 'An override'],
    ['no reason', (data) => (data.reasons = '- `next-auth` – sign-in'), 'why next is here'],
    ['a reason for nothing', (data) => (data.reasons += '- `left-pad` – x'), 'left-pad, which is no dependency'],
  ])('%s', (_, change, words) => expectBad(judge(change), words))
  test('nothing to look at', () =>
    expectBad(judgeLock({ lock: { packages: {} }, manifest: {}, reasons: '' }), 'name no package'))
})

describe('schema', () => {
  const kept = { status: 0, stdout: "Everything's fine", stderr: '' }
  const generated = { status: 0, stdout: 'No schema changes, nothing to migrate', stderr: '' }
  const good = { before: ['0000.sql'], after: ['0000.sql'], kept, generated }
  const silent = { status: 0, stdout: '', stderr: 'Interactive prompts require a TTY' }
  test('migrations make the schema', () => expectGood(judgeSchema(good)))
  test.each([
    ['schema ahead', { after: ['0000.sql', '0001.sql'] }, 'says more'],
    ['contradiction', { kept: { status: 1, stdout: '', stderr: 'collision' } }, 'collision'],
    ['a renamed column', { generated: silent }, 'Interactive prompts'],
    ['a schema that does not load', { generated: { ...generated, status: 1 } }, 'cannot be compared'],
    ['no migration', { before: [], after: [] }, 'holds no migration'],
  ])('%s', (_, over, words) => expectBad(judgeSchema({ ...good, ...over }), words))
})

describe('unused', () => {
  test('nothing left over', () => expectGood(judgeUnused({ issues: [] }, 3)))
  test('a file, an export and a dependency', () => {
    const issues = [
      { file: 'lib/a.ts', files: [{ name: 'lib/a.ts' }] },
      { file: 'lib/b.ts', exports: [{ name: 'x', line: 1 }] },
      { file: 'package.json', dependencies: [{ name: 'left-pad' }] },
    ]
    expectBad(judgeUnused({ issues }, 9), 'lib/a.ts is imported', 'lib/b.ts: x is exported', 'left-pad is a dependency')
  })
  test('nothing to look at', () => expectBad(judgeUnused({ issues: [] }, 0), 'No source file'))
})
