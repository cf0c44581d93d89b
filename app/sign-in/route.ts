import { requestSignIn } from '@/features/accounts/mutations'
import { signInPath, signInSentPath } from '@/features/accounts/paths'
import { signInForm } from '@/features/accounts/validation'
import { answerForm } from '../plain-form'

/** The same answer for every address, known or not. */
export const POST = (request: Request) =>
  answerForm(request, { form: 'sign-in', back: signInPath, schema: signInForm }, async ({ email }, { t, to }) => {
    await requestSignIn(email, t.locale)
    return to(signInSentPath)
  })
