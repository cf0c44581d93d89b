import { findFilter } from '@/features/events/find'
import { listForFeeds } from '@/features/events/queries'
import { jsonFeed } from '@/features/feeds/json-feed'
import { requestLocale } from '@/lib/http'
import { eventFeed } from '../feed-answers'

export async function GET(request: Request) {
  const filter = findFilter(Object.fromEntries(new URL(request.url).searchParams))
  const { t, head, entries } = await eventFeed(request, await listForFeeds(requestLocale(request.headers), filter, 100))
  return new Response(jsonFeed(t, head, entries), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  })
}
