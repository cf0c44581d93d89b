import { getPublicEvent } from '@/features/events/queries'
import { requestLocale } from '@/lib/http'
import { calendarAnswer, nothingHere } from '../../../feed-answers'

export async function GET(request: Request, { params }: RouteContext<'/events/[event]/calendar.ics'>) {
  const event = await getPublicEvent((await params).event, requestLocale(request.headers))
  return event ? calendarAnswer(request, [event], event.text.title) : nothingHere()
}
