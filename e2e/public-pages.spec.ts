import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { addresses, findAddress } from '../front/addresses'
import { locales } from '../lib/i18n/locales'
import { test as base, expect } from './support/fixtures'
import { examplesOf, feeds, makeOutside, type Outside } from './support/outside'
import type { Site } from './support/site'
import { type Asked, send } from './support/wire'

const test = base.extend<object, { outside: Outside }>({
  outside: [async ({ site, make }, use) => use(await makeOutside(site, make)), { scope: 'worker', timeout: 60_000 }],
})

const pages = addresses.filter(({ kind, plain, methods }) => kind === 'page' && plain && methods.includes('GET'))
// Only in the demo, and only for the front itself.
const closed = ['/demo/inbox', '/problem/[kind]']
const open = pages.filter(({ pattern }) => !closed.includes(pattern))

test.describe('a public page', () => {
  for (const { pattern, index } of open)
    test(`${pattern} is plain`, async ({ site, outside }) => {
      const examples = examplesOf(outside)[pattern]
      if (!examples) throw new Error(`this test has no example of ${pattern}`)
      for (const path of examples.flatMap((example) => [example, inWelsh(example)])) {
        const answer = await send(site.url, path)
        expect(answer.status, path).toBe(200)
        expectPlain(answer)
        expectHead(answer, site.url + (path.split('?')[0] ?? ''), index)
      }
    })

  test('closed to the public is not there', async ({ site }) => {
    for (const path of ['/demo/inbox', '/problem/not-found', '/problem/broken', '/cy/problem/broken'])
      expect((await send(site.url, path, { headers: { 'x-brazier-front': 'guessed' } })).status, path).toBe(404)
  })

  test('asks for nothing elsewhere, sets nothing, breaks no rule of its own', async ({ page, site, outside }) => {
    const seen = await watch(page)
    for (const path of Object.values(examplesOf(outside)).flat()) {
      await page.goto(path)
      expect(await page.evaluate('window.violations'), path).toEqual([])
      expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0)
    }
    expect(seen.length).toBeGreaterThan(40)
    expect(seen.filter((url) => new URL(url).origin !== site.url)).toEqual([])
    expect(seen.filter((url) => url.includes('.js'))).toEqual([])
    expect(await page.context().cookies()).toEqual([])
  })

  test('would be caught breaking a rule of its own', async ({ page }) => {
    await watch(page)
    await page.goto('/about')
    await page.evaluate(
      "document.body.append(Object.assign(document.createElement('img'), { src: 'http://127.0.0.1:9/x.png' }))",
    )
    await expect.poll(() => page.evaluate('window.violations')).toEqual(['img-src'])
  })

  test('leads nowhere that is not there', async ({ site, outside }) => {
    const { reached, broken } = await crawl(site, ['/', '/cy', `/organisations/${outside.union.organisation}`])
    expect(broken).toEqual([])
    for (const one of Object.values(examplesOf(outside))
      .flat()
      .filter((path) => /^\/(events|disputes|press)\/[\w-]+$/.test(path)))
      expect(reached).toContain(one)
  })
})

const inWelsh = (path: string) => `/cy${path === '/' ? '' : path}`

