import type { Page } from '@playwright/test'
import { expect } from './support/fixtures'
import { test } from './support/own-site'

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

const strip = (page: Page) => page.getByRole('status').filter({ hasText: 'could not check' })

test('a phone that was asked to keeps what was seen and what comes next, and says how old it is', async ({
  page,
  site,
  make,
  organisation,
}) => {
  const event = (title: string, hours: number) =>
    make.event({ by: organisation.member, title, startsAt: inHours(hours), endsAt: inHours(hours + 3) })
  const soon = await event('Picket at the north gate', 12)
  const seen = await event('Rally in the square', 240)

  await page.goto('/')
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(0)
  await page.getByRole('link', { name: 'Without signal' }).click()
  await page.getByRole('button', { name: 'Keep pages on this phone' }).click()
  await expect(page.getByRole('button', { name: 'Forget them' })).toBeVisible()
  await page.goto(`/events/${seen.slug}`)
  await expect(strip(page)).toBeHidden()
  await expect
    .poll(() => kept(page))
    .toEqual(expect.arrayContaining(['/', '/offline', `/events/${soon.slug}`, `/events/${seen.slug}`]))
  await page.goto(`/sign-in`)
  expect(await kept(page)).not.toContain('/sign-in')

  // The site cannot be reached, as on a phone without signal.
  await site.stop()
  // Never opened before: it came with what is next.
  await page.goto(`/events/${soon.slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Picket at the north gate')
  await expect(strip(page)).toContainText(/since \d{1,2}\.\d\d [ap]m/)
  await page.goto('/')
  await expect(strip(page)).toBeVisible()
  // What is not there leads to what is.
  await page.goto('/disputes/never-seen-abcdef')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Without signal')
  await page.getByRole('link', { name: 'Rally in the square' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rally in the square')

  await site.start()
  await page.goto(`/events/${seen.slug}`)
  await expect(strip(page)).toBeHidden()
  await page.goto('/offline')
  await page.getByRole('button', { name: 'Forget them' }).click()
  await expect(page.getByRole('button', { name: 'Keep pages on this phone' })).toBeVisible()
  expect(await page.evaluate(() => caches.keys())).toEqual([])
})

const kept = (page: Page) =>
  page.evaluate(async () => {
    const pages: string[] = []
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) pages.push(new URL(request.url).pathname)
    return pages
  })
