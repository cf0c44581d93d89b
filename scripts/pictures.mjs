import { readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from './support/browser.mjs'
import { root } from './support/install.mjs'
import { command, Stop, say } from './support/say.mjs'

// Makes the pictures in public/ that only come as PNG: icons for home screens, and the one picture that goes with every
// page that is passed on. It names no event and no body.
const font = path.join(root, 'node_modules/@fontsource/league-gothic/files/league-gothic-latin-400-normal.woff2')
const inline = (file, type) => `data:${type};base64,${readFileSync(file).toString('base64')}`
const mark = inline(path.join(root, 'public/icon.svg'), 'image/svg+xml')

const icon = (side) => ({
  name: `icon-${side}`,
  width: side,
  height: side,
  body: `<img src="${mark}" style="width:56%;height:56%">`,
})
const share = {
  name: 'share',
  width: 1200,
  height: 630,
  body: `<div style="border-top:24px solid #1a1a1a;border-bottom:8px solid #1a1a1a;display:flex;align-items:center;gap:64px;padding:56px 40px">
    <img src="${mark}" style="height:380px"><div><h1>Brazier</h1><p>Pickets and rallies</p></div></div>`,
}
const page = ({ body }) => `<!doctype html><style>
  @font-face { font-family: poster; src: url(${inline(font, 'font/woff2')}) }
  body { margin: 0; width: 100vw; height: 100vh; display: grid; place-items: center; background: #f7f2e8; color: #1a1a1a; font-family: poster }
  h1 { margin: 0; font: 300px/.9 poster; text-transform: uppercase } p { margin: 0; font: 110px/1 poster; color: #b3261a; text-transform: uppercase }
</style>${body}`

await command(async () => {
  const executablePath = findBrowser()
  if (!executablePath) throw new Stop('There is no browser. "npm test" gets one.')
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    for (const picture of [icon(192), icon(512), share]) {
      const tab = await browser.newPage({ viewport: { width: picture.width, height: picture.height } })
      await tab.setContent(page(picture))
      await tab.evaluate('document.fonts.ready')
      await tab.screenshot({ path: path.join(root, `public/${picture.name}.png`) })
      say(`public/${picture.name}.png`)
    }
  } finally {
    await browser.close()
  }
})