function expectPlain({ text, headers }: Asked) {
  const scripts = [...text.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
  const running = scripts.filter(([, tag]) => !tag?.includes('application/ld+json'))
  expect(running).toHaveLength(1)
  const [[, tag, code = ''] = []] = running
  expect(tag).toBe('')
  const hash = createHash('sha256').update(code).digest('base64')
  expect(headers['content-security-policy']).toContain(`script-src 'sha256-${hash}';`)
  for (const [, , data = ''] of scripts.filter((script) => !running.includes(script)))
    expect(JSON.parse(data)).toMatchObject({ '@context': 'https://schema.org' })
  expect(text.match(/\s(on\w+|style)="/g), 'code or style in an attribute').toBeNull()
  expect(
    text.match(/as="script"|__next|_next\/(?!static\/(chunks\/[\w~-]+[.]css|media\/))[^"]*/g),
    'of the framework',
  ).toBeNull()
  expect(headers['set-cookie']).toBeUndefined()
  expect(headers.vary).toBe('Accept-Encoding')
  expect(Object.keys(headers).filter((name) => /^x-(powered|next|middleware)|^link$|^server$/.test(name))).toEqual([])
}

function expectHead({ text, headers }: Asked, here: string, index: boolean) {
  const head = text.slice(text.indexOf('<head>'), text.indexOf('</head>'))
  expect(head).toMatch(/<title>[^<]{4,}<\/title>/)
  expect(text).toMatch(
    here.includes('/cy')
      ? /^<!DOCTYPE html><html lang="cy" dir="ltr">/
      : /^<!DOCTYPE html><html lang="en-GB" dir="ltr">/,
  )
  if (!index) return expect(headers['x-robots-tag']).toBe('noindex, nofollow')
  const other = (prefix: string) => here.replace(/^(https?:\/\/[^/]+)(?:\/cy)?(?=\/|$)/, `$1${prefix}`)
  expect(head).toContain(`<link rel="canonical" href="${withoutStroke(here)}"/>`)
  expect(head).toContain(`hrefLang="cy" href="${withoutStroke(other('/cy'))}"`)
  expect(head).toContain(`hrefLang="en" href="${withoutStroke(other(''))}"`)
}

const withoutStroke = (address: string) => address.replace(/\/$/, '')

/** Notes every request of a page, and every rule of the policy that something on it broke. */
async function watch(page: Page) {
  const seen: string[] = []
  page.on('request', (request) => seen.push(request.url()))
  await page.addInitScript(() => {
    const violations: string[] = []
    Object.assign(window, { violations })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    )
  })
  return seen
}

/** Follows every link of every public page, and looks whether the place on the page that a link means is there. */
async function crawl({ url }: Site, from: string[]) {
  const reached = new Map<string, string>()
  const broken: string[] = []
  const waiting = from.map((path) => ({ path, on: 'the start' }))
  for (let next = waiting.pop(); next && reached.size < 900; next = waiting.pop()) {
    const { path, on } = next
    const known = reached.get(path) ?? (await read(url, path))
    if (known === null) broken.push(`${path} on ${on}`)
    if (known === null || reached.has(path)) continue
    reached.set(path, known)
    for (const [, link = ''] of known.matchAll(/<a\b[^>]*\shref="(\/[^"]*|#[^"]*)"/g)) {
      const [asked = '', place] = link.replaceAll('&amp;', '&').split('#')
      if (asked) waiting.push({ path: asked, on: path })
      else if (place && !known.includes(`id="${place}"`)) broken.push(`#${place} on ${path}`)
    }
  }
  return { reached: [...reached.keys()], broken }
}

const prefix = new RegExp(`^/(${locales.join('|')})(?=/|$)`)

/** A public page's text; nothing for a file or the organisers' side; null where nothing is. */
async function read(url: string, path: string) {
  const bare = path.split('?')[0] ?? ''
  const found = findAddress('GET', bare.replace(prefix, '') || '/')
  if (typeof found !== 'object') return null
  const { status, text, headers } = await send(url, path)
  if (found.audience === 'signed-in') return status === 307 ? '' : null
  if (status !== 200) return null
  return headers['content-type']?.startsWith('text/html') && found.kind === 'page' ? text : ''
}

test.describe('every kind of answer', () => {
  test('has the headers that protect it', async ({ site, outside }) => {
    const style = /href="(\/_next\/static\/[^"]+[.]css)"/.exec((await send(site.url, '/')).text)?.[1] ?? ''
    const font =
      /(\/_next\/static\/media\/[\w.-]+woff2)/.exec(
        (await send(site.url, style)).text.replaceAll('../media', '/_next/static/media'),
      )?.[1] ?? ''
    const form = `/events/${outside.picket.slug}/rsvp`
    const post = (headers: Record<string, string> = {}, body = 'people=1') => ({
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body,
    })
    const kinds: [number, string, Parameters<typeof send>[2]?][] = [
      [200, '/'],
      [200, '/feed.atom'],
      [200, `/press/${outside.statement.slug}/export/pdf`],
      [200, '/health/live'],
      [200, '/icon.svg'],
      [200, '/share.png'],
      [200, '/worker.js'],
      [200, '/manifest.webmanifest'],
      [200, `/events/${outside.picket.slug}/poster.pdf`],
      [200, style],
      [200, font],
      [200, '/', { method: 'HEAD' }],
      [303, form, post()],
      [307, '/organise'],
      [308, '/en/press'],
      [308, '/press', { headers: { Host: '127.0.0.1:1' } }],
      [400, form, post({ 'Content-Type': 'multipart/form-data' })],
      [403, form, post({ 'Sec-Fetch-Site': 'cross-site' })],
      [404, '/nothing'],
      [404, '/events/nothing'],
      [404, '/events/nothing/calendar.ics'],
      [404, '/_next/static/nothing.js'],
      [405, '/', { method: 'POST' }],
      [405, style, { method: 'DELETE' }],
      [411, form, post({ 'Transfer-Encoding': 'chunked' })],
      [413, form, post({}, 'x'.repeat(64 * 1024 + 1))],
      [415, form, post({ 'Content-Type': 'application/json' }, '{}')],
    ]
    for (const [status, path, how] of kinds) {
      const answer = await send(site.url, path, how)
      const asked = `${how?.method ?? 'GET'} ${path}`
      expect(answer.status, asked).toBe(status)
      expectProtected(answer, asked)
    }
  })

  test('that refuses says with what to come', async ({ site }) => {
    expect((await send(site.url, '/', { method: 'DELETE' })).headers.allow).toBe('GET, HEAD')
    expect((await send(site.url, '/sign-in', { method: 'PUT' })).headers.allow).toBe('GET, HEAD, POST')
  })

  test('goes back to this site alone', async ({ site }) => {
    for (const path of [
      '/en//evil.example',
      '/en/\\evil.example',
      '/en/%2f%2fevil.example',
      '/en//evil.example/%2e%2e',
      '//evil.example',
    ]) {
      const { status, headers } = await send(site.url, path)
      expect([status, headers.location], path).toEqual([404, undefined])
    }
    const { headers } = await send(site.url, '/press?a=//evil.example', { headers: { Host: 'evil.example' } })
    expect(headers.location).toBe(`${site.url}/press?a=//evil.example`)
  })
})

function expectProtected({ headers, status }: Asked, asked: string) {
  const policy = String(headers['content-security-policy'])
  expect(policy, asked).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("base-uri 'none'")
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  expect(headers, asked).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': expect.stringMatching(/^(no-referrer|same-origin|strict-origin-when-cross-origin)$/),
    'permissions-policy': expect.stringContaining('geolocation=()'),
    'cache-control': expect.stringMatching(status === 200 ? /^(no-store$|public, )/ : /^no-store$/),
  })
  expect(Object.keys(headers).filter((name) => /^x-(powered|next|middleware)|^server$/.test(name))).toEqual([])
}

