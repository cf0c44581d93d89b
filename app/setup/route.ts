import { countAttempt } from '@/features/accounts/mutations'
import { keepSession } from '@/features/accounts/session'
import { setUpSite } from '@/features/organisations/mutations'
import { boardPath, setupPath } from '@/features/organisations/paths'
import { needsSetup } from '@/features/organisations/queries'
import { sameCode, setupCode } from '@/features/organisations/rules'
import { setupForm } from '@/features/organisations/validation'
import { env } from '@/lib/env'
import { fieldError } from '@/lib/forms'
import { answerForm } from '../plain-form'

const triesAMinute = 20

export const POST = (request: Request) =>
  answerForm(
    request,
    { form: 'setup', back: setupPath, schema: setupForm },
    async ({ code, ...founding }, { t, again, to, values }) => {
      if (!(await needsSetup())) return to(setupPath)
      const allowed = await countAttempt('set-up code', triesAMinute)
      if (!allowed || !sameCode(code, setupCode(env().AUTH_SECRET)))
        return again(fieldError(t, values, 'code', allowed ? 'setup.error.code' : 'setup.error.tooOften'))
      const outcome = await setUpSite({ ...founding, language: t.locale })
      if (!outcome.ok) return to(setupPath)
      await keepSession(outcome.session)
      return to(boardPath(outcome.slug))
    },
  )
