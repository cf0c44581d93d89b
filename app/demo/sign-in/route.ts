import { organisePath, signInPath } from '@/features/accounts/paths'
import { keepSession } from '@/features/accounts/session'
import { signInAsDemo } from '@/features/demo/mutations'
import { env } from '@/lib/env'
import { requestLocale, seeOther } from '@/lib/http'
import { isId } from '@/lib/ids'

/** In the demo alone: one press signs a visitor in as somebody from the story. */
export async function POST(request: Request) {
  const locale = requestLocale(request.headers)
  const member = String((await request.formData()).get('member') ?? '')
  const session = env().demo && isId(member) ? await signInAsDemo(member) : null
  if (!session) return seeOther(locale, signInPath)
  await keepSession(session)
  return seeOther(locale, organisePath)
}
