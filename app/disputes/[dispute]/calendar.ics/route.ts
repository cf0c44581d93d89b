import { getPublicDispute } from '@/features/disputes/queries'
import { listForFeeds } from '@/features/events/queries'
import { requestLocale } from '@/lib/http'
import { calendarAnswer, nothingHere } from '../../../feed-answers'

export async function GET(request: Request, { params }: RouteContext<'/disputes/[dispute]/calendar.ics'>) {
  const locale = requestLocale(request.headers)
  const dispute = await getPublicDispute((await params).dispute, locale)
  if (dispute?.publication !== 'public') return nothingHere()
  return calendarAnswer(request, await listForFeeds(locale, { dispute: dispute.slug }), dispute.title)
}
