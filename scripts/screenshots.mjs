import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from './support/browser.mjs'
import { command, Stop, say } from './support/say.mjs'

// Pictures of every page of a running demo, on a phone and on a desk, light and dark.
// usage: npm run screenshots -- [address] [folder] [words in the page's name …]
const [address = 'http://localhost:3000', folder = '.data/screenshots', ...only] = process.argv.slice(2)
const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } }
const schemes = ['light', 'dark']

await command(async () => {
  const executablePath = findBrowser()
  if (!executablePath) throw new Stop('There is no browser. "npm test" gets one.')
  mkdirSync(folder, { recursive: true })
  const args = [
    '--disable-quic',
    '--disable-background-networking',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
  const browser = await chromium.launch({ executablePath, args })
  try {
    const pages = await findPages(browser)
    const wanted = pages.filter(({ name }) => !only.length || only.some((word) => name.includes(word)))
    for (const scheme of schemes)
      for (const [size, viewport] of Object.entries(sizes)) await shoot(browser, wanted, { scheme, size, viewport })
    say(`${wanted.length} pages, ${wanted.length * 4} pictures in ${folder}`)
  } finally {
    await browser.close()
  }
})

async function signIn(page, name) {
  await page.goto(`${address}/sign-in`)
  await page.getByRole('button', { name }).click()
  await page.waitForURL(/organise/)
}

/** Follows the demo's own links, so that a page that is new is not forgotten. */
async function findPages(browser) {
  const pages = [
    '/',
    '/past',
    '/press',
    '/privacy',
    '/accessibility',
    '/about',
    '/offline',
    '/sign-in',
    '/sign-in/sent',
    '/setup',
    '/demo/inbox',
    '/nothing-here',
    '/cy',
    '/cy/press',
  ].map((at) => ({ name: at === '/' ? 'find' : at.slice(1).replaceAll('/', '-'), at }))
  const page = await browser.newPage()
  const first = async (at, selector, name) => {
    await page.goto(address + at)
    const links = await page.locator(selector).evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    for (const [index, href] of links.slice(0, name.most ?? 1).entries())
      pages.push({ name: `${name.as}${index || ''}`, at: href })
    return links
  }
  await first('/', 'h3 a', { as: 'event', most: 9 })
  await first('/press', 'main a[href^="/press/"]:not([href*="export"]):not([href*="feed"])', {
    as: 'statement',
    most: 3,
  })
  await first(pages.find(({ name }) => name === 'event').at, 'a[href^="/disputes/"]', { as: 'dispute' })
  await first(pages.find(({ name }) => name === 'dispute').at, 'a[href^="/organisations/"]', { as: 'organisation' })
  pages.push({ name: 'event-welsh', at: `/cy${pages.find(({ name }) => name === 'event').at}` })
  await page.close()
  return [...pages, ...(await findInside(browser))]
}

async function findInside(browser) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const found = []
  for (const [who, as] of [
    ['Ngozi Bellweather', 'union'],
    ['Jean Abernathy', 'council'],
  ]) {
    await context.clearCookies()
    await signIn(page, who)
    const seen = new Set()
    const queue = [new URL(page.url()).pathname, '/organise/account']
    while (queue.length && seen.size < 40) {
      const at = queue.shift()
      const kind = at.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'one')
      if (seen.has(kind)) continue
      seen.add(kind)
      found.push({
        name: `${as}-${nameOf(kind)}`,
        at,
        who,
      })
      await page.goto(address + at)
      const links = await page
        .locator('a[href^="/organise"]')
        .evaluateAll((all) => all.map((link) => new URL(link.href).pathname + new URL(link.href).search))
      queue.push(...links)
    }
  }
  await context.close()
  return found
}

/** `/organise/riverside/events/one` → `events-one`; the pages beside the organisations keep their own names. */
function nameOf(at) {
  const [, , first = '', ...rest] = at.split('/')
  const own = ['account', 'site'].includes(first)
  return (own ? [first, ...rest] : rest).join('-').replaceAll('?', '-') || (first ? 'board' : 'organisations')
}

async function shoot(browser, pages, { scheme, size, viewport }) {
  const contexts = new Map()
  for (const { name, at, who = '' } of pages) {
    if (!contexts.has(who)) {
      const context = await browser.newContext({ viewport, colorScheme: scheme, reducedMotion: 'reduce' })
      const page = await context.newPage()
      if (who) await signIn(page, who)
      contexts.set(who, page)
    }
    const page = contexts.get(who)
    await page.goto(address + at)
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: path.join(folder, `${name}-${size}-${scheme}.png`), fullPage: true })
  }
  for (const page of contexts.values()) await page.context().close()
}
