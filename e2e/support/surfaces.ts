import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { XMLParser } from 'fast-xml-parser'
import { parseCalendar } from '../../features/feeds/testing/icalendar'

async function body(request: APIRequestContext, path: string) {
  const answer = await request.get(path)
  expect(answer.status(), path).toBe(200)
  return answer.text()
}

/** The items of a calendar file by their UID, as a parser of others reads them. */
export async function calendar(request: APIRequestContext, path: string) {
  const { events } = parseCalendar(await body(request, path))
  return new Map(events.map((event) => [event.uid, event]))
}

type AtomEntry = { id: string; title: string; updated: string; content: string }

export async function atom(request: APIRequestContext, path: string) {
  const parser = new XMLParser({ isArray: (name) => name === 'entry', parseTagValue: false, ignoreAttributes: true })
  const { feed } = parser.parse(await body(request, path)) as { feed: { entry?: AtomEntry[] } }
  return new Map((feed.entry ?? []).map((entry) => [entry.id, entry]))
}

type JsonItem = { id: string; title: string; content_text: string; date_modified: string }

export async function jsonFeed(request: APIRequestContext, path: string) {
  const { items } = JSON.parse(await body(request, path)) as { items: JsonItem[] }
  return new Map(items.map((item) => [item.id, item]))
}

/** What search engines are told on a page. */
export async function jsonLd(page: Page): Promise<Record<string, unknown>> {
  return JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '{}')
}
