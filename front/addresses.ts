/**
 * The one table of addresses: what exists, who may have it, and how it is sent. The front answers nothing that is not
 * here; the proxy, the link crawl and the policy tests read the same rows. Patterns are spelled as in `app/`.
 */
export type Audience =
  | 'everyone'
  /** Whoever holds the private link; the token in the address is the proof. */
  | 'holder'
  | 'signed-in'
  | 'member'
  /** Members who look after disputes, strikes, workplaces and events. */
  | 'organisers'
  /** Members, and whoever has to do with the one event in the address. */
  | 'event'
  /** Organisers, and whoever looks after the one event in the address. */
  | 'event-organisers'
  /** Members who write statements. */
  | 'press'
  | 'administrators'
  /** Administrators of the first organisation. */
  | 'site-administrators'
  | 'demo'
  | 'operator'
  /** Asked for by the front itself. */
  | 'front'

type Method = 'GET' | 'HEAD' | 'POST'

export type Address = {
  pattern: string
  kind: 'page' | 'handler' | 'file'
  methods: readonly Method[]
  audience: Audience
  /** Plain pages carry no framework script; framework pages carry it under a nonce. */
  plain: boolean
  /** Seconds that a shared cache may keep it; 0 is `no-store`. */
  cache: number
  index: boolean
  referrer: 'no-referrer' | 'same-origin' | 'strict-origin-when-cross-origin'
  /** Bytes of a request's body. */
  body: number
}

const KB = 1024
const reading = ['GET', 'HEAD'] as const

const base = { plain: true, cache: 0, index: false, referrer: 'same-origin', body: 0, audience: 'everyone' } as const

const publicPage = (pattern: string, over: Partial<Address> = {}): Address => ({
  ...base,
  pattern,
  kind: 'page',
  methods: reading,
  index: true,
  referrer: 'strict-origin-when-cross-origin',
  ...over,
})
const feed = (pattern: string): Address => ({ ...base, pattern, kind: 'handler', methods: reading, cache: 10 })
const picture = (pattern: string): Address => ({ ...feed(pattern), kind: 'file', cache: 86_400 })
const form = (pattern: string, audience: Audience = 'everyone'): Address => ({
  ...base,
  pattern,
  kind: 'handler',
  methods: ['POST'],
  audience,
  body: 64 * KB,
  referrer: 'no-referrer',
})
const privatePage = (pattern: string, audience: Audience = 'everyone'): Address => ({
  ...base,
  pattern,
  kind: 'page',
  methods: reading,
  audience,
  referrer: audience === 'holder' ? 'no-referrer' : 'same-origin',
})
const organise = (pattern: string, audience: Audience): Address => ({
  ...base,
  pattern: `/organise${pattern}`,
  kind: 'page',
  methods: ['GET', 'HEAD', 'POST'],
  audience,
  plain: false,
  body: 1024 * KB,
})

/** The service worker, for whoever keeps pages on their phone. */
export const workerPath = '/worker.js'

/** What a member takes along as a file. */
const file = (pattern: string, audience: Audience): Address => ({
  ...base,
  pattern: `/organise${pattern}`,
  kind: 'handler',
  methods: reading,
  audience,
})

