import { findFilter } from '@/features/events/find'
import { listForFeeds } from '@/features/events/queries'
import { atomFeed } from '@/features/feeds/atom'
import { requestLocale } from '@/lib/http'
import { eventFeed } from '../feed-answers'

export async function GET(request: Request) {
  const filter = findFilter(Object.fromEntries(new URL(request.url).searchParams))
  const { t, head, entries } = await eventFeed(request, await listForFeeds(requestLocale(request.headers), filter, 100))
  return new Response(atomFeed(t, head, entries), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  })
}
