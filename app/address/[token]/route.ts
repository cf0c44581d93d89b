import { spendAddressLink } from '@/features/accounts/address/mutations'
import { signInPath } from '@/features/accounts/paths'
import { requestLocale, seeOther } from '@/lib/http'

export async function POST(request: Request, { params }: RouteContext<'/address/[token]'>) {
  const outcome = await spendAddressLink((await params).token)
  const problem = outcome.ok ? 'moved' : outcome.reason
  return seeOther(requestLocale(request.headers), `${signInPath}?problem=${problem}`)
}
