// Keeps public pages on the phone of somebody who asked for it, for the time when there is no signal. Never a private
// page: only the addresses listed here. See docs/decisions/0030-without-signal.md.
const store = 'brazier-1'
const pages = /^(\/[a-z]{2})?(\/|\/past|\/press|\/bulletin|\/offline|\/(events|disputes|organisations|press)\/[^/]+)?$/
const files = /^\/_next\/static\/|^\/icon[.]svg$/
const patience = 6000
const mostPages = 80
const day = 86_400_000

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', (event) => {
  if (typeof event.data?.keep === 'string') event.waitUntil(keepToday(event.data.keep))
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (files.test(url.pathname)) event.respondWith(keptFile(request))
  else if (request.mode === 'navigate' && pages.test(url.pathname)) event.respondWith(freshPage(event, url))
})

/** Its name changes with its content, so what is kept is right. */
async function keptFile(request) {
  const cache = await caches.open(store)
  const known = await cache.match(request)
  if (known) return known
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}

/** The site's own answer where there is one in time; else the kept page, which says how old it is. */
async function freshPage(event, url) {
  try {
    const answer = await fetch(event.request, { signal: AbortSignal.timeout(patience) })
    if (answer.status >= 500) return (await keptPage(url)) ?? answer
    if (!url.search) event.waitUntil(keep(url.pathname, answer.clone()))
    return answer
  } catch {
    return (await keptPage(url)) ?? (await offlinePage(url)) ?? Response.error()
  }
}

async function keep(path, answer) {
  const html = answer.headers.get('content-type')?.startsWith('text/html')
  const cache = await caches.open(store)
  // What was taken away is not kept either.
  if (answer.status === 404) return cache.delete(path)
  if (!answer.ok || !html) return
  const headers = new Headers(answer.headers)
  headers.set('x-kept-at', String(Date.now()))
  await cache.put(path, new Response(await answer.text(), { headers }))
  await prune(cache)
}

async function keptPage({ pathname }) {
  const known = await (await caches.open(store)).match(pathname)
  return known && marked(known, (html) => html)
}

/** For a page that was never seen: what there is instead. */
async function offlinePage({ pathname }) {
  const cache = await caches.open(store)
  const language = /^\/[a-z]{2}(?=\/|$)/.exec(pathname)?.[0] ?? ''
  const known = (await cache.match(`${language}/offline`)) ?? (await cache.match('/offline'))
  if (!known) return
  const links = (await titles(cache)).map(([path, title]) => `<li><a href="${path}">${title}</a></li>`).join('')
  return marked(known, (html) => html.replace(/(<ul[^>]*data-kept[^>]*>)/, `$1${links}`))
}

async function titles(cache) {
  const found = []
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url)
    if (!/\/(events|disputes)\//.test(pathname)) continue
    const html = await (await cache.match(request)).text()
    found.push([pathname, /<title>([^<]*)/.exec(html)?.[1] ?? pathname])
  }
  return found
}

/** Shows the strip that every page carries hidden, with the time at which the site was last heard. */
async function marked(answer, change) {
  const html = change(await answer.text())
  const language = /<html[^>]*lang="([\w-]+)"/.exec(html)?.[1] ?? 'en'
  const since = moment(new Date(Number(answer.headers.get('x-kept-at'))), language)
  const shown = html.replace(/(<p[^>]*data-offline[^>]*?) hidden=""/, '$1').replace('{{since}}', since)
  return new Response(shown, { headers: answer.headers })
}

/** "6.41 am", with the day where it is not today. The clock is the phone's own: it is in the reader's hand. */
function moment(at, language) {
  const english = language.startsWith('en')
  const clock = english
    ? `${at.getHours() % 12 || 12}.${String(at.getMinutes()).padStart(2, '0')} ${at.getHours() < 12 ? 'am' : 'pm'}`
    : at.toLocaleTimeString(language, { hour: 'numeric', minute: '2-digit', numberingSystem: 'latn' })
  const today = new Date().toDateString() === at.toDateString()
  const named = { weekday: 'long', day: 'numeric', month: 'long', numberingSystem: 'latn' }
  return today ? clock : `${at.toLocaleDateString(language, named)}, ${clock}`
}

/** The front page, and the pickets that come first on it. */
async function keepToday(language) {
  const get = async (path) => {
    const answer = await fetch(path)
    await keep(path, answer.clone())
    return answer.text()
  }
  const home = await get(`${language}/`.replace(/(.)\/$/, '$1'))
  await get(`${language}/offline`)
  const events = [...home.matchAll(/href="((?:\/[a-z]{2})?\/events\/[^"/?#]+)"/g)].map(([, path]) => path)
  for (const path of [...new Set(events)].slice(0, 30)) await get(path).catch(() => {})
  for (const [, path] of home.matchAll(/href="(\/_next\/static\/[^"]+[.]css)"/g)) await keepStyle(path)
}

async function keepStyle(path) {
  const style = await (await keptFile(new Request(path))).text()
  for (const [, font] of style.matchAll(/url\(["']?([^"')]+[.]woff2)["']?\)/g))
    await keptFile(new Request(new URL(font, new URL(path, location.origin)))).catch(() => {})
}

/** A week is as long as anybody needs a page about a picket; and a cheap phone is not filled. */
async function prune(cache) {
  const kept = []
  for (const request of await cache.keys()) {
    const at = Number((await cache.match(request))?.headers.get('x-kept-at') ?? 0)
    if (at) kept.push({ request, at })
  }
  kept.sort((a, b) => b.at - a.at)
  for (const [row, { request, at }] of kept.entries())
    if (row >= mostPages || at < Date.now() - 7 * day) await cache.delete(request)
}
