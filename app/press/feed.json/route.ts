import { jsonFeed } from '@/features/feeds/json-feed'
import { readPressFeed } from '../press-feed'

export async function GET(request: Request) {
  const { t, head, entries } = await readPressFeed(request, 'json')
  return new Response(jsonFeed(t, head, entries), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  })
}
