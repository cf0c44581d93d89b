import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from './support/browser.mjs'
import { root } from './support/install.mjs'
import { command, Stop, say } from './support/say.mjs'

// The few pictures in the README, of a running demo that nobody has touched. usage: node scripts/readme-pictures.mjs [address]
const [address = 'http://localhost:3000'] = process.argv.slice(2)
const folder = path.join(root, 'docs/pictures')
const desk = { viewport: { width: 1280, height: 800 } }
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5 }
const going = 'Stand with the doctors at Windmill Road'
const off = 'Windmill Road, first morning of the 48 hours'
const pictures = [
  { name: 'find', at: '/', ...desk },
  { name: 'event', open: going, ...phone },
  { name: 'event-dark', open: going, colorScheme: 'dark', ...phone },
  { name: 'suspended', open: off, ...phone },
  { name: 'board', who: 'Jean Abernathy', ...desk },
  { name: 'statement', at: '/press', open: 'Trade unionists to join doctors’ picket', ...desk },
]

await command(async () => {
  const executablePath = findBrowser()
  if (!executablePath) throw new Stop('There is no browser. "npm test" gets one.')
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    for (const picture of pictures) await take(browser, picture)
  } finally {
    await browser.close()
  }
  say(`${pictures.length} pictures in ${folder}`)
})

async function take(browser, { name, at = '/', open, who, ...look }) {
  const page = await browser.newPage({ baseURL: address, reducedMotion: 'reduce', ...look })
  await page.goto(who ? '/sign-in' : at)
  if (who) {
    await page.getByRole('button', { name: who }).click()
    await page.waitForURL(/\/organise\/\w/)
  }
  if (open) {
    await page.getByRole('link', { name: open, exact: true }).first().click()
    await page.waitForURL(/\/(events|press)\/\w/)
  }
  await page.evaluate(() => document.fonts.ready)
  // WebP, which Playwright itself does not write: a quarter of the bytes.
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 })
  writeFileSync(path.join(folder, `${name}.webp`), Buffer.from(data, 'base64'))
  await page.close()
}
