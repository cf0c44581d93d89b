import { confirmSignUp } from '@/features/rsvps/holder/mutations'
import { managePath } from '@/features/rsvps/paths'
import { requestLocale, seeOther } from '@/lib/http'

/** Whatever came of it, the page of the private link says it; a link that is spent leads where links are explained. */
export async function POST(request: Request, { params }: RouteContext<'/rsvp/confirm/[token]'>) {
  const { token } = await params
  const outcome = await confirmSignUp(token)
  return seeOther(requestLocale(request.headers), managePath('link' in outcome ? outcome.link : token))
}