test.describe('what is not there', () => {
  for (const [language, path, title, lang] of [
    ['English', '/events/never-was', 'There is no such page', 'en-GB'],
    ['Welsh', '/cy/events/never-was', 'Nid oes tudalen o’r fath', 'cy'],
  ])
    test(`is said in ${language}`, async ({ site, page }) => {
      const { status, text, headers } = await send(site.url, String(path))
      expect(status).toBe(404)
      expectPlain({ status, text, headers, bytes: Buffer.from(text) })
      expect(text).not.toMatch(/rel="canonical"|hrefLang="(en|cy)" href="http|REFERENCE|\/problem\//)
      await page.goto(String(path))
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(String(title))
      expect(await page.locator('html').getAttribute('lang')).toBe(lang)
      const other = page.getByRole('link', { name: lang === 'cy' ? 'English' : 'Cymraeg' })
      await other.click()
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(String(title))
    })
})

test.describe('feeds and lists', () => {
  test('for robots are well-formed, and every address in them answers', async ({ site, outside }) => {
    const robots = await send(site.url, '/robots.txt')
    expect(robots.text).toContain(`Sitemap: ${site.url}/sitemap.xml`)
    const map = await send(site.url, '/sitemap.xml')
    expect(XMLValidator.validate(map.text)).toBe(true)
    const entries = new XMLParser({ ignoreAttributes: false }).parse(map.text).urlset.url as { loc: string }[]
    expect(entries.map(({ loc }) => loc)).toContain(`${site.url}/press/${outside.statement.slug}`)
    for (const { loc } of entries) {
      const answer = await send(site.url, new URL(loc).pathname)
      expect([answer.status, answer.headers['x-robots-tag']], loc).toEqual([200, undefined])
      expect(answer.text, loc).not.toMatch(/<meta name="robots" content="noindex/)
    }
  })

  test('come again only when something changed', async ({ site, outside }) => {
    for (const path of feeds(outside)) {
      const first = await send(site.url, path)
      expect(first.status, path).toBe(200)
      if (/atom$/.test(path)) expect(XMLValidator.validate(first.text), path).toBe(true)
      const tag = String(first.headers.etag)
      const again = await send(site.url, path, { headers: { 'If-None-Match': `"other", ${tag}` } })
      expect([again.status, again.bytes.length, again.headers.etag], path).toEqual([304, 0, tag])
      expect((await send(site.url, path, { headers: { 'If-None-Match': 'W/"other"' } })).status).toBe(200)
      const head = await send(site.url, path, { method: 'HEAD' })
      expect([head.headers.etag, head.headers['content-length']], path).toEqual([tag, String(first.bytes.length)])
    }
  })

  test('pages and styles come packed, and unpack to the same', async ({ site, outside }) => {
    const style = /href="(\/_next\/static\/[^"]+[.]css)"/.exec((await send(site.url, '/')).text)?.[1] ?? ''
    for (const path of ['/', `/events/${outside.picket.slug}`, '/feed.atom', '/calendar.ics', style]) {
      const plain = await send(site.url, path)
      expect(plain.headers['content-encoding']).toBeUndefined()
      for (const [encoding, unpack] of [
        ['br', brotliDecompressSync],
        ['gzip', gunzipSync],
      ] as const) {
        const packed = await send(site.url, path, { headers: { 'Accept-Encoding': encoding } })
        expect(packed.headers, path).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' })
        expect(packed.bytes.length).toBeLessThan(plain.bytes.length)
        expect(unpack(packed.bytes).equals(plain.bytes), `${path} as ${encoding}`).toBe(true)
      }
    }
  })
})
