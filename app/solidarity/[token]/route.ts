import { takeBackMessage } from '@/features/solidarity/mutations'
import { myMessagePath } from '@/features/solidarity/paths'
import { requestLocale, seeOther } from '@/lib/http'

/** Takes the message back; its page then says so, or that the link is over. */
export async function POST(request: Request, { params }: RouteContext<'/solidarity/[token]'>) {
  const { token } = await params
  await takeBackMessage(token)
  return seeOther(requestLocale(request.headers), myMessagePath(token))
}
