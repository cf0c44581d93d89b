import { atomFeed } from '@/features/feeds/atom'
import { readPressFeed } from '../press-feed'

export async function GET(request: Request) {
  const { t, head, entries } = await readPressFeed(request, 'atom')
  return new Response(atomFeed(t, head, entries), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  })
}
