import { closeDatabase } from '@/db/client'
import { mintOperatorLink } from '@/features/accounts/mutations'
import { signInLinkPath } from '@/features/accounts/paths'
import { findPersonByEmail } from '@/features/accounts/queries'
import { linkMinutes } from '@/features/accounts/rules'
import { env } from '@/lib/env'
import { localePath } from '@/lib/i18n/locales'
import { emailAddress } from '@/lib/mail/address'

// What `npm run sign-in-link` does once there is a database.
async function print(given: string) {
  const address = emailAddress.safeParse(given)
  if (!address.success) throw new Error(`"${given}" is no e-mail address.`)
  const person = await findPersonByEmail(address.data)
  if (!person) throw new Error(`Nobody here signs in with ${address.data}. A branch administrator can invite them.`)
  const token = await mintOperatorLink(address.data, person.language)
  const link = env().APP_URL + localePath(person.language, signInLinkPath(token))
  process.stdout.write(`Signs in ${address.data}, once, for ${linkMinutes} minutes:\n${link}\n`)
}

print(process.argv[2] ?? '')
  .catch((error: Error) => {
    process.stderr.write(`\n${error.message}\n`)
    process.exitCode = 1
  })
  .finally(closeDatabase)
