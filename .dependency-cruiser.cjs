// Who may import whom, read by the check `architecture`. That features form no ring, the check finds by itself.
const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

const test = '[.]test[.]tsx?$'
const testSupport = '^db/testing/'
const impure = ['/(queries|mutations|actions|session|jobs)[.]ts$', '/components/']
const database = ['^db/', '^node_modules/(drizzle-orm|postgres)/']
// The words of the domain that the tables are made of.
const words = [
  '^features/[^/]+/vocabulary[.]ts$',
  '^features/industrial-action/status[.]ts$',
  '^features/statements/content[.]ts$',
]

module.exports = {
  forbidden: [
    rule('no-cycles', 'A cycle means that two modules are really one.', {}, { circular: true }),
    rule(
      'lib-is-the-bottom',
      'lib/ knows nothing of the product: hand it what it needs.',
      { path: '^lib/', pathNot: test },
      { path: '^(app|features|components|db|front)/' },
    ),
    rule(
      'components-know-no-domain',
      'components/ could ship in another product: pass the values in, or move it into a feature.',
      { path: '^components/', pathNot: test },
      { path: '^(app|features|db|front)/' },
    ),
    rule(
      'routes-are-leaves',
      'Nothing imports app/: move what is shared into a feature.',
      { pathNot: '^app/' },
      { path: '^app/' },
    ),
    rule(
      'db-behind-features',
      'Only queries.ts and mutations.ts of a feature touch the database: ask them.',
      { path: '^(app|components|features|lib|front|proxy)', pathNot: ['^features/.*/(queries|mutations)[.]ts$', test] },
      { path: database },
    ),
    rule(
      'db-knows-words-only',
      'Of the features, db/ knows only the words its tables are made of.',
      { path: '^db/', pathNot: [test, testSupport] },
      { path: '^(app|features|components|front)/', pathNot: words },
    ),
    rule(
      'test-support-in-tests',
      'db/testing is for tests.',
      { pathNot: [test, testSupport, '^e2e/'] },
      { path: testSupport },
    ),
    rule('tests-are-leaves', 'Nothing imports a test.', {}, { path: test }),
    rule(
      'front-stands-alone',
      'front/ stands before the app and knows only lib/.',
      { path: '^front/', pathNot: test },
      { path: '^(app|features|components|db)/' },
    ),
    rule(
      'nobody-asks-the-front',
      'front/ is known to the proxy alone, and by its table of addresses.',
      { pathNot: ['^front/', '^proxy[.]ts$', test] },
      { path: '^front/' },
    ),
    rule(
      'proxy-reads-the-table',
      'proxy.ts reads the table of addresses and nothing else of front/.',
      { path: '^proxy[.]ts$' },
      { path: '^front/', pathNot: '^front/addresses[.]ts$' },
    ),
    rule(
      'next-auth-in-accounts',
      'Sign-in is wrapped in features/accounts: ask its session.ts.',
      { pathNot: ['^features/accounts/', '^node_modules/'] },
      { path: '^node_modules/(next-auth|@auth)/' },
    ),
    rule(
      'nouns-are-pure',
      'A module named for a noun decides and does nothing else: let queries, mutations, actions, session, jobs or a component do it.',
      { path: '^features/', pathNot: [...impure, test] },
      { path: '^node_modules/(next|next-auth|react)/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'nouns-ask-nobody',
      'A module named for a noun is handed what it decides about: it calls no query, mutation, action or component.',
      { path: '^features/', pathNot: [...impure, test] },
      { path: impure.map((path) => `^features/.*${path}`), dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'features-meet-at-the-root',
      "Another feature's components are composed in app/.",
      { path: '^features/([^/]+)/' },
      { path: '^features/[^/]+/(components|.*/components)/', pathNot: '^features/$1/' },
    ),
    rule(
      'everything-is-found',
      'What cannot be found cannot be judged: correct the path.',
      { pathNot: '^node_modules/' },
      { couldNotResolve: true },
    ),
  ],
  options: {
    tsConfig: { fileName: require('node:path').join(__dirname, 'tsconfig.json') },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['react-server', 'import', 'require', 'node', 'default', 'types'],
    },
  },
}
