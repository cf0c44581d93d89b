import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures'
import { postSignUp, signUpsTo } from './support/sign-up'

const june = { startsAt: '2031-06-10T07:00:00Z', endsAt: '2031-06-10T10:00:00Z' }
const press = (page: Page) => page.getByRole('button', { name: 'Count us in' }).click()
const counted = (page: Page) => expect(page.getByRole('heading', { level: 1 })).toHaveText('You are coming, 3 of you')
const once = [{ state: 'confirmed', people: 3 }]

/** The server gets what is sent; its answer is lost on the way back. */
async function losingAnswers(page: Page, act: () => Promise<void>) {
  const address = /\/events\/[^/]+\/rsvp$/
  const lost = page.waitForEvent('requestfailed', (request) => address.test(request.url()))
  await page.route(address, async (route) => {
    await route.fetch({ maxRedirects: 0 })
    await route.abort('connectionreset')
  })
  await act()
  await lost
  await page.unroute(address)
}

test.describe('without a line of script', () => {
  test.use({ javaScriptEnabled: false })

  test.beforeEach(async ({ page, make, organisation }) => {
    const { slug } = await make.event({ by: organisation.member, ...june })
    await page.goto(`/events/${slug}`)
    await page.getByLabel('How many of you?').fill('3')
  })

  const slugOf = (page: Page) => /\/events\/([^/]+)/.exec(page.url())?.[1] ?? ''

  test('a page says the answer back, and only the press there counts, once', async ({ page, site }) => {
    const slug = slugOf(page)
    await press(page)
    await expect(page.getByText('You are 3 people.')).toBeVisible()
    await expect(page.getByText('Press the button, and you are counted.')).toBeVisible()
    await page.reload()
    expect(await signUpsTo(site, slug)).toEqual([])
    await page.getByRole('button', { name: 'Count us in' }).dblclick()
    await counted(page)
    const link = page.url()
    await page.goBack()
    await expect(page.getByText('You are 3 people.')).toBeVisible()
    await press(page)
    await counted(page)
    expect(page.url()).toBe(link)
    expect(await signUpsTo(site, slug)).toEqual(once)
  })

  test('a press whose answer is lost is counted, and the next press says so', async ({ page, site }) => {
    const slug = slugOf(page)
    await press(page)
    await expect(page.getByText('You are 3 people.')).toBeVisible()
    const here = page.url()
    await losingAnswers(page, () => press(page))
    expect(await signUpsTo(site, slug)).toEqual(once)
    await page.goto(here)
    await press(page)
    await counted(page)
    expect(await signUpsTo(site, slug)).toEqual(once)
  })

  test('what was said back can be changed, and lies open for a while only', async ({ page, site }) => {
    const slug = slugOf(page)
    await press(page)
    await page.getByRole('link', { name: 'Change it' }).click()
    await expect(page.getByLabel('How many of you?')).toHaveValue('3')
    await page.getByLabel('How many of you?').fill('1')
    await press(page)
    await expect(page.getByText('You come on your own.')).toBeVisible()
    try {
      await site.clock(new Date(Date.now() + 16 * 60_000).toISOString())
      await page.reload()
      await expect(page.getByText('what you typed is gone. You are not counted yet.')).toBeVisible()
    } finally {
      await site.clock(null)
    }
    expect(await signUpsTo(site, slug)).toEqual([])
  })
})

test('with script one press is enough, and pressing twice counts once', async ({
  page,
  make,
  organisation,
  request,
  site,
}) => {
  const { slug } = await make.event({ by: organisation.member, ...june })
  await page.goto(`/events/${slug}`)
  await page.getByLabel('How many of you?').fill('3')
  const sent: string[] = []
  page.on(
    'request',
    (one) => one.method() === 'POST' && sent.push(new URLSearchParams(one.postData() ?? '').get('press') ?? ''),
  )
  await page.getByRole('button', { name: 'Count us in' }).dblclick()
  await counted(page)
  const [key = ''] = sent
  expect([...new Set(sent)]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)])
  expect(site.url + (await postSignUp(request, slug, { people: 3, press: key }))).toBe(page.url())
  expect(await signUpsTo(site, slug)).toEqual(once)
})

test('one press that comes many times at one moment is one sign-up', async ({ make, organisation, request, site }) => {
  const { slug } = await make.event({ by: organisation.member, ...june })
  const answer = { people: 3, press: slug.padEnd(32, 'x') }
  const links = await Promise.all(Array.from({ length: 8 }, () => postSignUp(request, slug, answer)))
  expect(new Set(links).size).toBe(1)
  expect(links[0]).toMatch(/^\/rsvp\/[\w-]+$/)
  expect(await signUpsTo(site, slug)).toEqual(once)
})

test('with script a press whose answer is lost counts once, as does going back', async ({
  page,
  make,
  organisation,
  site,
}) => {
  const { slug } = await make.event({ by: organisation.member, ...june })
  await page.goto(`/events/${slug}`)
  await page.getByLabel('How many of you?').fill('3')
  await losingAnswers(page, () => press(page))
  expect(await signUpsTo(site, slug)).toEqual(once)
  await page.goBack()
  await page.getByLabel('How many of you?').fill('3')
  await press(page)
  await counted(page)
  await page.goBack()
  await page.reload()
  await page.getByLabel('How many of you?').fill('3')
  await press(page)
  await counted(page)
  expect(await signUpsTo(site, slug)).toEqual(once)
})
