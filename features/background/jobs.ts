import 'server-only'
import { Logger, run } from 'graphile-worker'
import { accountMails } from '@/features/accounts/jobs'
import { changeMails } from '@/features/changes/jobs'
import { circularMails } from '@/features/circulars/jobs'
import { claimMails } from '@/features/claims/jobs'
import { enquiryMails } from '@/features/enquiries/jobs'
import { workOffImports } from '@/features/imports/work/mutations'
import { organisationMails } from '@/features/organisations/jobs'
import { tellOfEndings } from '@/features/organisations/members/mutations'
import { drainOutbox, keepDemoMail, type Renderers } from '@/features/outbox/mutations'
import { purge } from '@/features/privacy/mutations'
import { reportMails } from '@/features/reports/jobs'
import { rotaMails } from '@/features/rota/jobs'
import { rsvpMails } from '@/features/rsvps/jobs'
import { suggestionMails } from '@/features/suggestions/jobs'
import { env } from '@/lib/env'
import { errorFacts, log } from '@/lib/log'
import { inboxTransport, smtpTransport, type Transport } from '@/lib/mail/transport'

const renderers: Renderers = {
  ...accountMails,
  ...organisationMails,
  ...rsvpMails,
  ...rotaMails,
  ...changeMails,
  ...circularMails,
  ...enquiryMails,
  ...reportMails,
  ...suggestionMails,
  ...claimMails,
}
const everySecond = 1000
const retryWorker = 10_000

/** Starts what runs beside the pages, in any number of processes. Never waits, so that pages are served at once. */
export function startBackground() {
  const transport = mailTransport()
  if (transport) repeat('outbox', everySecond, () => drainOutbox(renderers, transport))
  startSchedule()
}

/** No mail server and no demo: mail waits in the outbox until there is one. */
function mailTransport(): Transport | undefined {
  const { SMTP_URL, demo } = env()
  if (SMTP_URL) return smtpTransport(SMTP_URL)
  if (demo) return inboxTransport(keepDemoMail)
}

function repeat(job: string, pause: number, work: () => Promise<unknown>) {
  const again = () => setTimeout(round, pause).unref()
  const round = () =>
    work()
      .catch((error) => log.error('a job failed', { job, ...errorFacts(error) }))
      .finally(again)
  again()
}

/** Scheduled work: one process at a time does each, whichever comes first. */
function startSchedule() {
  const { DATABASE_DIRECT_URL, DATABASE_URL } = env()
  run({
    connectionString: DATABASE_DIRECT_URL ?? DATABASE_URL,
    // A long import keeps nothing else waiting.
    concurrency: 2,
    maxPoolSize: 3,
    noHandleSignals: true,
    // Imports ask for work themselves; every minute somebody takes over what a process left that is no more.
    crontab: '*/5 * * * * purge ?fill=1h\n* * * * * imports\n7 * * * * roles ?fill=1d',
    taskList: { purge, imports: workOffImports, roles: async () => void (await tellOfEndings()) },
    logger: quietLogger,
  })
    .then(async (runner) => {
      await runner.addJob('imports', {}, { jobKey: 'imports' })
      return runner.promise
    })
    .catch((error) => {
      log.error('the scheduler stopped', { job: 'schedule', ...errorFacts(error) })
      setTimeout(startSchedule, retryWorker).unref()
    })
}

// Its messages may quote a job's error, so only that there was one is kept.
const quietLogger = new Logger(() => (level) => {
  if (level === 'error') log.error('a scheduled job failed', { job: 'schedule' })
})
