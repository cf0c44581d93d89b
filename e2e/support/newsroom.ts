import type { APIRequestContext, Page } from '@playwright/test'
import { addresses } from '../../front/addresses'
import { fillMoment } from './change'
import { ask } from './database'
import type { Site } from './site'

/** Every public address on which a statement could show. */
export const surroundings = (of: { dispute: string; organisation: string }) =>
  [
    '/press',
    '/',
    `/disputes/${of.dispute}`,
    `/organisations/${of.organisation}`,
    '/press/feed.atom',
    '/press/feed.json',
  ]
    .flatMap((path) => [path, `/cy${path === '/' ? '' : path}`])
    .concat('/sitemap.xml')

/** Those, and every other address without a variable part that anybody may ask for: what is new in the table is looked at too. */
export const everywhere = (of: Parameters<typeof surroundings>[0]) => {
  const fixed = addresses.filter(
    ({ pattern, methods, audience }) => audience === 'everyone' && methods.includes('GET') && !pattern.includes('['),
  )
  return [...new Set([...surroundings(of), ...fixed.map(({ pattern }) => pattern)])]
}

export const exportFormats = ['txt', 'html', 'md', 'docx', 'pdf'] as const

/** Which of some addresses answer with any of some words in their answer. */
export async function showing(request: APIRequestContext, addresses: string[], words: RegExp) {
  const found: string[] = []
  for (const address of addresses) {
    const answer = await request.get(address)
    if (answer.status() !== 200) throw new Error(`${address} answered ${answer.status()}`)
    if (words.test(await answer.text())) found.push(address)
  }
  return found
}

export async function slugOf(site: Site, page: Page) {
  const id = /\/statements\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  const [row] = await ask<{ slug: string }>(site, 'select slug from statements where id = $1', [id])
  return { id, slug: row?.slug ?? '' }
}

export async function approve(page: Page) {
  await page.getByRole('button', { name: 'Approve this text' }).click()
  await page.getByText(/^Approved by /).waitFor()
}

export async function issue(page: Page, version: string, embargo?: [string, string]) {
  if (embargo) {
    await page.getByRole('radio', { name: 'At the end of an embargo' }).check()
    await fillMoment(page, 'End of the embargo', embargo)
  }
  await page.getByRole('button', { name: 'Issue it' }).click()
  await page.getByText(version, { exact: true }).waitFor()
}
