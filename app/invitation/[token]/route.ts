import { signInPath } from '@/features/accounts/paths'
import { keepSession } from '@/features/accounts/session'
import { eventWorkPath } from '@/features/events/paths'
import { acceptInvitation } from '@/features/organisations/invitations/mutations'
import { boardPath } from '@/features/organisations/paths'
import { requestLocale, seeOther } from '@/lib/http'

export async function POST(request: Request, { params }: RouteContext<'/invitation/[token]'>) {
  const locale = requestLocale(request.headers)
  const outcome = await acceptInvitation((await params).token)
  if (!outcome.ok) return seeOther(locale, `${signInPath}?problem=spent`)
  await keepSession(outcome.session)
  return seeOther(locale, outcome.event ? eventWorkPath(outcome.slug, outcome.event) : boardPath(outcome.slug))
}
