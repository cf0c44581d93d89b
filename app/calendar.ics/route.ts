import { findFilter } from '@/features/events/find'
import { listForFeeds } from '@/features/events/queries'
import { requestLocale } from '@/lib/http'
import { translator } from '@/lib/i18n/translate'
import { calendarAnswer } from '../feed-answers'

export async function GET(request: Request) {
  const locale = requestLocale(request.headers)
  const filter = findFilter(Object.fromEntries(new URL(request.url).searchParams))
  return calendarAnswer(request, await listForFeeds(locale, filter), translator(locale)('find.feed'))
}
