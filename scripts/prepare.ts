import postgres from 'postgres'
import { closeDatabase } from '@/db/client'
import { ensureDatabase, migrate } from '@/db/migrate'
import { layOutDemo } from '@/features/demo/mutations'
import { hasDemo, needsSetup } from '@/features/organisations/queries'
import { setupCode } from '@/features/organisations/rules'
import { env } from '@/lib/env'

// What stands between a started database and a started app: its tables, the demo, and what the operator must know.
const say = (line: string) => process.stdout.write(`${line}\n`)

async function prepare() {
  const { DATABASE_URL, DATABASE_DIRECT_URL, APP_URL, SMTP_URL, AUTH_SECRET, demo, isLoopback } = env()
  const direct = DATABASE_DIRECT_URL ?? DATABASE_URL
  const admin = process.env.DATABASE_ADMIN_URL
  if (admin) await ensureDatabase(admin, 'brazier')
  else await reach(direct)
  await migrate(direct, DATABASE_URL)

  if (!isLoopback && (await hasDemo()))
    throw new Error(
      `This database holds the demo, and ${APP_URL} is open to the world.\nRun "npm run clear-demo" first.`,
    )
  if (demo) await layOutDemo(say)
  if (await needsSetup())
    say(`\nSet up your own organisation: ${APP_URL}/setup\nThe set-up code is ${setupCode(AUTH_SECRET)}`)
  if (SMTP_URL) say('Mail goes out through SMTP_URL.')
  else if (await hasDemo()) say(`Mail goes nowhere; read it at ${APP_URL}/demo/inbox`)
  else say('There is no SMTP_URL: mail waits in the outbox, and the public form does not offer to tell people.')
}

async function reach(url: string) {
  const client = postgres(url, { max: 1, connect_timeout: 10 })
  try {
    await client`select 1`
  } catch (error) {
    throw new Error(
      `The database at DATABASE_URL does not answer (${(error as { code?: string }).code ?? 'unknown'}). Is it running, and are name and password right?`,
    )
  } finally {
    await client.end({ timeout: 2 })
  }
}

prepare()
  .catch((error: Error) => {
    process.stderr.write(`\n${error.message}\n`)
    process.exitCode = 1
  })
  .finally(closeDatabase)