export const addresses: readonly Address[] = [
  publicPage('/'),
  publicPage('/past'),
  publicPage('/events/[event]'),
  publicPage('/disputes/[dispute]'),
  publicPage('/organisations/[organisation]'),
  privatePage('/organisations/[organisation]/suggest'),
  form('/organisations/[organisation]/suggest'),
  privatePage('/suggestions/[token]', 'holder'),
  form('/suggestions/[token]', 'holder'),
  publicPage('/press'),
  publicPage('/press/[statement]'),
  publicPage('/privacy'),
  publicPage('/accessibility'),
  publicPage('/about'),
  publicPage('/offline', { index: false }),

  privatePage('/events/[event]/rsvp'),
  form('/events/[event]/rsvp'),
  privatePage('/events/[event]/rsvp/sent'),
  privatePage('/rsvp/[token]', 'holder'),
  form('/rsvp/[token]', 'holder'),
  privatePage('/rsvp/confirm/[token]', 'holder'),
  form('/rsvp/confirm/[token]', 'holder'),
  privatePage('/disputes/[dispute]/solidarity'),
  form('/disputes/[dispute]/solidarity'),
  privatePage('/events/[event]/solidarity'),
  form('/events/[event]/solidarity'),
  privatePage('/events/[event]/question'),
  form('/events/[event]/question'),
  privatePage('/question/[token]', 'holder'),
  form('/question/[token]', 'holder'),
  privatePage('/events/[event]/report'),
  form('/events/[event]/report'),
  privatePage('/events/[event]/report/sent'),
  privatePage('/solidarity/[token]', 'holder'),
  form('/solidarity/[token]', 'holder'),

  privatePage('/shift/join/[token]', 'holder'),
  form('/shift/join/[token]', 'holder'),
  privatePage('/shift/[token]', 'holder'),
  form('/shift/[token]', 'holder'),

  feed('/calendar.ics'),
  feed('/events/[event]/calendar.ics'),
  feed('/events/[event]/poster.pdf'),
  feed('/events/[event]/leaflet.pdf'),
  feed('/disputes/[dispute]/calendar.ics'),
  feed('/organisations/[organisation]/calendar.ics'),
  feed('/feed.atom'),
  feed('/feed.json'),
  feed('/press/feed.atom'),
  feed('/press/feed.json'),
  feed('/press/[statement]/export/[format]'),
  feed('/robots.txt'),
  feed('/sitemap.xml'),
  feed('/manifest.webmanifest'),
  picture('/icon.svg'),
  picture('/icon-192.png'),
  picture('/icon-512.png'),
  picture('/share.png'),
  { ...picture(workerPath), cache: 0 },

  { ...feed('/health/live'), cache: 0 },
  { ...feed('/health/ready'), cache: 0 },
  privatePage('/problem/[kind]', 'front'),

  privatePage('/sign-in'),
  form('/sign-in'),
  privatePage('/sign-in/sent'),
  privatePage('/sign-in/[token]', 'holder'),
  form('/sign-in/[token]', 'holder'),
  privatePage('/invitation/[token]', 'holder'),
  form('/invitation/[token]', 'holder'),
  privatePage('/address/[token]', 'holder'),
  form('/address/[token]', 'holder'),
  privatePage('/setup'),
  form('/setup'),
  privatePage('/demo/inbox', 'demo'),
  form('/demo/sign-in', 'demo'),

  organise('', 'signed-in'),
  organise('/account', 'signed-in'),
  organise('/site', 'site-administrators'),
  organise('/site/reports', 'site-administrators'),
  organise('/[organisation]', 'member'),
  organise('/[organisation]/inbox', 'member'),
  organise('/[organisation]/solidarity', 'member'),
  organise('/[organisation]/delegations', 'member'),
  organise('/[organisation]/circulars/new', 'organisers'),
  organise('/[organisation]/circulars/[circular]', 'organisers'),
  file('/[organisation]/solidarity/messages.csv', 'member'),
  organise('/[organisation]/members', 'member'),
  organise('/[organisation]/hand-over', 'administrators'),
  organise('/[organisation]/affiliations', 'member'),
  organise('/[organisation]/affiliations/[body]', 'organisers'),
  organise('/[organisation]/claims', 'administrators'),
  organise('/[organisation]/suggestions', 'organisers'),
  organise('/[organisation]/settings', 'administrators'),
  organise('/[organisation]/law', 'member'),
  organise('/[organisation]/disputes', 'member'),
  organise('/[organisation]/disputes/new', 'organisers'),
  organise('/[organisation]/disputes/[dispute]', 'member'),
  organise('/[organisation]/disputes/[dispute]/edit', 'organisers'),
  organise('/[organisation]/strikes/new', 'organisers'),
  organise('/[organisation]/strikes/[strike]', 'member'),
  organise('/[organisation]/strikes/[strike]/edit', 'organisers'),
  organise('/[organisation]/strikes/[strike]/change', 'organisers'),
  organise('/[organisation]/strikes/[strike]/pickets', 'organisers'),
  organise('/[organisation]/strikes/[strike]/copy', 'organisers'),
  organise('/[organisation]/programmes/[programme]', 'organisers'),
  organise('/[organisation]/workplaces', 'member'),
  organise('/[organisation]/workplaces/new', 'organisers'),
  organise('/[organisation]/workplaces/[workplace]', 'organisers'),
  organise('/[organisation]/imports', 'organisers'),
  // A file of ten thousand rows, and what a form puts around it.
  { ...organise('/[organisation]/imports/new', 'organisers'), body: 5 * 1024 * KB + 64 * KB },
  organise('/[organisation]/imports/[import]', 'organisers'),
  file('/[organisation]/imports/[import]/wrong.csv', 'organisers'),
  file('/[organisation]/exports/[file]', 'organisers'),
  organise('/[organisation]/events/new', 'organisers'),
  organise('/[organisation]/events/[event]', 'event'),
  organise('/[organisation]/events/[event]/edit', 'organisers'),
  organise('/[organisation]/events/[event]/facts', 'event-organisers'),
  organise('/[organisation]/events/[event]/people', 'organisers'),
  organise('/[organisation]/events/[event]/change', 'organisers'),
  organise('/[organisation]/events/[event]/papers', 'member'),
  organise('/[organisation]/events/[event]/papers/[paper]', 'member'),
  file('/[organisation]/events/[event]/papers/[paper]/[format]', 'member'),
  organise('/[organisation]/events/[event]/rota', 'organisers'),
  organise('/[organisation]/events/[event]/rota/sheet', 'organisers'),
  organise('/[organisation]/rota', 'organisers'),
  organise('/[organisation]/events/[event]/repeat', 'organisers'),
  organise('/[organisation]/changes/[change]', 'organisers'),
  organise('/[organisation]/statements', 'member'),
  organise('/[organisation]/statements/new', 'press'),
  organise('/[organisation]/statements/[statement]', 'press'),
  organise('/[organisation]/statements/[statement]/edit', 'press'),
]

const segment = '[A-Za-z0-9._~-]+'
const compiled = addresses.map((address) => ({
  address,
  expression: new RegExp(`^${address.pattern.replaceAll('.', '[.]').replace(/\[[a-z]+\]/g, segment)}$`),
  fixed: address.pattern.split('[').length,
}))

/** The row for a path without its language; of two that fit, the one with fewer variable parts. */
export function findAddress(method: string, path: string): Address | 'wrong-method' | undefined {
  const best = bestFor(path)
  return best.find(({ methods }) => methods.includes(method as Method)) ?? (best.length ? 'wrong-method' : undefined)
}

/** With what a path may be asked for. */
export const methodsFor = (path: string): Method[] => [...new Set(bestFor(path).flatMap(({ methods }) => methods))]

function bestFor(path: string): Address[] {
  const fitting = compiled.filter(({ expression }) => expression.test(path)).sort((a, b) => a.fixed - b.fixed)
  return fitting.filter(({ fixed }) => fixed === fitting[0]?.fixed).map(({ address }) => address)
}
