import { listForFeeds } from '@/features/events/queries'
import { getPublicOrganisation } from '@/features/organisations/queries'
import { requestLocale } from '@/lib/http'
import { calendarAnswer, nothingHere } from '../../../feed-answers'

export async function GET(request: Request, { params }: RouteContext<'/organisations/[organisation]/calendar.ics'>) {
  const organisation = await getPublicOrganisation((await params).organisation)
  if (!organisation) return nothingHere()
  const events = await listForFeeds(requestLocale(request.headers), {
    organisationId: organisation.id,
    supporterId: organisation.id,
  })
  return calendarAnswer(request, events, organisation.name)
}
