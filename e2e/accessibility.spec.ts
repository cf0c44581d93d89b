import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { addresses } from '../front/addresses'
import { test as base } from './support/fixtures'
import { bones, crowded, overprinted, stickingOut, tooSmall, unfold } from './support/looks'
import { examplesOf, makeOutside, type Outside } from './support/outside'
import { type Cast, openCast, setUp } from './support/policies/cast'
import { makeWorld, sampleOf } from './support/policies/page-samples'
import { Site } from './support/site'

type Inside = { cast: Cast; world: Awaited<ReturnType<typeof makeWorld>> }
type Shared = { site: Site; holder: Awaited<ReturnType<typeof setUp>>; outside: Outside; inside: Inside }

const test = base.extend<object, Shared>({
  // Set-up comes before any organisation, so this site is nobody else's.
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: the shape Playwright asks for
    async ({}, use) => {
      const site = await Site.open()
      await use(site)
      await site.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  holder: [async ({ site }, use) => use(await setUp(site)), { scope: 'worker' }],
  outside: [
    // The site is set up before.
    async ({ site, make, holder: _ }, use) => use(await makeOutside(site, make)),
    { scope: 'worker', timeout: 60_000 },
  ],
  inside: [
    async ({ site, make, holder }, use) => {
      const cast = await openCast(site, make, holder)
      await use({ cast, world: await makeWorld(make, cast) })
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

const level = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const pages = addresses.filter(
  ({ kind, methods, audience }) => kind === 'page' && methods.includes('GET') && !/demo|front/.test(audience),
)

test.describe('a page', () => {
  for (const { pattern } of pages.filter(({ plain }) => plain))
    test(`${pattern} is for everybody`, async ({ page, outside }) => {
      for (const path of examplesOf(outside)[pattern] ?? []) await look(page, path)
    })

  for (const { pattern, audience } of pages.filter(({ plain }) => !plain))
    test(`${pattern} is for everybody`, async ({ page, inside: { cast, world }, site }) => {
      const who = audience === 'site-administrators' ? cast.people['of the site'] : cast.people.administrator
      const [name = '', value = ''] = who.cookie.split(/=(.*)/s)
      await page.context().addCookies([{ name, value, url: site.url }])
      await look(page, sampleOf(pattern, cast.union.organisation, world))
    })

  test('that is not there is for everybody', async ({ page }) => look(page, '/nothing-here'))

  test('before there is anything is for everybody', async ({ page }) => {
    const empty = await Site.open()
    for (const path of ['/setup', '/', '/press', '/past']) await look(page, empty.url + path)
    await empty.close()
  })
})

async function look(page: Page, path: string) {
  await test.step(path, async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(path)
    await page.evaluate(unfold)
    const { violations } = await new AxeBuilder({ page }).withTags(level).analyze()
    expect.soft(violations.flatMap(explained)).toEqual([])
    expect.soft(await page.evaluate(bones)).toEqual(whole)
    expect.soft(await page.evaluate(tooSmall), 'too small for a thumb').toEqual([])
    expect.soft(await page.evaluate(overprinted), 'words on words').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    const dark = await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze()
    expect.soft(dark.violations.flatMap(explained), 'in the dark').toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect.soft(await page.evaluate(stickingOut), 'at 320 pixels').toEqual([])
    expect.soft(await page.evaluate(overprinted), 'words on words at 320 pixels').toEqual([])
    await page.setViewportSize({ width: 640, height: 800 })
    await page.evaluate(() => (document.documentElement.style.fontSize = '34px'))
    expect.soft(await page.evaluate(stickingOut), 'with letters twice as large').toEqual([])
    expect.soft(await page.evaluate(crowded), 'with letters twice as large').toEqual([])
  })
}

const whole = {
  lang: 'en-GB',
  title: true,
  headings: 1,
  mains: 1,
  headers: 1,
  namelessNavs: 0,
  twice: [],
}

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number]
const explained = ({ id, nodes }: Violation) =>
  nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`)

test('a page that is wrong is found out', async ({ page, outside }) => {
  await page.goto(`/events/${outside.picket.slug}`)
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="/icon.svg"><h1>Again</h1><button>x</button><div id="wide">w</div>',
    )
    Object.assign((document.querySelector('#wide') as HTMLElement).style, { width: '50rem' })
    const [first, second] = document.querySelectorAll('header a')
    Object.assign((first as HTMLElement).style, { position: 'absolute', top: '0', left: '0' })
    Object.assign((second as HTMLElement).style, { position: 'absolute', top: '0', left: '0' })
  })
  const { violations } = await new AxeBuilder({ page }).withTags(level).analyze()
  expect(violations.map(({ id }) => id)).toContain('image-alt')
  expect(await page.evaluate(bones)).toMatchObject({ headings: 2 })
  expect(await page.evaluate(stickingOut)).toHaveLength(1)
  expect(await page.evaluate(tooSmall)).toHaveLength(1)
  expect(await page.evaluate(crowded)).not.toEqual([])
  expect(await page.evaluate(overprinted)).not.toEqual([])
})

test.describe('with the keys alone', () => {
  test('the way past the head comes first, and is seen', async ({ page, outside }) => {
    await page.goto(`/events/${outside.picket.slug}`)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Skip to the page' })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(page.locator('main :focus')).toHaveCount(1)
  })

  test('somebody signs up, and always sees where they are', async ({ page, outside }) => {
    await page.goto(`/events/${outside.picket.slug}`)
    await tabTo(page, page.getByLabel('How many of you?'))
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('3')
    await tabTo(page, page.getByLabel('No, just count us'))
    await tabTo(page, page.getByLabel('Branch or group'))
    await page.keyboard.type('Riverside choir')
    await tabTo(page, page.getByRole('button', { name: 'Count us in' }))
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/[/]rsvp[/][\w-]{20,}$/)
    await expect(page.getByLabel('How many of you?')).toHaveValue('3')
  })
})

async function tabTo(page: Page, control: Locator) {
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press('Tab')
    const { outlineStyle, outlineWidth } = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body)
      return { outlineStyle, outlineWidth }
    })
    expect([outlineStyle, Number.parseFloat(outlineWidth) >= 2]).toEqual(['solid', true])
    if (await control.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`forty steps with Tab do not lead to ${control}`)
}

test('whether it is on is read before when it is', async ({ page, outside }) => {
  for (const [{ slug }, status] of [
    [outside.picket, 'Going ahead'],
    [outside.off, 'Suspended'],
  ] as const) {
    await page.goto(`/events/${slug}`)
    const read = await page.locator('main').innerText()
    expect(read.toLowerCase().indexOf(status.toLowerCase())).toBeGreaterThanOrEqual(0)
    expect(read.toLowerCase().indexOf(status.toLowerCase())).toBeLessThan(read.toLowerCase().indexOf('10 june'))
  }
  await page.goto('/')
  const bill = page.locator('li', { hasText: 'Picket that is off' })
  const read = (await bill.innerText()).toLowerCase()
  expect(read.indexOf('suspended')).toBeGreaterThanOrEqual(0)
  expect(read.indexOf('suspended')).toBeLessThan(read.indexOf('tuesday 10 june 2031'))
})

test('on paper stands what one needs at the gate, and nothing to press', async ({ page, outside }) => {
  await page.goto(`/events/${outside.picket.slug}`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1, name: 'Picket at the main gate' })).toBeVisible()
  await expect(page.locator('main time').first()).toBeVisible()
  await expect(page.getByText('Main gate', { exact: false }).first()).toBeVisible()
  for (const gone of await page.locator('nav, form, button, input').all()) await expect(gone).toBeHidden()
  const words = letters(await wordsOf(await page.pdf()))
  for (const word of ['Picket at the main gate', '10 June 2031', 'Main gate', 'Windmill Road', 'grass', '01632'])
    expect(words).toContain(letters(word))
  expect(words).not.toContain(letters('Count us in'))
})

test.describe('on paper', () => {
  for (const { pattern } of pages.filter(({ plain, index }) => plain && index))
    test(`${pattern} is whole, dark on light, with nothing to press`, async ({ page, outside }) => {
      for (const path of examplesOf(outside)[pattern] ?? []) await print(page, path)
    })

  test('a page that prints badly is found out', async ({ page }) => {
    await page.goto('/about')
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.evaluate(() => {
      const pale = document.querySelector('main h1 + p') as HTMLElement
      pale.style.color = '#eee'
    })
    const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze()
    expect(violations).toHaveLength(1)
  })
})

async function print(page: Page, path: string) {
  await test.step(path, async () => {
    await page.goto(path)
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    // A4 less the margins, by somebody who reads in the dark.
    await page.setViewportSize({ width: 680, height: 1000 })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    for (const gone of await page.locator('nav, form, button, input, select, textarea').all())
      await expect.soft(gone).toBeHidden()
    expect.soft(await page.evaluate(stickingOut)).toEqual([])
    expect.soft(await page.evaluate(overprinted)).toEqual([])
    const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze()
    expect.soft(violations.flatMap(explained)).toEqual([])
    const sheets = await sheetsOf(await page.pdf({ format: 'A4' }))
    expect.soft(letters(sheets.join(' '))).toContain(letters(title))
    expect.soft(sheets.filter((sheet) => letters(sheet).length < 20)).toEqual([])
  })
}

/** Where a font sets its letters apart, a file of them tells nobody where the words end. */
const letters = (text: string) => text.toLowerCase().replace(/\s/g, '')

const wordsOf = async (pdf: Buffer) => (await sheetsOf(pdf)).join(' ')

async function sheetsOf(pdf: Buffer) {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise
  const sheets = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => (await document.getPage(index + 1)).getTextContent()),
  )
  return sheets.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join(' '))
}
