import { spendSignInLink } from '@/features/accounts/mutations'
import { organisePath, signInPath } from '@/features/accounts/paths'
import { keepSession } from '@/features/accounts/session'
import { requestLocale, seeOther } from '@/lib/http'

export async function POST(request: Request, { params }: RouteContext<'/sign-in/[token]'>) {
  const locale = requestLocale(request.headers)
  const outcome = await spendSignInLink((await params).token)
  if (!outcome.ok) return seeOther(locale, `${signInPath}?problem=spent`)
  await keepSession(outcome.session)
  return seeOther(locale, organisePath)
}
